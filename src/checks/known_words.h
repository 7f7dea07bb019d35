// What the texts of one book may write with a capital or as an abbreviation: the terms of the glossary, proper names,
// and the names of what the catalogue holds. Made once per book, then safe for several threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrase_finder.h"
#include "catalogue/model.h"

namespace boekwerk {

class KnownWords {
public:
    KnownWords(const Catalogue& catalogue, const Book& book);

    /// Whether a known word, or another spelling of one, may begin with the word at byte `at`; false is certain.
    bool may_begin_at(std::string_view text, std::size_t at) const;

    /// Terms, proper names, and names: of laws, external sources and books; of this book's parts, groups, lots and
    /// cards, with their parts; and of cards of other books, when they have several words. A name holds as it is
    /// written, and also without the brackets at its end, or as each of the pieces between dashes.
    const PhraseFinder& all() const { return all_; }
    /// The same without the names of things: for the names themselves.
    const PhraseFinder& words() const { return words_; }

    /// Of the proper name that a match stands for: its index in Catalogue::proper_names; -1 for other matches.
    int proper_name(const PhraseFinder::Match& match) const;

    /// A term, inflection or abbreviation that stands in a text in another spelling.
    struct OtherSpelling {
        std::size_t length = 0;              ///< In bytes of the text; 0: there is none.
        const std::string* right = nullptr;  ///< As the glossary has it.
    };
    /// The longest one that begins at the word at byte `at`: equal but for case, diacritics, hyphens, spaces and
    /// apostrophes, and not only in the case of a term's first letter. Left out are forms of fewer than three letters,
    /// which are too much like other words, and an abbreviation, or a form that the first of the words already is, in
    /// several words ("cliënt en" is not "cliënten").
    OtherSpelling other_spelling_at(std::string_view text, std::size_t at) const;

private:
    struct Form {
        std::string text;
        bool is_abbreviation;
    };

    void add_term(const Term& term, std::uint32_t value);
    void add_form(const std::string& text, bool is_abbreviation);
    void add_names(const Catalogue& catalogue, const Book& book);
    void add_name(std::string_view name);
    void add_beginning(std::string_view phrase);
    void add_card_names(const Card& card, bool own);

    PhraseFinder all_;
    PhraseFinder words_;
    PhraseTrie spellings_;     ///< Folded forms; values are indexes in `forms_`.
    std::vector<Form> forms_;  ///< Of the terms of this book.
    Beginnings beginnings_;    ///< Of all phrases, folded.
    std::uint32_t first_proper_name_ = 0;
    std::uint32_t end_of_proper_names_ = 0;
};

}  // namespace boekwerk
