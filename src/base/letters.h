// Letters of Latin script as Dutch texts use them: what is a letter, what a capital, and words with case and diacritics
// taken away, to compare and to sort. Independent of any locale.
#pragma once

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace boekwerk {

/// Whether words consist of it. Letters of other scripts and combining marks count too.
bool is_letter(char32_t character);
/// Whether it is a letter or an ASCII digit.
inline bool is_word_character(char32_t character) {
    return character < 0x80 ? is_ascii_alphanumeric(static_cast<char>(character)) : is_letter(character);
}
/// Of Latin script (Unicode, Latin-1 and Latin Extended-A).
bool is_capital(char32_t letter);
/// The same letter in the other case; itself when it has none.
char32_t other_case(char32_t letter);

/// Appends a character in lower case and without diacritics: "Ë" gives "e", "Ĳ" gives "ij". A combining mark gives
/// nothing.
void append_folded(std::string& out, char32_t character);
/// A whole text so: "Cliënt" gives "client".
std::string folded(std::string_view text);

}  // namespace boekwerk
