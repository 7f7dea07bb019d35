// UTF-8: checking, counting and walking. All text inside the program is valid UTF-8; files are checked when read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boekwerk {

/// The number of code points in valid UTF-8; in other text each byte that starts no sequence counts as part of one.
std::size_t count_characters(std::string_view text);

/// The byte offset of the first byte that breaks UTF-8 (RFC 3629: no surrogates, no overlong forms), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Decodes the code point at `offset` and moves `offset` past it. The text must be valid and `offset` inside it.
char32_t next_character(std::string_view text, std::size_t& offset);

/// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t character);

}  // namespace boekwerk
