// `catalogue.json`: the catalogue for other programs, as docs/schemas/catalogue.schema.json describes it. What editors
// ask each other (`redactie`) is not in it, and no contract.
#pragma once

#include <string>

#include "catalogue/model.h"

namespace boekwerk {

/// Books, cards in all their versions, terms and external sources, each on a line of its own. The same catalogue gives
/// the same bytes. On up to `threads` threads.
std::string catalogue_json(const Catalogue& catalogue, unsigned threads);

}  // namespace boekwerk
