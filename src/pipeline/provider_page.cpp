#include "pipeline/provider_page.h"

#include <algorithm>

#include "compose/contract_tables.h"
#include "pipeline/page_blocks.h"

namespace boekwerk {

namespace {

Block paragraph_with_checksum(Inlines content, const ManifestEntry& entry) {
    content.push_back({{}, Text{", SHA-256: "}});
    content.push_back({{}, Code{entry.sha256}});
    return page_paragraph(std::move(content));
}

std::string long_date_of(const std::string& iso) {
    const auto date = parse_date(iso);
    return date ? long_date(*date) : iso;
}

bool is_picture(const ManifestEntry& entry) {
    return entry.path.ends_with(".png") || entry.path.ends_with(".jpg") || entry.path.ends_with(".jpeg");
}

Row row_of(const SetDocument& document, const std::vector<const ManifestEntry*>& files, std::size_t folder) {
    const FileOrigin& origin = *files.front()->origin;
    Row row;
    row.cells.push_back(page_cell(page_text(title_in_set(document)), true));
    row.cells.push_back(page_cell(page_text(origin.version)));
    row.cells.push_back(page_cell(page_text(long_date_of(origin.date) + ", " + origin.status)));
    Cell links;
    for (const ManifestEntry* file : files) {
        links.blocks.push_back(paragraph_with_checksum({file_link(*file, folder)}, *file));
    }
    row.cells.push_back(std::move(links));
    return row;
}

}  // namespace

Document provider_page(const ContractSet& set, const std::vector<ManifestEntry>& files, const ManifestEntry* archive,
                       const std::string& folder) {
    const Contract& contract = *set.contract;
    Document page = empty_page("index", "Documenten van " + set.provider->name.value);
    page.blocks.push_back(page_paragraph(contract.title.value + " (contract " + contract.number + "), met " +
                                         contract.client.name + "."));
    if (contract.example) page.blocks.push_back(example_notice());
    page.blocks.push_back(page_paragraph(
        "De teksten, gunningen en tarieven zijn die van " + long_date(set.reference_date) +
        ". De PDF van een document is geldig; de andere vormen zijn er voor het gemak. Is het SHA-256-getal van uw "
        "bestand hetzelfde als hier, dan is het bestand niet veranderd."));
    Table table = page_table({"Document", "Versie", "Datum en status", "Bestanden"});
    for (const SetDocument& document : contract.documents) {
        std::vector<const ManifestEntry*> own;
        for (const ManifestEntry& entry : files) {
            if (entry.origin->document == document.id.value && !is_picture(entry)) own.push_back(&entry);
        }
        if (!own.empty()) table.rows.push_back(row_of(document, own, folder.size()));
    }
    page.blocks.push_back({{}, std::move(table)});
    if (archive != nullptr) {
        Inlines content = page_text("Alles in één bestand: ");
        content.push_back(file_link(*archive, folder.size()));
        page.blocks.push_back(paragraph_with_checksum(std::move(content), *archive));
        page.blocks.push_back(page_paragraph("Pak dit bestand uit en open daarin index.html."));
    }
    return page;
}

}  // namespace boekwerk
