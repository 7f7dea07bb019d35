// The order of what stands in a layer of a layered drawing: with few crossings of lines. Knows no sizes.
#pragma once

#include <cstddef>
#include <vector>

namespace boekwerk {

/// What stands in a layer: a box, a label, or a bend of a line that passes.
struct LayerElement {
    std::size_t rank = 0;            ///< The layer.
    std::vector<std::size_t> above;  ///< Elements of the layer before that it is joined to.
    std::vector<std::size_t> below;
};

/// The elements of each of `ranks` layers, in an order with few crossings between layers.
std::vector<std::vector<std::size_t>> order_layers(const std::vector<LayerElement>& elements, std::size_t ranks);

}  // namespace boekwerk
