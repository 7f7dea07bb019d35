// Which rate holds for a product, by provider, lot, municipality and day. Follows the rows of tarieven.csv as far as
// they are right; what is wrong with them is in `checks`. Knows no documents.
#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "contracts/award_resolution.h"
#include "contracts/model.h"

namespace boekwerk {

/// For whom and where a rate is asked.
struct RateContext {
    std::string_view provider;
    std::string_view lot;
    std::string_view municipality;
};

/// Days on which one rate holds. A null rate: none does.
struct RateStretch {
    Period days;
    const Rate* rate = nullptr;
};

/// The rates of one product in one or more municipalities.
struct RateLines {
    std::vector<const Municipality*> municipalities;  ///< Empty: all of the contract.
    std::vector<RateStretch> stretches;               ///< By day; days without a rate are left out.
};

/// A product, or a part of one, with its rates.
struct PricedProduct {
    ProductId product;
    std::vector<const ContractLot*> lots;  ///< Those that give these rates on the same days.
    std::vector<RateLines> lines;          ///< One for all municipalities, or one for each group that differs.
};

/// Whether two rows say the same: unit, amount and kind.
bool same_rate(const Rate& a, const Rate& b);

/// The rates of one contract. The contract must live longer.
///
/// The most specific row holds: one for the provider before one for the lot before one for the municipality before a
/// general one. A part without a rate of its own has that of its card.
class RateResolution {
public:
    explicit RateResolution(const Contract& contract);

    /// The rate of a product on a day, or null.
    const Rate* rate_on(const ProductId& product, const RateContext& context, int day) const;
    /// All days of `period` in order, with the rate of each; stretches that follow each other have different rates.
    std::vector<RateStretch> stretches(const ProductId& product, const RateContext& context,
                                       const Period& period) const;
    /// What is billed for an awarded product: the product itself, and for a whole card the parts that have rates; a
    /// card of which only parts have rates is not billed itself.
    std::vector<ProductId> billed_products(const ProductId& product) const;
    /// Whether rows name the product or its card for this provider alone.
    bool has_own_rates(const ProductId& product, std::string_view provider) const;

    /// What the rate sheet of a provider shows for a product that it has on `date`: the rates of that day, and with
    /// `later` those that follow while the award lasts.
    std::vector<PricedProduct> priced_products(const AwardedProduct& awarded, std::string_view provider,
                                               const Date& date, bool later) const;

private:
    /// Rates of one card or part, the most specific first.
    struct ProductRates {
        std::vector<const Rate*> general;  ///< For all providers.
        std::unordered_map<std::string_view, std::vector<const Rate*>> own;
    };
    /// Of one card.
    struct CardRates {
        ProductRates card;
        std::vector<std::string> part_ids;  ///< In the order of the file.
        std::unordered_map<std::string_view, ProductRates> parts;
        std::unordered_set<std::string_view> municipalities;  ///< That some rate is for.
    };

    const CardRates* find_card(const ProductId& product) const;
    /// The rows that may hold for the product, the first that holds on a day wins.
    std::vector<const Rate*> matching(const ProductId& product, const RateContext& context) const;
    /// The stretches that have a rate and that a sheet of that day shows.
    std::vector<RateStretch> shown_stretches(const ProductId& product, const RateContext& context, const Period& period,
                                             int day, bool later) const;
    std::vector<RateLines> lines_of(const ProductId& product, std::string_view provider, const Grant& grant, int day,
                                    bool later) const;

    const Contract& contract_;
    std::unordered_map<std::string_view, CardRates> cards_;
};

}  // namespace boekwerk
