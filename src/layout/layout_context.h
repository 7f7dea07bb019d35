// What all parts of one run of layout share: the document, its look, words, styles, links, notes, and the structure
// tree that grows. Knows no algorithm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/flow.h"
#include "layout/structure_builder.h"
#include "layout/text_shaper.h"
#include "layout/typography.h"
#include "layout/word_table.h"

namespace boekwerk {

/// The look of words.
struct RunStyle {
    Face face = Face::Regular;
    float size = 0;
    float raise = 0;
    Color color;
    float scale = 0;  ///< Points per 1/1000 em.
    float space = 0;  ///< Width of a space in points.
    float ascent = 0;
    float descent = 0;
    const ShapedText* hyphen = nullptr;
};

/// The looks in use; few, so found by looking at each.
class StyleTable {
public:
    explicit StyleTable(TextShaper& shaper) : shaper_(shaper) {}

    std::uint16_t find(Face face, float size, const Color& color, float raise = 0);
    const RunStyle& operator[](std::uint16_t style) const { return styles_[style]; }

private:
    TextShaper& shaper_;
    std::vector<RunStyle> styles_;
};

/// Where a link leads: an anchor of this document or of another file, another file, or a URL.
struct PlacedLinkTarget {
    std::string anchor;
    std::string file;
    std::string url;
    std::string description;
    OwnerRef owner = 0;
    bool underlined = true;
};

/// A footnote. Its text is laid out with the part of the document that has its first mark.
struct Note {
    const Footnote* footnote = nullptr;
    StructureIndex element = no_structure;  ///< Made at its first mark.
    Flow flow;                              ///< In the store of the part with its first mark.
    bool wanted = false;                    ///< Its text is to be laid out.
    bool placed = false;                    ///< It is on a page, or begins on one.
    bool marked = false;                    ///< Its first mark has been painted.
};

class SharedLines;

struct LayoutContext {
    LayoutContext(const Document& the_document, const HouseStyle& house_style, TextShaper& the_shaper,
                  const Hyphenator& hyphenator, Diagnostics& the_diagnostics, LaidOutDocument& the_result);

    const Document& document;
    Typography typography;
    TextShaper& shaper;
    Diagnostics& diagnostics;
    LaidOutDocument& result;
    WordTable words;
    StyleTable styles;
    SharedLines* shared_lines = nullptr;  ///< Null when lines are not shared.
    StructureBuilder structure;
    std::vector<PlacedLinkTarget> links;
    std::vector<Note> notes;                  ///< In the order of Document::footnotes.
    std::vector<std::uint32_t> wanted_notes;  ///< In the order of their first marks, not laid out yet.
    std::unordered_map<std::string_view, std::uint32_t> note_by_label;
    std::unordered_set<std::string_view> anchors;  ///< All targets in the document.
    int page_digits = 3;                           ///< Widest page number for which slots reserve room.

    float width(const Word& word, std::uint16_t style) const { return word.width * styles[style].scale; }
    /// Width that a page number of `digits` digits takes in its slot at most, with what belongs to it.
    float slot_width(SlotKind kind, std::uint16_t style, int digits);
    /// "12)" for references, "12" in the table of contents.
    std::string slot_text(SlotKind kind, std::size_t page_number) const;
    Face face(bool bold, bool italic) const;
    /// The look of plain text in a paragraph.
    std::uint16_t look(const ParagraphStyle& style) {
        return styles.find(face(style.bold, style.italic), style.size, style.color);
    }
    /// Where the baseline of a line of text stands below its top.
    float baseline(const ParagraphStyle& style) const;
    void report_too_wide(const Place& place, std::string message);

private:
    float widest_digit_[5] = {-1, -1, -1, -1, -1};  ///< Per face, in 1/1000 em.
};

}  // namespace boekwerk
