// Puts the glyphs that a document uses into its PDF: a subset of the font file as a Type 0 font with Identity-H
// (ISO 32000-1 §9.7), with exact widths and a map back to text. Knows no pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "writers/pdf/font_face.h"
#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// The codes of one font file that a document shows.
class UsedCodes {
public:
    explicit UsedCodes(const FontFile& font) : shown_(font.code_count() / 64 + 1, 0) {}

    void add(std::uint16_t code) { shown_[code / 64] |= std::uint64_t{1} << code % 64; }
    void merge(const UsedCodes& other);
    /// In ascending order.
    std::vector<std::uint16_t> codes() const;

private:
    std::vector<std::uint64_t> shown_;  ///< A bit for each code.
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

/// The subsets that were cut last, since many documents show the same characters of a font. Safe from several threads.
class FontSubsets {
public:
    /// As embed_font.
    std::shared_ptr<const EmbeddedFont> get(const FontFile& font, const std::vector<std::uint16_t>& codes);

private:
    struct Subset {
        const FontFile* font = nullptr;
        std::vector<std::uint16_t> codes;
        std::shared_ptr<const EmbeddedFont> embedded;
    };

    std::mutex mutex_;
    std::list<Subset> subsets_;  ///< The last used first.
};

/// Adds the font's objects; returns the number of the Type 0 font.
ObjectNumber add_font(PdfFile& file, const FontFile& font, const EmbeddedFont& embedded);

}  // namespace boekwerk
