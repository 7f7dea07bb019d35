// Rules over the rates of one contract: they agree with each other and with the cards, each awarded product has one,
// and each rate is needed.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"
#include "contracts/rate_resolution.h"

namespace boekwerk {

/// Reports RatesOverlap (two equally specific rows that say different things of one day), RateUnit, UnitChanges,
/// MissingRate and UnusedRate.
void check_contract_rates(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                          const RateResolution& rates, Diagnostics& diagnostics);

}  // namespace boekwerk
