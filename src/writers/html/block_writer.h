// The blocks of a document to HTML: what stands inside `<main>`.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/piece_writer.h"
#include "document/document.h"
#include "writers/html/inline_writer.h"
#include "writers/html/write_html.h"

namespace boekwerk {

/// Appends a document's body to a page. One writer per page.
class HtmlBlockWriter {
public:
    /// `out` must outlive the writer.
    explicit HtmlBlockWriter(std::string& out) : out_(out), inlines_(out) {}
    /// For the body of a long document, in pieces. Both must outlive the writer.
    HtmlBlockWriter(PieceWriter& pieces, const LongDocument& document);

    /// The whole body. The first table of contents at the top level stands between what precedes it and the text, so
    /// that a style sheet can set it beside both.
    void write_body(const Document& document);

    // One overload a kind of block, for std::visit.
    void operator()(const Title& title);
    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const List& list);
    void operator()(const Table& table);
    void operator()(const Box& box);
    void operator()(const PageBreak& page_break);
    void operator()(const WritingSpace& space);
    void operator()(const Cover& cover);
    void operator()(const Contents& contents);
    void operator()(const Diagram& diagram);
    void operator()(const Insertion& insertion);

private:
    void write(const Blocks& blocks);
    void write_range(const Blocks& blocks, std::size_t begin, std::size_t end);
    void write_contents_beside(const Heading* heading, const Contents& contents);
    void write_item(const List& list, std::size_t index);
    void write_cell(std::string_view scope, const Column& column, const Cell& cell);
    void write_columns(const Table& table);
    /// Appends the role that an element of a table has by itself: where the style sheet sets a table as blocks below
    /// each other, browsers would take it from the element.
    void write_role(std::string_view role);
    void write_rows(std::string_view part, const Table& table, const GiveTableRows& rows, bool header);
    void write_row(const Table& table, const Row& row, bool header);
    void write_footnotes(const std::vector<Footnote>& footnotes);

    std::string& out_;
    InlineWriter inlines_;
    PieceWriter* pieces_ = nullptr;                                ///< Of a long document.
    std::map<const Table*, const GiveTableRows*> rows_elsewhere_;  ///< Of its tables.
    const Heading* heading_ = nullptr;  ///< The last one written: it names a table without a caption.
    bool stacks_ = false;               ///< In a table that narrow screens show in one column.
};

}  // namespace boekwerk
