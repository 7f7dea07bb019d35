// The names under which contracts know the products of one book: card ids, parts of cards, product codes. Knows no
// contract.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "contracts/model.h"

namespace boekwerk {

/// The products of a book.
class ProductNames {
public:
    ProductNames(const Catalogue& catalogue, const std::string& book);

    /// The product that `written` names: `kaart`, `kaart#onderdeel`, or a product code that stands on just one card of
    /// the book. Unknown when there is none, or when the code is not unique.
    ProductId find(const std::string& written) const;
    /// The ids of the cards with this code, sorted.
    const std::vector<std::string>& cards_with_code(const std::string& code) const;
    /// All ids of cards, sorted; all codes, sorted.
    const std::vector<std::string>& card_ids() const { return card_ids_; }
    const std::vector<std::string>& codes() const { return codes_; }

private:
    std::vector<std::string> card_ids_;
    std::vector<std::string> codes_;
    std::unordered_map<std::string, std::vector<std::string>> by_code_;
    std::unordered_map<std::string, ProductId> products_;  ///< By every name that leads to one.
};

}  // namespace boekwerk
