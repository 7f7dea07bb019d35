// Flow pictures: their geometry scaled to the page, the lines of their labels, and their captions. A part of
// FlowBuilder.
#include <algorithm>
#include <string_view>
#include <utility>

#include "layout/flow_builder.h"

namespace boekwerk {

namespace {

/// Of the page, so that the caption stands below the picture.
constexpr float highest_diagram = 0.85F;

/// The width of a line of text in points, as it will be set.
float line_width(LayoutContext& context, std::string_view line, std::uint16_t style) {
    float width = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (at > 0) width += context.styles[style].space;
        if (end > at) width += context.width(*context.words.find(Face::Regular, line.substr(at, end - at)), style);
        at = end + 1;
    }
    return width;
}

/// How much smaller letters must be for every label to stand inside its box: 1 when they do already.
float label_shrink(LayoutContext& context, const DiagramGeometry& geometry, const ParagraphStyle& style, float scale) {
    const std::uint16_t look = context.styles.find(Face::Regular, style.size, style.color);
    float shrink = 1;
    for (const DiagramBox& box : geometry.boxes) {
        const float room = box.width * scale - style.size * 0.5F;
        for (const std::string& line : box.lines) {
            const float width = line_width(context, line, look);
            if (width > room) shrink = std::min(shrink, room / width);
        }
    }
    return shrink;
}

}  // namespace

void FlowBuilder::add_diagram(const Diagram& diagram, const BlockSetting& outer, bool keep_with_next) {
    // One element for both, so that it is clear what the caption is the caption of.
    BlockSetting setting = outer;
    setting.parent = context_.structure.add(StructureType::Section, outer.parent);
    const Typography& typography = context_.typography;
    FlowDiagram placed;
    placed.geometry = lay_out_diagram(diagram);
    if (placed.geometry.boxes.empty()) return add_diagram_caption(diagram, setting, keep_with_next);
    placed.diagram = &diagram;
    placed.element = context_.structure.add(StructureType::Figure, setting.parent);
    placed.x = setting.x;
    placed.scale = typography.diagram.size;
    const DiagramGeometry& geometry = placed.geometry;
    if (geometry.width > 0) placed.scale = std::min(placed.scale, setting.width / geometry.width);
    const float highest = typography.text_height() * highest_diagram;
    if (geometry.height > 0) placed.scale = std::min(placed.scale, highest / geometry.height);

    ParagraphStyle style = typography.diagram;
    style.size = placed.scale;
    style.size *= label_shrink(context_, geometry, style, placed.scale);
    style.line = diagram_line_height * placed.scale;
    placed.first_line = static_cast<std::uint32_t>(store_.lines.size());
    for (const DiagramBox& box : geometry.boxes) add_diagram_label(box.lines, style, setting.place, placed.element);
    for (const DiagramArrow& arrow : geometry.arrows) {
        if (!arrow.lines.empty()) add_diagram_label(arrow.label, style, setting.place, placed.element);
    }

    add_space(typography.table_before);
    if (!diagram.anchor.empty()) set_landmark({diagram.anchor, 0, {}});
    Item item;
    item.kind = Item::Kind::Diagram;
    item.index = static_cast<std::uint32_t>(store_.diagrams.size());
    item.height = geometry.height * placed.scale;
    item.keep_with_next = true;
    store_.diagrams.push_back(std::move(placed));
    add_item(item);
    add_space(typography.caption.after * 2);
    add_diagram_caption(diagram, setting, keep_with_next);
}

void FlowBuilder::add_diagram_caption(const Diagram& diagram, const BlockSetting& setting, bool keep_with_next) {
    const ParagraphStyle& style = context_.typography.caption;
    const StructureIndex element = context_.structure.add(StructureType::Caption, setting.parent);
    script_writer_.begin(style, element);
    script_writer_.add_plain(figure_label(diagram), setting.place);
    script_writer_.add(diagram.caption);
    script_writer_.end();
    add_text(style, setting, keep_with_next);
    add_space(context_.typography.body.after);
}

/// Each line around the middle of a width that is wide enough, whatever its font: the painter puts that middle in
/// place.
void FlowBuilder::add_diagram_label(const std::vector<std::string>& lines, const ParagraphStyle& style,
                                    const Place& place, StructureIndex element) {
    const LineMeasure measure{0, diagram_label_width, style.size, false, Alignment::Centre};
    for (const std::string& line : lines) {
        script_writer_.begin(style, element);
        script_writer_.add_plain(line, place);
        // Who reads the words of the picture one by one gets a space between lines.
        script_writer_.add_space();
        const std::size_t before = store_.lines.size();
        store_lines(line_maker_.make(script_, 0, measure), context_.baseline(style), {});
        // One line, though none of its characters may have a font.
        store_.lines.resize(before + 1);
    }
}

}  // namespace boekwerk
