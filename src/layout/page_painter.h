// Paints what a page plan says: gives lines, frames, pictures and footnotes their place on the page, fills in page
// numbers, and makes the links, destinations and bookmarks. Decides nothing about lines and pages.
#pragma once

#include <string_view>
#include <unordered_map>

#include "layout/flow_fitter.h"
#include "layout/layout_context.h"
#include "layout/page_breaker.h"
#include "layout/page_canvas.h"

namespace boekwerk {

/// The page (from 0) of every anchor.
using AnchorPages = std::unordered_map<std::string_view, std::uint32_t>;

class PagePainter {
public:
    PagePainter(LayoutContext& context, const FlowStore& store, const AnchorPages& anchor_pages)
        : context_(context), store_(store), anchor_pages_(anchor_pages), fitter_(store, true) {}

    void paint(const PagePlan& plan, Flow flow, PageCanvas& canvas);

private:
    /// A link on the line that is being painted.
    struct OpenLink {
        std::uint32_t link = none;
        float left = 0;
        float right = 0;
        float y = 0;
        std::uint16_t style = 0;
    };

    void paint_notes(const PagePlan& plan);
    void paint_flow(Flow flow, const FlowPlace& from, const FlowPlace& to, float x, float y);
    void paint_frame(const Frame& frame, const std::vector<FlowPlace>& from, const std::vector<FlowPlace>& to, float x,
                     float y, float height);
    /// Paints what was on an earlier page and is no part of the text here.
    void paint_again(Flow flow, float x, float y);
    void paint_decoration(const Frame& frame, bool begins, float x, float y, float height);
    void paint_rule_above(const Item& item, float x, float y);
    void paint_image(const FlowImage& image, float x, float y);
    void paint_diagram(const FlowDiagram& diagram, float x, float y);
    /// Paints of a diagram what is no text: a part of it, or decoration where it is repeated.
    void add_drawing(const FlowDiagram& diagram, Operation operation);
    void paint_line(const Line& line, float x, float y);
    void paint_segment(const Segment& segment, float x, float y, float& shift);
    void paint_contents_slot(const Segment& segment, const ShapedText& number, float right, float y);
    void extend_link(const Segment& segment, float left, float right, float y);
    void close_link();
    void add_text(OwnerRef owner, const TextRun& run);
    const ShapedText& slot_number(const Segment& segment);
    void add_landmark(const Landmark& landmark, float y);
    void add_destination(std::string anchor, float y);

    LayoutContext& context_;
    const FlowStore& store_;
    const AnchorPages& anchor_pages_;
    const FlowFitter fitter_;
    PageCanvas* canvas_ = nullptr;
    bool repeated_ = false;  ///< Painting a repeated header or label: artifacts only.
    OpenLink link_;
    float text_end_ = 0;  ///< Right edge of what is painted of the line, for the leader.
};

}  // namespace boekwerk
