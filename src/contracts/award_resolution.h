// Which products each provider has been awarded, in which lots, from when to when. Follows the rows of gunningen.csv as
// far as they are right; what is wrong with them is in `checks`. Knows no rates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contracts/model.h"

namespace boekwerk {

/// One product of one lot, awarded by one row.
struct Grant {
    const Award* award = nullptr;
    const ContractLot* lot = nullptr;
    const LotProduct* lot_product = nullptr;
    const ProductId* product = nullptr;  ///< The product of the lot, or the part of it that the row names.
    Period period;                       ///< Of the award, as far as the product stands in the lot.
};

/// A product that a provider has on one day, by each lot that gives it: two rows for one lot give one grant.
struct AwardedProduct {
    ProductId product;
    std::vector<Grant> grants;  ///< In the order of the lots; never empty.
};

/// The awards of one contract, by provider. The contract must live longer.
///
/// A row without a product awards the products that stand in the lot on the award's first day: what is added to the lot
/// later needs a row of its own. A row without a lot awards the product in the only lot that has it.
class AwardResolution {
public:
    explicit AwardResolution(const Contract& contract);

    /// The ids of the providers that have a grant, sorted.
    const std::vector<std::string_view>& providers() const { return providers_; }
    /// All grants of a provider, by lot, product in the lot, and first day.
    const std::vector<Grant>& grants_of(std::string_view provider) const;
    /// What the provider has on a day, in the order of the lots and of the products in the first lot that gives it.
    std::vector<AwardedProduct> awarded_on(std::string_view provider, const Date& date) const;
    /// The day that a provider's documents are made for when none is given: the contract's first, or for a later
    /// admission that of the first award. Nothing when it has no grant.
    std::optional<Date> reference_date(std::string_view provider) const;

    /// The lots that the award may mean: the one that it names, or those that have its product.
    std::vector<const ContractLot*> lots_of(const Award& award) const;

private:
    void add(const Award& award);

    const Contract& contract_;
    std::unordered_map<std::string_view, std::vector<Grant>> grants_;
    std::vector<std::string_view> providers_;
};

/// Whether `product` is what the lot lists, or a part of a card that it lists.
bool is_in_lot(const LotProduct& listed, const ProductId& product);

}  // namespace boekwerk
