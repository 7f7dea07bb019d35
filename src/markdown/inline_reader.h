// The inlines of one paragraph, heading or table cell. Walks through cmark's nodes and the content side by side, so
// that every inline gets its exact place. Knows no blocks.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <string_view>

#include "document/document.h"
#include "markdown/content_map.h"
#include "markdown/reading.h"
#include "markdown/text_reader.h"

namespace boekwerk {

class InlineReader {
public:
    /// `content` is cmark's content of the block; `map` leads from it to the text.
    InlineReader(Reading& reading, std::string_view content, ContentMap& map);

    /// The inlines below `block`. Reports 0501, 0502, 0507, 0510, 0511, 0512, 0514, 0516 and 0604.
    Inlines read(cmark_node* block);
    /// The same as a paragraph: in our own output it may begin with its anchor.
    Paragraph read_paragraph(cmark_node* block);

private:
    void read_children(cmark_node* parent, Inlines& out, int depth);
    /// Reads `node` and what follows it.
    void read_from(cmark_node* node, Inlines& out, int depth);
    void read_node(cmark_node* node, Inlines& out, int depth);
    void read_text_node(std::string_view literal, Inlines& out);
    void read_line_end(cmark_node* node, Inlines& out);
    void read_code(cmark_node* node, Inlines& out);
    void read_html(cmark_node* node, Inlines& out);
    void read_note_mark(cmark_node* node, Inlines& out);
    void read_link(cmark_node* node, Inlines& out, int depth);
    void read_image(cmark_node* node, Inlines& out, int depth);
    void read_too_deep(cmark_node* node, Inlines& out);
    template <typename Emphasised>
    void read_emphasis(cmark_node* node, Inlines& out, int depth, std::size_t markers);

    void skip_blanks();
    void skip_link_target();
    void check_title(cmark_node* node, std::size_t begin);
    std::size_t offset(std::size_t at) { return map_.text_offset(at); }
    Place place(std::size_t at) { return reading_.map.place_at(offset(at)); }

    Reading& reading_;
    std::string_view content_;
    ContentMap& map_;
    std::size_t at_ = 0;  ///< How far the content has been read.
    bool in_link_ = false;
    PlaceholderScan placeholders_;
    bool too_deep_ = false;
    bool html_reported_ = false;
};

}  // namespace boekwerk
