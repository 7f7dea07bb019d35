// The rule that an invoice needs: for one provider, municipality, product code and day there is one unit and one rate.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"
#include "contracts/rate_resolution.h"

namespace boekwerk {

/// Reports RatesOfOneCode: a code on two cards, on two parts of a card, or in two lots with different rates. Products
/// without a code are compared with themselves in other lots.
void check_contract_codes(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                          const RateResolution& rates, Diagnostics& diagnostics);

}  // namespace boekwerk
