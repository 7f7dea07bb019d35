// The pieces of text that cards are compared by: a sentence, an item of a list, a table. Knows no catalogue.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace boekwerk {

/// One piece. Points into the blocks that it was taken from.
struct TextUnit {
    const Block* block = nullptr;
    const ListItem* item = nullptr;  ///< Of the list `block`; null for other blocks.
    Inlines sentence;                ///< Of the paragraph `block`; empty for other blocks.
    std::string key;                 ///< Equal for units that say the same.
};

/// The units of `blocks` in reading order.
std::vector<TextUnit> text_units(const Blocks& blocks);

/// Copies of units as blocks for a table cell: sentences of one paragraph make one paragraph again, items of one list
/// one list; headings are bold paragraphs; nothing can be referred to, and footnote marks are left out.
Blocks blocks_of(const std::vector<const TextUnit*>& units);

}  // namespace boekwerk
