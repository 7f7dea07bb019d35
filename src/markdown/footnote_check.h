// cmark-gfm drops footnotes that nothing refers to, and second footnotes with one label, without a word.
#pragma once

#include <cmark-gfm.h>

#include <vector>

#include "markdown/reading.h"

namespace boekwerk {

/// The footnotes that cmark kept, in its order, which is that of their numbers. Sets the labels in `reading`.
std::vector<const NoteDefinition*> find_footnotes(Reading& reading, cmark_node* document);

/// Reports 0508 and 0509 for the footnotes that were dropped: those neither in `kept` nor on a line of `covered`.
void check_dropped_footnotes(Reading& reading, const std::vector<const NoteDefinition*>& kept,
                             const std::vector<bool>& covered);

}  // namespace boekwerk
