#include <algorithm>

#include "unit/write_markdown/random_document.h"

namespace boekwerk::test {

namespace {

struct TextCollector {
    std::string out;

    void add(const Inlines& inlines) {
        for (const Inline& item : inlines) std::visit(*this, item.value);
    }
    void add(const Blocks& blocks) {
        for (const Block& block : blocks) std::visit(*this, block.value);
    }
    void add(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            for (const Cell& cell : row.cells) add(cell.blocks);
        }
    }

    void operator()(const Text& text) { out += text.text; }
    void operator()(const Emphasis& emphasis) { add(emphasis.content); }
    void operator()(const Strong& strong) { add(strong.content); }
    void operator()(const Code& code) { out += code.text; }
    void operator()(const HardBreak&) {}
    void operator()(const Link& link) {
        const std::size_t before = out.size();
        add(link.content);
        const bool blank = std::all_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                                       [](char c) { return c == ' ' || static_cast<unsigned char>(c) < 0x20; });
        if (blank) out += link.url;
    }
    void operator()(const Image& image) { out += image.alternative + image.path; }
    void operator()(const FootnoteMark& mark) { out += std::to_string(mark.number); }
    void operator()(const Reference& reference) { add(reference.content); }
    void operator()(const Variable&) {}

    void operator()(const Title& title) { add(title.content); }
    void operator()(const Heading& heading) {
        out += heading.number;
        add(heading.content);
    }
    void operator()(const Paragraph& paragraph) { add(paragraph.content); }
    void operator()(const List& list) {
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (list.style != ListStyle::Bullet && list.style != ListStyle::Decimal) out += list_label(list, i);
            add(list.items[i].blocks);
        }
    }
    void operator()(const Table& table) {
        add(table.caption);
        add(table.header);
        add(table.rows);
    }
    void operator()(const Box& box) { add(box.blocks); }
    void operator()(const PageBreak&) {}
    void operator()(const WritingSpace&) {}
    void operator()(const Cover& cover) { add(cover.blocks); }
    void operator()(const Contents& contents) {
        for (const ContentsEntry& entry : contents.entries) out += entry.number + entry.title;
    }
    void operator()(const Diagram& diagram) {
        out += figure_label(diagram);
        add(diagram.caption);
    }
    void operator()(const Insertion&) {}
};

}  // namespace

std::string visible_text(const Document& document) {
    TextCollector collector;
    collector.add(document.blocks);
    for (const Footnote& footnote : document.footnotes) collector.add(footnote.blocks);
    std::erase_if(collector.out, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
    return collector.out;
}

}  // namespace boekwerk::test
