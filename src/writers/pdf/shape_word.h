// One word to glyphs with HarfBuzz: kerning, a fallback font per character, and codes that give the text back. Keeps
// nothing: the same fonts and word always give the same codes, whatever was shaped before.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/text_shaper.h"
#include "writers/pdf/font_face.h"

namespace boekwerk {

/// The font of a face and the one for characters that it lacks, each with its index in the set.
struct FontChoice {
    const FontFile& first;
    std::uint8_t first_index;
    const FontFile& fallback;
    std::uint8_t fallback_index;
};

/// Shapes a word from left to right. Ligatures and other substitutions are off, so that every character keeps its own
/// glyph and the codes give back the text; where that fails all the same (composed accents, invisible characters), the
/// run needs ActualText. Marks that a font would raise stay on their own height.
ShapedText shape_word(const FontChoice& fonts, std::string_view word);

/// A hyphen that is extracted as U+00AD.
ShapedText shape_soft_hyphen(const FontChoice& fonts);

}  // namespace boekwerk
