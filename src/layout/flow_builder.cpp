#include "layout/flow_builder.h"

#include <algorithm>
#include <utility>

#include "layout/note_anchors.h"
#include "layout/table_layout.h"

namespace boekwerk {

namespace {

constexpr int lines_under_heading = 2;
/// Narrower text cannot be read; boxes and lists inside each other end here too.
constexpr float narrowest_em = 1.5F;

StructureType heading_type(int level) {
    switch (level) {
        case 1: return StructureType::H2;
        case 2: return StructureType::H3;
        case 3: return StructureType::H4;
        case 4: return StructureType::H5;
        default: return StructureType::H6;
    }
}

/// A paragraph in bold: a heading that stands in a cell.
bool reads_as_heading(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->content.size() == 1 &&
           std::holds_alternative<Strong>(paragraph->content.front().value);
}

}  // namespace

FlowBuilder::FlowBuilder(LayoutContext& context, FlowStore& store)
    : context_(context), store_(store), script_writer_(context, script_), line_maker_(context) {}

BlockSetting FlowBuilder::page_setting() const {
    BlockSetting setting;
    setting.width = context_.typography.text_width();
    setting.style = &context_.typography.body;
    setting.paragraph_after = setting.style->after;
    return setting;
}

Flow FlowBuilder::build(const Block* first, const Block* last) {
    begin_flow();
    add_blocks(first, last, page_setting());
    return end_flow();
}

Flow FlowBuilder::build_note(const Note& note) {
    const ParagraphStyle& style = context_.typography.note;
    const int number = note.footnote->number;
    begin_flow();
    const std::uint16_t look = context_.styles.find(Face::Regular, style.size, context_.typography.style.link);
    const Word* word = context_.words.find(Face::Regular, std::to_string(number));
    PlacedLinkTarget back;
    back.anchor = note_mark_anchor(number);
    back.description = "Terug naar de tekst bij voetnoot " + std::to_string(number);
    back.owner =
        context_.structure.add_inline(StructureType::Link, context_.structure.add(StructureType::Label, note.element));
    back.underlined = false;
    flows_.back().labels.push_back(
        {word->shaped, 0, look, back.owner, static_cast<std::uint32_t>(context_.links.size())});
    context_.links.push_back(std::move(back));

    BlockSetting setting = page_setting();
    setting.x = context_.width(*word, look) + context_.typography.label_gap;
    setting.width -= setting.x;
    setting.parent = note.element;
    setting.style = &style;
    setting.paragraph_after = style.after;
    setting.place = note.footnote->place;
    add_blocks(note.footnote->blocks, setting);
    flush_labels();
    return end_flow();
}

void FlowBuilder::begin_flow() {
    if (spare_flows_.empty()) {
        flows_.emplace_back();
    } else {
        flows_.push_back(std::move(spare_flows_.back()));
        spare_flows_.pop_back();
    }
    OpenFlow& flow = flows_.back();
    flow.items.clear();
    flow.labels.clear();
    flow.space = 0;
    flow.lines_with_heading = 0;
    flow.landmark = none;
}

Flow FlowBuilder::end_flow() {
    const std::vector<Item>& items = flows_.back().items;
    const Flow flow{static_cast<std::uint32_t>(store_.items.size()), static_cast<std::uint32_t>(items.size())};
    store_.items.insert(store_.items.end(), items.begin(), items.end());
    spare_flows_.push_back(std::move(flows_.back()));
    flows_.pop_back();
    return flow;
}

float FlowBuilder::height(Flow flow) const {
    float height = 0;
    for (std::uint32_t i = 0; i < flow.count; ++i) {
        const Item& item = store_.item(flow, i);
        height += item.height + (i > 0 ? item.space_before : 0);
    }
    return height;
}

void FlowBuilder::add_space(float space) {
    flows_.back().space = std::max(flows_.back().space, space);
}

void FlowBuilder::set_landmark(Landmark landmark) {
    flows_.back().landmark = static_cast<std::uint32_t>(store_.landmarks.size());
    store_.landmarks.push_back(std::move(landmark));
}

void FlowBuilder::add_item(Item item) {
    if (item.kind != Item::Kind::Line) flush_labels();
    OpenFlow& flow = flows_.back();
    item.space_before = flow.items.empty() ? 0 : flow.space;
    flow.space = 0;
    if (flow.landmark != none) {
        item.landmark = std::exchange(flow.landmark, none);
        item.has_landmarks = true;
    }
    if (flow.lines_with_heading > 0) {
        flow.lines_with_heading -= item.kind == Item::Kind::Line ? 1 : lines_under_heading;
        if (flow.lines_with_heading > 0) item.keep_with_next = true;
    }
    flow.items.push_back(item);
}

void FlowBuilder::add_frame(std::uint32_t frame, float height) {
    Item item;
    item.kind = Item::Kind::Frame;
    item.index = frame;
    item.height = height;
    const Frame& content = store_.frames[frame];
    for (std::uint32_t c = 0; c < content.cell_count; ++c) {
        const Flow flow = store_.cells[content.first_cell + c].flow;
        for (std::uint32_t i = 0; i < flow.count; ++i) {
            item.has_marks = item.has_marks || store_.item(flow, i).has_marks;
            item.has_landmarks = item.has_landmarks || store_.item(flow, i).has_landmarks;
        }
    }
    add_item(item);
}

void FlowBuilder::add_blocks(const Blocks& blocks, const BlockSetting& setting) {
    add_blocks(blocks.data(), blocks.data() + blocks.size(), setting);
}

void FlowBuilder::add_blocks(const Block* first, const Block* last, const BlockSetting& setting) {
    for (const Block* block = first; block != last; ++block) {
        const bool introduces_next =
            block + 1 != last && (std::holds_alternative<List>((block + 1)->value) || reads_as_heading(*block));
        add_block(*block, setting, introduces_next);
    }
}

void FlowBuilder::add_block(const Block& block, const BlockSetting& outer, bool keep_with_next) {
    BlockSetting setting = outer;
    setting.place = block.place;
    if (setting.width < narrowest_em * setting.style->size) {
        context_.report_too_wide(block.place,
                                 "er blijft te weinig breedte over voor deze inhoud, door alles waar zij in staat");
        return;
    }
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
        const StructureIndex element = context_.structure.add(StructureType::Paragraph, setting.parent);
        if (!paragraph->anchor.id.empty()) set_landmark({paragraph->anchor.id, 0, {}});
        add_paragraph(paragraph->content, *setting.style, setting, element, keep_with_next);
        add_space(setting.paragraph_after);
    } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
        add_heading(*heading, setting);
    } else if (const auto* list = std::get_if<List>(&block.value)) {
        add_list(*list, setting);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
        add_table(*this, *table, setting);
    } else if (const auto* box = std::get_if<Box>(&block.value)) {
        add_box(*box, setting);
    } else if (const auto* contents = std::get_if<Contents>(&block.value)) {
        add_contents(*contents, setting);
    } else if (const auto* diagram = std::get_if<Diagram>(&block.value)) {
        add_diagram(*diagram, setting, keep_with_next);
    } else if (const auto* title = std::get_if<Title>(&block.value)) {
        add_title(*title, setting);
    } else if (const auto* cover = std::get_if<Cover>(&block.value)) {
        on_cover_ = true;
        setting.style = &context_.typography.cover;
        setting.paragraph_after = setting.style->after;
        add_blocks(cover->blocks, setting);
        on_cover_ = false;
    } else if (std::holds_alternative<WritingSpace>(block.value)) {
        add_writing_space();
    } else if (std::holds_alternative<PageBreak>(block.value) && flows_.size() == 1) {
        Item item;
        item.kind = Item::Kind::PageBreak;
        add_item(item);
    }
}

void FlowBuilder::add_heading(const Heading& heading, const BlockSetting& setting) {
    const auto level = static_cast<std::size_t>(std::clamp<int>(heading.level, 1, Typography::heading_levels));
    const ParagraphStyle& style = context_.typography.headings[level - 1];
    const StructureIndex element = context_.structure.add(heading_type(heading.level), setting.parent);
    // Directly under another heading there is no new beginning to show.
    const bool opens = !items().empty() && flows_.back().lines_with_heading < lines_under_heading;
    if (opens) add_space(style.before);
    Landmark landmark;
    landmark.anchor = heading.anchor;
    if (heading.level <= 3) {
        landmark.bookmark_level = heading.level;
        landmark.title = heading.number.empty() ? std::string() : heading.number + " ";
        landmark.title += plain_text(heading.content);
    }
    set_landmark(std::move(landmark));

    script_writer_.begin(style, element);
    if (!heading.number.empty()) {
        script_writer_.add_plain(heading.number, setting.place);
        script_writer_.end_number(style.size * 0.6F);
    }
    script_writer_.add(heading.content);
    script_writer_.end();
    const std::size_t first = items().size();
    add_text(style, setting, true);
    const bool is_card = heading.level == 2 && flows_.size() == 1;
    if (is_card && opens && first < items().size()) items()[first].rule_above = true;
    flows_.back().lines_with_heading = lines_under_heading;
    add_space(style.after);
}

void FlowBuilder::add_title(const Title& title, const BlockSetting& setting) {
    const ParagraphStyle& style = on_cover_ ? context_.typography.cover_title : context_.typography.title;
    add_space(style.before);
    const StructureIndex element = context_.structure.add(StructureType::H1, setting.parent);
    add_paragraph(title.content, style, setting, element, true);
    add_space(style.after);
}

void FlowBuilder::add_box(const Box& box, const BlockSetting& setting) {
    const Typography& typography = context_.typography;
    add_space(typography.table_before);
    BlockSetting inside = setting;
    inside.x = 0;
    inside.width -= 2 * typography.box_padding;
    inside.parent = context_.structure.add(StructureType::Division, setting.parent);
    begin_flow();
    add_blocks(box.blocks, inside);
    flush_labels();
    FrameCell cell;
    cell.flow = end_flow();
    cell.x = typography.box_padding;
    cell.element = inside.parent;

    Frame frame;
    frame.kind = Frame::Kind::Box;
    frame.x = setting.x;
    frame.width = setting.width;
    frame.padding = typography.box_padding;
    frame.first_cell = static_cast<std::uint32_t>(store_.cells.size());
    frame.cell_count = 1;
    const float total = height(cell.flow) + 2 * frame.padding;
    frame.splittable = total > 8 * typography.body.line;
    store_.cells.push_back(cell);
    store_.frames.push_back(frame);
    add_frame(static_cast<std::uint32_t>(store_.frames.size() - 1), total);
    add_space(typography.table_after);
}

/// A line without text.
void FlowBuilder::add_writing_space() {
    constexpr float points_per_millimetre = 72 / 25.4F;
    flush_labels();
    Item item;
    item.index = static_cast<std::uint32_t>(store_.lines.size());
    item.height = WritingSpace::millimetres * points_per_millimetre;
    Line line;
    line.first_segment = static_cast<std::uint32_t>(store_.segments.size());
    store_.lines.push_back(line);
    add_item(item);
}

void FlowBuilder::flush_labels() {
    OpenFlow& flow = flows_.back();
    if (flow.labels.empty()) return;
    Line line;
    line.first_segment = static_cast<std::uint32_t>(store_.segments.size());
    line.baseline = context_.baseline(context_.typography.body);
    for (const LineLabel& label : flow.labels) store_label(label, 0);
    line.segment_count = static_cast<std::uint32_t>(flow.labels.size());
    flow.labels.clear();
    Item item;
    item.index = static_cast<std::uint32_t>(store_.lines.size());
    item.height = context_.typography.body.line;
    item.keep_with_next = true;
    store_.lines.push_back(line);
    add_item(item);
}

}  // namespace boekwerk
