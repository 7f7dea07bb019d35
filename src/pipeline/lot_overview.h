// Who has which lot of a contract, over all its days, in words: for procurement officers. Knows no file format.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/contract_set.h"

namespace boekwerk {

/// All that have an award, in the order of their names, as every list of providers shows them. Never null.
std::vector<const Provider*> providers_by_name(const Contracts& contracts, const ContractSets& sets);

/// The providers with an award and what they have, one after the other: what all of them have need not stand in memory.
class LotOverview {
public:
    /// `sets` are those of `contract`. All must live longer.
    LotOverview(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                const ContractSets& sets);

    /// By name; never null.
    const std::vector<const Provider*>& providers() const { return providers_; }
    /// What a provider has of each lot of the contract, in their order: "nee", "ja", "ja, vanaf 1 januari 2026", "ja,
    /// alleen ‘Beschut wonen’; ook ‘Logeren’, tot en met 30 juni 2026". A plain "ja": the whole lot, on all days of the
    /// contract.
    std::vector<std::string> lots_of(const Provider& provider) const;

private:
    const Catalogue& catalogue_;
    const Contract& contract_;
    const ContractSets& sets_;
    std::vector<const Provider*> providers_;
};

}  // namespace boekwerk
