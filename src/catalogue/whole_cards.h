// The last step for a card: its text blocks, values and parts are inserted, and it gets a version for every date on
// which one of its text blocks reads differently, so that a card always holds the text of its date.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "catalogue/markdown_text.h"
#include "catalogue/model.h"
#include "catalogue/text_blocks.h"

namespace boekwerk {

/// One file of a card as read, its text blocks not yet inserted.
struct CardFile {
    Card card;
    const MarkdownText* text = nullptr;
    const CardModel* model = nullptr;  ///< Null when the book could not be read; then the card has no sections.
};

/// The whole cards of one id, the oldest first. `files` are its files, the oldest first.
/// Reports UnusedValue and what TextInserter and insert_parts report.
std::vector<Card> make_whole_cards(std::vector<CardFile> files, const TextBlocks& blocks, SourceStore& sources,
                                   Diagnostics& diagnostics);

}  // namespace boekwerk
