// Who has which lot of a contract, over all its days, in words: for procurement officers. Knows no file format.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/contract_set.h"

namespace boekwerk {

/// A provider with what it has of each lot of the contract, in their order.
struct LotOverviewRow {
    const Provider* provider = nullptr;  ///< Never null.
    /// "nee", "ja", "ja, vanaf 1 januari 2026", "ja, alleen ‘Beschut wonen’; ook ‘Logeren’, tot en met 30 juni 2026".
    std::vector<std::string> lots;
};

/// One row for each provider with an award, by name. A plain "ja": the whole lot, on all days of the contract.
std::vector<LotOverviewRow> lot_overview(const Catalogue& catalogue, const Contracts& contracts,
                                         const Contract& contract, const ContractSets& sets);

}  // namespace boekwerk
