// The words of a passage, and what their capitals mean. Knows no glossary.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace boekwerk {

/// A run of letters and digits, with the apostrophes and ampersands inside it ("hbo’er", "W&I"). The parts of a
/// compound with hyphens are words of their own.
struct TextWord {
    std::size_t begin = 0;  ///< In bytes of the text.
    std::size_t end = 0;
    int letters = 0;
    int capitals = 0;
    bool begins_with_capital = false;
    bool begins_with_digit = false;
    bool may_have_capital = false;  ///< It begins a sentence or a quotation.
};

/// Puts the words of `text` in `words`. A sentence begins at the start of the text or of a line, and after white space
/// behind a full stop, question mark, exclamation mark, ellipsis or colon, with or without closing quotes and brackets
/// between. What stands there as a label, "a)" or "1.", begins none, and "’s" leaves its capital to the next word.
/// After an opening quote a capital may always stand: it belongs to what is quoted.
void read_words(std::string_view text, std::vector<TextWord>& words);

/// Whether the capitals are a Roman number as one writes them: "II", "XIV".
bool is_roman_number(std::string_view word);

/// Whether the text explains the abbreviation that stands in it at these bytes: "voluit (AFK)" or "AFK (voluit)". The
/// letters of the abbreviation then occur in that order in the words, the first at the begin of one (Schwartz and
/// Hearst, "A simple algorithm for identifying abbreviation definitions", 2003).
bool is_explained(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace boekwerk
