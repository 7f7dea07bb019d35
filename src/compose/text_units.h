// The pieces of text that cards are compared by: a paragraph, an item of a list, a table. Knows no catalogue.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace boekwerk {

/// One piece. Points into the blocks that it was taken from.
struct TextUnit {
    const Block* block = nullptr;
    const ListItem* item = nullptr;  ///< Of the list `block`; null for other blocks.
    std::string key;                 ///< Equal for units that say the same; white space at the ends does not count.
};

/// The units of `blocks` in reading order.
std::vector<TextUnit> text_units(const Blocks& blocks);

/// Copies of units as blocks for a table cell: items that follow each other in one list make one list again; headings
/// are bold paragraphs; nothing can be referred to, and footnote marks are left out.
Blocks blocks_of(const std::vector<const TextUnit*>& units);

}  // namespace boekwerk
