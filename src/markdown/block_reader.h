// The blocks of a text: from cmark's nodes to ours, with directives, the levels of headings, and the footnotes. Knows
// nothing of what stands inside a line.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "markdown/content_map.h"
#include "markdown/parse_markdown.h"
#include "markdown/reading.h"

namespace boekwerk {

class BlockReader {
public:
    explicit BlockReader(Reading& reading) : reading_(reading), covered_(reading.map.line_count() + 1) {}

    /// The blocks and footnotes below `document`.
    ParsedMarkdown read(cmark_node* document);

private:
    /// Where blocks stand: in how many blocks, and in how many lists.
    struct Level {
        int blocks = 0;
        int lists = 0;
    };

    Blocks read_children(cmark_node* parent, Level level);
    void read_block(cmark_node* node, Level level, Blocks& out);
    void check_headings_without_space(std::string_view content, ContentMap& map);
    void read_paragraph(cmark_node* node, Blocks& out);
    bool read_insertions(std::string_view content, ContentMap& map, Blocks& out);
    void read_part(const Directive& directive, Insertion part, Blocks& out);
    void read_heading(cmark_node* node, const Directive* directive, Blocks& out);
    void read_list(cmark_node* node, const Directive* directive, Level level, Blocks& out);
    void read_code_block(cmark_node* node, Blocks& out);
    void read_html_block(cmark_node* node, Blocks& out);
    void read_page_break(cmark_node* node, Blocks& out);
    Footnote read_footnote(cmark_node* node, std::string_view label);

    void check_heading_level(int level, std::size_t begin);
    void check_link_definitions(std::string_view content, ContentMap& map);
    void check_task(cmark_node* item);
    void report_too_deep(cmark_node* node);
    void cover(std::size_t first_line, std::size_t last_line);
    void add_literal(cmark_node* node, Blocks& out);

    std::size_t begin_of(cmark_node* node) const;

    Reading& reading_;
    std::vector<bool> covered_;  ///< By line: whether it is part of a block that was read.
    int last_heading_ = 0;
    bool too_deep_ = false;
};

}  // namespace boekwerk
