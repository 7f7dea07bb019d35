// Which parts one document has, for whom and on which date. A book's edition is the whole book as it reads on a date.
// Knows no templates and no formats.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// One part of an edition with the cards that it holds, as they read on the edition's date.
struct EditionPart {
    const BookPart* part = nullptr;
    std::vector<const Card*> cards;  ///< All, those of the groups too.
    /// A group and how many of `cards` stand in it; they follow each other at the end of `cards`. A group without cards
    /// is left out.
    struct Group {
        const CardGroup* group = nullptr;
        std::size_t first_card = 0;
        std::size_t card_count = 0;
    };
    std::vector<Group> groups = {};
};

/// One document to make. Points into the catalogue, which must live longer.
struct Edition {
    std::string document_id;  ///< Names the files: `<document_id>.md`.
    std::string folder;       ///< In `output/`: "boeken/<boek>".
    const Book* book = nullptr;
    Date reference_date;  ///< `peildatum`
    std::vector<EditionPart> parts;
};

/// The edition of a whole book on `reference_date`, or on the book's own date when there is none given.
Edition book_edition(const Catalogue& catalogue, const Book& book, std::optional<Date> reference_date);

}  // namespace boekwerk
