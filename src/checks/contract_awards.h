// Rules over the awards of one contract: they agree with each other, give something, and fit the relations of the
// cards.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports AwardsOverlap (two rows for one provider, lot and product that share a day and differ, in their days too),
/// EmptyAward, MissingRequiredAward and ExclusiveAwards (`vereist` and `sluit-uit` at the level of the contract).
void check_contract_awards(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                           Diagnostics& diagnostics);

}  // namespace boekwerk
