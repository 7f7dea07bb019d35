// Private-use characters: how a token is spelled in a rendered template, and how it is recognised. Knows no templates.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace boekwerk {

struct Token {
    std::size_t number;
    std::size_t length;  ///< In bytes.
};

/// The token that begins at byte `offset` of `text`, if one does.
std::optional<Token> read_token(std::string_view text, std::size_t offset);

/// Whether the character at byte `offset` of valid UTF-8 is one for private use, U+E000 to U+F8FF.
bool is_private_use(std::string_view text, std::size_t offset);

}  // namespace boekwerk
