// What one provider has under one contract on one day: the products that it was awarded and their rates. Knows no
// documents.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/model.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"
#include "contracts/rate_resolution.h"

namespace boekwerk {

/// Points into the catalogue and the contracts, which must live longer.
struct ContractSet {
    const Contract* contract = nullptr;
    const Provider* provider = nullptr;
    const Book* book = nullptr;
    Date reference_date;
    Period term;  ///< From the first day of any of the provider's awards to the last one, within the contract's term.
    std::vector<AwardedProduct> products;
    std::vector<PricedProduct> prices;  ///< In the order of `products`.
};

/// The number of the provider's own contract, when one of its awards names one; else that of the contract.
const std::string& contract_number(const ContractSet& set);

/// The sets of one contract. Points into what it was made of.
class ContractSets {
public:
    /// The contract's book must be in the catalogue.
    ContractSets(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract);

    /// The ids of the providers that have a set, sorted.
    const std::vector<std::string_view>& providers() const { return awards_.providers(); }
    const AwardResolution& awards() const { return awards_; }
    const RateResolution& rates() const { return rates_; }
    /// The set of a provider on a day; without one on the contract's first day, or for a later admission on that of the
    /// award. Null when the provider has nothing on that day.
    std::shared_ptr<const ContractSet> set_of(std::string_view provider, std::optional<Date> reference_date) const;

private:
    Period term_of(std::string_view provider) const;

    const Catalogue& catalogue_;
    const Contracts& contracts_;
    const Contract& contract_;
    AwardResolution awards_;
    RateResolution rates_;
};

}  // namespace boekwerk
