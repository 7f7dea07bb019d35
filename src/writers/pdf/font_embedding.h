// Puts the glyphs that a document uses into its PDF: a subset of the font file as a Type 0 font with Identity-H
// (ISO 32000-1 §9.7), with exact widths and a map back to text. Knows no pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "writers/pdf/font_face.h"
#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// The codes of one font file that a document shows.
class UsedCodes {
public:
    explicit UsedCodes(const FontFile& font) : shown_(font.code_count(), 0) {}

    void add(std::uint16_t code) { shown_[code] = 1; }
    void merge(const UsedCodes& other);
    /// In ascending order.
    std::vector<std::uint16_t> codes() const;

private:
    std::vector<std::uint8_t> shown_;
};

/// A font made ready for a document: everything that needs no object numbers.
struct EmbeddedFont {
    std::string name;            ///< With the subset's tag: "ABCDEF+LiberationSans".
    std::string program;         ///< Deflated TrueType program.
    std::size_t program_length;  ///< Before deflating.
    std::string glyph_map;       ///< Deflated CIDToGIDMap.
    std::string to_unicode;      ///< Deflated CMap.
    std::string widths;          ///< The value of W.
};

/// Cuts the subset for `codes` (ascending, at least one). The same codes give the same bytes. Safe from several
/// threads.
EmbeddedFont embed_font(const FontFile& font, const std::vector<std::uint16_t>& codes);

/// Adds the font's objects; returns the number of the Type 0 font.
ObjectNumber add_font(PdfFile& file, const FontFile& font, const EmbeddedFont& embedded);

}  // namespace boekwerk
