// Measuring and shaping text behind an interface: layout asks for words, writers/pdf answers with glyphs from real
// fonts, tests with a fake that makes every character equally wide.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// The faces of a house style. Fallback is chosen by the shaper, never by layout.
enum class Face : std::uint8_t { Regular, Bold, Italic, BoldItalic, Mono };

/// One glyph as the PDF will show it.
struct ShapedGlyph {
    std::uint16_t code = 0;   ///< Character code in the content stream (two bytes).
    std::int16_t adjust = 0;  ///< Number for TJ after this glyph, in 1/1000 em (kerning); positive moves left.
};

/// A run of glyphs from one font file.
struct ShapedRun {
    std::uint8_t font = 0;  ///< Index of the font file in the shaper.
    std::vector<ShapedGlyph> glyphs;
    float width = 0;                 ///< In 1/1000 em, kerning included.
    bool needs_actual_text = false;  ///< The codes alone do not give back the text.
};

/// A shaped word (no spaces in it). Never changes or moves.
struct ShapedText {
    std::string text;  ///< UTF-8
    std::vector<ShapedRun> runs;
    float width = 0;       ///< In 1/1000 em: times size / 1000 is points.
    char32_t missing = 0;  ///< A character that no font has, or 0. Such a word is never drawn.
    bool kept = false;     ///< Lives as long as the shaper; otherwise as long as the document that it was shaped for.
};

/// The words that one document has and others have not.
using OwnWords = std::deque<ShapedText>;

/// Shapes words. Safe to use from several threads.
class TextShaper {
public:
    virtual ~TextShaper() = default;

    /// A word without spaces or line ends (a no-break space may stand in it), kept by the shaper.
    virtual const ShapedText& shape(Face face, std::string_view word) = 0;
    /// The same for one document: what other documents are not likely to have (names, hashes) is put among its own
    /// words, so that what the shaper keeps does not grow with the number of documents.
    virtual const ShapedText& shape(Face face, std::string_view word, OwnWords& /*own*/) { return shape(face, word); }
    /// The hyphen that layout puts at the end of a line: drawn as "-", extracted as U+00AD (soft hyphen).
    virtual const ShapedText& soft_hyphen(Face face) = 0;
    /// Width of a space, in 1/1000 em.
    virtual float space_width(Face face) = 0;
    /// Height above and depth below the baseline, in 1/1000 em (both positive).
    virtual float ascent(Face face) = 0;
    virtual float descent(Face face) = 0;
};

}  // namespace boekwerk
