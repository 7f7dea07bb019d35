// One font file: opened, checked, measured, and asked which glyph shows a character. Shared by all documents and
// threads; never changes after it is opened. Knows no PDF objects and caches no words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <hb.h>

namespace boekwerk {

struct DestroyHb {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
template <typename T>
using HbPointer = std::unique_ptr<T, DestroyHb>;

using GlyphId = std::uint16_t;

/// Characters that are drawn with the glyph of another one and yet must be extracted as themselves. Each has a code of
/// its own, after the font's glyphs: code `glyph_count() + index`.
inline constexpr std::array<char32_t, 4> borrowing_characters = {U'\u00A0', U'\u00AD', U'\u2010', U'\u2011'};

/// What a PDF says of a font (ISO 32000-1 §9.8), in 1/1000 em.
struct FontMetrics {
    std::string postscript_name;
    std::array<double, 4> box{};
    double ascent = 0;
    double descent = 0;  ///< Negative.
    double cap_height = 0;
    double x_height = 0;
    double italic_angle = 0;
    double stem_width = 0;
    bool fixed_pitch = false;
    bool serif = false;
    bool italic = false;
};

/// Why a font file cannot be used.
enum class FontFault { None, Unreadable, NoTrueType, NotEmbeddable, TooManyGlyphs };

/// An opened TrueType font.
class FontFile {
public:
    /// Opens the font at `path`; null and the reason in `fault` when it cannot be used.
    static std::unique_ptr<FontFile> open(const std::string& path, FontFault& fault);

    hb_face_t* face() const { return face_.get(); }
    hb_font_t* font() const { return font_.get(); }
    const FontMetrics& metrics() const { return metrics_; }
    std::size_t glyph_count() const { return glyph_count_; }
    /// One more than the highest code that a text can have.
    std::size_t code_count() const { return glyph_count_ + borrowing_characters.size(); }

    /// Tells this font file from every other: its `head` table, which holds a checksum of the whole file (OpenType,
    /// "head"), and its size.
    std::string identity() const;

    /// The glyph that draws a character, or 0 when the font has none. Control characters, private use and
    /// noncharacters never have one: nobody could read them back.
    GlyphId glyph_of(char32_t character) const;
    /// The character code that shows `character` with `glyph` and gives the character back, or 0 when no code does:
    /// the glyph then stands for another character.
    std::uint16_t code_of(char32_t character, GlyphId glyph) const;
    /// The code of a borrowing character.
    std::uint16_t borrowing_code(char32_t character) const;
    /// The one character that the glyph with this id is extracted as: the lowest that the font maps to it, or 0.
    char32_t character_of(GlyphId glyph) const { return characters_[glyph]; }

    /// The glyph and character of a code that code_of gave.
    GlyphId glyph_of_code(std::uint16_t code) const;
    char32_t character_of_code(std::uint16_t code) const;

    /// Advance width of a glyph in 1/1000 em, as the PDF states it.
    double width(GlyphId glyph) const { return widths_[glyph]; }
    /// Font units to 1/1000 em.
    double scaled(double units) const { return units * 1000 / units_per_em_; }

private:
    FontFile() = default;
    FontFault load(const std::string& path);
    void measure();
    void map_characters();

    HbPointer<hb_blob_t> blob_;
    HbPointer<hb_face_t> face_;
    HbPointer<hb_font_t> font_;
    std::size_t glyph_count_ = 0;
    double units_per_em_ = 1000;
    FontMetrics metrics_;
    std::vector<double> widths_;
    std::vector<char32_t> characters_;
    std::array<GlyphId, borrowing_characters.size()> borrowed_{};
};

}  // namespace boekwerk
