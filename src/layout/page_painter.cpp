#include "layout/page_painter.h"

#include <algorithm>
#include <utility>

#include "layout/note_anchors.h"

namespace boekwerk {

namespace {

constexpr float underline_below_em = 0.12F;
constexpr float underline_thickness_em = 0.055F;
constexpr float note_rule_share = 0.3F;  ///< Of the text width.
constexpr float destination_margin = 4;  ///< Points above a target, so that it does not stick to the window.

}  // namespace

void PagePainter::paint(const PagePlan& plan, Flow flow, PageCanvas& canvas) {
    canvas_ = &canvas;
    const HouseStyle& style = context_.typography.style;
    paint_flow(flow, plan.from, plan.to, style.margin_left, style.page_height - style.margin_top - plan.offset);
    paint_notes(plan);
}

void PagePainter::paint_notes(const PagePlan& plan) {
    if (plan.notes.empty()) return;
    const Typography& typography = context_.typography;
    const float x = typography.style.margin_left;
    float y = typography.style.margin_bottom + plan.notes_height - typography.note_gap;
    canvas_->add_background(
        FilledRect{x, y, typography.text_width() * note_rule_share, typography.thin_rule, typography.style.rule});
    y -= typography.note_gap;
    for (const NotePart& part : plan.notes) {
        const Note& note = context_.notes[part.note];
        const bool begins = part.from.item == 0 && part.from.cells.empty();
        if (begins) add_destination(note_anchor(note.footnote->number), y);
        paint_flow(note.flow, part.from, part.to, x, y);
        y -= part.height + typography.note.after;
    }
}

void PagePainter::paint_flow(Flow flow, const FlowPlace& from, const FlowPlace& to, float x, float y) {
    const std::uint32_t header = fitter_.repeated_header(flow, from);
    if (header != none) {
        const Item& item = store_.item(flow, header);
        const bool outer = std::exchange(repeated_, true);
        paint_frame(store_.frames[item.index], {}, {}, x, y, item.height);
        repeated_ = outer;
        y -= item.height;
    }
    for (std::uint32_t i = from.item; i < flow.count && (i < to.item || (i == to.item && !to.cells.empty())); ++i) {
        const Item& item = store_.item(flow, i);
        if (i != from.item) {
            if (item.rule_above) paint_rule_above(item, x, y);
            y -= item.space_before;
        }
        const bool goes_on = i == from.item && !from.cells.empty();
        if (item.landmark != none && !goes_on && !repeated_) add_landmark(store_.landmarks[item.landmark], y);
        float height = item.height;
        if (item.kind == Item::Kind::Line) {
            paint_line(store_.lines[item.index], x, y);
        } else if (item.kind == Item::Kind::Image) {
            paint_image(store_.images[item.index], x, y);
        } else if (item.kind == Item::Kind::Diagram) {
            paint_diagram(store_.diagrams[item.index], x, y);
        } else if (item.kind == Item::Kind::Frame) {
            const Frame& frame = store_.frames[item.index];
            const std::vector<FlowPlace> nothing;
            const auto& begin = goes_on ? from.cells : nothing;
            const auto& end = i == to.item ? to.cells : nothing;
            if (goes_on || i == to.item) height = fitter_.frame_height(frame, begin, end);
            paint_frame(frame, begin, end, x, y, height);
        }
        y -= height;
    }
}

void PagePainter::paint_frame(const Frame& frame, const std::vector<FlowPlace>& from, const std::vector<FlowPlace>& to,
                              float x, float y, float height) {
    paint_decoration(frame, from.empty(), x + frame.x, y, height);
    for (std::uint32_t c = 0; c < frame.cell_count; ++c) {
        const FrameCell& cell = store_.cells[frame.first_cell + c];
        const float left = x + frame.x + cell.x;
        paint_flow(cell.flow, from.empty() ? FlowPlace() : from[c], to.empty() ? flow_end(cell.flow) : to[c], left,
                   y - frame.padding);
        paint_again(fitter_.continued(frame, from, c), left, y - frame.padding);
    }
}

void PagePainter::paint_again(Flow flow, float x, float y) {
    const bool outer = std::exchange(repeated_, true);
    paint_flow(flow, {}, flow_end(flow), x, y);
    repeated_ = outer;
}

void PagePainter::paint_decoration(const Frame& frame, bool begins, float x, float y, float height) {
    const HouseStyle& style = context_.typography.style;
    const float rule = context_.typography.thin_rule;
    if (frame.kind == Frame::Kind::Box) {
        canvas_->add_background(FilledRect{x, y - height, frame.width, height, style.box});
        canvas_->add_background(FramedRect{x, y - height, frame.width, height, rule, style.rule});
        return;
    }
    if (frame.kind == Frame::Kind::HeaderRow) {
        canvas_->add_background(FilledRect{x, y - height, frame.width, height, style.table_header});
    }
    if (frame.top_rule || !begins) canvas_->add_background(FilledRect{x, y, frame.width, rule, style.rule});
    const float thickness = frame.kind == Frame::Kind::HeaderRow ? 2 * rule : rule;
    canvas_->add_background(FilledRect{x, y - height, frame.width, thickness, style.rule});
}

void PagePainter::paint_rule_above(const Item& item, float x, float y) {
    const Typography& typography = context_.typography;
    canvas_->add_background(FilledRect{x, y - item.space_before * 0.55F, typography.text_width(), typography.thin_rule,
                                       typography.style.rule});
}

void PagePainter::paint_image(const FlowImage& image, float x, float y) {
    const float left = x + image.x;
    const PlacedImage placed{image.image->data, left, y - image.height, image.width, image.height};
    if (repeated_) {
        canvas_->add_decoration(placed);
        return;
    }
    canvas_->add_content(image.owner, placed);
    StructureElement& figure = context_.structure[context_.structure.resolve(image.owner)];
    figure.alternative = image.image->alternative;
    figure.bounds[0] = left;
    figure.bounds[1] = y - image.height;
    figure.bounds[2] = left + image.width;
    figure.bounds[3] = y;
}

void PagePainter::paint_line(const Line& line, float x, float y) {
    const float baseline = y - line.baseline;
    float shift = 0;
    text_end_ = x + line.x;
    for (std::uint32_t s = 0; s < line.segment_count; ++s) {
        paint_segment(store_.segments[line.first_segment + s], x + line.x, baseline, shift);
    }
    close_link();
    if (repeated_) return;
    for (std::uint32_t i = 0; i < line.mark_count; ++i) {
        Note& note = context_.notes[store_.marks[line.first_mark + i]];
        if (!std::exchange(note.marked, true)) add_destination(note_mark_anchor(note.footnote->number), y);
    }
}

void PagePainter::paint_segment(const Segment& segment, float x, float y, float& shift) {
    const RunStyle& style = context_.styles[segment.style];
    const PlacedWord* words = &store_.words[segment.first];
    const float left = x + words[0].x + shift;
    if (segment.slot == SlotKind::Contents) {
        paint_contents_slot(segment, slot_number(segment), left, y);
        return;
    }
    TextRun run;
    run.face = style.face;
    run.size = style.size;
    run.color = style.color;
    run.y = y + style.raise;
    run.first = canvas_->word_count();
    run.count = segment.count;
    const PlacedWord& last = words[segment.count - 1];
    float right = x + last.x + shift;
    if (segment.slot == SlotKind::Reference) {
        const ShapedText& number = slot_number(segment);
        canvas_->add_word({&number, left, last.space_after});
        right += number.width * style.scale;
        const float slot = context_.slot_width(segment.slot, segment.style, context_.page_digits);
        shift -= slot - number.width * style.scale;
    } else {
        const float offset = x + shift;
        for (std::uint32_t w = 0; w < segment.count; ++w) {
            canvas_->add_word({words[w].text, words[w].x + offset, words[w].space_after});
        }
        right += last.text->width * style.scale;
    }
    text_end_ = right;
    add_text(segment.owner, run);
    extend_link(segment, left, right, y);
}

void PagePainter::paint_contents_slot(const Segment& segment, const ShapedText& number, float right, float y) {
    const RunStyle style = context_.styles[segment.style];  // A copy: the leader may add a style.
    const float left = right - number.width * style.scale;
    TextRun run{style.face, style.size, style.color, y, canvas_->word_count(), 1};
    canvas_->add_word({&number, left, false});
    add_text(segment.owner, run);
    extend_link(segment, left, right, y);

    // The leader: as many dots as there is room for, in the same columns for all entries.
    const std::uint16_t look = context_.styles.find(Face::Regular, style.size, context_.typography.style.text);
    const RunStyle& leader_style = context_.styles[look];
    const float pitch = context_.shaper.shape(Face::Regular, ".").width * leader_style.scale + leader_style.space;
    const float slot = context_.slot_width(segment.slot, segment.style, context_.page_digits);
    const float leader_right = right - slot - style.size * 0.3F;
    const int dots = static_cast<int>((leader_right - text_end_ - style.size * 0.4F) / pitch);
    if (dots < 2) return;
    std::string text;
    for (int i = 0; i < dots; ++i) text += "\xC2\xA0.";
    const ShapedText& leader = *context_.words.find(Face::Regular, text)->shaped;
    if (leader.missing != 0) return;
    TextRun leader_run{Face::Regular, leader_style.size, leader_style.color, y, canvas_->word_count(), 1};
    canvas_->add_word({&leader, leader_right - leader.width * leader_style.scale, false});
    canvas_->add_decoration(leader_run);
}

const ShapedText& PagePainter::slot_number(const Segment& segment) {
    const auto page = anchor_pages_.find(context_.links[segment.link].anchor);
    const std::size_t number = page == anchor_pages_.end() ? 0 : page->second + std::size_t{1};
    const Face face = context_.styles[segment.style].face;
    return *context_.words.find(face, context_.slot_text(segment.slot, number))->shaped;
}

void PagePainter::add_text(OwnerRef owner, const TextRun& run) {
    if (repeated_) {
        canvas_->add_decoration(run);
    } else {
        canvas_->add_content(owner, run);
    }
}

void PagePainter::extend_link(const Segment& segment, float left, float right, float y) {
    if (segment.link != link_.link) close_link();
    if (segment.link == none || repeated_) return;
    if (link_.link == none) link_ = {segment.link, left, right, y, segment.style};
    link_.right = std::max(link_.right, right);
}

void PagePainter::close_link() {
    if (link_.link == none) return;
    const PlacedLinkTarget& target = context_.links[std::exchange(link_.link, none)];
    const RunStyle& style = context_.styles[link_.style];
    PlacedLink placed;
    placed.left = link_.left;
    placed.right = link_.right;
    placed.bottom = link_.y + style.raise - style.descent;
    placed.top = link_.y + style.raise + style.ascent;
    placed.anchor = target.anchor;
    placed.file = target.file;
    placed.url = target.url;
    placed.description = target.description;
    placed.owner = context_.structure.resolve(target.owner);
    canvas_->add_link(std::move(placed));
    if (!target.underlined) return;
    canvas_->add_decoration(FilledRect{link_.left, link_.y - style.size * underline_below_em, link_.right - link_.left,
                                       style.size * underline_thickness_em, style.color});
}

void PagePainter::add_landmark(const Landmark& landmark, float y) {
    const HouseStyle& style = context_.typography.style;
    const float top = std::min(y + destination_margin, style.page_height);
    if (!landmark.anchor.empty()) add_destination(landmark.anchor, y);
    if (landmark.bookmark_level > 0) {
        context_.result.bookmarks.push_back({landmark.bookmark_level, landmark.title, canvas_->page_index(), top});
    }
}

void PagePainter::add_destination(std::string anchor, float y) {
    const float top = std::min(y + destination_margin, context_.typography.style.page_height);
    context_.result.destinations.push_back({std::move(anchor), canvas_->page_index(), top});
}

}  // namespace boekwerk
