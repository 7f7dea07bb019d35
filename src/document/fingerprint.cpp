#include "document/fingerprint.h"

#include <cstring>
#include <type_traits>

#include "base/sha256.h"

namespace boekwerk {

namespace {

/// Feeds values to the hash. Every type is taken apart by a structured binding: who adds a member to one has to add it
/// here too, or nothing compiles.
class Feeder {
public:
    std::string hex() {
        flush();
        return hash_.hex();
    }

    template <typename Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
    void add(Number number) {
        char bytes[sizeof(Number)];
        std::memcpy(bytes, &number, sizeof(Number));
        buffer_.append(bytes, sizeof(Number));
    }
    /// With its length, so that no two rows of texts are alike.
    void add(const std::string& text) {
        add(text.size());
        buffer_ += text;
        if (buffer_.size() > piece) flush();
    }
    template <typename Item>
    void add(const std::vector<Item>& items) {
        add(items.size());
        for (const Item& item : items) add(item);
    }
    template <typename... Alternatives>
    void add(const std::variant<Alternatives...>& value) {
        add(value.index());
        std::visit([this](const auto& held) { add(held); }, value);
    }
    template <typename... Values>
    void add_all(const Values&... values) {
        (add(values), ...);
    }

    void add(const Date& date) {
        const auto& [year, month, day] = date;
        add_all(year, month, day);
    }
    void add(const Color& color) {
        const auto& [red, green, blue] = color;
        add_all(red, green, blue);
    }

    void add(const Inline& item) {
        const auto& [place, value] = item;
        add(value);
    }
    void add(const Text& text) { add(text.text); }
    void add(const Emphasis& emphasis) { add(emphasis.content); }
    void add(const Strong& strong) { add(strong.content); }
    void add(const Code& code) { add(code.text); }
    void add(const HardBreak& /*nothing*/) {}
    void add(const Link& link) {
        const auto& [url, content] = link;
        add_all(url, content);
    }
    void add(const Image& image) {
        const auto& [path, alternative, data] = image;
        add_all(path, alternative, data != nullptr);
        if (data != nullptr) add(*data);
    }
    void add(const FootnoteMark& mark) {
        const auto& [label, number] = mark;
        add_all(label, number);
    }
    void add(const Reference& reference) {
        const auto& [kind, form, shows_page, id, part, content, absent_text, anchor, document] = reference;
        add_all(kind, form, shows_page, id, part, content, absent_text, anchor, document);
    }
    void add(const Variable& variable) { add(variable.name); }

    void add(const Block& block) {
        const auto& [place, value] = block;
        add(value);
    }
    void add(const Title& title) { add(title.content); }
    void add(const Heading& heading) {
        const auto& [level, anchor, numbered, number, content, position, flows_on] = heading;
        add_all(level, anchor, numbered, number, content, position, flows_on);
    }
    void add(const Anchor& anchor) {
        const auto& [id, title] = anchor;
        add_all(id, title);
    }
    void add(const Paragraph& paragraph) {
        const auto& [content, anchor] = paragraph;
        add_all(content, anchor);
    }
    void add(const ListItem& item) {
        const auto& [place, blocks] = item;
        add(blocks);
    }
    void add(const List& list) {
        const auto& [style, start, tight, items] = list;
        add_all(style, start, tight, items);
    }
    void add(const Cell& cell) {
        const auto& [place, blocks, heads_row] = cell;
        add_all(blocks, heads_row);
    }
    void add(const Row& row) {
        const auto& [place, cells] = row;
        add(cells);
    }
    void add(const Column& column) {
        const auto& [alignment, weight] = column;
        add_all(alignment, weight);
    }
    void add(const Table& table) {
        const auto& [anchor, caption, columns, header, rows] = table;
        add_all(anchor, caption, columns, header, rows);
    }
    void add(const Box& box) { add(box.blocks); }
    void add(const PageBreak& /*nothing*/) {}
    void add(const WritingSpace& /*nothing*/) {}
    void add(const Cover& cover) { add(cover.blocks); }
    void add(const ContentsEntry& entry) {
        const auto& [level, number, title, anchor] = entry;
        add_all(level, number, title, anchor);
    }
    void add(const Contents& contents) {
        const auto& [depth, entries] = contents;
        add_all(depth, entries);
    }
    void add(const DiagramNode& node) { add(node.label); }
    void add(const DiagramEdge& edge) {
        const auto& [from, to, label] = edge;
        add_all(from, to, label);
    }
    void add(const Diagram& diagram) {
        const auto& [anchor, number, caption, alternative, nodes, edges] = diagram;
        add_all(anchor, number, caption, alternative, nodes, edges);
    }
    void add(const Insertion& insertion) {
        const auto& [name, kind] = insertion;
        add_all(name, kind);
    }

    void add(const Footnote& footnote) {
        const auto& [place, label, number, blocks] = footnote;
        add_all(label, number, blocks);
    }
    void add(const Document& document) {
        const auto& [id, title, version, date, status, numbering, house_style, blocks, footnotes, name_in_set,
                     identifier, has_articles, full_title] = document;
        add_all(id, title, version, date, status, numbering, house_style, blocks, footnotes, name_in_set, identifier,
                has_articles, full_title);
    }
    void add(const HouseStyle& style) {
        const auto& [id, organisation, page_width, page_height, margin_left, margin_right, margin_top, margin_bottom,
                     font_regular, font_bold, font_italic, font_bold_italic, font_mono, font_fallback, text_size,
                     line_height, text, heading, link, rule, table_header, box, watermark] = style;
        add_all(id, organisation, page_width, page_height, margin_left, margin_right, margin_top, margin_bottom,
                font_regular, font_bold, font_italic, font_bold_italic, font_mono, font_fallback, text_size,
                line_height, text, heading, link, rule, table_header, box, watermark);
    }

private:
    static constexpr std::size_t piece = std::size_t{1} << 16;

    void flush() {
        hash_.update(buffer_);
        buffer_.clear();
    }

    Sha256 hash_;
    std::string buffer_;
};

template <typename Value>
std::string fingerprint_of(const Value& value) {
    Feeder feeder;
    feeder.add(value);
    return feeder.hex();
}

}  // namespace

std::string fingerprint(const Document& document) {
    return fingerprint_of(document);
}

std::string fingerprint(const HouseStyle& style) {
    return fingerprint_of(style);
}

}  // namespace boekwerk
