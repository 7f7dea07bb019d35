// Escapes running text, so that no character of it is read as mark-up.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk::markdown {

/// What stands around a text and decides which of its characters mean something.
struct TextSurroundings {
    bool line_start = false;      ///< The text begins a line of a paragraph.
    bool in_link = false;         ///< A `]` would end the link.
    bool after_note = false;      ///< `(` would make a link of the footnote mark before it, `:` a footnote.
    bool before_bracket = false;  ///< A `!` at the end would make an image of the link after it.
    bool ends_heading = false;    ///< `#` at the end would be dropped.
    bool encode_first = false;    ///< Write the first character as a number, so that emphasis can end before it.
};

void escape_text(std::string& out, std::string_view text, const TextSurroundings& around);

/// Appends the address of a link or image, with `<` and `>` around it where it needs them.
void escape_address(std::string& out, std::string_view url);

/// Whether an `&` at byte `at` would be read as the begin of an entity.
bool looks_like_entity(std::string_view text, std::size_t at);

/// Replaces the character (one code point) at the end of `out` by its number: `&#233;`.
void encode_last_character(std::string& out);

}  // namespace boekwerk::markdown
