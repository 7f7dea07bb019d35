#include "writers/pdf/shape_word.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "base/utf8.h"

namespace boekwerk {

namespace {

// Unicode Default_Ignorable_Code_Point, as far as running text has them: they draw nothing.
bool is_invisible(char32_t character) {
    return character == 0x00AD || character == 0x034F || character == 0x061C || character == 0x180E ||
           (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2060 && character <= 0x206F) || (character >= 0xFE00 && character <= 0xFE0F) ||
           character == 0xFEFF || (character >= 0xE0100 && character <= 0xE01EF);
}

struct Piece {
    bool from_fallback = false;
    bool has_invisible = false;
    std::string_view text;
};

/// Cuts the word where the font changes; invisible characters go with what is before them. Returns the character that
/// no font has, or 0.
char32_t cut_by_font(const FontChoice& fonts, std::string_view word, std::vector<Piece>& pieces) {
    for (std::size_t offset = 0; offset < word.size();) {
        const std::size_t start = offset;
        const char32_t character = next_character(word, offset);
        const bool invisible = is_invisible(character);
        bool from_fallback = !pieces.empty() && pieces.back().from_fallback;
        if (!invisible) {
            from_fallback = fonts.first.glyph_of(character) == 0;
            if (from_fallback && fonts.fallback.glyph_of(character) == 0) return character;
        }
        if (pieces.empty() || pieces.back().from_fallback != from_fallback) {
            pieces.push_back({from_fallback, false, word.substr(start, 0)});
        }
        Piece& piece = pieces.back();
        piece.text = {piece.text.data(), piece.text.size() + (offset - start)};
        piece.has_invisible |= invisible;
    }
    return 0;
}

/// What TJ must take off the width of a glyph, so that the next one stands `advance` font units further.
std::int16_t adjustment(const FontFile& font, GlyphId glyph, double advance) {
    constexpr double limit = std::numeric_limits<std::int16_t>::max();
    return static_cast<std::int16_t>(std::clamp(std::round(font.width(glyph) - font.scaled(advance)), -limit, limit));
}

void append_glyph(ShapedRun& run, const FontFile& font, GlyphId glyph, std::uint16_t code, std::int16_t adjust) {
    run.glyphs.push_back({code, adjust});
    run.width += static_cast<float>(font.width(glyph) - adjust);
}

hb_buffer_t* shape(const FontFile& font, std::string_view text) {
    static constexpr std::array<hb_tag_t, 8> substitutions = {
        HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'c', 'm', 'p'),
        HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('r', 'v', 'r', 'n')};
    static const std::vector<hb_feature_t> features = [] {
        std::vector<hb_feature_t> off;
        for (const hb_tag_t tag : substitutions) off.push_back({tag, 0, 0, std::numeric_limits<unsigned>::max()});
        return off;
    }();
    static hb_language_t const dutch = hb_language_from_string("nl", -1);
    thread_local const HbPointer<hb_buffer_t> buffer(hb_buffer_create());
    hb_buffer_reset(buffer.get());
    hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer.get(), dutch);
    hb_shape(font.font(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
    return buffer.get();
}

/// Glyphs as HarfBuzz places them; false when one of them stands for no character at all.
bool append_shaped(ShapedRun& run, const FontFile& font, std::string_view text) {
    hb_buffer_t* buffer = shape(font, text);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    run.glyphs.reserve(count);
    std::size_t covered = 0;
    for (unsigned i = 0; i < count; ++i) {
        const auto glyph = static_cast<GlyphId>(infos[i].codepoint);
        if (glyph == 0 || font.character_of(glyph) == 0) return false;
        std::size_t offset = infos[i].cluster;
        std::uint16_t code = 0;
        if (offset == covered) code = font.code_of(next_character(text, offset), glyph);
        run.needs_actual_text |= code == 0;
        covered = offset;
        const int next_offset = i + 1 < count ? positions[i + 1].x_offset : 0;
        const double advance = positions[i].x_advance + next_offset - positions[i].x_offset;
        append_glyph(run, font, glyph, code == 0 ? glyph : code, adjustment(font, glyph, advance));
    }
    run.needs_actual_text |= covered != text.size();
    return true;
}

/// The plain glyph of every character, unkerned.
void append_plain(ShapedRun& run, const FontFile& font, std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = next_character(text, offset);
        if (is_invisible(character)) {
            run.needs_actual_text = true;
            continue;
        }
        const GlyphId glyph = font.glyph_of(character);
        const std::uint16_t code = font.code_of(character, glyph);
        run.needs_actual_text |= code == 0;
        append_glyph(run, font, glyph, code == 0 ? glyph : code, 0);
    }
}

ShapedRun shape_piece(const FontChoice& fonts, const Piece& piece) {
    const FontFile& font = piece.from_fallback ? fonts.fallback : fonts.first;
    ShapedRun run;
    run.font = piece.from_fallback ? fonts.fallback_index : fonts.first_index;
    if (!append_shaped(run, font, piece.text)) {
        run = {run.font, {}, 0, false};
        append_plain(run, font, piece.text);
    }
    return run;
}

}  // namespace

ShapedText shape_word(const FontChoice& fonts, std::string_view word) {
    ShapedText shaped;
    shaped.text = word;
    std::vector<Piece> pieces;
    shaped.missing = cut_by_font(fonts, word, pieces);
    if (shaped.missing != 0) return shaped;
    for (const Piece& piece : pieces) {
        ShapedRun run = shape_piece(fonts, piece);
        if (run.glyphs.empty()) continue;
        shaped.width += run.width;
        shaped.runs.push_back(std::move(run));
    }
    return shaped;
}

ShapedText shape_soft_hyphen(const FontChoice& fonts) {
    const FontFile& font = fonts.first.glyph_of(U'-') != 0 ? fonts.first : fonts.fallback;
    ShapedText shaped;
    shaped.text = "\xC2\xAD";
    ShapedRun run;
    run.font = &font == &fonts.first ? fonts.first_index : fonts.fallback_index;
    append_glyph(run, font, font.glyph_of(U'-'), font.borrowing_code(U'\u00AD'), 0);
    shaped.width = run.width;
    shaped.runs.push_back(std::move(run));
    return shaped;
}

}  // namespace boekwerk
