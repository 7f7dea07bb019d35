// How much of a flow fits in a given height, and how high a part of a flow is. The core of page breaking, for pages as
// well as for the cells of rows and for footnotes. Knows no pages.
#pragma once

#include <vector>

#include "layout/flow.h"

namespace boekwerk {

/// What of a flow fits.
struct Fit {
    FlowPlace to;  ///< Where the rest begins.
    float height = 0;
    bool progress = false;  ///< Something fits.
    bool complete = false;  ///< All of it.
};

class FlowFitter {
public:
    /// With `lenient`, things that want to stay together may be separated: for what fits on no page otherwise.
    FlowFitter(const FlowStore& store, bool lenient) : store_(store), lenient_(lenient) {}

    /// The most of `flow` from `from` that may stand in `room`.
    Fit fit(Flow flow, const FlowPlace& from, float room) const;
    /// The most of a frame's cells from `from` (empty: from the start). All cells that are not complete move on.
    Fit fit_frame(const Frame& frame, const std::vector<FlowPlace>& from, float room) const;

    /// Height of `flow` from `from` to `to`, with the header that is repeated at its top.
    float height(Flow flow, const FlowPlace& from, const FlowPlace& to) const;
    float frame_height(const Frame& frame, const std::vector<FlowPlace>& from, const std::vector<FlowPlace>& to) const;

    /// What stands in cell `number` of a part of `frame` that begins at `from`, when all of the cell stands before that
    /// part; empty when nothing does.
    Flow continued(const Frame& frame, const std::vector<FlowPlace>& from, std::uint32_t number) const;
    /// The item that is repeated above a part that begins at `from`; `none` when there is none.
    std::uint32_t repeated_header(Flow flow, const FlowPlace& from) const;
    bool may_split(const Frame& frame) const { return lenient_ || frame.splittable; }
    bool lenient() const { return lenient_; }

private:
    const FlowStore& store_;
    bool lenient_;
};

/// The end of a flow.
inline FlowPlace flow_end(Flow flow) {
    return {flow.count, {}};
}

/// Calls `visit(item)` for the items from `from` to `to` for which `wanted(item)` holds, also those in cells of such a
/// frame, in reading order: a frame before what its cells hold, and only in the part in which it begins.
template <typename Wanted, typename Visit>
void for_each_item(const FlowStore& store, Flow flow, const FlowPlace& from, const FlowPlace& to, const Wanted& wanted,
                   const Visit& visit) {
    for (std::uint32_t i = from.item; i < flow.count && (i < to.item || (i == to.item && !to.cells.empty())); ++i) {
        const Item& item = store.item(flow, i);
        if (!wanted(item)) continue;
        const bool goes_on = i == from.item && !from.cells.empty();
        if (!goes_on) visit(item);
        if (item.kind != Item::Kind::Frame) continue;
        const Frame& frame = store.frames[item.index];
        for (std::uint32_t c = 0; c < frame.cell_count; ++c) {
            const Flow cell = store.cells[frame.first_cell + c].flow;
            for_each_item(store, cell, goes_on ? from.cells[c] : FlowPlace(),
                          i == to.item ? to.cells[c] : flow_end(cell), wanted, visit);
        }
    }
}

}  // namespace boekwerk
