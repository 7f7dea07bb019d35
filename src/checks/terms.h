// The glossary: its entries among themselves, and whether the texts use them.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports UnknownBook for a book of a term that the catalogue does not have; DoubleTerm for two terms that hold in one
/// book and share a form (term, inflection or abbreviation; case and diacritics do not count), at the later one; and
/// UnusedTerm for a term that no text of its books uses, when all cards could be read.
void check_terms(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
