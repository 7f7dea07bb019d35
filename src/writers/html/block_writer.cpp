#include "writers/html/block_writer.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "base/xml_text.h"
#include "writers/html/contents_list.h"
#include "writers/html/diagram_svg.h"

namespace boekwerk {

namespace {

/// Whether items get their label as text: HTML's own numbering knows "1." only.
bool labels_as_text(ListStyle style) {
    return style != ListStyle::Bullet && style != ListStyle::Decimal;
}

/// Whether narrow screens show the table in one column, what stands beside a label below it: a card, or a table like it
/// in its cells.
bool can_stack(const Table& table) {
    return table.columns.size() == 2 && !table.header.empty() &&
           std::all_of(table.rows.begin(), table.rows.end(),
                       [](const Row& row) { return !row.cells.empty() && row.cells.front().heads_row; });
}

void append_id(std::string& out, const std::string& id) {
    if (!id.empty()) append_attribute(out, "id", id);
}

bool is_empty(const Cell& cell) {
    return std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        return paragraph != nullptr && paragraph->content.empty();
    });
}

GiveTableRows give(const std::vector<Row>& rows) {
    return [&rows](const TakeTableRow& take) {
        for (const Row& row : rows) {
            if (!take(row)) return;
        }
    };
}

/// The index of the first table of contents with entries, or the number of blocks.
std::size_t find_contents(const Blocks& blocks) {
    const auto is_contents = [](const Block& block) {
        const auto* contents = std::get_if<Contents>(&block.value);
        return contents != nullptr && !contents->entries.empty();
    };
    return static_cast<std::size_t>(std::find_if(blocks.begin(), blocks.end(), is_contents) - blocks.begin());
}

}  // namespace

HtmlBlockWriter::HtmlBlockWriter(PieceWriter& pieces, const LongDocument& document)
    : out_(pieces.text()), inlines_(out_), pieces_(&pieces) {
    for (const auto& [place, rows] : document.rows) {
        rows_elsewhere_.emplace(&std::get<Table>(document.document.blocks.at(place).value), &rows);
    }
}

void HtmlBlockWriter::write_body(const Document& document) {
    const Blocks& blocks = document.blocks;
    const std::size_t contents = find_contents(blocks);
    std::size_t text_begin = 0;
    if (contents < blocks.size()) {
        const auto* heading = contents > 0 ? std::get_if<Heading>(&blocks[contents - 1].value) : nullptr;
        out_ += "<div class=\"opening\">\n";
        write_range(blocks, 0, contents - (heading != nullptr ? 1 : 0));
        out_ += "</div>\n";
        write_contents_beside(heading, std::get<Contents>(blocks[contents].value));
        text_begin = contents + 1;
    }
    out_ += "<div class=\"tekst\">\n";
    write_range(blocks, text_begin, blocks.size());
    write_footnotes(document.footnotes);
    out_ += "</div>\n";
}

void HtmlBlockWriter::operator()(const Title& title) {
    out_ += "<h1>";
    inlines_.write(title.content);
    out_ += "</h1>\n";
}

void HtmlBlockWriter::operator()(const Heading& heading) {
    heading_ = &heading;
    const int level = heading.level + 1;
    const char digit = static_cast<char>('0' + std::clamp(level, 2, 6));
    out_ += "<h";
    out_ += digit;
    if (level > 6) append_attribute(out_, "aria-level", std::to_string(level));
    append_id(out_, heading.anchor);
    out_ += '>';
    append_number(out_, heading.number);
    inlines_.write(heading.content);
    out_ += "</h";
    out_ += digit;
    out_ += ">\n";
}

void HtmlBlockWriter::operator()(const Paragraph& paragraph) {
    out_ += "<p";
    append_id(out_, paragraph.anchor.id);
    out_ += '>';
    inlines_.write(paragraph.content);
    out_ += "</p>\n";
}

void HtmlBlockWriter::operator()(const List& list) {
    const bool numbered = list.style != ListStyle::Bullet;
    out_ += numbered ? "<ol" : "<ul";
    if (labels_as_text(list.style)) {
        out_ += " class=\"gelabeld\"";
    } else if (numbered && list.start != 1) {
        append_attribute(out_, "start", std::to_string(list.start));
    }
    out_ += ">\n";
    for (std::size_t i = 0; i < list.items.size(); ++i) write_item(list, i);
    out_ += numbered ? "</ol>\n" : "</ul>\n";
}

void HtmlBlockWriter::write_item(const List& list, std::size_t index) {
    const Blocks& blocks = list.items[index].blocks;
    const auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().value);
    out_ += first != nullptr && !list.tight ? "<li><p" : "<li";
    if (first != nullptr) append_id(out_, first->anchor.id);
    out_ += '>';
    if (labels_as_text(list.style)) {
        out_ += "<span class=\"label\">";
        append_escaped(out_, list_label(list, index));
        out_ += "</span> ";
    }
    if (first != nullptr) inlines_.write(first->content);
    if (first != nullptr && !list.tight) out_ += "</p>";
    const std::size_t rest = first != nullptr ? 1 : 0;
    if (blocks.size() > rest) out_ += '\n';
    write_range(blocks, rest, blocks.size());
    out_ += "</li>\n";
}

void HtmlBlockWriter::operator()(const Table& table) {
    // Only a table of several columns can be wider than a small screen; it then scrolls by itself, for the keyboard
    // too.
    const bool scrolls = table.columns.size() > 2;
    const bool outer = std::exchange(stacks_, can_stack(table));
    if (scrolls) {
        std::string label = plain_text(table.caption);
        if (label.empty()) label = heading_ != nullptr ? "Tabel bij " + plain_text(heading_->content) : "Tabel";
        out_ += "<div class=\"tabelvenster\" role=\"group\" tabindex=\"0\"";
        append_attribute(out_, "aria-label", label);
        out_ += ">\n";
    }
    out_ += "<table";
    append_id(out_, table.anchor);
    if (table.header.empty()) out_ += " class=\"feiten\"";
    if (stacks_) out_ += " class=\"kaarttabel\"";
    write_role("table");
    out_ += ">\n";
    if (!table.caption.empty()) {
        out_ += "<caption";
        write_role("caption");
        out_ += '>';
        inlines_.write(table.caption);
        out_ += "</caption>\n";
    }
    write_columns(table);
    const auto elsewhere = rows_elsewhere_.find(&table);
    write_rows("thead", table, give(table.header), true);
    write_rows("tbody", table, elsewhere == rows_elsewhere_.end() ? give(table.rows) : *elsewhere->second, false);
    out_ += "</table>\n";
    if (scrolls) out_ += "</div>\n";
    stacks_ = outer;
}

void HtmlBlockWriter::write_role(std::string_view role) {
    if (stacks_) append_attribute(out_, "role", role);
}

void HtmlBlockWriter::write_columns(const Table& table) {
    double total = 0;
    for (const Column& column : table.columns) total += column.weight;
    if (total <= 0) return;
    out_ += "<colgroup>";
    for (const Column& column : table.columns) {
        out_ += "<col";
        if (column.weight > 0) {
            const auto percent = static_cast<int>(100 * column.weight / total + 0.5);
            append_attribute(out_, "style", "inline-size:" + std::to_string(percent) + "%");
        }
        out_ += "/>";
    }
    out_ += "</colgroup>\n";
}

void HtmlBlockWriter::write_rows(std::string_view part, const Table& table, const GiveTableRows& rows, bool header) {
    bool begun = false;
    rows([&](const Row& row) {
        if (!begun) {
            out_ += '<';
            out_ += part;
            write_role("rowgroup");
            out_ += ">\n";
        }
        begun = true;
        write_row(table, row, header);
        return pieces_ == nullptr || pieces_->go_on();
    });
    if (!begun) return;
    out_ += "</";
    out_ += part;
    out_ += ">\n";
}

void HtmlBlockWriter::write_row(const Table& table, const Row& row, bool header) {
    out_ += "<tr";
    write_role("row");
    out_ += ">\n";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell& cell = row.cells[i];
        // A header without text heads nothing.
        const bool heads = (header || cell.heads_row) && !is_empty(cell);
        write_cell(!heads ? "" : header ? "col" : "row", table.columns.at(i), cell);
    }
    out_ += "</tr>\n";
}

/// A cell that heads its column or row, or none (empty `scope`).
void HtmlBlockWriter::write_cell(std::string_view scope, const Column& column, const Cell& cell) {
    const char* const tag = scope.empty() ? "td" : "th";
    const auto* only = cell.blocks.size() == 1 ? std::get_if<Paragraph>(&cell.blocks.front().value) : nullptr;
    out_ += '<';
    out_ += tag;
    if (only != nullptr) append_id(out_, only->anchor.id);
    if (!scope.empty()) append_attribute(out_, "scope", scope);
    write_role(scope.empty() ? "cell" : scope == "col" ? "columnheader" : "rowheader");
    if (column.alignment == Alignment::Centre) out_ += " class=\"midden\"";
    if (column.alignment == Alignment::Right) out_ += " class=\"rechts\"";
    out_ += '>';
    if (only != nullptr) {
        inlines_.write(only->content);
    } else if (!cell.blocks.empty()) {
        out_ += '\n';
        write(cell.blocks);
    }
    out_ += "</";
    out_ += tag;
    out_ += ">\n";
}

void HtmlBlockWriter::operator()(const Box& box) {
    out_ += "<div class=\"kader\">\n";
    write(box.blocks);
    out_ += "</div>\n";
}

void HtmlBlockWriter::operator()(const PageBreak&) {
    out_ += "<div class=\"paginaeinde\"></div>\n";
}

void HtmlBlockWriter::operator()(const WritingSpace&) {
    out_ += "<div class=\"schrijfruimte\"></div>\n";
}

void HtmlBlockWriter::operator()(const Cover& cover) {
    out_ += "<div class=\"voorblad\">\n";
    write(cover.blocks);
    out_ += "</div>\n";
}

void HtmlBlockWriter::operator()(const Contents& contents) {
    append_contents_list(out_, contents);
}

void HtmlBlockWriter::operator()(const Diagram& diagram) {
    out_ += "<figure";
    if (!diagram.anchor.empty()) append_attribute(out_, "id", diagram.anchor);
    const std::string label = figure_label(diagram);
    // A picture that is wider than a small screen scrolls by itself, for the keyboard too.
    out_ += ">\n<div class=\"tabelvenster\" role=\"group\" tabindex=\"0\"";
    append_attribute(out_, "aria-label", label + plain_text(diagram.caption));
    out_ += ">\n";
    append_diagram(out_, diagram);
    out_ += "</div>\n<figcaption>";
    out_ += label;
    inlines_.write(diagram.caption);
    out_ += "</figcaption>\n</figure>\n";
}

void HtmlBlockWriter::operator()(const Insertion& insertion) {
    throw std::logic_error("insertion left in a document: " + insertion.name);
}

void HtmlBlockWriter::write(const Blocks& blocks) {
    write_range(blocks, 0, blocks.size());
}

void HtmlBlockWriter::write_range(const Blocks& blocks, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) std::visit(*this, blocks[i].value);
}

void HtmlBlockWriter::write_contents_beside(const Heading* heading, const Contents& contents) {
    out_ += "<nav class=\"inhoudsopgave\" aria-label=\"Inhoud\">\n<details open=\"open\">\n<summary";
    if (heading != nullptr) {
        out_ += ">\n";
        (*this)(*heading);
    } else {
        // The style sheet shows the label: the page's text stays that of the document.
        out_ += " aria-label=\"Inhoud\">";
    }
    out_ += "</summary>\n";
    append_contents_list(out_, contents);
    out_ += "</details>\n</nav>\n";
}

void HtmlBlockWriter::write_footnotes(const std::vector<Footnote>& footnotes) {
    if (footnotes.empty()) return;
    out_ += "<section class=\"voetnoten\" aria-label=\"Voetnoten\">\n<ol class=\"gelabeld\">\n";
    for (const Footnote& note : footnotes) {
        const std::string number = std::to_string(note.number);
        out_ += "<li id=\"_noot-" + number + "\"><a class=\"label\" href=\"#_nootmark-" + number + "\" aria-label=\"" +
                number + ", terug naar de tekst\">" + number + "</a>\n";
        write(note.blocks);
        out_ += "</li>\n";
    }
    out_ += "</ol>\n</section>\n";
}

}  // namespace boekwerk
