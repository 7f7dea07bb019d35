// Shares the width of a table among its columns. Knows numbers only.
#pragma once

#include <optional>
#include <vector>

#include "layout/content_width.h"

namespace boekwerk {

/// What a column asks for. Lengths are points.
struct ColumnWish {
    ContentWidth content;  ///< Padding included.
    double weight = 0;     ///< Share of the width relative to other weights; 0: by content.
};

/// Widths that together are `available`; by weight where columns have one, else by content: columns with little in
/// them get all they ask, the others share the rest by the root of how much they hold, each with room for its longest
/// word; where there is too little, the longest words that can be broken are. A column never gets less than `narrowest`; nothing when
/// there is no room for that.
std::optional<std::vector<float>> share_width(const std::vector<ColumnWish>& columns, float available, float narrowest);

}  // namespace boekwerk
