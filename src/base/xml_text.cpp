#include "base/xml_text.h"

#include <array>

namespace boekwerk {

namespace {

constexpr std::array<bool, 256> make_special() {
    std::array<bool, 256> special{};
    for (std::size_t c = 0; c < 0x20; ++c) special[c] = c != '\t' && c != '\n';
    for (const char c : {'&', '<', '>', '"'}) special[static_cast<unsigned char>(c)] = true;
    return special;
}

constexpr std::array<bool, 256> special = make_special();

std::string_view replacement(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return "\uFFFD";
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!special[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, written, i - written);
        out += replacement(text[i]);
        written = i + 1;
    }
    out.append(text, written, text.size() - written);
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
}

}  // namespace boekwerk
