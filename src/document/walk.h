// Walking a tree in reading order. Each walk visits a node before what it contains.
#pragma once

#include <type_traits>
#include <variant>

#include "document/document.h"

namespace boekwerk {

/// Calls `visit(Block&)` for every block, those in lists, cells, boxes and covers too.
template <typename BlockList, typename Visit>
void for_each_block(BlockList& blocks, const Visit& visit) {
    for (auto& block : blocks) {
        visit(block);
        if (auto* list = std::get_if<List>(&block.value)) {
            for (auto& item : list->items) for_each_block(item.blocks, visit);
        } else if (auto* table = std::get_if<Table>(&block.value)) {
            for (auto* rows : {&table->header, &table->rows}) {
                for (auto& row : *rows) {
                    for (auto& cell : row.cells) for_each_block(cell.blocks, visit);
                }
            }
        } else if (auto* box = std::get_if<Box>(&block.value)) {
            for_each_block(box->blocks, visit);
        } else if (auto* cover = std::get_if<Cover>(&block.value)) {
            for_each_block(cover->blocks, visit);
        }
    }
}

/// Calls `visit(Inline&)` for every inline of a list of inlines, nested ones too.
template <typename InlineList, typename Visit>
void for_each_inline_in(InlineList& inlines, const Visit& visit) {
    for (auto& item : inlines) {
        visit(item);
        std::visit(
            [&](auto& value) {
                using Value = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Value, Emphasis> || std::is_same_v<Value, Strong> ||
                              std::is_same_v<Value, Link> || std::is_same_v<Value, Reference>) {
                    for_each_inline_in(value.content, visit);
                }
            },
            item.value);
    }
}

/// The inlines that a block holds itself (title, heading, paragraph, a table's or diagram's caption); null for other blocks.
template <typename AnyBlock>
auto* own_inlines(AnyBlock& block) {
    using Result = std::conditional_t<std::is_const_v<AnyBlock>, const Inlines, Inlines>;
    Result* result = nullptr;
    if (auto* title = std::get_if<Title>(&block.value)) result = &title->content;
    if (auto* heading = std::get_if<Heading>(&block.value)) result = &heading->content;
    if (auto* paragraph = std::get_if<Paragraph>(&block.value)) result = &paragraph->content;
    if (auto* table = std::get_if<Table>(&block.value)) result = &table->caption;
    if (auto* diagram = std::get_if<Diagram>(&block.value)) result = &diagram->caption;
    return result;
}

/// Calls `visit(Inline&)` for every inline of every block.
template <typename BlockList, typename Visit>
void for_each_inline(BlockList& blocks, const Visit& visit) {
    for_each_block(blocks, [&](auto& block) {
        if (auto* inlines = own_inlines(block)) for_each_inline_in(*inlines, visit);
    });
}

}  // namespace boekwerk
