#include "pipeline/lot_overview_page.h"

#include <utility>

#include "pipeline/page_blocks.h"
#include "pipeline/rate_columns.h"

namespace boekwerk {

namespace {

Block links_to(const std::vector<ManifestEntry>& tables) {
    Inlines content = page_text("Deze tabel is er ook als ");
    for (const ManifestEntry& table : tables) {
        if (content.size() > 1) content.push_back({{}, Text{" en "}});
        content.push_back(file_link(table, table.path.rfind('/') + 1));
    }
    content.push_back({{}, Text{"."}});
    return page_paragraph(std::move(content));
}

Table empty_table(const Contract& contract) {
    std::vector<std::string> headings = {"Aanbieder"};
    for (const ContractLot& lot : contract.lots) headings.push_back(lot.name);
    Table table = page_table(headings);
    table.caption = page_text("Welke percelen elke aanbieder heeft");
    return table;
}

GiveTableRows rows_of(const LotOverview& overview) {
    return [&overview](const TakeTableRow& take) {
        for (const Provider* provider : overview.providers()) {
            Row row;
            row.cells.push_back(page_cell(page_text(provider->name.value), true));
            for (std::string& lot : overview.lots_of(*provider)) {
                row.cells.push_back(page_cell(page_text(std::move(lot))));
            }
            if (!take(row)) return;
        }
    };
}

}  // namespace

LongDocument lot_overview_page(const Contract& contract, const LotOverview& overview, const std::string& title,
                               const std::vector<ManifestEntry>& tables) {
    const Period& days = contract.period.days;
    Document page = empty_page("index", title);
    page.blocks.push_back(page_paragraph("Contract " + contract.number + " van " + contract.client.name + ". " +
                                         edition_text(contract.version, contract) +
                                         ". Alleen voor de inkoop, niet openbaar."));
    if (contract.example) page.blocks.push_back(example_notice());
    page.blocks.push_back(
        page_paragraph("‘Ja’ betekent: het hele perceel, zoals het op de eerste dag van de gunning is, in de hele "
                       "looptijd van het contract (" +
                       long_date(date_of_day(days.first)) + " tot en met " + long_date(date_of_day(days.last)) +
                       "). Is het anders, dan staat erbij welke producten of welke dagen."));
    page.blocks.push_back(links_to(tables));
    LongDocument result{std::move(page), {}};
    result.add(empty_table(contract), rows_of(overview));
    return result;
}

}  // namespace boekwerk
