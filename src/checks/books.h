// What a book says of its cards beside where they stand: overviews and comparisons; and whether each of its headings
// has an id of its own.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports for overviews UnknownKey (a feature that the card model does not know) and UnknownChoice (a matrix of
/// something without choices, or of lots in a book without lots); for comparisons UnknownCard; DuplicateId for a part,
/// group, overview or comparison with the id of one of the book's cards.
void check_books(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
