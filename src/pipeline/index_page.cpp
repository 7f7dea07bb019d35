#include "pipeline/index_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "pipeline/page_blocks.h"
#include "pipeline/set_files.h"

namespace boekwerk {

namespace {

Row row_of(const std::vector<const ManifestEntry*>& files) {
    const FileOrigin& first = *files.front()->origin;
    Inlines links;
    for (const ManifestEntry* file : files) {
        if (!links.empty()) links.push_back({{}, Text{", "}});
        links.push_back(file_link(*file, 0));
    }
    Row row;
    row.cells.push_back(page_cell(page_text(first.title), true));
    row.cells.push_back(page_cell({page_paragraph(version_text(first)), page_paragraph(std::move(links))}));
    return row;
}

/// One row per public document.
Table books_table(const std::vector<ManifestEntry>& entries) {
    std::map<std::string, std::vector<const ManifestEntry*>> documents;
    for (const ManifestEntry& entry : entries) {
        const bool picture =
            entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
        const bool of_document = !entry.origin->document.empty() && entry.origin->audience == for_everybody;
        if (of_document && !picture) documents[entry.origin->document].push_back(&entry);
    }
    Table table = page_table("documenten", "Document", "Versie en bestanden");
    for (auto& [id, files] : documents) table.rows.push_back(row_of(files));
    return table;
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

    void add(Blocks& blocks, const ContractChoice& choice, bool names_providers) const {
        const Contract& contract = *choice.contract;
        blocks.push_back(page_heading(1, contract.title.value));
        blocks.push_back(page_paragraph("Contract " + contract.number + " van " + contract.client.name + ". Versie " +
                                        contract.version + ", " + long_date(contract.date) +
                                        ", status: " + status_name(contract.status.value) + "."));
        if (contract.example) {
            blocks.push_back(page_paragraph(
                {{{}, Strong{page_text("Dit is een voorbeeld. De partijen, gunningen en tarieven zijn verzonnen.")}}}));
        }
        if (!names_providers) {
            blocks.push_back(page_paragraph(
                "De gunningen van dit contract zijn niet openbaar. Een aanbieder krijgt zijn documenten van de "
                "opdrachtgever."));
            return;
        }
        Table table = page_table("aanbieders--" + contract.id, "Aanbieder", "Gunning en documenten");
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
    const ContractsPart part(entries, catalogue, contracts, {});
    for (const ContractChoice& choice : choices) part.add(page.blocks, choice, choice.contract->awards_public);
    return page;
}

Document officers_page(const std::vector<ManifestEntry>& entries, const std::vector<ContractChoice>& choices,
                       const Catalogue& catalogue, const Contracts& contracts) {
    constexpr std::string_view folder = "intern/";
    Document page = empty_page("index", "Documenten van alle aanbieders");
    page.blocks.push_back(page_paragraph(
        "Deze pagina is alleen voor de inkoop: zij noemt ook gunningen die niet openbaar zijn. Zet de map intern niet "
        "op een openbare website."));
    Table others = page_table("overzichten", "Overzicht", "Bestand");
    for (const ManifestEntry& entry : entries) {
        if (entry.origin->audience != for_officers || entry.origin->title.empty()) continue;
        Row row;
        row.cells.push_back(page_cell(page_text(entry.origin->title), true));
        row.cells.push_back(page_cell({file_link(entry, folder.size())}));
        others.rows.push_back(std::move(row));
    }
    if (!others.rows.empty()) page.blocks.push_back({{}, std::move(others)});
    const ContractsPart part(entries, catalogue, contracts, "../");
    for (const ContractChoice& choice : choices) part.add(page.blocks, choice, true);
    return page;
}

}  // namespace boekwerk
