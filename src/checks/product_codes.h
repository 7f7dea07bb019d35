// Product codes: their form, and which cards share one.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports OddProductCode (iWmo/iJw 3.2: two digits and three characters, at most five characters) and
/// ProductCodeShared: on every card whose code another card has too, in one municipality and on one day.
void check_product_codes(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
