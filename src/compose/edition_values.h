// The names and values of an edition for the template engine: each value becomes a token.
#pragma once

#include <kainjow/mustache.hpp>

#include "catalogue/model.h"
#include "compose/token_table.h"
#include "contracts/edition.h"

namespace boekwerk {

/// The values of a book's edition under the names of book_template_names(). Tokens are added to `tokens`.
kainjow::mustache::data book_values(const Edition& edition, const Catalogue& catalogue, TokenTable& tokens);

}  // namespace boekwerk
