#include "base/letters.h"

#include "base/utf8.h"

namespace boekwerk {

namespace {

constexpr char32_t first_latin_1 = 0xC0;
constexpr char32_t first_extended = 0x100;
constexpr char32_t last_extended = 0x17F;

/// The letters without diacritics of U+00E0 to U+00FF and of U+0100 to U+017F. A `*` is a letter of two, a `-` none.
constexpr std::string_view latin_1 = "aaaaaa*ceeeeiiiidnooooo-ouuuuy*y";
constexpr std::string_view extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**"
    "rrrrrrssssssssttttttuuuuuuuuuuuu"
    "wwyyyzzzzzzs";
static_assert(latin_1.size() == 0x20 && extended.size() == last_extended - first_extended + 1);

std::string_view two_letters(char32_t character) {
    switch (character) {
        case 0xC6:
        case 0xE6: return "ae";
        case 0xDE:
        case 0xFE: return "th";
        case 0xDF: return "ss";
        case 0x132:
        case 0x133: return "ij";
        default: return "oe";
    }
}

bool is_combining_mark(char32_t character) {
    return character >= 0x300 && character <= 0x36F;
}

/// Of Latin Extended-A: capitals are even up to U+0137 and from U+014A on, odd between and from U+0179 on.
bool is_extended_capital(char32_t letter) {
    if (letter == 0x138 || letter == 0x149 || letter == 0x17F) return false;
    if (letter == 0x178) return true;
    const bool odd = (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
    return (letter % 2 == 1) == odd;
}

}  // namespace

bool is_letter(char32_t character) {
    if (character < 0x80) return is_ascii_letter(static_cast<char>(character));
    if (character < first_latin_1) return character == 0xAA || character == 0xBA || character == 0xB5;
    return character != 0xD7 && character != 0xF7 && (character < 0x2000 || character >= 0x2C00) &&
           (character < 0xE000 || character >= 0x10000);
}

bool is_capital(char32_t letter) {
    if (letter < 0x80) return letter >= 'A' && letter <= 'Z';
    if (letter < first_extended) return letter >= first_latin_1 && letter <= 0xDE && letter != 0xD7;
    return letter <= last_extended && is_extended_capital(letter);
}

char32_t other_case(char32_t letter) {
    constexpr char32_t between_cases = 0x20;
    if (!is_letter(letter) || letter > last_extended) return letter;
    if (letter < 0x80) return letter ^ between_cases;
    if (letter < first_latin_1 || letter == 0xDF) return letter;
    if (letter == 0xFF) return 0x178;
    if (letter == 0x178) return 0xFF;
    if (letter < first_extended) return letter ^ between_cases;
    // The dotted and the dotless i, and three letters without capital, are no pairs.
    if (letter == 0x130 || letter == 0x131 || letter == 0x138 || letter == 0x149 || letter == 0x17F) return letter;
    return is_extended_capital(letter) ? letter + 1 : letter - 1;
}

void append_folded(std::string& out, char32_t character) {
    if (character < 0x80) {
        out += ascii_lower(static_cast<char>(character));
        return;
    }
    if (is_combining_mark(character)) return;
    if (character < first_latin_1 || character > last_extended || character == 0xD7 || character == 0xF7) {
        append_utf8(out, character);
        return;
    }
    char base = 0;
    if (character < first_extended) {
        base = character == 0xDF ? '*' : latin_1[character & 0x1FU];
    } else {
        base = extended[character - first_extended];
    }
    if (base == '*') {
        out += two_letters(character);
    } else {
        out += base;
    }
}

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            result += ascii_lower(text[at++]);
        } else {
            append_folded(result, next_character(text, at));
        }
    }
    return result;
}

}  // namespace boekwerk
