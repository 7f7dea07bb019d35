#include "markdown/table_reader.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "markdown/cmark_tree.h"
#include "markdown/content_map.h"
#include "markdown/inline_reader.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

struct Range {
    std::size_t begin;
    std::size_t end;
};

/// The cells of a row as cmark splits it: at pipes that no backslash precedes, code or not.
std::vector<Range> split_row(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Range> cells;
    while (begin < end && is_ascii_space(text[begin])) ++begin;
    while (end > begin && is_ascii_space(text[end - 1])) --end;
    if (begin < end && text[begin] == '|') ++begin;
    std::size_t cell = begin;
    for (std::size_t at = begin; at < end; ++at) {
        if (text[at] == '\\' && at + 1 < end && is_ascii_punctuation(text[at + 1])) {
            ++at;
        } else if (text[at] == '|') {
            cells.push_back({cell, at});
            cell = at + 1;
        }
    }
    if (cell < end) cells.push_back({cell, end});
    return cells;
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_space(c); });
}

/// In our own output the cells that head rows are in bold.
bool unwrap_strong(Blocks& blocks) {
    auto* paragraph = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front().value) : nullptr;
    if (paragraph == nullptr || paragraph->content.size() != 1) return false;
    auto* strong = std::get_if<Strong>(&paragraph->content.front().value);
    if (strong == nullptr) return false;
    Inlines content = std::move(strong->content);
    paragraph->content = std::move(content);
    return true;
}

class TableReader {
public:
    TableReader(Reading& reading, cmark_node* node) : reading_(reading), node_(node) {}

    Table read(std::size_t header_line, std::size_t begin) {
        read_columns();
        bool header = true;
        for (cmark_node* node = cmark_node_first_child(node_); node != nullptr; node = cmark_node_next(node)) {
            if (!header) {
                const auto line = static_cast<std::size_t>(cmark_node_get_start_line(node));
                table_.rows.push_back(read_row(node, content_begin(line), reading_.map.line_end(line)));
                continue;
            }
            Row row = read_row(node, begin, reading_.map.line_end(header_line));
            const bool empty =
                std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.blocks.empty(); });
            if (!empty) table_.header.push_back(std::move(row));
            header = false;
        }
        if (table_.header.empty()) mark_row_headers();
        return std::move(table_);
    }

private:
    void read_columns() {
        const std::size_t count = cmark_gfm_extensions_get_table_columns(node_);
        const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node_);
        table_.columns.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            if (alignments[i] == 'c') table_.columns[i].alignment = Alignment::Centre;
            if (alignments[i] == 'r') table_.columns[i].alignment = Alignment::Right;
        }
    }

    /// Where a row begins on its line: after the markers of block quotes.
    std::size_t content_begin(std::size_t line) const {
        const std::string_view text = reading_.screened.text;
        const std::size_t end = reading_.map.line_end(line);
        return std::min(text.find_first_not_of(" \t>", reading_.map.line_begin(line)), end);
    }

    Row read_row(cmark_node* node, std::size_t begin, std::size_t end) {
        const std::vector<Range> ranges = split_row(reading_.screened.text, begin, end);
        Row row;
        row.place = reading_.map.place_at(begin);
        row.cells.reserve(table_.columns.size());
        for (cmark_node* cell = cmark_node_first_child(node); cell != nullptr; cell = cmark_node_next(cell)) {
            const std::size_t index = row.cells.size();
            row.cells.push_back(read_cell(cell, index < ranges.size() ? ranges[index] : Range{end, end}));
        }
        while (row.cells.size() < table_.columns.size()) row.cells.push_back({reading_.map.place_at(end), {}, false});
        for (std::size_t i = table_.columns.size(); i < ranges.size(); ++i) {
            const std::string_view extra = reading_.original(ranges[i].begin, ranges[i].end);
            if (is_blank(extra)) continue;
            reading_.report(DiagnosticCode::TextNotRead, ranges[i].begin + extra.find_first_not_of(" \t"),
                            "deze rij heeft " + std::to_string(ranges.size()) + " cellen, maar de kop van de tabel " +
                                std::to_string(table_.columns.size()),
                            "geef de kop meer cellen, of zet een backslash voor een streep die tekst is: \\|");
            break;
        }
        return row;
    }

    Cell read_cell(cmark_node* node, Range range) {
        const std::string_view content = content_of(node);
        ContentMap map = ContentMap::of_cell(content, reading_.screened.text, range.begin, range.end);
        Cell cell;
        cell.place = reading_.map.place_at(map.text_offset(0));
        const auto token = reading_.kind == MarkdownKind::Template ? read_token(content, 0) : std::nullopt;
        if (token && token->length == content.size()) {
            cell.blocks.push_back({cell.place, Insertion{std::to_string(token->number)}});
            return cell;
        }
        Paragraph paragraph = InlineReader(reading_, content, map).read_paragraph(node);
        const bool empty = paragraph.content.empty() && paragraph.anchor.id.empty();
        if (!empty) cell.blocks.push_back({cell.place, std::move(paragraph)});
        return cell;
    }

    void mark_row_headers() {
        for (Row& row : table_.rows) {
            if (row.cells.empty()) continue;
            Cell& first = row.cells.front();
            first.heads_row = reading_.kind != MarkdownKind::Document || unwrap_strong(first.blocks);
        }
    }

    Reading& reading_;
    cmark_node* node_;
    Table table_;
};

}  // namespace

Table read_table(Reading& reading, cmark_node* node, std::size_t header_line, std::size_t begin) {
    return TableReader(reading, node).read(header_line, begin);
}

}  // namespace boekwerk
