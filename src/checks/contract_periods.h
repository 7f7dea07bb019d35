// Rules over the dates of a contract: what stands in a lot lies within the contract and within its card, what is
// awarded lies within both.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports OutsidePeriod, and DuplicateId for a product that stands twice in one lot on the same days. Only dates that
/// are written are faults: an empty one follows the contract and the lot.
void check_contract_periods(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                            Diagnostics& diagnostics);

}  // namespace boekwerk
