#include "pipeline/index_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/file_formats.h"
#include "pipeline/officer_tables.h"
#include "pipeline/open_data.h"
#include "pipeline/page_blocks.h"
#include "pipeline/set_files.h"

namespace boekwerk {

namespace {

Inlines links_to(const std::vector<const ManifestEntry*>& files, std::size_t folder) {
    Inlines links;
    for (const ManifestEntry* file : files) {
        if (!links.empty()) links.push_back({{}, Text{", "}});
        links.push_back(file_link(*file, folder));
    }
    return links;
}

Row row_of(const std::vector<const ManifestEntry*>& files) {
    const FileOrigin& first = *files.front()->origin;
    Row row;
    row.cells.push_back(page_cell(page_text(first.title), true));
    row.cells.push_back(page_cell({page_paragraph(version_text(first)), page_paragraph(links_to(files, 0))}));
    return row;
}

/// One row per book.
Table books_table(const std::vector<ManifestEntry>& entries) {
    std::map<std::string, std::vector<const ManifestEntry*>> documents;
    for (const ManifestEntry& entry : entries) {
        const bool picture =
            entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
        const bool of_book = !entry.origin->document.empty() && entry.path.starts_with("boeken/");
        if (of_book && !picture) documents[entry.origin->document].push_back(&entry);
    }
    Table table = page_table("documenten", "Document", "Versie en bestanden");
    for (auto& [id, files] : documents) table.rows.push_back(row_of(files));
    return table;
}

const ManifestEntry* find_entry(const std::vector<ManifestEntry>& entries, const std::string& path) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const ManifestEntry& entry) { return entry.path == path; });
    return found == entries.end() ? nullptr : &*found;
}

/// "De catalogus voor andere programma’s: JSON (1,2 MB)".
void add_link(Blocks& blocks, const char* words, const ManifestEntry* entry) {
    if (entry == nullptr) return;
    Inlines content = page_text(words);
    content.push_back(file_link(*entry, 0));
    blocks.push_back(page_paragraph(std::move(content)));
}

/// What there is of a contract for officers: one row per document.
void add_officers_documents(Blocks& blocks, const std::vector<ManifestEntry>& entries, const Contract& contract,
                            std::size_t folder) {
    std::map<std::string, std::vector<const ManifestEntry*>> documents;
    for (const ManifestEntry& entry : entries) {
        if (entry.path.starts_with(officers_folder(contract))) documents[entry.origin->document].push_back(&entry);
    }
    if (documents.empty()) return;
    const std::string of_contract = ": " + contract.title.value;  // The heading above says that already.
    Table table = page_table("overzichten--" + contract.id, "Overzicht", "Bestanden");
    for (auto& [id, files] : documents) {
        std::sort(files.begin(), files.end(), [](const ManifestEntry* a, const ManifestEntry* b) {
            return order_of_format(a->path) < order_of_format(b->path);
        });
        std::string title = files.front()->origin->title;
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
    ContractsPart(const std::vector<ManifestEntry>& entries, const Catalogue& catalogue, const Contracts& contracts,
                  std::string folder)
        : catalogue_(catalogue), contracts_(contracts), folder_(std::move(folder)) {
        for (const ManifestEntry& entry : entries) {
            const bool archive = entry.path.ends_with(".zip");
            const bool page = entry.path.ends_with("/index.html");
            if ((archive || page) && entry.origin->audience.starts_with("aanbieder:")) {
                (archive ? archives_ : pages_).emplace(entry.origin->audience, &entry);
            }
        }
    }

    static void add_heading(Blocks& blocks, const Contract& contract) {
        blocks.push_back(page_heading(1, contract.title.value));
        blocks.push_back(page_paragraph("Contract " + contract.number + " van " + contract.client.name + ". Versie " +
                                        contract.version + ", " + long_date(contract.date) +
                                        ", status: " + status_name(contract.status.value) + "."));
        if (contract.example) blocks.push_back(example_notice());
    }

    void add_providers(Blocks& blocks, const ContractChoice& choice, bool names_providers) const {
        if (!names_providers) {
            blocks.push_back(page_paragraph(
                "De gunningen van dit contract zijn niet openbaar. Een aanbieder krijgt zijn documenten van de "
                "opdrachtgever."));
            return;
        }
        Table table = page_table("aanbieders--" + choice.contract->id, "Aanbieder", "Gunning en documenten");
        for (const std::string_view provider : choice.sets->providers()) add_row(table, choice, provider);
        if (table.rows.empty()) {
            blocks.push_back(page_paragraph("Voor dit contract zijn er nog geen documenten."));
        } else {
            blocks.push_back({{}, std::move(table)});
        }
    }

private:
    void add_row(Table& table, const ContractChoice& choice, std::string_view provider) const {
        const std::string audience = set_audience(choice.contract->id, provider);
        const auto page = pages_.find(audience);
        const auto archive = archives_.find(audience);
        if (page == pages_.end() || archive == archives_.end()) return;
        std::vector<std::string> lots;
        std::vector<std::string> products;
        for (const Grant& grant : choice.sets->awards().grants_of(provider)) {
            add_once(lots, grant.lot->name);
            add_once(products, card_name(*grant.product));
        }
        Row row;
        const Provider* register_row = contracts_.find_provider(std::string(provider));
        const std::string name = register_row == nullptr ? std::string(provider) : register_row->name.value;
        row.cells.push_back(page_cell({{{}, Link{folder_ + page->second->path, page_text(name)}}}, true));
        Inline link = file_link(*archive->second, 0);
        std::get<Link>(link.value).url.insert(0, folder_);
        Inlines documents = page_text("Alle documenten: ");
        documents.push_back(std::move(link));
        row.cells.push_back(
            page_cell({page_paragraph((lots.size() == 1 ? "Perceel: " : "Percelen: ") + listed(lots)),
                       page_paragraph((products.size() == 1 ? "Product: " : "Producten: ") + listed(products)),
                       page_paragraph(std::move(documents))}));
        table.rows.push_back(std::move(row));
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
    std::map<std::string_view, const ManifestEntry*> pages_;
    std::map<std::string_view, const ManifestEntry*> archives_;
};

}  // namespace

Document index_page(const std::vector<ManifestEntry>& entries, const std::vector<ContractChoice>& choices,
                    const Catalogue& catalogue, const Contracts& contracts) {
    Document page = empty_page("index", "Documenten");
    page.blocks.push_back(
        page_paragraph("Hier staan alle documenten, met hun versie, datum en status. "
                       "De PDF is geschikt om te bewaren en te printen."));
    page.blocks.push_back({{}, books_table(entries)});
    add_link(page.blocks, "De hele catalogus voor andere programma’s: ", find_entry(entries, catalogue_file));
    const ContractsPart part(entries, catalogue, contracts, {});
    for (const ContractChoice& choice : choices) {
        const Contract& contract = *choice.contract;
        part.add_heading(page.blocks, contract);
        if (contract.rates_public) {
            add_link(page.blocks,
                     "De algemene tarieven voor andere programma’s: ", find_entry(entries, rates_path(contract)));
        }
        part.add_providers(page.blocks, choice, contract.awards_public);
    }
    return page;
}

Document officers_page(const std::vector<ManifestEntry>& entries, const std::vector<ContractChoice>& choices,
                       const Catalogue& catalogue, const Contracts& contracts) {
    constexpr std::string_view folder = "intern/";
    Document page = empty_page("index", "Documenten van alle aanbieders");
    page.blocks.push_back(page_paragraph(
        "Deze pagina is alleen voor de inkoop: zij noemt ook gunningen die niet openbaar zijn. Zet de map intern niet "
        "op een openbare website."));
    const ContractsPart part(entries, catalogue, contracts, "../");
    for (const ContractChoice& choice : choices) {
        part.add_heading(page.blocks, *choice.contract);
        add_officers_documents(page.blocks, entries, *choice.contract, folder.size());
        part.add_providers(page.blocks, choice, true);
    }
    return page;
}

}  // namespace boekwerk
