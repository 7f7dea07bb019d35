// The geometry of a flow picture: one for all formats, so that every document shows the same picture. Knows no font and
// no format; text is measured by estimate.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace boekwerk {

/// Lengths are em of the picture's text, from its upper left corner; y runs down.
struct DiagramPoint {
    float x = 0;
    float y = 0;
};

/// The distance between the lines of a label.
inline constexpr float diagram_line_height = 1.25F;
/// The width that pictures keep to when their content allows it: that of a page.
inline constexpr float diagram_page_width = 48;

/// A box with the lines of its label, which stand in its middle.
struct DiagramBox {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    std::vector<std::string> lines;
};

/// An arrow: lines from its start to its point. Where a label interrupts it there are two. None for an edge from a box
/// to itself, which is not drawn.
struct DiagramArrow {
    std::vector<std::vector<DiagramPoint>> lines;
    std::vector<std::string> label;  ///< Its lines; may be empty.
    DiagramPoint label_centre;

    /// The three corners of its head, the point first. `lines` end at its point; there must be one.
    std::vector<DiagramPoint> head() const;
};

struct DiagramGeometry {
    float width = 0;
    float height = 0;
    std::vector<DiagramBox> boxes;     ///< One a node.
    std::vector<DiagramArrow> arrows;  ///< One an edge.
};

/// Boxes in layers, from left to right or from top to bottom: whichever fits a page and is the lower. Boxes and labels
/// do not overlap and no arrow runs through them. The same diagram gives the same geometry.
DiagramGeometry lay_out_diagram(const Diagram& diagram);

}  // namespace boekwerk
