// Flow pictures on a page: boxes, lines, arrow heads, and the lines of their labels. A part of PagePainter.
#include <utility>

#include "layout/page_painter.h"

namespace boekwerk {

namespace {

constexpr float line_thickness = 0.08F;  ///< In letters.

/// From the geometry of a diagram to the page.
struct DiagramPlace {
    float x = 0;
    float y = 0;
    float scale = 0;

    PagePoint point(const DiagramPoint& point) const { return {x + point.x * scale, y - point.y * scale}; }
    std::vector<PagePoint> points(const std::vector<DiagramPoint>& line) const {
        std::vector<PagePoint> result;
        result.reserve(line.size());
        for (const DiagramPoint& each : line) result.push_back(point(each));
        return result;
    }
};

}  // namespace

void PagePainter::paint_diagram(const FlowDiagram& diagram, float x, float y) {
    const HouseStyle& style = context_.typography.style;
    const DiagramGeometry& geometry = diagram.geometry;
    const DiagramPlace place{x + diagram.x, y, diagram.scale};
    const float thickness = line_thickness * diagram.scale;
    std::uint32_t line = diagram.first_line;
    const auto paint_label = [&](std::size_t lines, const DiagramPoint& centre) {
        const PagePoint middle = place.point(centre);
        const float height = diagram_line_height * diagram.scale;
        float top = middle.y + static_cast<float>(lines) * height / 2;
        for (std::size_t i = 0; i < lines; ++i, ++line, top -= height) {
            paint_line(store_.lines[line], middle.x - diagram_label_width / 2, top);
        }
    };
    for (const DiagramBox& box : geometry.boxes) {
        const PagePoint corner = place.point({box.x, box.y + box.height});
        const float width = box.width * diagram.scale;
        const float height = box.height * diagram.scale;
        add_drawing(diagram, FilledRect{corner.x, corner.y, width, height, style.table_header});
        add_drawing(diagram, FramedRect{corner.x, corner.y, width, height, thickness, style.heading});
        paint_label(box.lines.size(), {box.x + box.width / 2, box.y + box.height / 2});
    }
    for (const DiagramArrow& arrow : geometry.arrows) {
        if (arrow.lines.empty()) continue;
        for (const auto& part : arrow.lines) {
            add_drawing(diagram, StrokedLine{place.points(part), thickness, style.heading});
        }
        add_drawing(diagram, FilledPolygon{place.points(arrow.head()), style.heading});
        paint_label(arrow.label.size(), arrow.label_centre);
    }
    if (repeated_) return;
    StructureElement& figure = context_.structure[diagram.element];
    figure.alternative = diagram.diagram->alternative;
    figure.bounds[0] = place.x;
    figure.bounds[1] = y - geometry.height * diagram.scale;
    figure.bounds[2] = place.x + geometry.width * diagram.scale;
    figure.bounds[3] = y;
}

void PagePainter::add_drawing(const FlowDiagram& diagram, Operation operation) {
    if (repeated_) {
        canvas_->add_decoration(std::move(operation));
    } else {
        canvas_->add_content(diagram.element, std::move(operation));
    }
}

}  // namespace boekwerk
