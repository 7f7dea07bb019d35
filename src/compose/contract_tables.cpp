#include "compose/contract_tables.h"

#include <algorithm>
#include <vector>

#include "compose/card_facts.h"
#include "compose/made_blocks.h"
#include "contracts/contract_keys.h"
#include "contracts/rate_sheet.h"

namespace boekwerk {

namespace {

Inline set_reference(const SetDocument& document, std::string text) {
    Reference reference;
    reference.kind = TargetKind::Document;
    reference.id = document.id.value;
    reference.document = file_name_in_set(document);
    reference.shows_page = false;
    reference.absent_text = std::move(text);
    return {document.id.place, std::move(reference)};
}

/// "01-07-2026": on one line in a narrow column.
std::string numeric_date(int day) {
    const std::string iso = iso_date(date_of_day(day));
    return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::string codes_of(const ProductId& product, const Catalogue& catalogue, const Date& date) {
    const Card* card = catalogue.card_on(product.card, date);
    const std::string codes = card == nullptr ? std::string() : product_codes(*card, date);
    return codes.empty() ? to_follow : codes;
}

/// A reference to the card of a product, which stands in another document of the set.
Cell product_cell(const ProductId& product, const Catalogue& catalogue, const Date& date) {
    Reference reference;
    reference.form = ReferenceForm::Title;
    reference.shows_page = false;
    reference.id = product.card;
    reference.part = product.part;
    reference.absent_text = product_title(product, catalogue, date);
    const Card* card = catalogue.card_on(product.card, date);
    Cell cell{card == nullptr ? Place{} : card->name.place, {}, true};
    Inlines content;
    content.push_back({cell.place, std::move(reference)});
    cell.blocks.push_back(inline_paragraph(std::move(content), cell.place));
    return cell;
}

std::string date_and_status(const SetDocument& document, const Contract& contract) {
    const std::optional<Date> date = contract.date_of(document);
    const std::optional<DocumentStatus> status = contract.status_of(document);
    std::string text = date ? long_date(*date) : std::string();
    if (status) text += (text.empty() ? "" : ", ") + status_name(*status);
    return text.empty() ? "zie het document" : text;
}

}  // namespace

std::string date_text(int day) {
    return long_date(date_of_day(day));
}

std::string name_in_set(const SetDocument& document) {
    return document.annex ? "bijlage " + std::to_string(document.annex->value) : document.title;
}

std::string title_in_set(const SetDocument& document) {
    return document.annex ? "Bijlage " + std::to_string(document.annex->value) + ": " + document.title : document.title;
}

std::string file_name_in_set(const SetDocument& document) {
    return document.kind == SetDocumentKind::FixedAnnex ? document.id.value + ".pdf" : document.id.value;
}

Block awarded_products_table(const Edition& edition, const Catalogue& catalogue) {
    const ContractSet& set = *edition.set;
    Table table;
    table.columns = {{Alignment::Left, 26}, {Alignment::Left, 12}, {Alignment::Left, 16},
                     {Alignment::Left, 14}, {Alignment::Left, 14}, {Alignment::Left, 18}};
    table.header.push_back(header_row({"Product", "Code", "Perceel", "Van", "Tot en met", "Voorwaarden"}));
    for (const AwardedProduct& product : set.products) {
        for (const Grant& grant : product.grants) {
            const Place& place = grant.award->place;
            std::string conditions = grant.award->conditions.value;
            if (grant.award->new_clients_until) {
                if (!conditions.empty()) conditions += "; ";
                conditions += "nieuwe cliënten tot en met " + long_date(grant.award->new_clients_until->value);
            }
            Row row{place, {}};
            row.cells.push_back(product_cell(*grant.product, catalogue, set.reference_date));
            row.cells.push_back(text_cell(codes_of(*grant.product, catalogue, set.reference_date), place));
            row.cells.push_back(text_cell(grant.lot->name, place));
            row.cells.push_back(text_cell(numeric_date(grant.period.first), place));
            row.cells.push_back(text_cell(numeric_date(grant.period.last), place));
            row.cells.push_back(text_cell(conditions.empty() ? "geen" : conditions, place));
            table.rows.push_back(std::move(row));
        }
    }
    return {edition.title.place, std::move(table)};
}

Block rates_table(const Edition& edition, const Catalogue& catalogue) {
    const ContractSet& set = *edition.set;
    const std::vector<RateSheetRow> rows = rate_sheet_rows(set, catalogue);
    // A column that says the same in every row says nothing.
    const bool by_municipality =
        std::any_of(rows.begin(), rows.end(), [](const RateSheetRow& row) { return !row.municipalities.empty(); });
    const bool by_lot =
        std::any_of(rows.begin(), rows.end(), [&](const RateSheetRow& row) { return row.lots != rows.front().lots; });
    const bool by_kind = std::any_of(rows.begin(), rows.end(),
                                     [](const RateSheetRow& row) { return row.rate->kind != RateKind::Fixed; });
    std::vector<std::string> headings = {"Product", "Code", "Eenheid", "Tarief", "Van", "Tot en met"};
    if (by_municipality) headings.emplace_back("Gemeente");
    if (by_lot) headings.emplace_back("Perceel");
    Table table;
    // Widths follow from what is in the columns: an amount or a code is never broken.
    table.columns.resize(headings.size());
    table.columns[3].alignment = Alignment::Right;
    table.header.push_back(header_row(headings));
    for (const RateSheetRow& entry : rows) {
        const Rate& rate = *entry.rate;
        Row row{rate.place, {}};
        row.cells.push_back(product_cell(entry.product, catalogue, set.reference_date));
        row.cells.push_back(text_cell(entry.code.empty() ? to_follow : entry.code, rate.place));
        row.cells.push_back(text_cell(std::string(rate.unit.value.name), rate.unit.place));
        row.cells.push_back(text_cell(format_money(rate.amount.value), rate.amount.place));
        if (by_kind) row.cells.back().blocks.push_back(text_paragraph(keys::rate_kind_name(rate.kind), rate.place));
        row.cells.push_back(text_cell(numeric_date(entry.days.first), rate.place));
        row.cells.push_back(text_cell(numeric_date(entry.days.last), rate.place));
        if (by_municipality) row.cells.push_back(text_cell(municipality_names(entry), rate.place));
        if (by_lot) row.cells.push_back(text_cell(lot_names(entry.lots), rate.place));
        table.rows.push_back(std::move(row));
    }
    return {edition.title.place, std::move(table)};
}

Blocks annex_list(const Edition& edition) {
    List list;
    for (const SetDocument& document : edition.set->contract->documents) {
        if (!document.annex) continue;
        const Place& place = document.id.place;
        Inlines content;
        content.push_back(set_reference(document, title_in_set(document)));
        content.push_back({place, Text{", versie " + document.version}});
        ListItem item{place, {}};
        item.blocks.push_back(inline_paragraph(std::move(content), place));
        list.items.push_back(std::move(item));
    }
    if (list.items.empty()) return {text_paragraph("Deze overeenkomst heeft geen bijlagen.", edition.title.place)};
    return {{edition.title.place, std::move(list)}};
}

Blocks document_list(const Edition& edition) {
    const Contract& contract = *edition.set->contract;
    Table table;
    table.columns = {{Alignment::Left, 26}, {Alignment::Left, 9}, {Alignment::Left, 13}, {Alignment::Left, 52}};
    table.header.push_back(header_row({"Document", "Versie", "Datum en status", "Bestanden met controlegetal"}));
    for (const ListedDocument& listed : edition.listed) {
        const SetDocument& document = *listed.document;
        const Place& place = document.id.place;
        Row row{place, {}};
        Cell name{place, {}, true};
        Inlines content;
        content.push_back(set_reference(document, title_in_set(document)));
        name.blocks.push_back(inline_paragraph(std::move(content), place));
        row.cells.push_back(std::move(name));
        row.cells.push_back(text_cell(document.version, place));
        row.cells.push_back(text_cell(date_and_status(document, contract), place));
        Cell files{place, {}};
        for (const ListedFile& file : listed.files) {
            const bool valid = &file == &listed.files.front();
            files.blocks.push_back(text_paragraph(file.format + (valid ? " (geldig): " : ": ") + file.sha256, place));
        }
        row.cells.push_back(std::move(files));
        table.rows.push_back(std::move(row));
    }
    return {{edition.title.place, std::move(table)}};
}

}  // namespace boekwerk
