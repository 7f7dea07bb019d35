#include "markdown/tokens.h"

#include <string>

#include "base/utf8.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

namespace {

constexpr char32_t token_begin = 0xE000;
constexpr char32_t token_end = 0xE001;
constexpr char32_t token_digit = 0xE010;
constexpr std::size_t character_bytes = 3;
constexpr std::size_t most_digits = 9;

/// The private-use character at `offset`, or 0.
char32_t private_use_at(std::string_view text, std::size_t offset) {
    if (offset + character_bytes > text.size()) return 0;
    const auto first = static_cast<unsigned char>(text[offset]);
    if (first != 0xEE && first != 0xEF) return 0;
    const char32_t character = next_character(text, offset);
    return character >= 0xE000 && character <= 0xF8FF ? character : 0;
}

}  // namespace

std::optional<Token> read_token(std::string_view text, std::size_t offset) {
    if (private_use_at(text, offset) != token_begin) return std::nullopt;
    std::size_t number = 0;
    for (std::size_t digits = 0; digits <= most_digits; ++digits) {
        const std::size_t at = offset + (digits + 1) * character_bytes;
        const char32_t character = private_use_at(text, at);
        if (character == token_end && digits > 0) return Token{number, at + character_bytes - offset};
        if (character < token_digit || character > token_digit + 9) return std::nullopt;
        number = number * 10 + (character - token_digit);
    }
    return std::nullopt;
}

bool is_private_use(std::string_view text, std::size_t offset) {
    return private_use_at(text, offset) != 0;
}

std::string markdown_token(std::size_t number) {
    std::string token;
    append_utf8(token, token_begin);
    for (const char digit : std::to_string(number)) {
        append_utf8(token, token_digit + static_cast<char32_t>(digit - '0'));
    }
    append_utf8(token, token_end);
    return token;
}

std::string replace_tokens(std::string_view text, const std::vector<std::string>& values) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto token = read_token(text, i);
        if (token && token->number < values.size()) {
            result += values[token->number];
            i += token->length;
        } else {
            result += text[i++];
        }
    }
    return result;
}

std::optional<std::size_t> only_token(std::string_view text) {
    const auto token = read_token(text, 0);
    if (!token || token->length != text.size()) return std::nullopt;
    return token->number;
}

}  // namespace boekwerk
