// ASCII characters by kind, independent of any locale. Bytes of other characters are of no kind.
#pragma once

namespace boekwerk {

constexpr bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_alphanumeric(char c) {
    return is_ascii_digit(c) || is_ascii_letter(c);
}
constexpr bool is_ascii_punctuation(char c) {
    return c > ' ' && c < '\x7F' && !is_ascii_alphanumeric(c);
}
constexpr bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace boekwerk
