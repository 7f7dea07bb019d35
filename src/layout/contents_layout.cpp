// The table of contents: numbers in columns, titles, and page numbers against the right edge. A part of FlowBuilder.
#include <algorithm>
#include <array>

#include "layout/flow_builder.h"

namespace boekwerk {

namespace {

constexpr std::size_t most_levels = 6;
constexpr float number_gap_em = 0.8F;
constexpr float unnumbered_indent_em = 1.5F;
/// Least room between a title and the column of page numbers.
constexpr float leader_gap_em = 1.5F;

std::size_t level_of(const ContentsEntry& entry) {
    return static_cast<std::size_t>(std::clamp<int>(entry.level, 1, most_levels)) - 1;
}

}  // namespace

void FlowBuilder::add_contents(const Contents& contents, const BlockSetting& setting) {
    const float em = context_.typography.contents.size;
    const StructureIndex element = context_.structure.add(StructureType::Contents, setting.parent);
    std::array<float, most_levels> column{};  // Width of the numbers of a level, with the gap after them.
    for (const ContentsEntry& entry : contents.entries) {
        if (entry.number.empty()) continue;
        text_builder_.begin(contents_style(entry), element);
        text_builder_.add_plain(entry.number, {});
        float& width = column[level_of(entry)];
        width = std::max(width, text_builder_.end_number(em * number_gap_em));
    }
    for (std::size_t i = 0; i < contents.entries.size(); ++i) {
        const ContentsEntry& entry = contents.entries[i];
        const std::size_t level = level_of(entry);
        BlockSetting inside = setting;
        for (std::size_t outer = 0; outer < level; ++outer) {
            const float indent = column[outer] > 0 ? column[outer] : em * unnumbered_indent_em;
            inside.x += indent;
            inside.width -= indent;
        }
        inside.parent = element;
        const bool has_entries_below = i + 1 < contents.entries.size() && level_of(contents.entries[i + 1]) > level;
        add_contents_entry(entry, inside, column[level], has_entries_below);
    }
    add_space(setting.paragraph_after);
}

const ParagraphStyle& FlowBuilder::contents_style(const ContentsEntry& entry) const {
    return entry.level <= 1 ? context_.typography.contents_top : context_.typography.contents;
}

void FlowBuilder::add_contents_entry(const ContentsEntry& entry, const BlockSetting& setting, float number_width,
                                     bool keep_with_next) {
    const ParagraphStyle& style = contents_style(entry);
    StructureBuilder& structure = context_.structure;
    const StructureIndex item = structure.add(StructureType::ContentsItem, setting.parent);
    const bool linked = context_.anchors.count(entry.anchor) != 0;
    const OwnerRef owner = linked ? structure.add_inline(StructureType::Reference, item) : item;
    text_builder_.begin(style, owner);
    if (linked) {
        PlacedLinkTarget target;
        target.anchor = entry.anchor;
        target.description = "Naar " + (entry.number.empty() ? "" : entry.number + " ") + entry.title;
        target.underlined = false;
        text_builder_.begin_link(std::move(target));
    }
    float hang = 0;
    if (!entry.number.empty()) {
        text_builder_.add_plain(entry.number, {});
        hang = text_builder_.end_number(style.size * number_gap_em, number_width);
    }
    text_builder_.add_plain(entry.title, {});
    text_builder_.end();
    if (linked) text_builder_.add_space();
    if (text_.pieces.empty()) return;

    add_space(style.before);
    const std::uint32_t span = text_.pieces.back().span;
    const Span look = text_.spans[span];
    const float slot = context_.slot_width(SlotKind::Contents, look.style);
    BlockSetting titles = setting;
    titles.width -= slot + style.size * leader_gap_em;
    add_text(style, titles, owner, hang, keep_with_next);
    if (linked) add_contents_slot(look, setting.x + setting.width);
    add_space(style.after);
}

/// The page number on the last line, ending at `right`.
void FlowBuilder::add_contents_slot(const Span& span, float right) {
    Line& line = store_.lines.back();
    store_.segments.push_back(
        {static_cast<std::uint32_t>(store_.words.size()), 1, span.style, SlotKind::Contents, span.owner, span.link});
    store_.words.push_back({nullptr, right - line.x, false});
    ++line.segment_count;
}

}  // namespace boekwerk
