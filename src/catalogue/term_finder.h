// Finds the terms of the glossary in a text of one book. Made once per book, then safe for several threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/phrase_finder.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Adds what a text uses a term by: the term itself and its inflections, both with either case of the first letter, and
/// its abbreviation as the glossary has it; one in small letters ("ggz") may begin a sentence like a word.
void add_phrases(PhraseFinder& finder, const Term& term, std::uint32_t value);

/// Finds which terms a text uses.
class TermFinder {
public:
    /// Of the terms, those that hold in the book.
    TermFinder(const std::vector<Term>& terms, const std::string& book);

    /// Sets `used[i]` for each term `i` that the text uses; there are as many as terms.
    void mark_used(std::string_view text, std::vector<bool>& used) const;

private:
    PhraseFinder phrases_;
};

/// Fills in `used_terms` of all cards, parts and books, in parallel: ascending indexes in Catalogue::terms. A term is
/// used by names, texts, headings, features, lots and footnotes that documents show, and by a reference
/// `[](begrip:id)`; the terms that the definition of a used term uses are used too. Open questions do not count: they
/// are about the text.
void find_used_terms(Catalogue& catalogue, unsigned threads);

}  // namespace boekwerk
