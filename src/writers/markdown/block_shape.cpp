#include "writers/markdown/block_shape.h"

#include <algorithm>

#include "writers/markdown/inline_stream.h"

namespace boekwerk::markdown {

namespace {

struct VisibilityCheck {
    bool operator()(const Title&) const { return true; }
    bool operator()(const Heading&) const { return true; }
    bool operator()(const Paragraph& paragraph) const {
        return has_content(paragraph.content) || !paragraph.anchor.id.empty();
    }
    bool operator()(const List& list) const { return !list.items.empty(); }
    bool operator()(const Table& table) const {
        return has_cells(table) || !table.anchor.empty() || has_content(table.caption);
    }
    bool operator()(const Box&) const { return true; }
    bool operator()(const PageBreak&) const { return false; }
    bool operator()(const WritingSpace&) const { return false; }
    bool operator()(const Cover& cover) const {
        return std::any_of(cover.blocks.begin(), cover.blocks.end(), is_visible);
    }
    bool operator()(const Contents& contents) const { return !contents.entries.empty(); }
    bool operator()(const Diagram& diagram) const { return diagram.number > 0 || has_content(diagram.caption); }
    bool operator()(const Insertion&) const { return false; }
};

/// Whether a list may follow a paragraph directly: a numbered one that does not begin with 1 would become its text.
bool can_interrupt_paragraph(const List& list) {
    return has_text_labels(list) || list.style == ListStyle::Bullet || list.start == 1;
}

bool has_visible(const Blocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), is_visible);
}

/// The cells of rows of which something is written.
std::vector<const Cell*> filled_cells(const std::vector<Row>& rows) {
    std::vector<const Cell*> filled;
    for (const Row& row : rows) {
        for (const Cell& cell : row.cells) {
            if (has_visible(cell.blocks)) filled.push_back(&cell);
        }
    }
    return filled;
}

bool is_plain_row(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell_paragraph(cell) != nullptr; });
}

/// cmark takes the header of a table without rows for an empty line, which makes the lists around it loose.
bool ends_with_table_header(const Block& block) {
    const auto last_ends = [](const Blocks& blocks) {
        const std::vector<const Block*> visible = visible_blocks(blocks);
        return !visible.empty() && ends_with_table_header(*visible.back());
    };
    if (const auto* list = std::get_if<List>(&block.value)) return last_ends(list->items.back().blocks);
    if (const auto* cover = std::get_if<Cover>(&block.value)) return last_ends(cover->blocks);
    const auto* table = std::get_if<Table>(&block.value);
    if (table == nullptr || !has_cells(*table)) return false;
    if (is_plain_table(*table)) return table->rows.empty();
    const std::vector<const Cell*> rows = filled_cells(table->rows);
    if (rows.empty() && has_plain_header(*table)) return true;
    return last_ends((rows.empty() ? filled_cells(table->header) : rows).back()->blocks);
}

bool begins_with_text(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph != nullptr && has_content(paragraph->content);
}

bool can_item_be_tight(const List& list, const ListItem& item) {
    const std::vector<const Block*> blocks = visible_blocks(item.blocks);
    if (blocks.empty()) return true;
    // A label is written before the text of a paragraph, also of one without text.
    const bool labelled = has_text_labels(list) && std::holds_alternative<Paragraph>(blocks.front()->value);
    const bool text_first = labelled || begins_with_text(*blocks.front());
    const bool label_alone = has_text_labels(list) && !text_first;
    const std::size_t count = blocks.size() + (label_alone ? 1 : 0);
    const auto* last = std::get_if<List>(&blocks.back()->value);
    if (count == 1 && last == nullptr) {
        return text_first || std::holds_alternative<Box>(blocks.front()->value);
    }
    if (last == nullptr || ends_with_table_header(*blocks.back())) return false;
    return count == 1 || (count == 2 && (text_first || label_alone) && can_interrupt_paragraph(*last));
}

struct FirstParagraphCheck {
    bool operator()(const Paragraph& paragraph) const { return has_content(paragraph.content); }
    bool operator()(const Cover& cover) const { return begins_with_paragraph(*visible_blocks(cover.blocks).front()); }
    bool operator()(const Table& table) const {
        if (!table.anchor.empty()) return false;
        if (has_content(table.caption)) return true;
        if (is_plain_table(table) || has_plain_header(table)) return false;
        const std::vector<const Cell*> header = filled_cells(table.header);
        const Cell& first = header.empty() ? *filled_cells(table.rows).front() : *header.front();
        return begins_with_paragraph(*visible_blocks(first.blocks).front());
    }
    bool operator()(const Diagram&) const { return true; }
    template <typename Other>
    bool operator()(const Other&) const {
        return false;
    }
};

}  // namespace

bool has_cells(const Table& table) {
    const auto is_filled = [](const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return has_visible(cell.blocks); });
    };
    const bool header = std::any_of(table.header.begin(), table.header.end(), is_filled);
    return !table.columns.empty() && (header || !table.rows.empty());
}

bool begins_with_paragraph(const Block& block) {
    return std::visit(FirstParagraphCheck{}, block.value);
}

bool is_visible(const Block& block) {
    return std::visit(VisibilityCheck{}, block.value);
}

std::vector<const Block*> visible_blocks(const Blocks& blocks) {
    std::vector<const Block*> visible;
    for (const Block& block : blocks) {
        if (is_visible(block)) visible.push_back(&block);
    }
    return visible;
}

bool has_text_labels(const List& list) {
    return list.style != ListStyle::Bullet && list.style != ListStyle::Decimal;
}

bool can_be_tight(const List& list) {
    return std::all_of(list.items.begin(), list.items.end(),
                       [&](const ListItem& item) { return can_item_be_tight(list, item); });
}

const Paragraph* cell_paragraph(const Cell& cell) {
    static const Paragraph nothing;
    const Block* only = nullptr;
    for (const Block& block : cell.blocks) {
        if (!is_visible(block)) continue;
        if (only != nullptr) return nullptr;
        only = &block;
    }
    return only == nullptr ? &nothing : std::get_if<Paragraph>(&only->value);
}

bool is_plain_table(const Table& table) {
    return std::all_of(table.header.begin(), table.header.end(), is_plain_row) &&
           std::all_of(table.rows.begin(), table.rows.end(), is_plain_row);
}

bool has_plain_header(const Table& table) {
    return !filled_cells(table.header).empty() && is_plain_row(table.header.front());
}

}  // namespace boekwerk::markdown
