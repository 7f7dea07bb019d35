// Draws a directed graph in layers (Sugiyama's method): boxes, and arrows that pass between them. One direction runs
// along the layers ("across"), the other from layer to layer ("down"). Lengths are em; knows no text.
#pragma once

#include <cstddef>
#include <vector>

#include "document/graph_layers.h"

namespace boekwerk {

struct LayeredSize {
    float across = 0;
    float down = 0;
};

struct LayeredPoint {
    float across = 0;
    float down = 0;
};

/// An arrow with the size of its label; none when that is 0.
struct LayeredArrow {
    GraphEdge edge;
    LayeredSize label;
};

/// The course of an arrow: lines from its start to its point, interrupted by its label.
struct LayeredCourse {
    std::vector<std::vector<LayeredPoint>> lines;
    LayeredPoint label;  ///< Its centre.
};

/// A box at its place. It may be longer across than asked for, to have room for its arrows.
struct LayeredBox {
    LayeredPoint centre;
    LayeredSize size;
};

struct LayeredDrawing {
    LayeredSize size;
    std::vector<LayeredBox> boxes;
    std::vector<LayeredCourse> arrows;
};

/// A drawing of `boxes` (at least one) with at most `most_beside` in a layer. Arrows lead from one box to another one.
/// Boxes and labels do not overlap, and no arrow runs through either. The same input gives the same drawing.
LayeredDrawing draw_layered(const std::vector<LayeredSize>& boxes, const std::vector<LayeredArrow>& arrows,
                            std::size_t most_beside);

}  // namespace boekwerk
