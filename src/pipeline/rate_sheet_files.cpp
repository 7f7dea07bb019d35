#include "pipeline/rate_sheet_files.h"

#include <algorithm>
#include <string>

#include "base/sha256.h"
#include "compose/contract_tables.h"
#include "contracts/contract_keys.h"
#include "contracts/rate_sheet.h"
#include "document/walk.h"
#include "pipeline/rate_columns.h"
#include "writers/tables/write_csv.h"
#include "writers/tables/write_xlsx.h"

namespace boekwerk {

namespace {

/// How templates name the article of the agreement on indexation.
constexpr const char* indexation_article = "indexering";

/// "artikel 9", as the document refers to it; empty when it does not.
std::string article_on_indexation(const Document& document) {
    std::string text;
    for_each_inline(document.blocks, [&](const Inline& item) {
        const auto* reference = std::get_if<Reference>(&item.value);
        const bool wanted = reference != nullptr && reference->kind == TargetKind::Article &&
                            reference->id == indexation_article && !reference->anchor.empty();
        if (wanted && text.empty()) text = plain_text(reference->content);
    });
    return text.substr(0, text.find(','));
}

const SetDocument& rate_sheet_of(const Contract& contract) {
    return *std::find_if(contract.documents.begin(), contract.documents.end(),
                         [](const SetDocument& document) { return document.kind == SetDocumentKind::RateSheet; });
}

std::string agb_codes(const Provider& provider) {
    std::string text;
    for (const Located<std::string>& code : provider.agb_codes) text += (text.empty() ? "" : ", ") + code.value;
    return text;
}

void add_facts(Sheet& sheet, const Edition& edition, const Document& document) {
    const ContractSet& set = *edition.set;
    const Contract& contract = *set.contract;
    const auto add = [&](const char* name, std::string value) {
        if (!value.empty()) sheet.facts.emplace_back(name, std::move(value));
    };
    add("Document", sheet.title);
    if (contract.example) add("Let op", "Dit is een voorbeeld. De aanbieder en de tarieven zijn verzonnen.");
    add("Versie", edition.version);
    add("Datum", long_date(edition.date));
    add("Status", status_name(edition.status));
    add("Overeenkomst", contract.title.value + " (" + contract_number(set) + ")");
    add("Opdrachtgever", contract.client.name);
    add("Aanbieder", set.provider->name.value);
    add("KvK-nummer", set.provider->chamber_number.value);
    add("AGB-codes", agb_codes(*set.provider));
    add("Peildatum", long_date(set.reference_date));
    add("Boek", set.book->title.value + ", versie " + set.book->version);
    add("Indexering", article_on_indexation(document));
    add("Geldig", "De PDF van dit document is geldig. Deze tabel heeft dezelfde codes, tarieven en data.");
    add("Bedragen", "Reken met ‘Tarief in centen’: dat is een heel aantal eurocenten.");
}

Sheet rate_sheet(const Edition& edition, const Catalogue& catalogue, const Document& document) {
    const ContractSet& set = *edition.set;
    Sheet sheet;
    sheet.name = "Tarieven";
    sheet.title = title_in_set(rate_sheet_of(*set.contract));
    sheet.identifier = document.identifier;
    sheet.version = edition.version;
    sheet.edition = edition_text(edition.version, *set.contract);
    sheet.date = edition.date;
    sheet.headings = {"Product", "Productcode"};
    sheet.headings.insert(sheet.headings.end(), rate_headings().begin(), rate_headings().end());
    for (const char* heading : {"Gemeente", "Perceel", "Soort tarief", "Opmerking"}) {
        sheet.headings.emplace_back(heading);
    }
    std::vector<SheetRow> rows;
    for (const RateSheetRow& entry : rate_sheet_rows(set, catalogue)) {
        SheetRow row = {product_title(entry.product, catalogue, set.reference_date), entry.code};
        append_rate_cells(row, *entry.rate, entry.days);
        row.emplace_back(municipality_names(entry));
        row.emplace_back(lot_names(entry.lots));
        row.emplace_back(keys::rate_kind_name(entry.rate->kind));
        row.emplace_back(rate_note(!entry.code.empty(), *set.contract));
        rows.push_back(std::move(row));
    }
    sheet.rows = give_rows(std::move(rows));
    add_facts(sheet, edition, document);
    return sheet;
}

}  // namespace

void add_rate_sheet_files(MadeDocument& made, const Edition& edition, const Catalogue& catalogue,
                          const FindEarlier& find_earlier) {
    if (edition.kind != EditionKind::RateSheet) return;
    const Sheet sheet = rate_sheet(edition, catalogue, made.document);
    // Tables are made faster than it can be told whether they must be: their bytes are their fingerprint.
    const auto add = [&](const char* extension, std::string content) {
        const std::string sha256 = sha256_hex(content);
        MadeDocument::File file{extension, {}, sha256, sha256};
        if (!take_over(file, edition.folder + "/" + edition.document_id, find_earlier)) {
            file.content = std::move(content);
        }
        made.files.push_back(std::move(file));
    };
    add("xlsx", write_xlsx(sheet));
    add("csv", write_csv(sheet));
}

}  // namespace boekwerk
