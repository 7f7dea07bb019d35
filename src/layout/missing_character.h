// Reports a character that no font has, at its place in the source.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "layout/text_shaper.h"

namespace boekwerk {

/// Reports the missing character of `shaped` (BW0701), which stands in `word`, a part of `text`, the text of a node
/// that begins at `place`. The place reported is that of the character itself where the source shows it as such, else
/// that of the node.
void report_missing_character(const ShapedText& shaped, std::string_view word, std::string_view text,
                              const Place& place, Diagnostics& diagnostics);

}  // namespace boekwerk
