#include <algorithm>

#include "property/outline.h"

namespace boekwerk {

namespace {

void append_text(std::string& out, const Inlines& inlines);

struct InlineText {
    std::string& out;
    void operator()(const Text& text) const { out += text.text; }
    void operator()(const Emphasis& emphasis) const { append_text(out, emphasis.content); }
    void operator()(const Strong& strong) const { append_text(out, strong.content); }
    void operator()(const Code& code) const { out += code.text; }
    void operator()(const HardBreak&) const { out += ' '; }
    void operator()(const Link& link) const { append_text(out, link.content); }
    void operator()(const Image& image) const { out += image.alternative; }
    void operator()(const FootnoteMark& mark) const { out += mark.label; }
    void operator()(const Reference& reference) const { append_text(out, reference.content); }
    void operator()(const Variable& variable) const { out += variable.name; }
};

void append_text(std::string& out, const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(InlineText{out}, item.value);
}

std::string text_of(const Inlines& inlines) {
    std::string text;
    append_text(text, inlines);
    return text;
}

/// Blocks that only a tree before its end has are left out: a parser gives none.
struct BlockOutline {
    OutlineBuilder& builder;

    void visit_all(const Blocks& blocks) const {
        for (const Block& block : blocks) std::visit(*this, block.value);
    }

    void operator()(const Title& title) const { builder.leaf("Title", text_of(title.content)); }
    void operator()(const Heading& heading) const {
        builder.leaf("Heading " + std::to_string(heading.level), text_of(heading.content));
    }
    void operator()(const Paragraph& paragraph) const { builder.leaf("P", text_of(paragraph.content)); }
    void operator()(const List& list) const {
        builder.open("List " + std::to_string(list.items.size()));
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            builder.open("Item", list.style == ListStyle::Bullet ? std::string() : list_label(list, i));
            visit_all(list.items[i].blocks);
            builder.close("Item");
        }
        builder.close("List");
    }
    void operator()(const Table& table) const {
        const auto is_empty = [](const Cell& cell) { return cell.blocks.empty(); };
        std::vector<const Row*> rows;
        for (const Row& row : table.header) {
            if (!std::all_of(row.cells.begin(), row.cells.end(), is_empty)) rows.push_back(&row);
        }
        for (const Row& row : table.rows) rows.push_back(&row);
        builder.leaf("P", text_of(table.caption));
        builder.open("Table " + std::to_string(rows.size()) + "x" + std::to_string(table.columns.size()));
        for (const Row* row : rows) {
            for (const Cell& cell : row->cells) {
                builder.open("TD");
                visit_all(cell.blocks);
            }
        }
        builder.close("Table");
    }
    void operator()(const Box& box) const {
        builder.open("Box");
        visit_all(box.blocks);
        builder.close("Box");
    }
    template <typename Other>
    void operator()(const Other&) const {}
};

}  // namespace

Outline outline_of_markdown(const ParsedMarkdown& markdown) {
    OutlineBuilder builder;
    const BlockOutline blocks{builder};
    blocks.visit_all(markdown.blocks);
    for (const Footnote& footnote : markdown.footnotes) {
        builder.begin_note(footnote.label);
        blocks.visit_all(footnote.blocks);
        builder.end_note();
    }
    return builder.finish();
}

}  // namespace boekwerk
