#include "layout/table_layout.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/walk.h"
#include "layout/column_widths.h"

namespace boekwerk {

namespace {

/// A column must have room for about this many ems of text: for a page number, "123)".
constexpr float narrowest_text_em = 2.4F;
/// The share of a table of facts that its labels get, so that the tables of all cards look alike.
constexpr double label_weight = 28;
constexpr double value_weight = 72;
/// The most of a table of two columns in a cell or box that the first gets, unless a word asks for more: there is
/// little width for the text in the other.
constexpr float inner_label_share = 0.3F;
/// A table with a header stays on one page when it is no higher than this share of the page.
constexpr float small_table = 0.3F;
/// A header that takes more of a page is not repeated.
constexpr float high_header = 0.25F;
/// Rows of fewer lines are not broken over pages.
constexpr float lines_of_split_row = 7;
/// Rows of fewer lines do not repeat their label: they are broken only where nothing else fits.
constexpr float lines_of_labelled_row = 3;
/// A label that takes more of a page is not repeated.
constexpr float high_label = 0.2F;

bool has_text(const Cell& cell) {
    return std::any_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        return paragraph == nullptr || !paragraph->content.empty();
    });
}

class TableLayout {
public:
    TableLayout(FlowBuilder& builder, const Table& table, const BlockSetting& setting)
        : builder_(builder), context_(builder.context()), table_(table), setting_(setting) {
        header_style_ = context_.typography.table;
        header_style_.bold = true;
        header_style_.hyphenate = true;
        header_style_.together = true;
    }

    void add() {
        const std::optional<std::vector<float>> widths = column_widths();
        if (!widths) {
            context_.report_too_wide(setting_.place, "de tabel heeft " + std::to_string(table_.columns.size()) +
                                                         " kolommen, en daarvoor is de pagina te smal");
            return;
        }
        widths_ = *widths;
        StructureBuilder& structure = context_.structure;
        const StructureIndex element = structure.add(StructureType::Table, setting_.parent);
        builder_.add_space(context_.typography.table_before);
        if (!table_.anchor.empty()) builder_.set_landmark({table_.anchor, 0, {}});
        add_caption(element);
        first_item_ = builder_.items().size();
        if (!table_.header.empty()) {
            const StructureIndex head = structure.add(StructureType::TableHead, element);
            for (const Row& row : table_.header) add_row(row, head, true);
        }
        const std::size_t header_end = builder_.items().size();
        const StructureIndex body = structure.add(StructureType::TableBody, element);
        for (const Row& row : table_.rows) add_row(row, body, false);
        keep_rows(header_end);
        builder_.add_space(context_.typography.table_after);
    }

private:
    std::optional<std::vector<float>> column_widths() {
        const ParagraphStyle& style = context_.typography.table;
        const float padding = 2 * context_.typography.cell_padding_x;
        std::vector<ColumnWish> wishes(table_.columns.size());
        bool measured = false;
        for (std::size_t c = 0; c < wishes.size(); ++c) {
            wishes[c].weight = table_.columns[c].weight;
            measured = measured || !(wishes[c].weight > 0);
        }
        if (measured) measure(wishes, padding);
        if (wishes.size() == 2 && builder_.depth() > 1) {
            ContentWidth& label = wishes[0].content;
            label.most = std::min(label.most, std::max(label.least, inner_label_share * setting_.width));
        }
        const bool weightless =
            std::all_of(wishes.begin(), wishes.end(), [](const ColumnWish& w) { return !(w.weight > 0); });
        if (is_table_of_facts() && weightless &&
            wishes[0].content.least <= setting_.width * static_cast<float>(label_weight / 100)) {
            wishes[0].weight = label_weight;
            wishes[1].weight = value_weight;
        }
        return share_width(wishes, setting_.width, padding + narrowest_text_em * style.size);
    }

    void measure(std::vector<ColumnWish>& wishes, float padding) {
        for (const auto* rows : {&table_.header, &table_.rows}) {
            for (const Row& row : *rows) {
                for (std::size_t c = 0; c < row.cells.size() && c < wishes.size(); ++c) {
                    const bool heads = rows == &table_.header || row.cells[c].heads_row;
                    const ContentWidth width = measure_blocks(context_, row.cells[c].blocks,
                                                              heads ? header_style_ : context_.typography.table);
                    // Rounding must not break a line that just fits.
                    constexpr float slack = 0.1F;
                    ContentWidth& widest = wishes[c].content;
                    widest.least = std::max(widest.least, width.least + padding + slack);
                    widest.most = std::max(widest.most, width.most + padding + slack);
                }
            }
        }
    }

    bool is_table_of_facts() const {
        return table_.header.empty() && table_.columns.size() == 2 && !table_.rows.empty() &&
               !table_.rows.front().cells.empty() && table_.rows.front().cells.front().heads_row;
    }

    void add_caption(StructureIndex table) {
        if (table_.caption.empty()) return;
        const ParagraphStyle& style = context_.typography.caption;
        const StructureIndex element = context_.structure.add(StructureType::Caption, table);
        builder_.add_paragraph(table_.caption, style, setting_, element, true);
        builder_.add_space(style.after);
    }

    void add_row(const Row& row, StructureIndex parent, bool is_header) {
        const Typography& typography = context_.typography;
        const StructureIndex element = context_.structure.add(StructureType::TableRow, parent);
        std::vector<FrameCell> cells;
        float x = 0;
        float highest = 0;
        for (std::size_t c = 0; c < widths_.size() && c < row.cells.size(); ++c) {
            cells.push_back(add_cell(row.cells[c], c, element, is_header));
            cells.back().x = x + typography.cell_padding_x;
            highest = std::max(highest, builder_.height(cells.back().flow));
            x += widths_[c];
        }
        FlowStore& store = builder_.store();
        Frame frame;
        frame.kind = is_header ? Frame::Kind::HeaderRow : Frame::Kind::Row;
        frame.top_rule = builder_.items().size() == first_item_;
        frame.x = setting_.x;
        frame.width = setting_.width;
        frame.padding = typography.cell_padding_y;
        frame.first_cell = static_cast<std::uint32_t>(store.cells.size());
        frame.cell_count = static_cast<std::uint32_t>(cells.size());
        const float height = highest + 2 * frame.padding;
        frame.splittable = !is_header && height > lines_of_split_row * typography.table.line;
        if (!is_header && !table_.header.empty() && header_height_ < room_to_repeat(high_header)) {
            frame.header = static_cast<std::uint32_t>(first_item_);
        }
        if (!is_header && height > lines_of_labelled_row * typography.table.line) add_continued_labels(row, cells);
        if (is_header) header_height_ += height;
        store.cells.insert(store.cells.end(), cells.begin(), cells.end());
        store.frames.push_back(frame);
        builder_.add_frame(static_cast<std::uint32_t>(store.frames.size() - 1), height);
    }

    FrameCell add_cell(const Cell& cell, std::size_t column, StructureIndex row, bool is_header) {
        StructureBuilder& structure = context_.structure;
        // A header without text heads nothing.
        const bool heads = (is_header || cell.heads_row) && has_text(cell);
        FrameCell result;
        result.element = structure.add(heads ? StructureType::HeaderCell : StructureType::DataCell, row);
        if (heads) structure[result.element].scope = is_header ? Scope::Column : Scope::Row;
        const BlockSetting inside = cell_setting(cell, column, heads, result.element);
        builder_.begin_flow();
        builder_.add_blocks(cell.blocks, inside);
        keep_ends();
        result.flow = builder_.end_flow();
        return result;
    }

    BlockSetting cell_setting(const Cell& cell, std::size_t column, bool heads, StructureIndex element) const {
        BlockSetting inside;
        inside.width = widths_[column] - 2 * context_.typography.cell_padding_x;
        inside.parent = element;
        inside.style = heads ? &header_style_ : &context_.typography.table;
        inside.paragraph_after = inside.style->after;
        inside.alignment = table_.columns[column].alignment;
        inside.place = cell.place;
        return inside;
    }

    /// A page that ends in a cell has at least two lines of it, and so has the next.
    void keep_ends() {
        std::vector<Item>& items = builder_.items();
        if (items.size() < 2) return;
        const float low = context_.typography.text_height() / 4;
        if (items.front().kind == Item::Kind::Line) items.front().keep_with_next = true;
        Item& last_but_one = items[items.size() - 2];
        if (items.back().kind == Item::Kind::Line && last_but_one.height < low) last_but_one.keep_with_next = true;
    }

    /// The labels of a row that goes on on the next page, as text alone: their notes and links stand where it begins.
    void add_continued_labels(const Row& row, std::vector<FrameCell>& cells) {
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (!row.cells[c].heads_row) continue;
            std::string label;
            for_each_block(row.cells[c].blocks, [&label](const Block& block) {
                const Inlines* inlines = own_inlines(block);
                if (inlines != nullptr && !inlines->empty()) label += plain_text(*inlines) + " ";
            });
            if (label.empty()) continue;
            Inlines inlines;
            inlines.push_back({row.cells[c].place, Text{label + "(vervolg)"}});
            const BlockSetting setting = cell_setting(row.cells[c], c, true, cells[c].element);
            builder_.begin_flow();
            builder_.add_paragraph(inlines, header_style_, setting, cells[c].element, false);
            const Flow flow = builder_.end_flow();
            if (builder_.height(flow) < room_to_repeat(high_label)) cells[c].continued = flow;
        }
    }

    /// Of `share` of the page, half for every table that this one stands in: what is repeated above each other must
    /// leave room for text.
    float room_to_repeat(float share) const {
        float room = share * context_.typography.text_height();
        for (std::size_t depth = builder_.depth(); depth > 1; --depth) room /= 2;
        return room;
    }

    /// Small tables stay whole. In others the header stays with the first row, and neither the first nor the last row
    /// stands alone on a page.
    void keep_rows(std::size_t header_end) {
        std::vector<Item>& items = builder_.items();
        const std::size_t end = items.size();
        if (end == first_item_) return;
        float height = 0;
        for (std::size_t i = first_item_; i < end; ++i) height += items[i].height;
        const float page = context_.typography.text_height();
        const bool whole = height < page * (table_.header.empty() ? 0.9F : small_table);
        for (std::size_t i = first_item_; i + 1 < end; ++i) {
            const bool in_header = i < header_end;
            const bool beside_end = (i == header_end || i + 2 == end) && end - header_end > 2;
            const bool low = items[i].height + items[i + 1].height < page / 4;
            if (whole || in_header || (beside_end && low)) items[i].keep_with_next = true;
            if (whole) builder_.store().frames[items[i].index].splittable = false;
        }
        if (whole) builder_.store().frames[items[end - 1].index].splittable = false;
    }

    FlowBuilder& builder_;
    LayoutContext& context_;
    const Table& table_;
    const BlockSetting& setting_;
    ParagraphStyle header_style_;
    std::vector<float> widths_;
    std::size_t first_item_ = 0;  ///< First row among the items of the flow.
    float header_height_ = 0;
};

}  // namespace

void add_table(FlowBuilder& builder, const Table& table, const BlockSetting& setting) {
    TableLayout(builder, table, setting).add();
}

}  // namespace boekwerk
