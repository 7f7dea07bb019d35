#include "markdown/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>

#include "markdown/parse_markdown.h"

namespace boekwerk {

namespace {

/// The table extension; the first call registers it, which must not happen twice.
cmark_syntax_extension* table_extension() {
    static cmark_syntax_extension* const extension = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return cmark_find_syntax_extension("table");
    }();
    return extension;
}

std::string_view view_of(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

}  // namespace

CmarkTree::CmarkTree(std::string_view text) {
    cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, CmarkArena::memory());
    cmark_parser_attach_syntax_extension(parser, table_extension());
    cmark_parser_feed(parser, text.data(), text.size());
    // The arena takes back parser and tree.
    root_ = cmark_parser_finish(parser);
}

const TableNodeTypes& table_node_types() {
    static const TableNodeTypes types = [] {
        const CmarkTree sample("|a|\n|-|\n");
        cmark_node* table = cmark_node_first_child(sample.root());
        cmark_node* row = cmark_node_first_child(table);
        cmark_node* cell = cmark_node_first_child(row);
        return TableNodeTypes{cmark_node_get_type(table), cmark_node_get_type(row), cmark_node_get_type(cell)};
    }();
    return types;
}

std::string_view literal_of(cmark_node* node) {
    return view_of(cmark_node_get_literal(node));
}
std::string_view content_of(cmark_node* node) {
    return view_of(cmark_node_get_string_content(node));
}
std::string_view url_of(cmark_node* node) {
    return view_of(cmark_node_get_url(node));
}
std::string_view title_of(cmark_node* node) {
    return view_of(cmark_node_get_title(node));
}

void prepare_markdown() {
    table_node_types();
}

}  // namespace boekwerk
