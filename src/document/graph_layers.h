// The layers of a directed graph: arrows lead from a layer to a later one, but for those that would close a cycle. A
// step of drawing flow pictures; knows no sizes.
#pragma once

#include <cstddef>
#include <vector>

namespace boekwerk {

struct GraphEdge {
    std::size_t from = 0;
    std::size_t to = 0;
};

struct GraphLayers {
    std::vector<std::size_t> layer;  ///< Of each node, from 0.
    std::vector<bool> backward;      ///< Of each edge: it leads to an earlier layer.
    std::size_t count = 0;
};

/// Layers for `nodes` nodes with at most `most_beside` (at least 1) in one. Edges lead from one node to another one.
/// The same input gives the same layers.
GraphLayers find_layers(std::size_t nodes, const std::vector<GraphEdge>& edges, std::size_t most_beside);

}  // namespace boekwerk
