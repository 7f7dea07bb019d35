#include "document/diagram_text.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace boekwerk {

namespace {

/// Fonts of readers differ from each other: some are wider than those measured here.
constexpr float slack = 1.1F;

/// Sums of the same widths differ a little with their order.
constexpr float tolerance = 0.01F;

/// Of about the width of Arial, Helvetica and Liberation Sans.
float character_width(char32_t character) {
    if (character > 0x2E7F) return 1;  // Wide scripts begin here.
    const auto is_one_of = [character](std::u32string_view set) {
        return set.find(character) != std::u32string_view::npos;
    };
    if (is_one_of(U"ijl'|’")) return 0.23F;
    if (is_one_of(U" .,:;!/\\ft()[]I-‑·\u00A0")) return 0.3F;
    if (is_one_of(U"rckszvxyJ")) return 0.48F;
    if (is_one_of(U"mMW@%—…")) return 0.9F;
    if (is_one_of(U"wCDGHNOQRU&")) return 0.73F;
    if (character >= U'A' && character <= U'Z') return 0.66F;
    return 0.56F;
}

/// A piece of a text that stays together, and whether a space separates it from the one before.
struct Piece {
    std::string text;
    float width = 0;
    bool space_before = false;
};

void add_piece(std::vector<Piece>& pieces, std::string_view text, bool space_before, float most) {
    std::size_t begin = 0;
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        const float character = character_width(next_character(text, next)) * slack;
        if (at > begin && width + character > most + tolerance) {
            pieces.push_back({std::string(text.substr(begin, at - begin)), width, space_before});
            space_before = false;
            begin = at;
            width = 0;
        }
        width += character;
        at = next;
    }
    if (begin < text.size()) pieces.push_back({std::string(text.substr(begin)), width, space_before});
}

/// A word, in pieces when it is wider than a line.
void add_word(std::vector<Piece>& pieces, std::string_view word, float most) {
    if (estimated_width(word) <= most + tolerance) return add_piece(pieces, word, true, most);
    bool space_before = true;
    while (!word.empty()) {
        const std::size_t mark = word.find_first_of("-/");
        const std::size_t end = mark == std::string_view::npos ? word.size() : mark + 1;
        add_piece(pieces, word.substr(0, end), space_before, most);
        space_before = false;
        word.remove_prefix(end);
    }
}

std::vector<std::string> fill_lines(const std::vector<Piece>& pieces, float most) {
    std::vector<std::string> lines;
    float width = 0;
    const float space = character_width(U' ') * slack;
    for (const Piece& piece : pieces) {
        const float gap = piece.space_before ? space : 0;
        if (lines.empty() || width + gap + piece.width > most + tolerance) {
            lines.push_back(piece.text);
            width = piece.width;
            continue;
        }
        if (piece.space_before) lines.back() += ' ';
        lines.back() += piece.text;
        width += gap + piece.width;
    }
    return lines;
}

}  // namespace

float estimated_width(std::string_view text) {
    float width = 0;
    for (std::size_t at = 0; at < text.size();) width += character_width(next_character(text, at));
    return width * slack;
}

std::vector<std::string> wrap_label(std::string_view text, float width) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) add_word(pieces, text.substr(at, end - at), width);
        at = end + 1;
    }
    std::vector<std::string> lines = fill_lines(pieces, width);
    // Narrower lines that need no more room in height look better than a full one with a short one below it.
    float narrowest = 0;
    for (const Piece& piece : pieces) narrowest = std::max(narrowest, piece.width);
    for (float tried = width - 1; tried >= narrowest && lines.size() > 1; tried -= 1) {
        std::vector<std::string> balanced = fill_lines(pieces, tried);
        if (balanced.size() > lines.size()) break;
        lines = std::move(balanced);
    }
    return lines;
}

}  // namespace boekwerk
