// Spreads a flow over pages: where each page ends, and which footnotes stand at its foot. Knows no coordinates and
// paints nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/flow.h"
#include "layout/flow_fitter.h"
#include "layout/layout_context.h"

namespace boekwerk {

/// A footnote, or the part of it that stands on a page.
struct NotePart {
    std::uint32_t note = 0;  ///< In LayoutContext::notes.
    FlowPlace from;
    FlowPlace to;
    float height = 0;
};

/// What stands on one page.
struct PagePlan {
    FlowPlace from;
    FlowPlace to;
    float offset = 0;  ///< Between the upper margin and the text.
    std::vector<NotePart> notes;
    float notes_height = 0;  ///< With the rule above them.
};

/// Spreads `flow` over pages; the text of the first begins `offset` points below the margin. Every footnote begins on
/// the page of its first mark; what does not fit goes on at the foot of the next page.
std::vector<PagePlan> break_pages(LayoutContext& context, const FlowStore& store, Flow flow, float offset);

}  // namespace boekwerk
