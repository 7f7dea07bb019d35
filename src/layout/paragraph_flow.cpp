// Paragraphs: their lines, with labels before the first and pictures between them. A part of FlowBuilder.
#include <algorithm>

#include "layout/flow_builder.h"

namespace boekwerk {

void FlowBuilder::add_paragraph(const Inlines& inlines, const ParagraphStyle& style, const BlockSetting& setting,
                                StructureIndex element, bool keep_with_next) {
    script_writer_.begin(style, element);
    script_writer_.add(inlines);
    script_writer_.end();
    add_text(style, setting, keep_with_next);
}

void FlowBuilder::add_text(const ParagraphStyle& style, const BlockSetting& setting, bool keep_with_next) {
    for (std::size_t i = 0; i < script_.images.size(); ++i) {
        add_lines(i, style, setting, false);
        add_image(script_.images[i], setting, script_.bindings.front().owner, keep_with_next);
    }
    add_lines(script_.images.size(), style, setting, keep_with_next);
}

void FlowBuilder::add_lines(std::size_t part, const ParagraphStyle& style, const BlockSetting& setting,
                            bool keep_with_next) {
    const LineMeasure measure{setting.x, setting.width, style.size, style.hyphenate, setting.alignment};
    const BrokenLines& lines = line_maker_.make(script_, part, measure);
    if (!lines.fits) {
        context_.report_too_wide(setting.place,
                                 "een woord is breder dan de ruimte waarin het staat, ook in losse tekens");
    }
    const std::size_t first_line = store_.lines.size();
    store_lines(lines, context_.baseline(style), flows_.back().labels);
    const std::size_t count = store_.lines.size() - first_line;
    if (count > 0) flows_.back().labels.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Item item;
        item.index = static_cast<std::uint32_t>(first_line + i);
        item.height = style.line;
        item.has_marks = store_.lines[item.index].mark_count > 0;
        const bool is_last = i + 1 == count;
        item.keep_with_next = is_last ? keep_with_next : style.together || i == 0 || i + 2 == count;
        add_item(item);
    }
}

void FlowBuilder::store_lines(const BrokenLines& lines, float baseline, const std::vector<LineLabel>& labels) {
    const auto first_word = static_cast<std::uint32_t>(store_.words.size());
    store_.words.insert(store_.words.end(), lines.words.begin(), lines.words.end());
    const BrokenSegment* next_segment = lines.segments.data();
    const std::uint32_t* next_mark = lines.marks.data();
    for (const BrokenLine& broken : lines.lines) {
        Line line;
        line.first_segment = static_cast<std::uint32_t>(store_.segments.size());
        line.first_mark = static_cast<std::uint32_t>(store_.marks.size());
        line.mark_count = broken.mark_count;
        line.x = broken.x;
        line.width = broken.width;
        line.baseline = baseline;
        // Labels come first in the structure, so also among the segments of the line.
        if (&broken == lines.lines.data()) {
            for (const LineLabel& label : labels) store_label(label, line.x);
        }
        for (const BrokenSegment* end = next_segment + broken.segment_count; next_segment != end; ++next_segment) {
            const Binding& binding = script_.bindings[next_segment->binding];
            store_.segments.push_back({first_word + next_segment->first, next_segment->count, next_segment->style,
                                       next_segment->slot, binding.owner, binding.link});
        }
        for (const std::uint32_t* end = next_mark + broken.mark_count; next_mark != end; ++next_mark) {
            store_.marks.push_back(script_.bindings[*next_mark].note);
        }
        line.segment_count = static_cast<std::uint32_t>(store_.segments.size()) - line.first_segment;
        store_.lines.push_back(line);
    }
}

void FlowBuilder::store_label(const LineLabel& label, float line_x) {
    store_.segments.push_back(
        {static_cast<std::uint32_t>(store_.words.size()), 1, label.style, SlotKind::None, label.owner, label.link});
    store_.words.push_back({label.text, label.x - line_x, false});
}

void FlowBuilder::add_image(const ScriptImage& image, const BlockSetting& setting, OwnerRef owner,
                            bool keep_with_next) {
    constexpr float points_per_pixel = 0.75F;
    const float highest = context_.typography.text_height() * 0.8F;
    FlowImage placed;
    placed.image = image.image;
    placed.owner = context_.structure.add_inline(StructureType::Figure, owner);
    placed.width = static_cast<float>(image.size.width) * points_per_pixel;
    placed.height = static_cast<float>(image.size.height) * points_per_pixel;
    const float scale = std::min({1.0F, setting.width / placed.width, highest / placed.height});
    placed.width *= scale;
    placed.height *= scale;
    placed.x = setting.x;
    if (setting.alignment == Alignment::Right) placed.x += setting.width - placed.width;
    if (setting.alignment == Alignment::Centre) placed.x += (setting.width - placed.width) / 2;
    add_space(setting.paragraph_after);
    Item item;
    item.kind = Item::Kind::Image;
    item.index = static_cast<std::uint32_t>(store_.images.size());
    item.height = placed.height;
    item.keep_with_next = keep_with_next;
    store_.images.push_back(placed);
    add_item(item);
    add_space(setting.paragraph_after);
}

}  // namespace boekwerk
