// Puts the parts of a card where its text has `{onderdeel: id}` and `{onderdelen: soort}`: headings, lists and
// matrices. The last step for a card's text: after this no Insertion is left.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "document/document.h"

namespace boekwerk {

/// Inserts in the sections of `card`. `is_whole`: nothing of the card's text was left out after a fault.
/// Reports UnknownPart, DoublePart, MisplacedPart, EmptySection (a part without text), and when the text is whole
/// PartNotInText. A marker with a fault leaves nothing.
void insert_parts(Card& card, const CardModel& model, bool is_whole, Diagnostics& diagnostics);

/// Takes the markers of parts out of `blocks`, with MisplacedPart for each: `where` is "in een voetnoot". Gives the
/// markers.
std::vector<Insertion> reject_part_markers(Blocks& blocks, const std::string& where, Diagnostics& diagnostics);

}  // namespace boekwerk
