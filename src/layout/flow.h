// A document, or a part of it, as a flow: lines and frames below each other at a known width, before they are spread
// over pages. Tables and boxes are frames, whose cells hold flows again. Knows no pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/diagram_layout.h"
#include "document/document.h"
#include "layout/pages.h"
#include "layout/structure_builder.h"

namespace boekwerk {

inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// A page number that is only known when all pages are: its width is reserved for the widest one.
enum class SlotKind : std::uint8_t {
    None,
    Reference,  ///< "12)" at the end of "(pagina 12)".
    Contents,   ///< "12" against the right edge, with a leader before it.
};

/// Words of one look, owner and link on one line.
struct Segment {
    std::uint32_t first = 0;  ///< In FlowStore::words; x counts from the start of the line.
    std::uint32_t count = 0;
    std::uint16_t style = 0;         ///< In the StyleTable.
    SlotKind slot = SlotKind::None;  ///< A slot's only word has no text.
    OwnerRef owner = 0;
    std::uint32_t link = none;  ///< In LayoutContext::links.
};

/// One line of text. A page number that is narrower than its slot moves the rest of the line to the left.
struct Line {
    std::uint32_t first_segment = 0;
    std::uint32_t segment_count = 0;
    std::uint32_t first_mark = 0;  ///< Footnote marks, in FlowStore::marks.
    std::uint32_t mark_count = 0;
    float x = 0;         ///< From the left of the flow.
    float width = 0;     ///< Without a space at the end.
    float baseline = 0;  ///< Below the top of the line.
};

/// A part of FlowStore::items.
struct Flow {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// What stands below each other: a line, a frame or an image, or a page break.
struct Item {
    enum class Kind : std::uint8_t { Line, Frame, Image, Diagram, PageBreak };

    Kind kind = Kind::Line;
    bool keep_with_next = false;  ///< No page break after it.
    bool has_marks = false;       ///< Footnote marks stand in it.
    bool has_landmarks = false;
    bool rule_above = false;  ///< A thin rule in the space before it, except at the top of a page.
    float space_before = 0;   ///< Falls away at the top of a page.
    float height = 0;
    std::uint32_t index = 0;  ///< In lines, frames, images or diagrams.
    std::uint32_t landmark = none;
};

/// A cell of a frame.
struct FrameCell {
    Flow flow;
    Flow continued;  ///< Stands in the cell when the row goes on on a page and the cell was complete before: its label.
    float x = 0;     ///< Of its content, from the left of the frame.
    StructureIndex element = no_structure;
};

/// A row of a table, or a box: cells beside each other that may be broken over pages.
struct Frame {
    enum class Kind : std::uint8_t { HeaderRow, Row, Box };

    Kind kind = Kind::Row;
    bool top_rule = false;   ///< A rule above, at the top of a table.
    bool splittable = true;  ///< May be broken over pages though the next page has room for all of it.
    float x = 0;             ///< From the left of the flow.
    float width = 0;
    float padding = 0;  ///< Above and below the cells.
    std::uint32_t first_cell = 0;
    std::uint32_t cell_count = 0;
    std::uint32_t header = none;  ///< Item in the same flow that is repeated above this one at the top of a page.
};

struct FlowImage {
    const Image* image = nullptr;
    OwnerRef owner = 0;
    float x = 0;
    float width = 0;
    float height = 0;
};

/// The lines of a flow picture's labels stand in the middle of this width, in points: no font makes them wider.
inline constexpr float diagram_label_width = 2000;

/// A flow picture. The lines of its labels follow each other in FlowStore::lines, in the order of the boxes and then of
/// the arrows that are drawn.
struct FlowDiagram {
    DiagramGeometry geometry;
    const Diagram* diagram = nullptr;
    StructureIndex element = no_structure;
    std::uint32_t first_line = 0;
    float x = 0;      ///< From the left of the flow.
    float scale = 0;  ///< Points per em of the geometry.
};

/// Something to find again on its page: a target of links, a bookmark.
struct Landmark {
    std::string anchor;      ///< May be empty.
    int bookmark_level = 0;  ///< 0: no bookmark.
    std::string title;
};

/// Everything that flows consist of.
struct FlowStore {
    std::vector<PlacedWord> words;
    std::vector<Segment> segments;
    std::vector<Line> lines;
    std::vector<std::uint32_t> marks;  ///< Numbers of notes in LayoutContext::notes.
    std::vector<Item> items;
    std::vector<Frame> frames;
    std::vector<FrameCell> cells;
    std::vector<FlowImage> images;
    std::vector<FlowDiagram> diagrams;
    std::vector<Landmark> landmarks;

    const Item& item(Flow flow, std::uint32_t number) const { return items[flow.first + number]; }
};

/// A place in a flow where a page may end: before item `item`, or inside that item, a frame, with a place in each of
/// its cells.
struct FlowPlace {
    std::uint32_t item = 0;
    std::vector<FlowPlace> cells;  ///< Empty, or one per cell of the frame.
};

}  // namespace boekwerk
