// The parts of a book: gives each its text, and checks that cards and texts belong to exactly one part.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "catalogue/markdown_text.h"
#include "catalogue/read_book.h"
#include "catalogue/text_blocks.h"

namespace boekwerk {

/// A text beside boek.yaml.
struct PartText {
    std::string file_name;
    const MarkdownText* text = nullptr;
};

/// Fills in `blocks` and `footnotes` of the parts that name a file, as text blocks read on the book's date. Reports
/// FileMissing, EmptySection, UnexpectedFile (a text that no part names) and what TextInserter reports.
void fill_part_texts(BookText& book, const std::vector<PartText>& texts, const TextBlocks& blocks, SourceStore& sources,
                     Diagnostics& diagnostics);

/// The book of a card and the place that stands for the card's file.
struct CardHome {
    std::string book;
    Place place;
};

/// Reports UnknownCard (no card, or one of another book), CardInTwoParts and CardInNoPart. `cards` are all cards of
/// the catalogue by id.
void check_part_cards(const BookText& text, const std::map<std::string, CardHome>& cards, Diagnostics& diagnostics);

}  // namespace boekwerk
