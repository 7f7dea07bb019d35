// cmark-gfm behind RAII: the tree of one text. Knows nothing of our tree.
#pragma once

#include <cmark-gfm.h>

#include <string_view>

#include "markdown/cmark_arena.h"

namespace boekwerk {

/// cmark-gfm with tables and footnotes, smart punctuation off. Only `table` is attached: with `strikethrough` or
/// `autolink` cmark-gfm changes global tables while it parses and is not safe from several threads.
class CmarkTree {
public:
    explicit CmarkTree(std::string_view text);

    cmark_node* root() const { return root_; }

private:
    CmarkArena arena_;
    cmark_node* root_;
};

/// The node types of the table extension, which cmark-gfm hands out when it registers.
struct TableNodeTypes {
    cmark_node_type table;
    cmark_node_type row;
    cmark_node_type cell;
};
const TableNodeTypes& table_node_types();

/// A node's text, address or content; never null.
std::string_view literal_of(cmark_node* node);
std::string_view content_of(cmark_node* node);
std::string_view url_of(cmark_node* node);
std::string_view title_of(cmark_node* node);

}  // namespace boekwerk
