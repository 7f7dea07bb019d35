// Cards in the form of a table, and targets, as Markdown shows them.
#include <catch2/catch.hpp>

#include "writers/markdown/write_markdown.h"

using namespace boekwerk;

namespace {

Block text(const std::string& content, const std::string& anchor = {}) {
    Paragraph paragraph;
    paragraph.content.push_back({{}, Text{content}});
    paragraph.anchor.id = anchor;
    return {{}, std::move(paragraph)};
}

Cell cell(Blocks blocks, bool heads_row = false) {
    return {{}, std::move(blocks), heads_row};
}

Block list_of(const std::vector<std::string>& items, ListStyle style = ListStyle::Bullet) {
    List list;
    list.style = style;
    for (const std::string& item : items) list.items.push_back({{}, {text(item)}});
    return {{}, std::move(list)};
}

Table table_of(std::vector<Row> header, std::vector<Row> rows) {
    Table table;
    table.columns.resize(2);
    table.header = std::move(header);
    table.rows = std::move(rows);
    return table;
}

Row row(Cell first, Cell second) {
    return {{}, {std::move(first), std::move(second)}};
}

std::string markdown_of(Blocks blocks) {
    Document document;
    document.blocks = std::move(blocks);
    return write_markdown(document);
}

const Row criteria = row(cell({text("Criteria")}), cell({text("Omschrijving")}));

}  // namespace

TEST_CASE("a card with blocks in its cells is its header as a table, then bold labels with what belongs to them") {
    const Table inner = table_of({row(cell({text("Domein")}), cell({text("Voorbeeld")}))},
                                 {row(cell({text("Geld")}), cell({text("Sparen")}))});
    const Table card = table_of(
        {criteria}, {row(cell({text("Doel", "dag--doel")}, true), cell({text("Meedoen."), list_of({"a", "b"})})),
                     row(cell({text("Inzet")}, true), cell({text("Vooraf"), {{}, inner}}))});
    CHECK(markdown_of({{{}, card}}) ==
          "| Criteria | Omschrijving |\n"
          "| --- | --- |\n"
          "\n"
          "<a id=\"dag--doel\"></a>**Doel**\n"
          "\n"
          "Meedoen.\n"
          "\n"
          "- a\n"
          "- b\n"
          "\n"
          "**Inzet**\n"
          "\n"
          "Vooraf\n"
          "\n"
          "| Domein | Voorbeeld |\n"
          "| --- | --- |\n"
          "| Geld | Sparen |\n");
}

TEST_CASE("labels of a table inside a table are told apart from those around it") {
    const Table inner = table_of({row(cell({text("Domein")}), cell({text("Voorbeeld")}))},
                                 {row(cell({text("Geld")}), cell({text("Sparen"), list_of({"x"})}))});
    const Table card = table_of({criteria}, {row(cell({text("Inzet")}, true), cell({{{}, inner}})),
                                             row(cell({text("Doel")}, true), cell({text("Meedoen.")}))});
    CHECK(markdown_of({{{}, card}}) ==
          "| Criteria | Omschrijving |\n"
          "| --- | --- |\n"
          "\n"
          "**Inzet**\n"
          "\n"
          "| Domein | Voorbeeld |\n"
          "| --- | --- |\n"
          "\n"
          "**_Geld_**\n"
          "\n"
          "Sparen\n"
          "\n"
          "- x\n"
          "\n"
          "**Doel**\n"
          "\n"
          "Meedoen.\n");
}

TEST_CASE("a card whose cells hold one paragraph each is a table") {
    CHECK(markdown_of(
              {{{}, table_of({criteria}, {row(cell({text("Doel", "doel")}, true), cell({text("Mee.", "t")}))})}}) ==
          "| Criteria | Omschrijving |\n"
          "| --- | --- |\n"
          "| <a id=\"doel\"></a>**Doel** | <a id=\"t\"></a>Mee. |\n");
}

TEST_CASE("targets have their anchor directly before their text") {
    CHECK(markdown_of({text("een", "a")}) == "<a id=\"a\"></a>een\n");
    Block list = list_of({"een", "twee"});
    std::get<List>(list.value).items[1].blocks[0] = text("twee", "b");
    CHECK(markdown_of({list}) == "- een\n- <a id=\"b\"></a>twee\n");
    std::get<List>(list.value).style = ListStyle::AlphaParenthesis;
    CHECK(markdown_of({list}) == "- a) een\n- <a id=\"b\"></a>b) twee\n");
    CHECK(markdown_of({text("1. geen lijst", "c")}) == "<a id=\"c\"></a>1\\. geen lijst\n");
    CHECK(markdown_of({text("", "d"), text("na")}) == "<a id=\"d\"></a>\n\nna\n");
}

TEST_CASE("headings deeper than Markdown has are of the sixth level") {
    Blocks blocks;
    for (const int level : {4, 5, 6, 8}) {
        Heading heading;
        heading.level = level;
        heading.content.push_back({{}, Text{"Diep"}});
        blocks.push_back({{}, std::move(heading)});
    }
    CHECK(markdown_of(std::move(blocks)) == "##### Diep\n\n###### Diep\n\n###### Diep\n\n###### Diep\n");
}
