#include "pipeline/provider_page.h"

#include <algorithm>

#include "compose/contract_tables.h"
#include "pipeline/page_blocks.h"

namespace boekwerk {

namespace {

Block file_paragraph(Inlines content, const ManifestEntry& entry) {
    content.push_back({{}, Text{"SHA-256: "}});
    content.push_back({{}, Code{entry.sha256}});
    return page_paragraph(std::move(content));
}

bool is_picture(const ManifestEntry& entry) {
    return entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
}

Row row_of(const SetDocument& document, const std::vector<const ManifestEntry*>& files, std::size_t folder) {
    Row row;
    row.cells.push_back(page_cell(page_text(title_in_set(document)), true));
    Blocks blocks = {page_paragraph(version_text(*files.front()->origin))};
    for (const ManifestEntry* file : files) {
        blocks.push_back(file_paragraph({file_link(*file, folder), {{}, Text{", "}}}, *file));
    }
    row.cells.push_back(page_cell(std::move(blocks)));
    return row;
}

}  // namespace

Document provider_page(const ContractSet& set, const std::vector<ManifestEntry>& files, const ManifestEntry* archive,
                       const std::string& folder) {
    const Contract& contract = *set.contract;
    Document page = empty_page("index", "Documenten van " + set.provider->name.value);
    page.blocks.push_back(page_paragraph(contract.title.value + " (contract " + contract_number(set) + "), met " +
                                         contract.client.name + "."));
    if (contract.example) page.blocks.push_back(example_notice());
    page.blocks.push_back(page_paragraph(
        "De teksten, gunningen en tarieven zijn die van " + long_date(set.reference_date) +
        ". De PDF van een document is geldig; de andere vormen zijn er voor het gemak. Is het controlegetal "
        "(SHA-256) van uw bestand hetzelfde als hier, dan is het bestand niet veranderd."));
    if (archive != nullptr) {
        Inlines content = page_text("Alles in één bestand: ");
        content.push_back(file_link(*archive, folder.size()));
        content.push_back({{}, Text{". Pak dit bestand uit en open daarin index.html."}});
        content.push_back({{}, HardBreak{}});
        page.blocks.push_back(file_paragraph(std::move(content), *archive));
    }
    Table table = page_table("bestanden", "Document", "Versie en bestanden");
    for (const SetDocument& document : contract.documents) {
        std::vector<const ManifestEntry*> own;
        for (const ManifestEntry& entry : files) {
            if (entry.origin->document == document.id.value && !is_picture(entry)) own.push_back(&entry);
        }
        if (!own.empty()) table.rows.push_back(row_of(document, own, folder.size()));
    }
    page.blocks.push_back({{}, std::move(table)});
    return page;
}

}  // namespace boekwerk
