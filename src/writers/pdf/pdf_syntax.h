// How values are written in PDF (ISO 32000-1 §7.3): numbers, strings, references. Appends to a string and knows
// nothing of what the values mean.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace boekwerk {

/// The number of an indirect object, from 1. Generation numbers are always 0.
using ObjectNumber = std::uint32_t;

void append_integer(std::string& out, std::int64_t value);

/// A number rounded to hundredths, without needless zeros: "12", "-.5", "595.28". Values that are no number become 0.
void append_number(std::string& out, double value);
/// The same, rounded to thousandths: colours, font sizes, glyph widths.
void append_fine_number(std::string& out, double value);

/// What append_number and append_fine_number make of a value: for sums that must agree with what a viewer sees.
double rounded_number(double value);
double rounded_fine_number(double value);

/// "12 0 R"
void append_reference(std::string& out, ObjectNumber number);

/// A literal string of any bytes: "(a\(b)".
void append_byte_string(std::string& out, std::string_view bytes);
/// A text string (§7.9.2.2) of valid UTF-8: as it is when it is ASCII, else UTF-16BE with a byte order mark. PDF/A-2
/// allows 32,767 bytes in a string (ISO 19005-2 §6.1.13): what is over that falls off.
void append_text_string(std::string& out, std::string_view text);
/// The UTF-16BE digits of a text, without brackets or mark, as ToUnicode maps want them: "00E9".
void append_utf16_digits(std::string& out, std::string_view text);

/// Four hexadecimal digits.
void append_code_digits(std::string& out, std::uint16_t code);

/// Whether a byte cannot stand as it is in a literal string (§7.3.4.2): a bare carriage return reads as a line feed.
inline bool needs_escape(char byte) {
    return byte == '(' || byte == ')' || byte == '\\' || byte == '\r';
}

inline void append_string_byte(std::string& out, char byte) {
    if (needs_escape(byte)) out += '\\';
    out += byte == '\r' ? 'r' : byte;
}

}  // namespace boekwerk
