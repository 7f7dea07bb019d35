// Places on a line that keep their distance. A step of drawing flow pictures.
#pragma once

#include <vector>

namespace boekwerk {

/// Something that would like to stand at `wish`; the heavier, the more it counts against the others.
struct SpreadItem {
    float wish = 0;
    float weight = 1;
    float distance = 0;  ///< From the item before it, at least.
};

/// The places of `items`, in their order and with their distances, for which the weighted squares of how far each is
/// from its wish add up to the least.
std::vector<float> spread_out(const std::vector<SpreadItem>& items);

}  // namespace boekwerk
