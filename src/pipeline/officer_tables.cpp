#include "pipeline/officer_tables.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "contracts/contract_keys.h"
#include "contracts/municipal_rates.h"
#include "contracts/rate_sheet.h"
#include "pipeline/lot_overview.h"
#include "pipeline/lot_overview_page.h"
#include "pipeline/rate_columns.h"
#include "writers/tables/write_csv.h"
#include "writers/tables/write_xlsx.h"

namespace boekwerk {

namespace {

constexpr const char* lots_id = "aanbieders-en-percelen";

Sheet sheet_of(const Contract& contract, const std::string& id, const char* name, const std::string& title) {
    Sheet sheet;
    sheet.name = name;
    sheet.title = title;
    sheet.identifier = officers_folder(contract) + id;
    sheet.version = contract.version;
    sheet.edition = edition_text(contract.version, contract);
    sheet.date = contract.date;
    sheet.facts = {{"Document", title},
                   {"Versie", contract.version},
                   {"Datum", long_date(contract.date)},
                   {"Status", status_name(contract.status.value)},
                   {"Overeenkomst", contract.title.value + " (" + contract.number + ")"},
                   {"Opdrachtgever", contract.client.name},
                   {"Looptijd", long_date(date_of_day(contract.period.days.first)) + " tot en met " +
                                    long_date(date_of_day(contract.period.days.last))},
                   {"Voor wie", "Alleen voor de inkoop en de backoffice, niet openbaar."}};
    if (contract.example) {
        sheet.facts.emplace_back("Let op", "Dit is een voorbeeld. De aanbieders en de tarieven zijn verzonnen.");
    }
    return sheet;
}

/// The tables of one contract.
class OfficerTables {
public:
    OfficerTables(const ContractChoice& choice, const Catalogue& catalogue, const Contracts& contracts,
                  BuildOutput& output)
        : contract_(*choice.contract),
          sets_(*choice.sets),
          catalogue_(catalogue),
          contracts_(contracts),
          output_(output) {}

    void put_overview(const HtmlShell& shell) const {
        const LotOverview overview(catalogue_, contracts_, contract_, sets_);
        const std::string title = "Aanbieders en percelen: " + contract_.title.value;
        Sheet sheet = sheet_of(contract_, lots_id, "Percelen", title);
        sheet.headings = {"Aanbieder", "KvK-nummer"};
        for (const ContractLot& lot : contract_.lots) sheet.headings.push_back(lot.name);
        sheet.rows = [&](const TakeSheetRow& take) {
            for (const Provider* provider : overview.providers()) {
                SheetRow cells = {provider->name.value, provider->chamber_number.value};
                for (std::string& lot : overview.lots_of(*provider)) cells.emplace_back(std::move(lot));
                if (!take(cells)) return;
            }
        };
        const auto origin = origin_of(lots_id, title);
        const auto tables = put_files(lots_id, sheet, origin);
        const LongDocument page = lot_overview_page(contract_, overview, title, tables);
        output_.put_in_pieces(
            officers_folder(contract_) + lots_id + ".html",
            [&](const TakePiece& take) { write_html_in_pieces(page, shell, "../../../assets", take); }, origin);
    }

    /// One row per AGB code, product code and stretch of days on which the rate does not change.
    void put_rates(const Municipality& municipality) const {
        const std::string id = "tarieven-" + municipality.code.value;
        const std::string title =
            "Tarieven in " + municipality.name + " (" + municipality.code.value + "): " + contract_.title.value;
        Sheet sheet = sheet_of(contract_, id, "Tarieven", title);
        sheet.headings = {"AGB-code", "Aanbieder", "KvK-nummer", "Productcode", "Product"};
        sheet.headings.insert(sheet.headings.end(), rate_headings().begin(), rate_headings().end());
        for (const char* heading : {"Perceel", "Soort tarief", "Opmerking"}) sheet.headings.emplace_back(heading);
        MunicipalRates rates(catalogue_, contract_, sets_, municipality);
        const std::vector<Declarer> declarers = by_agb_code();
        sheet.rows = [&](const TakeSheetRow& take) {
            for (const Declarer& declarer : declarers) {
                for (const MunicipalRate& rate : rates.of(*declarer.provider)) {
                    if (!take(row_of(*declarer.agb_code, rate))) return;
                }
            }
        };
        put_files(id, sheet, origin_of(id, title));
    }

private:
    /// Who declares under a code.
    struct Declarer {
        const std::string* agb_code = nullptr;
        const Provider* provider = nullptr;
    };

    std::vector<Declarer> by_agb_code() const {
        std::vector<Declarer> result;
        for (const std::string_view id : sets_.providers()) {
            const Provider* provider = contracts_.find_provider(std::string(id));
            if (provider == nullptr) continue;
            for (const Located<std::string>& code : provider->agb_codes) result.push_back({&code.value, provider});
        }
        std::stable_sort(result.begin(), result.end(),
                         [](const Declarer& a, const Declarer& b) { return *a.agb_code < *b.agb_code; });
        return result;
    }

    SheetRow row_of(const std::string& agb_code, const MunicipalRate& rate) const {
        std::string products;
        for (const ProductId& product : rate.products) {
            products +=
                (products.empty() ? "" : "; ") + product_title(product, catalogue_, date_of_day(rate.days.first));
        }
        SheetRow row = {agb_code, rate.provider->name.value, rate.provider->chamber_number.value, rate.code, products};
        append_rate_cells(row, *rate.rate, rate.days);
        row.emplace_back(lot_names(rate.lots));
        row.emplace_back(keys::rate_kind_name(rate.kind));
        row.emplace_back(rate_note(!rate.code.empty(), contract_));
        return row;
    }

    std::shared_ptr<const FileOrigin> origin_of(const std::string& id, const std::string& title) const {
        return std::make_shared<const FileOrigin>(FileOrigin{contract_.id + "/" + id, title, contract_.version,
                                                             iso_date(contract_.date),
                                                             status_name(contract_.status.value), for_officers});
    }

    std::vector<ManifestEntry> put_files(const std::string& id, const Sheet& sheet,
                                         const std::shared_ptr<const FileOrigin>& origin) const {
        const std::string path = officers_folder(contract_) + id;
        return {output_.put(path + ".xlsx", write_xlsx(sheet), origin),
                output_.put_in_pieces(
                    path + ".csv", [&](const TakePiece& take) { write_csv(sheet, take); }, origin)};
    }

    const Contract& contract_;
    const ContractSets& sets_;
    const Catalogue& catalogue_;
    const Contracts& contracts_;
    BuildOutput& output_;
};

}  // namespace

std::string officers_folder(const Contract& contract) {
    return "intern/contracten/" + contract.id + "/";
}

void put_officer_tables(const ContractChoice& choice, const Catalogue& catalogue, const Contracts& contracts,
                        const HtmlShell& shell, unsigned threads, BuildOutput& output) {
    const OfficerTables tables(choice, catalogue, contracts, output);
    const std::vector<Municipality>& municipalities = choice.contract->municipalities;
    run_parallel(municipalities.size() + 1, threads, [&](std::size_t i) {
        if (i == municipalities.size()) {
            tables.put_overview(shell);
        } else {
            tables.put_rates(municipalities[i]);
        }
    });
}

}  // namespace boekwerk
