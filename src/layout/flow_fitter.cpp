#include "layout/flow_fitter.h"

#include <algorithm>

namespace boekwerk {

namespace {

constexpr float tolerance = 0.01F;

}  // namespace

std::uint32_t FlowFitter::repeated_header(Flow flow, const FlowPlace& from) const {
    if (from.item >= flow.count) return none;
    const Item& item = store_.item(flow, from.item);
    return item.kind == Item::Kind::Frame ? store_.frames[item.index].header : none;
}

Flow FlowFitter::continued(const Frame& frame, const std::vector<FlowPlace>& from, std::uint32_t number) const {
    const FrameCell& cell = store_.cells[frame.first_cell + number];
    return from.empty() || from[number].item < cell.flow.count ? Flow() : cell.continued;
}

Fit FlowFitter::fit(Flow flow, const FlowPlace& from, float room) const {
    Fit best;
    best.to = from;
    const std::uint32_t header = repeated_header(flow, from);
    float y = header == none ? 0 : store_.item(flow, header).height;
    for (std::uint32_t i = from.item; i < flow.count; ++i) {
        const Item& item = store_.item(flow, i);
        const bool first = i == from.item;
        const float top = first ? y : y + item.space_before;
        const bool goes_on = first && !from.cells.empty();
        if (!goes_on && top + item.height <= room + tolerance) {
            y = top + item.height;
            if (!item.keep_with_next || lenient_ || i + 1 == flow.count) best = {{i + 1, {}}, y, true, false};
            continue;
        }
        if (item.kind != Item::Kind::Frame) return best;
        const Frame& frame = store_.frames[item.index];
        if (!goes_on && !may_split(frame)) return best;
        Fit part = fit_frame(frame, goes_on ? from.cells : std::vector<FlowPlace>(), room - top);
        if (!part.progress) return best;
        y = top + part.height;
        if (!part.complete) return {{i, std::move(part.to.cells)}, y, true, false};
        best = {{i + 1, {}}, y, true, false};
    }
    best.complete = best.to.item == flow.count;
    return best;
}

Fit FlowFitter::fit_frame(const Frame& frame, const std::vector<FlowPlace>& from, float room) const {
    Fit result;
    result.complete = true;
    result.to.cells.reserve(frame.cell_count);
    float highest = 0;
    for (std::uint32_t c = 0; c < frame.cell_count; ++c) {
        const Flow cell = store_.cells[frame.first_cell + c].flow;
        const FlowPlace start = from.empty() ? FlowPlace() : from[c];
        if (start.item >= cell.count) {
            const Flow label = continued(frame, from, c);
            highest = std::max(highest, height(label, {}, flow_end(label)));
            if (highest > room - 2 * frame.padding + tolerance) return {};
            result.to.cells.push_back(flow_end(cell));
            continue;
        }
        Fit part = fit(cell, start, room - 2 * frame.padding);
        if (!part.progress) return {};
        result.progress = true;
        result.complete = result.complete && part.complete;
        highest = std::max(highest, part.height);
        result.to.cells.push_back(std::move(part.to));
    }
    result.height = highest + 2 * frame.padding;
    if (result.complete) result.progress = result.height <= room + tolerance;
    return result;
}

float FlowFitter::height(Flow flow, const FlowPlace& from, const FlowPlace& to) const {
    const std::uint32_t header = repeated_header(flow, from);
    float y = 0;
    bool first = true;
    for (std::uint32_t i = from.item; i < flow.count && (i < to.item || (i == to.item && !to.cells.empty())); ++i) {
        const Item& item = store_.item(flow, i);
        if (first && header != none) y += store_.item(flow, header).height;
        if (!first) y += item.space_before;
        const bool goes_on = first && !from.cells.empty();
        const bool ends_inside = i == to.item;
        if (goes_on || ends_inside) {
            y += frame_height(store_.frames[item.index], goes_on ? from.cells : std::vector<FlowPlace>(),
                              ends_inside ? to.cells : std::vector<FlowPlace>());
        } else {
            y += item.height;
        }
        first = false;
    }
    return y;
}

float FlowFitter::frame_height(const Frame& frame, const std::vector<FlowPlace>& from,
                               const std::vector<FlowPlace>& to) const {
    float highest = 0;
    for (std::uint32_t c = 0; c < frame.cell_count; ++c) {
        const Flow cell = store_.cells[frame.first_cell + c].flow;
        const Flow label = continued(frame, from, c);
        highest = std::max({highest, height(label, {}, flow_end(label)),
                            height(cell, from.empty() ? FlowPlace() : from[c], to.empty() ? flow_end(cell) : to[c])});
    }
    return highest + 2 * frame.padding;
}

}  // namespace boekwerk
