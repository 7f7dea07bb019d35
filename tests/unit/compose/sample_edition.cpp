#include "unit/compose/sample_edition.h"

#include "document/walk.h"

namespace boekwerk::test {

namespace {

std::string text_of(const Inlines& inlines) {
    std::string text;
    for_each_inline_in(inlines, [&](const Inline& item) {
        if (const auto* words = std::get_if<Text>(&item.value)) text += words->text;
        if (const auto* reference = std::get_if<Reference>(&item.value)) text += "[" + reference->id + "]";
        if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) text += "^" + mark->label;
    });
    return text;
}

std::string text_of(const Blocks& blocks) {
    std::string text;
    for_each_block(blocks, [&](const Block& block) {
        const auto* inlines = own_inlines(block);
        if (inlines == nullptr) return;
        if (!text.empty()) text += " / ";
        text += text_of(*inlines);
    });
    return text;
}

void add_rows(std::string& text, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        std::string line;
        for (const Cell& cell : row.cells) line += (line.empty() ? "" : " | ") + text_of(cell.blocks);
        text += line + "\n";
    }
}

}  // namespace

SampleEdition::SampleEdition() {
    Book book;
    book.id = "boek";
    book.title.value = "Boek";
    book.version = "1.0";
    book.date = {2025, 1, 1};
    BookPart part;
    part.id = "deel";
    part.title.value = "Deel";
    book.parts.push_back(std::move(part));
    catalogue.books.push_back(std::move(book));
}

Card& SampleEdition::add_card(const std::string& id, const std::string& name) {
    Card card;
    card.id = id;
    card.book = "boek";
    card.name.value = name;
    book().parts.front().cards.push_back(located(id));
    return catalogue.cards[id].emplace_back(std::move(card));
}

Edition SampleEdition::edition() const {
    return book_edition(catalogue, catalogue.books.front(), std::nullopt);
}

Located<std::string> located(std::string value) {
    return {std::move(value), {}};
}

Block paragraph_of(std::string text) {
    Paragraph paragraph;
    paragraph.content.push_back({{}, Text{std::move(text)}});
    return {{}, std::move(paragraph)};
}

Block bullets(const std::vector<std::string>& texts) {
    List list;
    for (const std::string& text : texts) list.items.push_back({{}, {paragraph_of(text)}});
    return {{}, std::move(list)};
}

NamedValue chosen(const std::string& key, const std::vector<std::string>& values) {
    NamedValue feature;
    feature.key = key;
    for (const std::string& value : values) {
        feature.items.push_back(located(value));
        feature.value.value += (feature.value.value.empty() ? "" : ", ") + value;
    }
    return feature;
}

std::string table_text(const Blocks& blocks, std::size_t index) {
    std::string text;
    for (const Block& block : blocks) {
        const auto* table = std::get_if<Table>(&block.value);
        if (table == nullptr || index-- != 0) continue;
        add_rows(text, table->header);
        add_rows(text, table->rows);
        break;
    }
    return text;
}

}  // namespace boekwerk::test
