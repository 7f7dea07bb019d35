// Replaces the tokens of a parsed template by their values. Knows no catalogue.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "compose/token_table.h"
#include "document/document.h"

namespace boekwerk {

/// Replaces every token in `blocks` (as parsed from a rendered template: heading levels as written). Headings come out
/// at document levels: `##` is level 1; blocks of a card are shifted under the heading that they stand below. All that
/// stands before the first page break becomes the cover when a title is among it. Footnotes of inserted blocks are
/// added to `footnotes`. Reports MisplacedBlock for a block value in running text, TitleMissing for no title.
Blocks fill_tokens(Blocks blocks, TokenTable& tokens, std::vector<Footnote>& footnotes, Diagnostics& diagnostics);

}  // namespace boekwerk
