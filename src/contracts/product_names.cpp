#include "contracts/product_names.h"

#include <algorithm>

namespace boekwerk {

ProductNames::ProductNames(const Catalogue& catalogue, const std::string& book) {
    for (const auto& [id, versions] : catalogue.cards) {
        if (versions.front().book != book) continue;
        card_ids_.push_back(id);
        products_.emplace(id, ProductId{id});
        for (const Card& card : versions) {
            for (const CardPart& part : card.parts) {
                products_.emplace(id + "#" + part.id.value, ProductId{id, part.id.value});
            }
            for (const ProductCode& code : card.codes) {
                auto& cards = by_code_[code.code.value];
                if (cards.empty() || cards.back() != id) cards.push_back(id);
            }
        }
    }
    for (const auto& [code, cards] : by_code_) {
        codes_.push_back(code);
        if (cards.size() == 1) products_.emplace(code, ProductId{cards.front()});
    }
    std::sort(codes_.begin(), codes_.end());
}

ProductId ProductNames::find(const std::string& written) const {
    const auto found = products_.find(written);
    return found == products_.end() ? ProductId() : found->second;
}

const std::vector<std::string>& ProductNames::cards_with_code(const std::string& code) const {
    static const std::vector<std::string> none;
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? none : found->second;
}

}  // namespace boekwerk
