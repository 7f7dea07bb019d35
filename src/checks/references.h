// References in the text: to cards, to sections and parts of cards, to terms, to sources outside the catalogue, and to
// other books.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports UnknownCard, UnknownSectionReference (neither a part of the card, nor a section that its book knows and that
/// the card has or announces under `ontbreekt`), UnknownTerm, UnknownExternalSource, SourceWithoutParts and UnknownBook;
/// UnusedExternalSource when all texts could be read.
void check_references(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
