#include "writers/markdown/block_writer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "writers/markdown/block_shape.h"
#include "writers/markdown/render_inlines.h"

namespace boekwerk::markdown {

namespace {

/// A list item or footnote without text; a reader of Markdown sees a space, and no writer of it an end.
constexpr std::string_view nothing = "&#32;";

List list_of_contents(const std::vector<ContentsEntry>& entries, std::size_t begin, std::size_t end) {
    List list;
    while (begin < end) {
        const ContentsEntry& entry = entries[begin];
        std::size_t next = begin + 1;
        while (next < end && entries[next].level > entry.level) ++next;
        Reference reference;
        reference.anchor = entry.anchor;
        reference.content.push_back({{}, Text{entry.number.empty() ? entry.title : entry.number + " " + entry.title}});
        Inlines line;
        line.push_back({{}, std::move(reference)});
        ListItem item;
        item.blocks.push_back({{}, Paragraph{std::move(line)}});
        if (next > begin + 1) item.blocks.push_back({{}, list_of_contents(entries, begin + 1, next)});
        list.items.push_back(std::move(item));
        begin = next;
    }
    return list;
}

std::string_view delimiter_of(Alignment alignment) {
    switch (alignment) {
        case Alignment::Left: return "---";
        case Alignment::Centre: return ":-:";
        case Alignment::Right: return "--:";
    }
    return {};
}

}  // namespace

void MarkdownBlockWriter::new_line() {
    out_ += '\n';
    out_ += prefix_;
}

void MarkdownBlockWriter::empty_line() {
    std::size_t end = prefix_.size();
    while (end > 0 && prefix_[end - 1] == ' ') --end;
    out_ += '\n';
    out_.append(prefix_, 0, end);
    new_line();
}

void MarkdownBlockWriter::begin_block() {
    if (!container_.empty && container_.tight) {
        new_line();
    } else if (!container_.empty) {
        empty_line();
    }
    container_.empty = false;
    container_.list_marker = '\0';
}

void MarkdownBlockWriter::enter(std::string_view indentation, bool tight) {
    prefix_ += indentation;
    container_ = {true, tight, '\0'};
}

void MarkdownBlockWriter::leave(std::string_view indentation, const Container& outer) {
    prefix_.resize(prefix_.size() - indentation.size());
    container_ = outer;
}

void MarkdownBlockWriter::write_blocks(const Blocks& blocks) {
    for (const Block& block : blocks) {
        if (is_visible(block)) write_block(block);
    }
}

void MarkdownBlockWriter::write_block(const Block& block) {
    struct Visitor {
        MarkdownBlockWriter& writer;
        void operator()(const Title& title) const { writer.write_heading(0, {}, {}, title.content); }
        void operator()(const Heading& heading) const {
            writer.write_heading(heading.level, heading.anchor, heading.number, heading.content);
        }
        void operator()(const Paragraph& paragraph) const {
            InlineStream stream(InlinePlace::Paragraph);
            stream.add(paragraph.content);
            writer.write_paragraph(std::move(stream), paragraph.anchor.id);
        }
        void operator()(const List& list) const { writer.write_list(list); }
        void operator()(const Table& table) const { writer.write_table(table); }
        void operator()(const Box& box) const { writer.write_box(box); }
        void operator()(const PageBreak&) const {}
        void operator()(const WritingSpace&) const {}
        void operator()(const Cover& cover) const { writer.write_blocks(cover.blocks); }
        void operator()(const Contents& contents) const {
            writer.write_list(list_of_contents(contents.entries, 0, contents.entries.size()));
        }
        void operator()(const Diagram& diagram) const {
            InlineStream stream(InlinePlace::Paragraph);
            stream.add_text(figure_label(diagram));
            stream.add(diagram.caption);
            writer.write_paragraph(std::move(stream), diagram.anchor);
        }
        void operator()(const Insertion&) const {}
    };
    std::visit(Visitor{*this}, block.value);
}

void MarkdownBlockWriter::write_anchor(const std::string& anchor) {
    begin_block();
    append_anchor(anchor);
}

void MarkdownBlockWriter::append_anchor(const std::string& anchor) {
    if (anchor.empty()) return;
    out_ += "<a id=\"";
    out_ += anchor;
    out_ += "\"></a>";
}

void MarkdownBlockWriter::write_heading(int level, const std::string& anchor, const std::string& number,
                                        const Inlines& content) {
    if (anchor.empty()) {
        begin_block();
    } else {
        write_anchor(anchor);
        new_line();
    }
    constexpr int deepest = 6;
    out_.append(static_cast<std::size_t>(std::clamp(level + 1, 1, deepest)), '#');
    InlineStream stream(InlinePlace::Heading);
    if (!number.empty()) stream.add_text(number + " ");
    stream.add(content);
    const std::vector<Piece> pieces = stream.finish();
    if (!pieces.empty()) out_ += ' ';
    render_inlines(out_, pieces, InlinePlace::Heading, prefix_);
}

void MarkdownBlockWriter::write_paragraph(InlineStream stream, const std::string& anchor) {
    begin_block();
    append_anchor(anchor);
    render_inlines(out_, stream.finish(), InlinePlace::Paragraph, prefix_);
}

/// Two lists in a row would be one: the second gets another marker.
void MarkdownBlockWriter::write_list(const List& list) {
    const bool numbered = list.style == ListStyle::Decimal;
    const char before = container_.list_marker;
    begin_block();
    const char marker = numbered ? (before == '.' ? ')' : '.') : (before == '-' ? '*' : '-');
    const bool tight = list.tight && can_be_tight(list);
    const Container outer = container_;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (i > 0 && !tight) empty_line();
        if (i > 0 && tight) new_line();
        constexpr int largest = 999'999'999;
        std::string bullet(1, marker);
        if (numbered) bullet = std::to_string(std::clamp(list.start + static_cast<int>(i), 0, largest)) + marker;
        out_ += bullet;
        out_ += ' ';
        const std::string indentation(bullet.size() + 1, ' ');
        enter(indentation, tight);
        write_item(list.items[i], has_text_labels(list) ? list_label(list, i) : std::string());
        leave(indentation, outer);
    }
    container_.list_marker = marker;
}

void MarkdownBlockWriter::write_item(const ListItem& item, const std::string& label) {
    const std::vector<const Block*> blocks = visible_blocks(item.blocks);
    std::size_t next = 0;
    if (!label.empty()) {
        const auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front()->value);
        InlineStream stream(InlinePlace::Paragraph);
        stream.add_text(first != nullptr ? label + " " : label);
        if (first != nullptr) stream.add(first->content);
        write_paragraph(std::move(stream), first != nullptr ? first->anchor.id : std::string());
        if (first != nullptr) ++next;
    } else if (blocks.empty()) {
        out_ += nothing;
    }
    for (; next < blocks.size(); ++next) write_block(*blocks[next]);
}

void MarkdownBlockWriter::write_box(const Box& box) {
    begin_block();
    constexpr std::string_view marker = "> ";
    const Container outer = container_;
    out_ += marker;
    enter(marker, false);
    write_blocks(box.blocks);
    if (container_.empty) out_.pop_back();
    leave(marker, outer);
}

void MarkdownBlockWriter::write_table(const Table& table) {
    if (!table.anchor.empty()) write_anchor(table.anchor);
    if (has_content(table.caption)) {
        InlineStream stream(InlinePlace::Paragraph);
        stream.add(table.caption);
        write_paragraph(std::move(stream));
    }
    if (!has_cells(table)) return;
    if (is_plain_table(table)) {
        write_plain_table(table);
    } else {
        write_block_table(table);
    }
}

void MarkdownBlockWriter::write_plain_table(const Table& table) {
    write_table_head(table);
    for (const Row& row : table.rows) {
        new_line();
        write_row(&row, table.columns.size());
    }
}

/// GFM wants a header; a table without one gets a header of empty cells, which GitHub shows as a thin line.
void MarkdownBlockWriter::write_table_head(const Table& table) {
    begin_block();
    write_row(table.header.empty() ? nullptr : &table.header.front(), table.columns.size());
    new_line();
    for (const Column& column : table.columns) {
        out_ += "| ";
        out_ += delimiter_of(column.alignment);
        out_ += ' ';
    }
    out_ += '|';
}

void MarkdownBlockWriter::write_row(const Row* row, std::size_t columns) {
    std::string text;
    for (std::size_t i = 0; i < columns; ++i) {
        out_ += "| ";
        if (row != nullptr && i < row->cells.size()) {
            const Cell& cell = row->cells[i];
            const Paragraph& paragraph = *cell_paragraph(cell);
            InlineStream stream(InlinePlace::Cell);
            if (cell.heads_row) {
                stream.add_strong(paragraph.content);
            } else {
                stream.add(paragraph.content);
            }
            append_anchor(paragraph.anchor.id);
            text.clear();
            render_inlines(text, stream.finish(), InlinePlace::Cell, {});
            for (const char c : text) {
                if (c == '|') out_ += '\\';
                out_ += c;
            }
        }
        out_ += ' ';
    }
    out_ += '|';
}

/// Markdown has no blocks in cells: the header as a table of its own, then per row its first cell in bold and what its
/// other cells hold.
void MarkdownBlockWriter::write_block_table(const Table& table) {
    if (has_plain_header(table)) {
        write_table_head(table);
    } else {
        for (const Row& row : table.header) {
            for (const Cell& cell : row.cells) write_blocks(cell.blocks);
        }
    }
    for (const Row& row : table.rows) {
        const Paragraph* label = row.cells.empty() ? nullptr : cell_paragraph(row.cells.front());
        if (label != nullptr && is_visible({{}, *label})) write_label(*label);
        ++table_depth_;
        for (std::size_t i = label != nullptr ? 1 : 0; i < row.cells.size(); ++i) write_blocks(row.cells[i].blocks);
        --table_depth_;
    }
}

/// In a table inside a table also in italics, so that its labels do not read as those around it.
void MarkdownBlockWriter::write_label(const Paragraph& label) {
    InlineStream stream(InlinePlace::Paragraph);
    if (table_depth_ == 0) {
        stream.add_strong(label.content);
    } else {
        stream.add_strong({{{}, Emphasis{label.content}}});
    }
    write_paragraph(std::move(stream), label.anchor.id);
}

void MarkdownBlockWriter::write_footnote(const Footnote& footnote) {
    begin_block();
    out_ += "[^" + std::to_string(footnote.number) + "]: ";
    constexpr std::string_view indentation = "    ";
    const Container outer = container_;
    enter(indentation, false);
    const std::vector<const Block*> blocks = visible_blocks(footnote.blocks);
    // What follows the marker counts its indentation from there, later lines from the margin: only text fits both.
    if (blocks.empty() || !begins_with_paragraph(*blocks.front())) {
        out_ += nothing;
        container_.empty = false;
    }
    for (const Block* block : blocks) write_block(*block);
    leave(indentation, outer);
}

std::string MarkdownBlockWriter::finish() {
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
}

}  // namespace boekwerk::markdown
