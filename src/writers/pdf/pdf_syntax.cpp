#include "writers/pdf/pdf_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"

namespace boekwerk {

namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";
constexpr std::size_t longest_string = 32'700;
constexpr double largest_number = 1e9;

std::int64_t in_units(double value, double units) {
    if (!std::isfinite(value)) return 0;
    return std::llround(std::clamp(value, -largest_number, largest_number) * units);
}

void append_decimals(std::string& out, std::int64_t value, int decimals) {
    if (value < 0) {
        out += '-';
        value = -value;
    }
    std::array<char, 24> digits{};
    char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const auto count = static_cast<int>(end - digits.data());
    const char* const first = digits.data();
    const char* const first_decimal = end - std::min(count, decimals);
    const char* last = end;
    while (last > first_decimal && last[-1] == '0') --last;
    if (count > decimals)
        out.append(first, first_decimal);
    else if (value == 0)
        out += '0';
    if (last == first_decimal) return;
    out += '.';
    if (count < decimals) out.append(static_cast<std::size_t>(decimals - count), '0');
    out.append(first_decimal, last);
}

void append_utf16(std::string& out, char32_t character) {
    const auto unit = [&](char32_t value) {
        append_string_byte(out, static_cast<char>(value >> 8));
        append_string_byte(out, static_cast<char>(value & 0xFF));
    };
    if (character < 0x10000) {
        unit(character);
        return;
    }
    unit(0xD800 + ((character - 0x10000) >> 10));
    unit(0xDC00 + ((character - 0x10000) & 0x3FF));
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void append_number(std::string& out, double value) {
    append_decimals(out, in_units(value, 100), 2);
}
void append_fine_number(std::string& out, double value) {
    append_decimals(out, in_units(value, 1000), 3);
}
double rounded_number(double value) {
    return static_cast<double>(in_units(value, 100)) / 100;
}
double rounded_fine_number(double value) {
    return static_cast<double>(in_units(value, 1000)) / 1000;
}

void append_reference(std::string& out, ObjectNumber number) {
    append_integer(out, number);
    out += " 0 R";
}

void append_byte_string(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char byte : bytes) append_string_byte(out, byte);
    out += ')';
}

void append_text_string(std::string& out, std::string_view text) {
    if (is_ascii(text)) {
        append_byte_string(out, text.substr(0, longest_string));
        return;
    }
    out += "(\xFE\xFF";
    std::size_t bytes = 2;
    for (std::size_t offset = 0; offset < text.size() && bytes < longest_string; bytes += 4) {
        append_utf16(out, next_character(text, offset));
    }
    out += ')';
}

void append_utf16_digits(std::string& out, std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = next_character(text, offset);
        if (character < 0x10000) {
            append_code_digits(out, static_cast<std::uint16_t>(character));
            continue;
        }
        append_code_digits(out, static_cast<std::uint16_t>(0xD800 + ((character - 0x10000) >> 10)));
        append_code_digits(out, static_cast<std::uint16_t>(0xDC00 + ((character - 0x10000) & 0x3FF)));
    }
}

void append_code_digits(std::string& out, std::uint16_t code) {
    for (int shift = 12; shift >= 0; shift -= 4) out += hexadecimal[(code >> shift) & 0xF];
}

}  // namespace boekwerk
