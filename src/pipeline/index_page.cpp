#include "pipeline/index_page.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "pipeline/file_formats.h"
#include "pipeline/lot_overview.h"
#include "pipeline/officer_tables.h"
#include "pipeline/open_data.h"
#include "pipeline/page_blocks.h"
#include "pipeline/set_files.h"

namespace boekwerk {

namespace {

/// The files of documents, by the documents' ids.
using FilesOfDocuments = std::map<std::string, std::vector<ManifestEntry>>;

Inlines links_to(const std::vector<ManifestEntry>& files, std::size_t folder) {
    Inlines links;
    for (const ManifestEntry& file : files) {
        if (!links.empty()) links.push_back({{}, Text{", "}});
        links.push_back(file_link(file, folder));
    }
    return links;
}

Row row_of(const std::vector<ManifestEntry>& files) {
    const FileOrigin& first = *files.front().origin;
    Row row;
    row.cells.push_back(page_cell(page_text(first.title), true));
    row.cells.push_back(page_cell({page_paragraph(version_text(first)), page_paragraph(links_to(files, 0))}));
    return row;
}

/// One row per book.
Table books_table(const ManifestTable& entries) {
    FilesOfDocuments documents;
    entries.for_each([&](const ManifestEntry& entry) {
        const bool picture =
            entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
        const bool of_book = !entry.origin->document.empty() && entry.path.starts_with("boeken/");
        if (of_book && !picture) documents[entry.origin->document].push_back(entry);
    });
    Table table = page_table("documenten", "Document", "Versie en bestanden");
    for (const auto& [id, files] : documents) table.rows.push_back(row_of(files));
    return table;
}

/// "De catalogus voor andere programma’s: JSON (1,2 MB)", when there is such a file.
void add_link(Blocks& blocks, const char* words, const ManifestTable& entries, const std::string& path) {
    const auto entry = entries.find(path);
    if (!entry) return;
    Inlines content = page_text(words);
    content.push_back(file_link(*entry, 0));
    blocks.push_back(page_paragraph(std::move(content)));
}

/// What there is of a contract for officers: one row per document.
void add_officers_documents(Blocks& blocks, const ManifestTable& entries, const Contract& contract,
                            std::size_t folder) {
    FilesOfDocuments documents;
    entries.for_each([&](const ManifestEntry& entry) {
        if (entry.path.starts_with(officers_folder(contract))) documents[entry.origin->document].push_back(entry);
    });
    if (documents.empty()) return;
    const std::string of_contract = ": " + contract.title.value;  // The heading above says that already.
    Table table = page_table("overzichten--" + contract.id, "Overzicht", "Bestanden");
    for (auto& [id, files] : documents) {
        std::sort(files.begin(), files.end(), [](const ManifestEntry& a, const ManifestEntry& b) {
            return order_of_format(a.path) < order_of_format(b.path);
        });
        std::string title = files.front().origin->title;
        if (title.ends_with(of_contract)) title.resize(title.size() - of_contract.size());
        Row row;
        row.cells.push_back(page_cell(page_text(title), true));
        row.cells.push_back(page_cell(links_to(files, folder)));
        table.rows.push_back(std::move(row));
    }
    blocks.push_back({{}, std::move(table)});
}

/// The part of a page about contracts.
class ContractsPart {
public:
    /// `folder` leads from the page to the output folder.
    ContractsPart(const ManifestTable& entries, const Catalogue& catalogue, const Contracts& contracts,
                  std::string folder)
        : catalogue_(catalogue), contracts_(contracts), folder_(std::move(folder)) {
        entries.for_each([&](const ManifestEntry& entry) {
            const bool archive = entry.path.ends_with(".zip");
            const bool page = entry.path.ends_with("/index.html");
            if ((!archive && !page) || !entry.origin->audience.starts_with("aanbieder:")) return;
            ProviderFiles& files = files_[entry.origin->audience];
            if (page) files.has_page = true;
            if (archive) files.archive_size = entry.size;
        });
    }

    static void add_heading(Blocks& blocks, const Contract& contract) {
        blocks.push_back(page_heading(1, contract.title.value));
        blocks.push_back(page_paragraph("Contract " + contract.number + " van " + contract.client.name + ". Versie " +
                                        contract.version + ", " + long_date(contract.date) +
                                        ", status: " + status_name(contract.status.value) + "."));
        if (contract.example) blocks.push_back(example_notice());
    }

    /// Adds the table of a contract's providers, whose rows `part` makes while the page is written.
    static void add_providers(LongDocument& page, const ContractChoice& choice, bool names_providers,
                              const std::shared_ptr<const ContractsPart>& part) {
        const auto& providers = choice.sets->providers();
        const auto has_files = [&](std::string_view provider) { return part->find_files(choice, provider) != nullptr; };
        if (!names_providers) {
            page.document.blocks.push_back(page_paragraph(
                "De gunningen van dit contract zijn niet openbaar. Een aanbieder krijgt zijn documenten van de "
                "opdrachtgever."));
        } else if (std::none_of(providers.begin(), providers.end(), has_files)) {
            page.document.blocks.push_back(page_paragraph("Voor dit contract zijn er nog geen documenten."));
        } else {
            page.add(page_table("aanbieders--" + choice.contract->id, "Aanbieder", "Gunning en documenten"),
                     [&choice, part](const TakeTableRow& take) { part->give_rows(choice, take); });
        }
    }

private:
    /// What there is of one provider under one contract.
    struct ProviderFiles {
        bool has_page = false;
        std::optional<std::size_t> archive_size;
    };

    /// Null when they are not complete.
    const ProviderFiles* find_files(const ContractChoice& choice, std::string_view provider) const {
        const auto found = files_.find(set_audience(choice.contract->id, provider));
        const bool complete = found != files_.end() && found->second.has_page && found->second.archive_size;
        return complete ? &found->second : nullptr;
    }

    void give_rows(const ContractChoice& choice, const TakeTableRow& take) const {
        for (const Provider* provider : providers_by_name(contracts_, *choice.sets)) {
            const ProviderFiles* files = find_files(choice, provider->id.value);
            if (files != nullptr && !take(row_of_provider(choice, *provider, *files->archive_size))) return;
        }
    }

    Row row_of_provider(const ContractChoice& choice, const Provider& provider, std::size_t archive_size) const {
        const std::string& id = provider.id.value;
        const std::string folder = folder_ + set_folder(choice.contract->id, id) + "/";
        std::vector<std::string> lots;
        std::vector<std::string> products;
        for (const Grant& grant : choice.sets->awards().grants_of(id)) {
            add_once(lots, grant.lot->name);
            add_once(products, card_name(*grant.product) + days_text(grant.period, *choice.contract));
        }
        Row row;
        row.cells.push_back(page_cell({{{}, Link{folder + "index.html", page_text(provider.name.value)}}}, true));
        Inlines documents = page_text("Alle documenten: ");
        documents.push_back(file_link({folder + id + ".zip", archive_size, {}, nullptr}, 0));
        row.cells.push_back(
            page_cell({page_paragraph((lots.size() == 1 ? "Perceel: " : "Percelen: ") + listed(lots)),
                       page_paragraph((products.size() == 1 ? "Product: " : "Producten: ") + listed(products)),
                       page_paragraph(std::move(documents))}));
        return row;
    }

    /// When an award does not hold on all days of its contract: " (vanaf 1 juli 2025)".
    static std::string days_text(const Period& days, const Contract& contract) {
        const auto day = [](int number) { return long_date(date_of_day(number)); };
        std::string text;
        if (days.first > contract.period.days.first) text = "vanaf " + day(days.first);
        if (days.last < contract.period.days.last) text += (text.empty() ? "" : " ") + ("tot en met " + day(days.last));
        return text.empty() ? text : " (" + text + ")";
    }

    static void add_once(std::vector<std::string>& words, const std::string& word) {
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }

    static std::string listed(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) text += (text.empty() ? "" : "; ") + word;
        return text;
    }

    const std::string& card_name(const ProductId& product) const {
        const auto versions = catalogue_.cards.find(product.card);
        return versions == catalogue_.cards.end() ? product.card : versions->second.back().name.value;
    }

    const Catalogue& catalogue_;
    const Contracts& contracts_;
    std::string folder_;
    std::unordered_map<std::string, ProviderFiles> files_;  ///< By audience.
};

}  // namespace

LongDocument index_page(const ManifestTable& entries, const std::vector<ContractChoice>& choices,
                        const Catalogue& catalogue, const Contracts& contracts) {
    LongDocument page{empty_page("index", "Documenten"), {}};
    Blocks& blocks = page.document.blocks;
    blocks.push_back(
        page_paragraph("Hier staan alle documenten, met hun versie, datum en status. "
                       "De PDF is geschikt om te bewaren en te printen."));
    blocks.push_back({{}, books_table(entries)});
    add_link(blocks, "De hele catalogus voor andere programma’s: ", entries, catalogue_file);
    const auto part = std::make_shared<const ContractsPart>(entries, catalogue, contracts, "");
    for (const ContractChoice& choice : choices) {
        const Contract& contract = *choice.contract;
        ContractsPart::add_heading(blocks, contract);
        if (contract.rates_public) {
            add_link(blocks, "De algemene tarieven voor andere programma’s: ", entries, rates_path(contract));
        }
        ContractsPart::add_providers(page, choice, contract.awards_public, part);
    }
    return page;
}

LongDocument officers_page(const ManifestTable& entries, const std::vector<ContractChoice>& choices,
                           const Catalogue& catalogue, const Contracts& contracts) {
    constexpr std::string_view folder = "intern/";
    LongDocument page{empty_page("index", "Documenten van alle aanbieders"), {}};
    Blocks& blocks = page.document.blocks;
    blocks.push_back(page_paragraph(
        "Deze pagina is alleen voor de inkoop: zij noemt ook gunningen die niet openbaar zijn. Zet de map intern niet "
        "op een openbare website."));
    const auto part = std::make_shared<const ContractsPart>(entries, catalogue, contracts, "../");
    for (const ContractChoice& choice : choices) {
        ContractsPart::add_heading(blocks, *choice.contract);
        add_officers_documents(blocks, entries, *choice.contract, folder.size());
        ContractsPart::add_providers(page, choice, true, part);
    }
    return page;
}

}  // namespace boekwerk
