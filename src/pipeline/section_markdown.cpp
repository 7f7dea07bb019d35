#include "pipeline/section_markdown.h"

#include <algorithm>

#include "compose/target_names.h"
#include "document/walk.h"
#include "numbering/number_document.h"
#include "writers/markdown/write_markdown.h"

namespace boekwerk {

namespace {

/// Without what could be referred to; headings as the card has them.
void make_plain(Blocks& blocks) {
    for_each_block(blocks, [](Block& block) {
        if (auto* heading = std::get_if<Heading>(&block.value)) {
            heading->anchor.clear();
            heading->level -= 1;  // As written `###` is 3, in a document 2.
        } else if (auto* paragraph = std::get_if<Paragraph>(&block.value)) {
            paragraph->anchor = {};
        } else if (auto* table = std::get_if<Table>(&block.value)) {
            table->anchor.clear();
        }
    });
}

/// The day on which the card's names are read: that of its book, or the card's own when it reads later.
Date date_of(const Card& card, const Catalogue& catalogue) {
    const Book* book = catalogue.find_book(card.book);
    const Date date = book == nullptr ? Date{} : book->date;
    return std::max(date, card.reads_from.value_or(date));
}

}  // namespace

std::string section_markdown(const Card& card, const CardSection& section, const Catalogue& catalogue) {
    Document document;
    document.blocks = section.blocks;
    document.footnotes = card.footnotes;
    make_plain(document.blocks);
    Diagnostics none;  // The checks have looked at the references of cards.
    name_targets(document, catalogue, date_of(card, catalogue), nullptr, none);
    number_document(document);
    std::erase_if(document.footnotes, [](const Footnote& note) { return note.number == 0; });
    return write_markdown(document);
}

}  // namespace boekwerk
