#include "checks/contract_references.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "catalogue/yaml_reader.h"
#include "checks/contract_products.h"

namespace boekwerk {

namespace {

class ReferenceRules {
public:
    ReferenceRules(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                   const AwardResolution& awards, Diagnostics& diagnostics)
        : contracts_(contracts),
          contract_(contract),
          diagnostics_(diagnostics),
          knows_book_(catalogue.find_book(contract.book.value) != nullptr),
          products_(catalogue, contract.book.value),
          providers_(good_provider_ids(contracts), "zet de aanbieder in aanbieders.csv, of verbeter het id"),
          awards_(awards) {
        for (const ContractLot& lot : contract.lots) lot_ids_.push_back(lot.id.value);
        for (const Municipality& municipality : contract.municipalities) {
            municipality_codes_.push_back(municipality.code.value);
        }
    }

    void check() {
        for (const ContractLot& lot : contract_.lots) {
            for (const LotProduct& product : lot.products) check_product(product.written, product.product, {});
        }
        for (const Award& award : contract_.awards) check_award(award);
        for (const Rate& rate : contract_.rates) {
            const auto concerns = concerned(rate.provider.value);
            check_product(rate.written, rate.product, concerns);
            check_lot(rate.lot, concerns);
            check_provider(rate.provider);
            check_municipality(rate.municipality, concerns);
        }
    }

private:
    static std::vector<std::string> concerned(const std::string& provider) {
        return provider.empty() ? std::vector<std::string>() : std::vector<std::string>{provider};
    }

    void check_product(const Located<std::string>& written, const ProductId& product,
                       const std::vector<std::string>& concerns) {
        if (!knows_book_ || written.value.empty() || product.known()) return;
        Diagnostic fault = products_.explain(written);
        fault.concerns = concerns;
        diagnostics_.report(std::move(fault));
    }

    void check_award(const Award& award) {
        const auto concerns = concerned(award.provider.value);
        check_provider(award.provider);
        check_product(award.written, award.product, concerns);
        if (!check_lot(award.lot, concerns) || !award.product.known() || contract_.damaged) return;
        const auto lots = awards_.lots_of(award);
        const std::string product = "product ‘" + product_name(award.product) + "’";
        if (lots.empty()) {
            diagnostics_.report({DiagnosticCode::UnknownProduct,
                                 award.written.place,
                                 product + " staat in geen enkel perceel van het contract",
                                 "zet het product in contract.yaml bij een perceel, of verbeter de gunning",
                                 {},
                                 concerns});
        } else if (lots.size() > 1) {
            std::string names;
            for (const ContractLot* lot : lots) names += (names.empty() ? "" : ", ") + lot->id.value;
            diagnostics_.report({DiagnosticCode::UnknownLot,
                                 award.written.place,
                                 product + " staat in meer percelen: " + names,
                                 "vul het perceel in",
                                 {},
                                 concerns});
        } else if (std::none_of(lots.front()->products.begin(), lots.front()->products.end(),
                                [&](const LotProduct& listed) { return is_in_lot(listed, award.product); })) {
            diagnostics_.report({DiagnosticCode::UnknownProduct,
                                 award.written.place,
                                 product + " staat niet in perceel ‘" + lots.front()->id.value + "’",
                                 "zet het product in contract.yaml bij dit perceel, of verbeter de gunning",
                                 {},
                                 concerns});
        }
    }

    void check_provider(const Located<std::string>& id) {
        if (id.value.empty() || contracts_.providers_damaged || contracts_.find_provider(id.value) != nullptr) return;
        diagnostics_.report({DiagnosticCode::UnknownProvider,
                             id.place,
                             "aanbieder ‘" + id.value + "’ staat niet in aanbieders.csv",
                             providers_.remedy_for(id.value),
                             {},
                             {id.value}});
    }

    bool check_lot(const Located<std::string>& lot, const std::vector<std::string>& concerns) {
        if (lot.value.empty() || contract_.find_lot(lot.value) != nullptr) return true;
        if (!contract_.damaged) {
            diagnostics_.report({DiagnosticCode::UnknownLot,
                                 lot.place,
                                 "het contract heeft geen perceel ‘" + lot.value + "’",
                                 suggest_id(lot.value, lot_ids_),
                                 {},
                                 concerns});
        }
        return false;
    }

    void check_municipality(const Located<std::string>& code, const std::vector<std::string>& concerns) {
        if (code.value.empty() || contract_.damaged || contract_.find_municipality(code.value) != nullptr) return;
        diagnostics_.report({DiagnosticCode::UnknownMunicipality,
                             code.place,
                             "gemeente ‘" + code.value + "’ doet niet mee in dit contract",
                             suggest_name(code.value, municipality_codes_),
                             {},
                             concerns});
    }

    const Contracts& contracts_;
    const Contract& contract_;
    Diagnostics& diagnostics_;
    bool knows_book_;
    UnknownProducts products_;
    NameSuggestions providers_;
    const AwardResolution& awards_;
    std::vector<std::string> lot_ids_;
    std::vector<std::string> municipality_codes_;
};

}  // namespace

void check_contract_references(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                               const AwardResolution& awards, Diagnostics& diagnostics) {
    const Located<std::string>& book = contract.book;
    if (!book.value.empty() && catalogue.find_book(book.value) == nullptr) {
        std::vector<std::string> known;
        for (const Book& other : catalogue.books) known.push_back(other.id);
        diagnostics.report({DiagnosticCode::UnknownBook, book.place, "onbekend boek ‘" + book.value + "’",
                            suggest_id(book.value, known)});
    }
    ReferenceRules(catalogue, contracts, contract, awards, diagnostics).check();
}

}  // namespace boekwerk
