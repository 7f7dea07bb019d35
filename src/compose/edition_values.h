// The names and values of an edition for the template engine: each value becomes a token.
#pragma once

#include <kainjow/mustache.hpp>

#include "catalogue/model.h"
#include "compose/token_table.h"
#include "contracts/edition.h"

namespace boekwerk {

/// The values of an edition under the names of template_names(edition.kind). Tokens are added to `tokens`.
kainjow::mustache::data edition_values(const Edition& edition, const Catalogue& catalogue, TokenTable& tokens);

}  // namespace boekwerk
