// `tarieven.json`: the general rates of a contract for other programs, as docs/schemas/tarieven.schema.json describes
// them. A rate of a single provider is never in it, and no provider is named.
#pragma once

#include <string>

#include "catalogue/model.h"
#include "contracts/model.h"

namespace boekwerk {

/// The rates in the order of tarieven.csv. One whose product has several codes, for one municipality or one after the
/// other, stands there for each. The same contract gives the same bytes.
std::string rates_json(const Contract& contract, const Catalogue& catalogue);

}  // namespace boekwerk
