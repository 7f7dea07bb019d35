#include "contracts/rate_sheet.h"

#include <utility>

#include "contracts/code_stretches.h"

namespace boekwerk {

namespace {

class SheetRows {
public:
    SheetRows(const ContractSet& set, const Catalogue& catalogue) : set_(set), catalogue_(catalogue) {}

    std::vector<RateSheetRow> make() {
        for (const PricedProduct& product : set_.prices) {
            for (const RateLines& lines : product.lines) add(product, lines);
        }
        return std::move(rows_);
    }

private:
    void add(const PricedProduct& product, const RateLines& lines) {
        for (const CodeGroup& group : groups_of(product, lines)) {
            for (const RateStretch& rate : lines.stretches) {
                for (const CodeStretch& stretch : group.stretches) {
                    const Period days = common(rate.days, stretch.days);
                    if (days.empty()) continue;
                    for (const std::string& code : stretch.codes) {
                        rows_.push_back({product.product, code, rate.rate, days, group.municipalities, product.lots});
                    }
                }
            }
        }
    }

    /// Those of the lines, apart where codes differ; no municipalities when all of the contract are together.
    std::vector<CodeGroup> groups_of(const PricedProduct& product, const RateLines& lines) const {
        Period days = lines.stretches.front().days;
        for (const RateStretch& stretch : lines.stretches) days = hull(days, stretch.days);
        const std::vector<Card>& versions = catalogue_.cards.at(product.product.card);
        if (!lines.municipalities.empty()) return code_groups(versions, lines.municipalities, days);
        auto groups = code_groups(versions, set_.contract->all_municipalities(), days);
        if (groups.size() == 1) groups.front().municipalities.clear();
        return groups;
    }

    const ContractSet& set_;
    const Catalogue& catalogue_;
    std::vector<RateSheetRow> rows_;
};

template <typename Named>
std::string joined_names(const std::vector<const Named*>& things) {
    std::string text;
    for (const Named* thing : things) text += (text.empty() ? "" : ", ") + thing->name;
    return text;
}

}  // namespace

std::vector<RateSheetRow> rate_sheet_rows(const ContractSet& set, const Catalogue& catalogue) {
    return SheetRows(set, catalogue).make();
}

std::string municipality_names(const RateSheetRow& row) {
    return row.municipalities.empty() ? "alle" : joined_names(row.municipalities);
}

std::string lot_names(const std::vector<const ContractLot*>& lots) {
    return joined_names(lots);
}

std::string product_title(const ProductId& product, const Catalogue& catalogue, const Date& date) {
    const Card* card = catalogue.card_on(product.card, date);
    if (card == nullptr) return product_name(product);
    const CardPart* part = find_part(*card, product.part);
    return part == nullptr ? card->name.value : card->name.value + ", " + part->label;
}

}  // namespace boekwerk
