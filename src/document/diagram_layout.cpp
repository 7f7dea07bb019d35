#include "document/diagram_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "document/diagram_text.h"
#include "document/layered_drawing.h"

namespace boekwerk {

namespace {

constexpr float box_padding_x = 0.8F;
constexpr float box_padding_y = 0.55F;
constexpr float narrowest_box = 6;
constexpr float label_margin = 0.3F;  ///< Between a label and the ends of its line.
constexpr float between_components = 2;
constexpr float box_gap = 1.5F;
constexpr float head_length = 0.75F;
constexpr float head_half_width = 0.32F;

struct Size {
    float width = 0;
    float height = 0;
};

Size size_of(const std::vector<std::string>& lines) {
    Size size;
    for (const std::string& line : lines) size.width = std::max(size.width, estimated_width(line));
    size.height = static_cast<float>(lines.size()) * diagram_line_height;
    return size;
}

float widest_word_of(std::string_view text) {
    float widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        widest = std::max(widest, estimated_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

/// Nodes that arrows join, and those arrows.
struct Component {
    std::vector<std::size_t> nodes;
    std::vector<std::size_t> edges;
};

std::vector<Component> find_components(const Diagram& diagram, const std::vector<std::size_t>& drawn) {
    std::vector<std::size_t> parent(diagram.nodes.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t node) {
        while (parent[node] != node) node = parent[node] = parent[parent[node]];
        return node;
    };
    for (const std::size_t e : drawn) {
        const std::size_t one = root(diagram.edges[e].from);
        const std::size_t other = root(diagram.edges[e].to);
        parent[std::max(one, other)] = std::min(one, other);
    }
    std::vector<Component> components;
    std::vector<std::size_t> number(diagram.nodes.size());
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        const std::size_t first = root(node);
        if (first == node) {
            number[node] = components.size();
            components.emplace_back();
        }
        components[number[first]].nodes.push_back(node);
    }
    for (const std::size_t e : drawn) components[number[root(diagram.edges[e].from)]].edges.push_back(e);
    return components;
}

/// Draws a diagram in one of its two directions.
class DiagramDrawer {
public:
    DiagramDrawer(const Diagram& diagram, bool sideways)
        : diagram_(diagram), sideways_(sideways), index_(diagram.nodes.size()) {
        for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
            const DiagramEdge& edge = diagram.edges[e];
            const std::size_t nodes = diagram.nodes.size();
            if (edge.from < nodes && edge.to < nodes && edge.from != edge.to) drawn_.push_back(e);
        }
    }

    DiagramGeometry draw() {
        wrap_texts();
        for (const Component& component : find_components(diagram_, drawn_)) add(component);
        result_.height = std::max(result_.height, shelf_bottom_);
        return std::move(result_);
    }

private:
    void wrap_texts() {
        // A long word makes the boxes wider rather than being cut.
        constexpr float widest_word = 15;
        float most_box = sideways_ ? 8.6F : 11.5F;
        for (const DiagramNode& node : diagram_.nodes) {
            most_box = std::max(most_box, std::min(widest_word_of(node.label), widest_word));
        }
        const float most_label = sideways_ ? 6.5F : 11;
        for (const DiagramNode& node : diagram_.nodes) {
            DiagramBox& box = result_.boxes.emplace_back();
            box.lines = wrap_label(node.label, most_box);
            box_width_ = std::max(box_width_, size_of(box.lines).width + 2 * box_padding_x);
        }
        for (const DiagramEdge& edge : diagram_.edges) {
            result_.arrows.emplace_back().label = wrap_label(edge.label, most_label);
        }
    }

    LayeredSize layered(const Size& size) const {
        return sideways_ ? LayeredSize{size.height, size.width} : LayeredSize{size.width, size.height};
    }

    Size turned(const LayeredSize& size) const {
        return sideways_ ? Size{size.down, size.across} : Size{size.across, size.down};
    }

    /// Boxes are as wide as the widest of the diagram, and as high as the highest that they are joined to.
    LayeredSize box_size(const Component& component) const {
        float height = diagram_line_height;
        for (const std::size_t node : component.nodes) {
            height = std::max(height, size_of(result_.boxes[node].lines).height);
        }
        return layered({box_width_, height + 2 * box_padding_y});
    }

    void add(const Component& component) {
        for (std::size_t i = 0; i < component.nodes.size(); ++i) index_[component.nodes[i]] = i;
        std::vector<LayeredArrow> arrows;
        for (const std::size_t e : component.edges) {
            const DiagramEdge& edge = diagram_.edges[e];
            LayeredArrow& arrow = arrows.emplace_back();
            arrow.edge = {index_[edge.from], index_[edge.to]};
            Size label = size_of(result_.arrows[e].label);
            if (label.height > 0) {
                label.width += 2 * label_margin;
                label.height += sideways_ ? 0 : label_margin;
            }
            arrow.label = layered(label);
        }
        const LayeredSize box = box_size(component);
        const std::vector<LayeredSize> boxes(component.nodes.size(), box);
        constexpr float page_height = 66;
        const float room = sideways_ ? page_height : diagram_page_width;
        const auto most_beside = static_cast<std::size_t>(std::max((room + box_gap) / (box.across + box_gap), 1.0F));
        const LayeredDrawing drawing = draw_layered(boxes, arrows, most_beside);
        place(component, drawing);
    }

    DiagramPoint point(const LayeredPoint& layered, const DiagramPoint& corner) const {
        return sideways_ ? DiagramPoint{corner.x + layered.down, corner.y + layered.across}
                         : DiagramPoint{corner.x + layered.across, corner.y + layered.down};
    }

    /// Components stand below each other when arrows run sideways, else beside each other as far as the page goes.
    DiagramPoint find_corner(const Size& size) {
        const bool beside =
            !sideways_ && shelf_end_ > 0 && shelf_end_ + between_components + size.width <= diagram_page_width;
        if (!beside && shelf_bottom_ > 0) {
            shelf_top_ = shelf_bottom_ + between_components;
            shelf_end_ = 0;
        }
        const DiagramPoint corner{beside ? shelf_end_ + between_components : 0, shelf_top_};
        shelf_end_ = corner.x + size.width;
        shelf_bottom_ = std::max(shelf_bottom_, corner.y + size.height);
        result_.width = std::max(result_.width, shelf_end_);
        return corner;
    }

    void place(const Component& component, const LayeredDrawing& drawing) {
        const DiagramPoint corner = find_corner(turned(drawing.size));
        for (std::size_t i = 0; i < component.nodes.size(); ++i) {
            const DiagramPoint centre = point(drawing.boxes[i].centre, corner);
            const Size own = turned(drawing.boxes[i].size);
            DiagramBox& box = result_.boxes[component.nodes[i]];
            box.x = centre.x - own.width / 2;
            box.y = centre.y - own.height / 2;
            box.width = own.width;
            box.height = own.height;
        }
        for (std::size_t i = 0; i < component.edges.size(); ++i) {
            DiagramArrow& arrow = result_.arrows[component.edges[i]];
            arrow.label_centre = point(drawing.arrows[i].label, corner);
            for (const auto& line : drawing.arrows[i].lines) {
                std::vector<DiagramPoint>& points = arrow.lines.emplace_back();
                for (const LayeredPoint& layered : line) points.push_back(point(layered, corner));
            }
        }
    }

    const Diagram& diagram_;
    const bool sideways_;
    std::vector<std::size_t> drawn_;  ///< Edges.
    std::vector<std::size_t> index_;  ///< Of each node in its component.
    float box_width_ = narrowest_box;
    float shelf_top_ = 0;
    float shelf_bottom_ = 0;
    float shelf_end_ = 0;
    DiagramGeometry result_;
};

}  // namespace

std::vector<DiagramPoint> DiagramArrow::head() const {
    const std::vector<DiagramPoint>& line = lines.back();
    const DiagramPoint& tip = line.back();
    const DiagramPoint& before = line[line.size() - 2];
    const float length = std::hypot(tip.x - before.x, tip.y - before.y);
    const float x = (tip.x - before.x) / length;
    const float y = (tip.y - before.y) / length;
    const DiagramPoint base{tip.x - x * head_length, tip.y - y * head_length};
    return {tip,
            {base.x - y * head_half_width, base.y + x * head_half_width},
            {base.x + y * head_half_width, base.y - x * head_half_width}};
}

DiagramGeometry lay_out_diagram(const Diagram& diagram) {
    constexpr float low = 16;
    DiagramGeometry sideways = DiagramDrawer(diagram, true).draw();
    if (sideways.width <= diagram_page_width && sideways.height <= low) return sideways;
    DiagramGeometry downwards = DiagramDrawer(diagram, false).draw();
    const bool sideways_fits = sideways.width <= diagram_page_width;
    const bool downwards_fits = downwards.width <= diagram_page_width;
    if (sideways_fits != downwards_fits) return sideways_fits ? sideways : downwards;
    if (!sideways_fits) return sideways.width <= downwards.width ? sideways : downwards;
    return sideways.height <= downwards.height ? sideways : downwards;
}

}  // namespace boekwerk
