// Sizes, spaces and colours of everything in a document, derived from a house style. Knows no text and no pages.
#pragma once

#include <cstddef>

#include "document/house_style.h"

namespace boekwerk {

/// How a paragraph looks. Lengths are points.
struct ParagraphStyle {
    bool bold = false;
    bool italic = false;
    bool hyphenate = true;
    bool together = false;  ///< All lines on one page.
    float size = 10;
    float line = 14;  ///< Distance between baselines.
    float before = 0;
    float after = 0;
    Color color;
};

/// The look of a document: one place for every measure.
struct Typography {
    explicit Typography(const HouseStyle& house_style);

    static constexpr std::size_t heading_levels = 5;

    const HouseStyle& style;
    ParagraphStyle body;
    ParagraphStyle table;  ///< Text in cells.
    ParagraphStyle caption;
    ParagraphStyle diagram;       ///< Text in flow pictures, where there is room for all of one.
    ParagraphStyle note;          ///< Footnotes.
    ParagraphStyle contents;      ///< The table of contents.
    ParagraphStyle contents_top;  ///< Its entries of the first level.
    ParagraphStyle title;         ///< A title in the text.
    ParagraphStyle cover_title;
    ParagraphStyle cover;                     ///< What else stands on the cover.
    ParagraphStyle headings[heading_levels];  ///< [0] is level 1.

    float tight_item;  ///< Between the items of a tight list.
    float label_gap;   ///< Between a list label and its text.
    float cell_padding_x;
    float cell_padding_y;
    float table_before;
    float table_after;
    float box_padding;
    float thin_rule = 0.5F;
    float running_size;  ///< Running header and footer.
    float note_gap;      ///< Above the rule over the footnotes, and between rule and notes.

    float text_width() const { return style.page_width - style.margin_left - style.margin_right; }
    float text_height() const { return style.page_height - style.margin_top - style.margin_bottom; }
    /// Where the content of a cover begins, below the upper margin.
    float cover_offset() const { return text_height() * 0.22F; }
};

}  // namespace boekwerk
