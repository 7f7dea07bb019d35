// How wide content wants to be, before it is laid out: for the columns of a table. Makes no lines and no elements.
#pragma once

#include "document/document.h"
#include "layout/layout_context.h"

namespace boekwerk {

/// In points: `least` without breaking a word, `most` without breaking a line, `cut` with words broken where they may
/// be; in it the widths of parts of words are estimates.
struct ContentWidth {
    float least = 0;
    float most = 0;
    float cut = 0;
};

/// The width of `blocks` with paragraphs in `style`.
ContentWidth measure_blocks(LayoutContext& context, const Blocks& blocks, const ParagraphStyle& style);

}  // namespace boekwerk
