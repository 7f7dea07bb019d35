// Pieces of inlines to Markdown: which characters are escaped, and which delimiters emphasis gets, so that a reader of
// Markdown sees just these pieces again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "writers/markdown/inline_stream.h"

namespace boekwerk::markdown {

/// Appends the pieces. `prefix` begins every line after a hard break. In a table cell pipes are not yet escaped.
void render_inlines(std::string& out, const std::vector<Piece>& pieces, InlinePlace place, std::string_view prefix);

}  // namespace boekwerk::markdown
