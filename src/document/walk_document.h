// Walks a document tree in reading order, for stages that look for one kind of node. Knows no stage.
#pragma once

#include <type_traits>
#include <variant>

#include "document/document.h"

namespace boekwerk {

/// Calls `on_inline(inline)` for each inline, a node before what it contains. `inlines` may be const or not.
template <typename InlineList, typename OnInline>
void walk_inlines(InlineList& inlines, const OnInline& on_inline) {
    for (auto& item : inlines) {
        on_inline(item);
        std::visit(
            [&](auto& node) {
                if constexpr (requires { node.content; }) walk_inlines(node.content, on_inline);
            },
            item.value);
    }
}

/// Calls `on_block(block)` for each block and `on_inline(inline)` for each inline, a node before what it contains.
/// `blocks` may be const or not; `on_block` must not change the list that holds the block.
template <typename BlockList, typename OnBlock, typename OnInline>
void walk_blocks(BlockList& blocks, const OnBlock& on_block, const OnInline& on_inline) {
    const auto walk_rows = [&](auto& rows) {
        for (auto& row : rows) {
            for (auto& cell : row.cells) walk_blocks(cell.blocks, on_block, on_inline);
        }
    };
    for (auto& block : blocks) {
        on_block(block);
        std::visit(
            [&](auto& node) {
                using Node = std::remove_cvref_t<decltype(node)>;
                if constexpr (requires { node.content; }) walk_inlines(node.content, on_inline);
                if constexpr (requires { node.blocks; }) walk_blocks(node.blocks, on_block, on_inline);
                if constexpr (std::is_same_v<Node, List>) {
                    for (auto& item : node.items) walk_blocks(item.blocks, on_block, on_inline);
                }
                if constexpr (std::is_same_v<Node, Table>) {
                    walk_inlines(node.caption, on_inline);
                    walk_rows(node.header);
                    walk_rows(node.rows);
                }
            },
            block.value);
    }
}

}  // namespace boekwerk
