// What blocks come to in Markdown: whether they show at all, and whether the items of a list can stand without empty
// lines between them. Knows no characters of mark-up.
#pragma once

#include <vector>

#include "document/document.h"

namespace boekwerk::markdown {

/// Whether anything of a block is written.
bool is_visible(const Block& block);
std::vector<const Block*> visible_blocks(const Blocks& blocks);

/// Whether a list's labels are written as text: Markdown knows bullets and `1.` only, GitHub shows `1)` as `1.`.
bool has_text_labels(const List& list);

/// Whether a reader of Markdown takes the list as tight when there are no empty lines in it.
bool can_be_tight(const List& list);

/// The only paragraph of a cell, an empty one when the cell has nothing to write; null when it holds other blocks.
const Paragraph* cell_paragraph(const Cell& cell);

/// Whether a table has cells to write; GFM wants rows, or a header that is not empty.
bool has_cells(const Table& table);

/// Whether the first thing that is written of a visible block is a paragraph.
bool begins_with_paragraph(const Block& block);

/// Whether GFM has a table for it: cells of inlines only.
bool is_plain_table(const Table& table);

/// Whether GFM has a table for its header alone, and something stands in it.
bool has_plain_header(const Table& table);

}  // namespace boekwerk::markdown
