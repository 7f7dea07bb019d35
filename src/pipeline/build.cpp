#include "pipeline/build.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/parallel.h"
#include "catalogue/read_catalogue.h"
#include "checks/check_catalogue.h"
#include "checks/check_contracts.h"
#include "contracts/read_contracts.h"
#include "markdown/parse_markdown.h"
#include "pipeline/assets.h"
#include "pipeline/index_page.h"
#include "pipeline/manifest.h"
#include "pipeline/output_folder.h"
#include "pipeline/production.h"

namespace boekwerk {

namespace {

/// The editions that were asked for. Reports an id that no book has.
std::vector<Edition> chosen_editions(const Catalogue& catalogue, const BuildRequest& request,
                                     Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Book& book : catalogue.books) known.push_back(book.id);
    for (const std::string& id : request.books) {
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            diagnostics.report(
                {DiagnosticCode::UnknownBook, {}, "onbekend boek ‘" + id + "’", suggest_name(id, known)});
        }
    }
    std::vector<Edition> editions;
    for (const Book& book : catalogue.books) {
        const bool chosen = request.books.empty() ||
                            std::find(request.books.begin(), request.books.end(), book.id) != request.books.end();
        if (chosen) editions.push_back(book_edition(catalogue, book, request.reference_date));
    }
    return editions;
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

/// The files of a build on their way to the output folder.
class BuildOutput {
public:
    BuildOutput(FileSystem& files, const std::string& folder, Diagnostics& diagnostics)
        : folder_(files, folder), diagnostics_(diagnostics) {
        for (ManifestEntry& entry : read_manifest(files, folder)) old_.push_back(std::move(entry));
    }

    void put(const std::string& path, std::string_view content, const Document* document) {
        folder_.put(path, content, diagnostics_);
        ManifestEntry entry{path, content.size(), sha256_hex(content), {}, {}, {}, {}, {}};
        if (document != nullptr) {
            entry.document = document->id;
            entry.title = document->title;
            entry.version = document->version;
            entry.date = iso_date(document->date);
            entry.status = status_name(document->status);
        }
        const std::lock_guard lock(mutex_);
        made_.push_back(std::move(entry));
    }

    /// Takes over what an earlier build made of documents that still exist and that this build leaves alone.
    void keep_others(const std::set<std::string>& documents) {
        for (const ManifestEntry& entry : old_) {
            const bool made = std::any_of(made_.begin(), made_.end(),
                                          [&](const ManifestEntry& other) { return other.path == entry.path; });
            if (made || !documents.contains(entry.document)) continue;
            folder_.keep(entry.path, diagnostics_);
            made_.push_back(entry);
        }
    }

    const std::vector<ManifestEntry>& entries() const { return made_; }

    void commit() {
        folder_.put("manifest.json", write_manifest(made_), diagnostics_);
        std::set<std::string> generated = {"manifest.json"};
        for (const ManifestEntry& entry : old_) generated.insert(entry.path);
        folder_.commit(generated, diagnostics_);
    }

    void abandon() { folder_.abandon(); }

private:
    OutputFolder folder_;
    Diagnostics& diagnostics_;
    std::mutex mutex_;
    std::vector<ManifestEntry> old_;
    std::vector<ManifestEntry> made_;
};

}  // namespace

BuildSummary build(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress) {
    BuildSummary summary;
    const Content content = read_and_check(request, files, sources, diagnostics);
    const Catalogue& catalogue = content.catalogue;
    const std::vector<Edition> editions = chosen_editions(catalogue, request, diagnostics);
    Production production(catalogue, files, request.templates, sources, diagnostics);
    BuildOutput output(files, request.output, diagnostics);
    progress.start(editions.size());
    std::mutex mutex;
    run_parallel(editions.size(), request.threads, [&](std::size_t i) {
        // One document uses all threads itself; many documents share them.
        const unsigned threads = editions.size() == 1 ? request.threads : 1;
        const auto made = production.make(editions[i], request.formats, threads);
        if (!made) return;
        if (!diagnostics.has_errors()) {
            for (const MadeDocument::File& file : made->files) {
                output.put(editions[i].folder + "/" + editions[i].document_id + "." + file.extension, file.content,
                           &made->document);
            }
            for (const Image& picture : made->pictures) {
                output.put(editions[i].folder + "/" + picture.path, *picture.data, &made->document);
            }
        }
        progress.document_done(made->document.id, made->pages);
        const std::lock_guard lock(mutex);
        ++summary.documents;
        summary.pages += made->pages;
        summary.absent_references += made->absent_references;
    });
    // Read whatever else is wrong, so that a run finds the faults of the pages too.
    const std::vector<Asset> assets = read_assets(files, request.templates, sources, diagnostics);
    const HtmlShell* shell = production.html_shell();
    if (!diagnostics.has_errors() && shell != nullptr) {
        std::set<std::string> documents;
        for (const Book& book : catalogue.books) documents.insert(book.id);
        output.keep_others(documents);
        for (const Asset& asset : assets) output.put("assets/" + asset.target, asset.content, nullptr);
        output.put("index.html", write_html(index_page(output.entries()), *shell, "assets"), nullptr);
    }
    if (diagnostics.has_errors()) {
        output.abandon();
        return summary;
    }
    summary.files = output.entries().size();
    output.commit();
    return summary;
}

CheckSummary check(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress) {
    CheckSummary summary;
    const Content content = read_and_check(request, files, sources, diagnostics);
    const Catalogue& catalogue = content.catalogue;
    const std::vector<Edition> editions = chosen_editions(catalogue, request, diagnostics);
    for (const Edition& edition : editions) summary.completeness.push_back(completeness_of(edition));
    Production production(catalogue, files, request.templates, sources, diagnostics);
    progress.start(editions.size());
    std::mutex mutex;
    run_parallel(editions.size(), request.threads, [&](std::size_t i) {
        const unsigned threads = editions.size() == 1 ? request.threads : 1;
        const auto made = production.make(editions[i], {Format::Markdown, Format::Html, Format::Pdf}, threads);
        const std::size_t pages = made ? made->pages : 0;
        progress.document_done(editions[i].document_id, pages);
        const std::lock_guard lock(mutex);
        ++summary.books;
        summary.pages += pages;
        for (const EditionPart& part : editions[i].parts) summary.cards += part.cards.size();
    });
    production.html_shell();
    read_assets(files, request.templates, sources, diagnostics);
    return summary;
}

}  // namespace boekwerk
