#include "markdown/anchors.h"

#include <utility>

namespace boekwerk {

namespace {

bool is_bare_anchor(const Block& block) {
    const auto* table = std::get_if<Table>(&block.value);
    return table != nullptr && table->columns.empty() && table->caption.empty();
}

Table* table_without_anchor(Blocks& blocks, std::size_t index) {
    auto* table = index < blocks.size() ? std::get_if<Table>(&blocks[index].value) : nullptr;
    return table != nullptr && table->anchor.empty() ? table : nullptr;
}

/// How many blocks after the anchor at `index` it was moved into; 0 when it has no target.
std::size_t attach(Blocks& blocks, std::size_t index) {
    std::string& anchor = std::get<Table>(blocks[index].value).anchor;
    if (index + 1 >= blocks.size()) return 0;
    auto* heading = std::get_if<Heading>(&blocks[index + 1].value);
    if (heading != nullptr && blocks[index + 1].place.line == blocks[index].place.line + 1) {
        heading->anchor = std::move(anchor);
        return 1;
    }
    if (Table* table = table_without_anchor(blocks, index + 1)) {
        table->anchor = std::move(anchor);
        return 1;
    }
    auto* caption = std::get_if<Paragraph>(&blocks[index + 1].value);
    const bool may_be_caption = caption != nullptr && caption->anchor.id.empty();
    if (Table* table = table_without_anchor(blocks, index + 2); table != nullptr && may_be_caption) {
        table->anchor = std::move(anchor);
        table->caption = std::move(caption->content);
        return 2;
    }
    return 0;
}

}  // namespace

std::optional<LeadingAnchor> read_leading_anchor(std::string_view paragraph) {
    constexpr std::string_view begin = "<a id=\"";
    constexpr std::string_view end = "\"></a>";
    if (!paragraph.starts_with(begin)) return std::nullopt;
    const std::size_t id_end = paragraph.find_first_of("\"<>&\n", begin.size());
    if (id_end == std::string_view::npos || id_end == begin.size()) return std::nullopt;
    if (!paragraph.substr(id_end).starts_with(end)) return std::nullopt;
    return LeadingAnchor{paragraph.substr(begin.size(), id_end - begin.size()), id_end + end.size()};
}

std::optional<std::string_view> read_anchor(std::string_view paragraph) {
    while (paragraph.ends_with('\n') || paragraph.ends_with('\r')) paragraph.remove_suffix(1);
    const std::optional<LeadingAnchor> anchor = read_leading_anchor(paragraph);
    if (!anchor || anchor->length != paragraph.size()) return std::nullopt;
    return anchor->id;
}

Block make_anchor(std::string_view id, Place place) {
    Table table;
    table.anchor = id;
    return {place, std::move(table)};
}

void attach_anchors(Blocks& blocks) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t moved = is_bare_anchor(blocks[i]) ? attach(blocks, i) : 0;
        const std::size_t target = i + moved;
        if (kept != target) blocks[kept] = std::move(blocks[target]);
        ++kept;
        i = target + 1;
    }
    blocks.resize(kept);
}

}  // namespace boekwerk
