#include "pipeline/build.h"

#include <algorithm>

#include "base/parallel.h"
#include "catalogue/read_catalogue.h"
#include "checks/check_catalogue.h"
#include "checks/check_contracts.h"
#include "contracts/read_contracts.h"
#include "markdown/parse_markdown.h"
#include "pipeline/assets.h"
#include "pipeline/build_output.h"
#include "pipeline/index_page.h"
#include "pipeline/officer_tables.h"
#include "pipeline/open_data.h"
#include "pipeline/output_place.h"
#include "pipeline/production.h"
#include "pipeline/remake_reasons.h"
#include "pipeline/selection.h"
#include "pipeline/set_files.h"

namespace boekwerk {

namespace {

constexpr const char* public_index = "index.html";
constexpr const char* officers_index = "intern/index.html";

/// Whether an earlier build had made all files of a document.
bool is_kept(const MadeDocument& made) {
    return std::all_of(made.files.begin(), made.files.end(), [](const MadeDocument::File& file) { return file.kept; });
}

/// What editors keep, as a run reads it.
struct Content {
    Catalogue catalogue;
    Contracts contracts;
};

/// Reads and checks the catalogue and the contracts.
Content read_and_check(const BuildRequest& request, const FileSystem& files, SourceStore& sources,
                       Diagnostics& diagnostics) {
    prepare_markdown();
    Content content;
    content.catalogue = read_catalogue(files, request.catalogue, sources, diagnostics, request.threads);
    check_catalogue(content.catalogue, diagnostics, request.threads);
    content.contracts = read_contracts(files, request.catalogue, content.catalogue, sources, diagnostics);
    check_contracts(content.catalogue, content.contracts, diagnostics);
    return content;
}

/// One run over everything that was asked for.
class Builder {
public:
    Builder(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
            ProgressListener& progress)
        : request_(request), files_(files), sources_(sources), diagnostics_(diagnostics), progress_(progress) {}

    /// Reads, checks and chooses.
    void prepare() {
        if (!isolated()) {
            content_ = read_and_check(request_, files_, sources_, diagnostics_);
            selection_ = select(content_.catalogue, content_.contracts, request_, diagnostics_);
            return;
        }
        Diagnostics found;
        content_ = read_and_check(request_, files_, sources_, found);
        selection_ = select(content_.catalogue, content_.contracts, request_, diagnostics_);
        const ConcernedFaults concerned(selection_, content_.catalogue, request_, files_);
        for (Diagnostic& fault : found.sorted()) {
            if (concerned.concern(fault)) {
                diagnostics_.report(std::move(fault));
            } else if (diagnostic_info(fault.code).severity == Severity::Error) {
                ++summary_.errors_elsewhere;
            }
        }
    }

    /// Calls `use_book(edition, made)` and `use_set(set, made)` with all that was asked for, on all threads.
    template <typename UseBook, typename UseSet>
    void make_all(Production& production, const std::set<Format>& formats, const UseBook& use_book,
                  const UseSet& use_set) {
        const std::size_t books = selection_.books.size();
        const std::size_t count = books + selection_.sets.size();
        // One job uses all threads itself; many jobs share them.
        const unsigned threads = count == 1 ? request_.threads : 1;
        progress_.start(count);
        run_parallel(count, request_.threads, [&](std::size_t i) {
            if (i < books) {
                const Edition& edition = selection_.books[i];
                const auto made = production.make(edition, formats, threads);
                if (made) use_book(edition, *made);
                if (made) progress_.document_done(edition.document_id, made->pages, is_kept(*made));
                return;
            }
            const SetChoice& choice = selection_.sets[i - books];
            const auto set = choice.sets->set_of(choice.provider, request_.reference_date);
            const auto made = production.make_set(set, formats, threads);
            if (made) use_set(*set, *made);
            if (made) {
                const auto& documents = made->documents;
                progress_.document_done(choice.contract->id + "/" + std::string(choice.provider), made->pages,
                                        std::all_of(documents.begin(), documents.end(), is_kept));
            }
        });
    }

    BuildSummary build();
    CheckSummary check();

private:
    /// Whether faults that touch nothing of what was asked for stop nothing.
    bool isolated() const { return !request_.providers.empty() && request_.books.empty(); }

    bool still_holds(const ManifestEntry& entry) const;
    bool is_public(const ManifestEntry& entry) const;
    void put_book(const Edition& edition, const MadeDocument& made, BuildOutput& output);
    void count(const std::string& folder, const MadeDocument& made, BuildOutput& output);
    void put_data(const HtmlShell& shell, BuildOutput& output);
    void finish(const std::vector<Asset>& assets, const HtmlShell& shell, BuildOutput& output);

    const BuildRequest& request_;
    FileSystem& files_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    ProgressListener& progress_;
    Content content_;
    Selection selection_;
    BuildSummary summary_;
    bool hides_more_ = false;  ///< Whether something that an earlier build published is not public now.
    std::mutex mutex_;
};

/// Whether what an earlier build made, and this one did not, still holds.
bool Builder::still_holds(const ManifestEntry& entry) const {
    const std::string& audience = entry.origin->audience;
    const bool page = entry.path == public_index || entry.path == officers_index;
    // A new page would lack what could not be read. One that shows too much goes nevertheless.
    if (page) return summary_.errors_elsewhere > 0 && (entry.path != public_index || !hides_more_);
    if (entry.path.starts_with("assets/")) return false;
    if (isolated()) return is_public(entry) || audience != for_everybody;
    for (const ContractChoice& choice : selection_.contracts) {
        if (is_data_of(*choice.contract, entry)) return !choice.whole;
    }
    if (audience == for_officers) return false;
    if (audience == for_everybody) return content_.catalogue.find_book(entry.origin->document) != nullptr;
    return std::any_of(selection_.contracts.begin(), selection_.contracts.end(), [&](const ContractChoice& choice) {
        const auto& providers = choice.sets->providers();
        return !choice.whole && std::any_of(providers.begin(), providers.end(), [&](std::string_view provider) {
            return audience == set_audience(choice.contract->id, provider);
        });
    });
}

/// Awards are public where the contract says so, and with them which files there are; general rates likewise.
bool Builder::is_public(const ManifestEntry& entry) const {
    const std::string& audience = entry.origin->audience;
    const auto any_contract = [&](const auto& holds) {
        return std::any_of(selection_.contracts.begin(), selection_.contracts.end(),
                           [&](const ContractChoice& choice) { return holds(*choice.contract); });
    };
    if (audience == for_everybody) {
        return !any_contract([&](const Contract& contract) { return shows_hidden_rates(contract, entry); });
    }
    return any_contract([&](const Contract& contract) {
        return contract.awards_public && audience.starts_with(set_audience(contract.id, {}));
    });
}

void Builder::put_book(const Edition& edition, const MadeDocument& made, BuildOutput& output) {
    const Document& document = made.document;
    const auto origin = std::make_shared<const FileOrigin>(FileOrigin{
        document.id, document.title, document.version, iso_date(document.date), status_name(document.status)});
    for (const MadeDocument::File& file : made.files) {
        const std::string path = edition.folder + "/" + edition.document_id + "." + file.extension;
        if (file.kept) {
            output.keep(path, origin);
        } else {
            output.put(path, file.content, origin, file.sha256);
        }
    }
    for (const Image& picture : made.pictures) {
        output.put(edition.folder + "/" + picture.path, *picture.data, origin);
    }
}

/// Adds a document to the summary and to the record of the output.
void Builder::count(const std::string& folder, const MadeDocument& made, BuildOutput& output) {
    ++summary_.documents;
    if (is_kept(made)) ++summary_.kept_documents;
    const std::string document = folder + "/" + made.document.id;
    if (request_.why && !is_kept(made)) {
        summary_.remade.push_back({document, remake_reasons(document, made, output.earlier())});
    }
    std::vector<FileRecord> files;
    for (const MadeDocument::File& file : made.files) {
        files.push_back({file.extension, file.fingerprint, file.pages});
    }
    output.record().add(document, made.inputs, files);
}

/// What is made of the contracts as a whole, and of the catalogue.
void Builder::put_data(const HtmlShell& shell, BuildOutput& output) {
    if (isolated()) return;  // Part of it may not be readable.
    put_catalogue_data(content_.catalogue, request_.threads, output);
    for (const ContractChoice& choice : selection_.contracts) {
        if (!choice.whole) continue;
        put_officer_tables(choice, content_.catalogue, content_.contracts, shell, request_.threads, output);
        put_rates_data(*choice.contract, content_.catalogue, output);
    }
}

void Builder::finish(const std::vector<Asset>& assets, const HtmlShell& shell, BuildOutput& output) {
    put_data(shell, output);
    hides_more_ = summary_.errors_elsewhere > 0 &&
                  output.had_published([&](const ManifestEntry& entry) { return !is_public(entry); });
    output.keep_others([&](const ManifestEntry& entry) { return still_holds(entry); });
    const auto everybody = std::make_shared<const FileOrigin>();
    for (const Asset& asset : assets) output.put("assets/" + asset.target, asset.content, everybody);
    const auto put_page = [&](const char* path, const LongDocument& page, const char* folder_of_assets,
                              std::shared_ptr<const FileOrigin> origin) {
        output.put_in_pieces(
            path, [&](const TakePiece& take) { write_html_in_pieces(page, shell, folder_of_assets, take); },
            std::move(origin));
    };
    if (!output.has(officers_index) && !selection_.contracts.empty()) {
        FileOrigin origin;
        origin.audience = for_officers;
        put_page(officers_index,
                 officers_page(output.entries(), selection_.contracts, content_.catalogue, content_.contracts),
                 "../assets", std::make_shared<const FileOrigin>(std::move(origin)));
    }
    if (!output.has(public_index)) {
        put_page(public_index,
                 index_page(output.entries(), selection_.contracts, content_.catalogue, content_.contracts), "assets",
                 everybody);
    }
}

BuildSummary Builder::build() {
    if (!output_is_apart(files_, request_, diagnostics_)) return summary_;
    BuildOutput output(files_, request_.output, diagnostics_);
    if (!output.is_open()) return summary_;
    prepare();
    Production production(content_.catalogue, files_, request_, sources_, diagnostics_);
    const std::vector<Asset> assets = read_assets(files_, request_.templates, sources_, diagnostics_);
    const HtmlShell* shell = production.html_shell();
    std::optional<SetShelf> shelf;
    if (shell != nullptr) shelf.emplace(*shell, assets);
    production.reuse([&](const std::string& path, const std::string& fingerprint) {
        return output.find_earlier(path, fingerprint);
    });
    make_all(
        production, request_.formats,
        [&](const Edition& edition, const MadeDocument& made) {
            if (!diagnostics_.has_errors()) put_book(edition, made, output);
            const std::lock_guard lock(mutex_);
            count(edition.folder, made, output);
            summary_.pages += made.pages;
            summary_.absent_references += made.absent_references;
        },
        [&](const ContractSet& set, const MadeSet& made) {
            if (!diagnostics_.has_errors() && shelf) shelf->put(set, made, output);
            const std::lock_guard lock(mutex_);
            ++summary_.sets;
            const std::string folder = set_folder(set.contract->id, set.provider->id.value);
            for (const MadeDocument& document : made.documents) count(folder, document, output);
            summary_.pages += made.pages;
            summary_.absent_references += made.absent_references;
        });
    production.release_looks();
    if (!diagnostics_.has_errors() && shell != nullptr) finish(assets, *shell, output);
    if (diagnostics_.has_errors()) {
        output.abandon();
        return summary_;
    }
    std::sort(summary_.remade.begin(), summary_.remade.end(),
              [](const RemadeDocument& a, const RemadeDocument& b) { return a.document < b.document; });
    summary_.files = output.entries().size();
    summary_.removed_files = output.commit([&](const ManifestEntry& entry) { return is_public(entry); });
    return summary_;
}

CheckSummary Builder::check() {
    prepare();
    CheckSummary summary;
    for (const Edition& edition : selection_.books) summary.completeness.push_back(completeness_of(edition));
    Production production(content_.catalogue, files_, request_, sources_, diagnostics_);
    // Markdown and HTML are written without any fault of their own.
    make_all(
        production, {Format::Pdf},
        [&](const Edition& /*edition*/, const MadeDocument& made) {
            const std::lock_guard lock(mutex_);
            summary.pages += made.pages;
        },
        [&](const ContractSet& /*set*/, const MadeSet& made) {
            const std::lock_guard lock(mutex_);
            ++summary.sets;
            summary.pages += made.pages;
        });
    for (const Edition& edition : selection_.books) {
        ++summary.books;
        for (const EditionPart& part : edition.parts) summary.cards += part.cards.size();
    }
    production.html_shell();
    read_assets(files_, request_.templates, sources_, diagnostics_);
    return summary;
}

}  // namespace

BuildSummary build(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress) {
    return Builder(request, files, sources, diagnostics, progress).build();
}

CheckSummary check(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress) {
    return Builder(request, files, sources, diagnostics, progress).check();
}

}  // namespace boekwerk
