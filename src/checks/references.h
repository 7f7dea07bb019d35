// References in the text: to cards, to sections of cards, and to terms.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reports UnknownCard, UnknownSectionReference (a section that the card's book does not know, or that the card
/// neither has nor announces under `ontbreekt`) and UnknownTerm.
void check_references(const Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace boekwerk
