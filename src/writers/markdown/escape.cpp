#include "writers/markdown/escape.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace boekwerk::markdown {

namespace {

bool is_space_or_end(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

/// The byte at the begin of a line that must be escaped, because the line would be a list item, a heading, a quote, a
/// thematic break, the underline of a heading or of a table header; npos when there is none.
std::size_t escape_at_line_start(std::string_view text) {
    constexpr std::size_t none = std::string_view::npos;
    const char first = text.front();
    if (first == '>') return 0;
    if ((first == '+' || first == '-') && is_space_or_end(text, 1)) return 0;
    if (first == '#') {
        const std::size_t markers = std::min(text.find_first_not_of('#'), text.size());
        return markers <= 6 && is_space_or_end(text, markers) ? 0 : none;
    }
    if (is_ascii_digit(first)) {
        std::size_t digits = 0;
        while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
        const bool marker = digits < text.size() && (text[digits] == '.' || text[digits] == ')');
        return marker && digits <= 9 && is_space_or_end(text, digits + 1) ? digits : none;
    }
    if (text.find_first_not_of("-:|= ") == none && text.find_first_of("-=") != none) return 0;
    return none;
}

bool is_between_spaces(std::string_view text, std::size_t at) {
    return at > 0 && at + 1 < text.size() && text[at - 1] == ' ' && text[at + 1] == ' ';
}

/// An underscore inside a word is only text; at the edges of the text a neighbour may yet be written as a number.
bool is_inside_word(std::string_view text, std::size_t at) {
    return at > 1 && at + 2 < text.size() && is_ascii_alphanumeric(text[at - 1]) && is_ascii_alphanumeric(text[at + 1]);
}

bool needs_escape(std::string_view text, std::size_t at, const TextSurroundings& around) {
    const bool last = at + 1 == text.size();
    switch (text[at]) {
        case '\\':
        case '`':
        case '[':
        case '$': return true;
        case ']': return around.in_link;
        case '*':
        case '~': return !is_between_spaces(text, at);
        case '_': return !is_inside_word(text, at);
        case '<': return last || text[at + 1] != ' ';
        case '&': return looks_like_entity(text, at);
        case '!': return last && around.before_bracket;
        case '#': return last && around.ends_heading;
        case '^': return at == 0 && around.in_link;
        case '(':
        case ':': return at == 0 && around.after_note;
        default: return false;
    }
}

/// Brackets in an address without angles: in pairs, and not too deep for cmark (at most 32).
bool has_plain_brackets(std::string_view url) {
    constexpr int deepest = 32;
    int open = 0;
    for (const char c : url) {
        if (c == '(' && ++open > deepest) return false;
        if (c == ')' && --open < 0) return false;
    }
    return open == 0;
}

}  // namespace

bool looks_like_entity(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const std::size_t name = end;
    while (end < text.size() && end - name < 40 && is_ascii_alphanumeric(text[end])) ++end;
    return end > name && end < text.size() && text[end] == ';';
}

void encode_last_character(std::string& out) {
    std::size_t begin = out.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(out[begin]) & 0xC0U) == 0x80U) --begin;
    std::size_t at = begin;
    const auto number = static_cast<std::uint32_t>(next_character(out, at));
    out.resize(begin);
    out += "&#" + std::to_string(number) + ";";
}

void escape_text(std::string& out, std::string_view text, const TextSurroundings& around) {
    std::size_t at = 0;
    if (around.encode_first) {
        next_character(text, at);
        out += text.substr(0, at);
        encode_last_character(out);
    }
    const std::size_t marker = around.line_start ? escape_at_line_start(text) : std::string_view::npos;
    std::size_t plain = at;
    for (; at < text.size(); ++at) {
        if (!is_ascii_punctuation(text[at]) || (at != marker && !needs_escape(text, at, around))) continue;
        out += text.substr(plain, at - plain);
        out += '\\';
        plain = at;
    }
    out += text.substr(plain);
}

void escape_address(std::string& out, std::string_view url) {
    const bool angles = url.empty() || url.find_first_of(" <>") != std::string_view::npos || !has_plain_brackets(url);
    if (angles) out += '<';
    for (std::size_t at = 0; at < url.size(); ++at) {
        const char c = url[at];
        if (c == '\\' || (angles && (c == '<' || c == '>'))) out += '\\';
        out += c;
        // In an address cmark decodes entities before it takes backslashes away.
        if (c == '&' && looks_like_entity(url, at)) out += "amp;";
    }
    if (angles) out += '>';
}

}  // namespace boekwerk::markdown
