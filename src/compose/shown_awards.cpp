#include "compose/shown_awards.h"

#include <algorithm>
#include <set>

namespace boekwerk {

namespace {

bool has_lot(const std::vector<Located<std::string>>& lots, const std::string& id) {
    return std::any_of(lots.begin(), lots.end(), [&](const Located<std::string>& lot) { return lot.value == id; });
}

/// The lots in which the provider was awarded products that `wanted(product)` names.
template <typename Wanted>
std::vector<Located<std::string>> awarded_lots(const ContractSet& set, const Wanted& wanted) {
    std::vector<Located<std::string>> lots;
    for (const AwardedProduct& awarded : set.products) {
        if (!wanted(awarded.product)) continue;
        for (const Grant& grant : awarded.grants) {
            if (!has_lot(lots, grant.lot->id.value)) lots.push_back({grant.lot->id.value, grant.award->place});
        }
    }
    return lots;
}

}  // namespace

std::vector<ShownLot> shown_lots(const Edition& edition) {
    std::vector<ShownLot> shown;
    if (edition.set == nullptr) {
        for (const Lot& lot : edition.book->lots) shown.push_back({lot.id, lot.name.value});
        return shown;
    }
    const auto awarded = awarded_lots(*edition.set, [](const ProductId&) { return true; });
    for (const ContractLot& lot : edition.set->contract->lots) {
        if (has_lot(awarded, lot.id.value)) shown.push_back({lot.id.value, lot.name});
    }
    return shown;
}

std::vector<Located<std::string>> lots_of_card(const Edition& edition, const Card& card) {
    if (edition.set == nullptr || card.lots.empty()) return card.lots;
    return awarded_lots(*edition.set, [&](const ProductId& product) { return product.card == card.id; });
}

std::vector<std::string> awarded_part_labels(const Edition& edition, const Card& card) {
    if (edition.set == nullptr) return {};
    std::set<std::string> awarded;
    for (const AwardedProduct& product : edition.set->products) {
        if (product.product.card == card.id) awarded.insert(product.product.part);
    }
    if (awarded.contains({})) return {};
    std::set<std::string> kinds;
    for (const CardPart& part : card.parts) {
        if (awarded.contains(part.id.value)) kinds.insert(part.kind.value);
    }
    std::vector<std::string> labels;
    bool all = true;
    for (const CardPart& part : card.parts) {
        const bool has = awarded.contains(part.id.value);
        if (has) labels.push_back(part.label);
        all = all && (has || !kinds.contains(part.kind.value));
    }
    return all ? std::vector<std::string>() : labels;
}

}  // namespace boekwerk
