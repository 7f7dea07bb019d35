// How far each book is: what `check` counts beside the faults. Knows no formats of documents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"

namespace boekwerk {

/// What one book holds on the date of its edition.
struct BookCompleteness {
    std::string book;  ///< Id.
    std::size_t cards = 0;
    std::size_t sections = 0;           ///< That the cards have.
    std::size_t missing_sections = 0;   ///< That stand under `ontbreekt`.
    std::size_t open_points = 0;        ///< All entries of `ontbreekt`, and the questions of cards and book.
    std::size_t references = 0;         ///< In the texts of cards and parts.
    std::size_t absent_references = 0;  ///< Of these: to cards that the edition does not contain.
    std::size_t terms = 0;              ///< Of the glossary, that the list of the document shows.
};

BookCompleteness completeness_of(const Edition& edition);

/// A table with a line per book, aligned, with a header line; numbers to the right.
std::string completeness_text(const std::vector<BookCompleteness>& books);
/// The same as a JSON array with an object per book: boek, kaarten, secties, secties_volgen_nog, open_punten,
/// verwijzingen, verwijzingen_buiten_het_boek, begrippen.
std::string completeness_json(const std::vector<BookCompleteness>& books);

}  // namespace boekwerk
