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
        script_writer_.begin(contents_style(entry), element);
        script_writer_.add_plain(entry.number, {});
        script_writer_.end_number(em * number_gap_em);
        float& width = column[level_of(entry)];
        width = std::max(width, line_maker_.hang(script_));
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
    script_writer_.begin(style, owner);
    if (linked) {
        PlacedLinkTarget target;
        target.anchor = entry.anchor;
        target.description = "Naar " + (entry.number.empty() ? "" : entry.number + " ") + entry.title;
        target.underlined = false;
        script_writer_.begin_link(std::move(target));
    }
    if (!entry.number.empty()) {
        script_writer_.add_plain(entry.number, {});
        script_writer_.end_number(style.size * number_gap_em, number_width);
    }
    script_writer_.add_plain(entry.title, {});
    script_writer_.end();
    if (linked) script_writer_.add_space();

    const float space_before = flows_.back().space;
    add_space(style.before);
    const float slot = context_.slot_width(SlotKind::Contents, context_.look(style), context_.page_digits);
    BlockSetting titles = setting;
    titles.width -= slot + style.size * leader_gap_em;
    const std::size_t lines_before = store_.lines.size();
    add_text(style, titles, keep_with_next);
    if (store_.lines.size() == lines_before) {
        flows_.back().space = space_before;
        return;
    }
    if (linked) add_contents_slot(style, script_.bindings.back(), setting.x + setting.width);
    add_space(style.after);
}

/// The page number on the last line, ending at `right`.
void FlowBuilder::add_contents_slot(const ParagraphStyle& style, const Binding& binding, float right) {
    Line& line = store_.lines.back();
    store_.segments.push_back({static_cast<std::uint32_t>(store_.words.size()), 1, context_.look(style),
                               SlotKind::Contents, binding.owner, binding.link});
    store_.words.push_back({nullptr, right - line.x, false});
    ++line.segment_count;
}

}  // namespace boekwerk
