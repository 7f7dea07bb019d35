// Finds the terms of the glossary in a text of one book. Made once per book, then safe for several threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/phrase_finder.h"
#include "catalogue/model.h"

namespace boekwerk {

/// A text uses a term where the term itself, one of its inflections (both with either case of the first letter) or its
/// abbreviation (as written) stands in it, as PhraseFinder finds phrases. Values of matches are indexes in the
/// glossary.
class TermFinder {
public:
    /// Of the terms, those that hold in the book.
    TermFinder(const std::vector<Term>& terms, const std::string& book);

    const PhraseFinder& phrases() const { return phrases_; }
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
