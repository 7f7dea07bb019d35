// Blocks to lines of Markdown: markers, indentation and empty lines. Knows no escaping.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"
#include "writers/markdown/inline_stream.h"

namespace boekwerk::markdown {

class MarkdownBlockWriter {
public:
    void write_blocks(const Blocks& blocks);
    void write_footnote(const Footnote& footnote);
    /// What has been written, with a line feed at its end.
    std::string finish();

private:
    /// What has been written of the blocks of one list item, box, …
    struct Container {
        bool empty = true;
        bool tight = false;
        char list_marker = '\0';  ///< Of the block before, when that is a list.
    };

    void write_block(const Block& block);
    void write_heading(int level, const std::string& anchor, const std::string& number, const Inlines& content);
    void write_paragraph(InlineStream stream, const std::string& anchor = {});
    void write_list(const List& list);
    void write_item(const ListItem& item, const std::string& label);
    void write_table(const Table& table);
    void write_plain_table(const Table& table);
    /// The header, or one of empty cells, and the line of dashes under it.
    void write_table_head(const Table& table);
    void write_row(const Row* row, std::size_t columns);
    void write_block_table(const Table& table);
    void write_label(const Paragraph& label);
    void write_box(const Box& box);
    void write_anchor(const std::string& anchor);
    void append_anchor(const std::string& anchor);

    /// Begins a block: on a new line, after an empty one unless its list is tight.
    void begin_block();
    void new_line();
    void empty_line();
    void enter(std::string_view indentation, bool tight);
    void leave(std::string_view indentation, const Container& outer);

    std::string out_;
    std::string prefix_;  ///< Begins every line.
    Container container_;
    int table_depth_ = 0;  ///< Tables that are written as blocks around this place.
};

}  // namespace boekwerk::markdown
