#include <catch2/catch.hpp>

#include "pages.h"

using namespace boekwerk;

namespace {

Table table_of(std::vector<Column> columns, std::vector<Row> header, std::vector<Row> rows) {
    Table table;
    table.columns = std::move(columns);
    table.header = std::move(header);
    table.rows = std::move(rows);
    return table;
}

Row row(std::vector<Cell> cells) {
    return {{}, std::move(cells)};
}

}  // namespace

TEST_CASE("a table of facts has row headers and no header row") {
    CHECK(text_of({block(table_of({{}, {}}, {}, {row({cell("Code", true), cell("54005")})}))}) ==
          "<table class=\"feiten\">\n"
          "<tbody>\n<tr>\n<th scope=\"row\">Code</th>\n<td>54005</td>\n</tr>\n</tbody>\n"
          "</table>\n");
}

TEST_CASE("a table with header, caption, anchor, widths and alignment") {
    Table table = table_of({{Alignment::Left, 1}, {Alignment::Right, 3}}, {row({cell("Product"), cell("Tarief")})},
                           {row({cell("Thuis"), cell("1,00")})});
    table.anchor = "tarieven";
    table.caption = words("Tarieven 2025");
    CHECK(text_of({block(table)}) ==
          "<table id=\"tarieven\">\n"
          "<caption>Tarieven 2025</caption>\n"
          "<colgroup><col style=\"inline-size:25%\"/><col style=\"inline-size:75%\"/></colgroup>\n"
          "<thead>\n<tr>\n<th scope=\"col\">Product</th>\n<th scope=\"col\" "
          "class=\"rechts\">Tarief</th>\n</tr>\n</thead>\n"
          "<tbody>\n<tr>\n<td>Thuis</td>\n<td class=\"rechts\">1,00</td>\n</tr>\n</tbody>\n"
          "</table>\n");
}

TEST_CASE("a header cell without text is no header") {
    Cell empty_paragraph;
    empty_paragraph.blocks.push_back(block(Paragraph{}));
    CHECK(text_of({block(table_of({{}, {Alignment::Centre, 0}}, {row({cell(""), cell("A")})},
                                  {row({empty_paragraph, cell("")})}))}) ==
          "<table>\n"
          "<thead>\n<tr>\n<td></td>\n<th scope=\"col\" class=\"midden\">A</th>\n</tr>\n</thead>\n"
          "<tbody>\n<tr>\n<td></td>\n<td class=\"midden\"></td>\n</tr>\n</tbody>\n"
          "</table>\n");
}

TEST_CASE("a cell can hold blocks") {
    Cell blocks;
    blocks.blocks = {paragraph("een"), block(list_of(ListStyle::Bullet, {"twee"}))};
    CHECK(text_of({block(table_of({{}}, {}, {row({blocks})}))}) ==
          "<table class=\"feiten\">\n<tbody>\n<tr>\n"
          "<td>\n<p>een</p>\n<ul>\n<li>twee</li>\n</ul>\n</td>\n"
          "</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("a table of several columns scrolls by itself and has a name") {
    const Row cells = row({cell("1"), cell("2"), cell("3")});
    const Table table = table_of({{}, {}, {}}, {}, {cells});
    const std::string rows =
        "<table "
        "class=\"feiten\">\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n<td>3</td>\n</tr>\n</tbody>\n</table>\n</div>\n";
    const std::string window = "<div class=\"tabelvenster\" role=\"group\" tabindex=\"0\" aria-label=";

    CHECK(text_of({block(table)}) == window + "\"Tabel\">\n" + rows);

    Heading heading;
    heading.content = words("Versie & datum");
    CHECK(text_of({block(heading), block(table)}) ==
          "<h2>Versie &amp; datum</h2>\n" + window + "\"Tabel bij Versie &amp; datum\">\n" + rows);

    Table captioned = table;
    captioned.caption = words("Alle producten");
    const std::string page = text_of({block(heading), block(captioned)});
    CHECK(page.find(window + "\"Alle producten\">\n") != std::string::npos);
}

TEST_CASE("a card of two columns keeps the roles of a table where it is shown as one column") {
    const Table table =
        table_of({{Alignment::Left, 28}, {Alignment::Left, 72}}, {row({cell("Criteria"), cell("Tekst")})},
                 {row({cell("Doel", true), cell("Meedoen")})});
    CHECK(text_of({block(table)}) ==
          "<table class=\"kaarttabel\" role=\"table\">\n"
          "<colgroup><col style=\"inline-size:28%\"/><col style=\"inline-size:72%\"/></colgroup>\n"
          "<thead role=\"rowgroup\">\n<tr role=\"row\">\n"
          "<th scope=\"col\" role=\"columnheader\">Criteria</th>\n<th scope=\"col\" role=\"columnheader\">Tekst</th>\n"
          "</tr>\n</thead>\n"
          "<tbody role=\"rowgroup\">\n<tr role=\"row\">\n"
          "<th scope=\"row\" role=\"rowheader\">Doel</th>\n<td role=\"cell\">Meedoen</td>\n"
          "</tr>\n</tbody>\n</table>\n");
}

TEST_CASE("a table like it in a card's cell stacks too, one of several columns or of facts does not") {
    const Row header = row({cell("Domein"), cell("Voorbeeld")});
    const Row inner = row({cell("Geld", true), cell("Sparen")});
    const Row plain = row({cell("Geld"), cell("Sparen")});
    Cell holder;
    holder.blocks = {paragraph("vooraf"), block(table_of({{}, {}}, {header}, {inner})),
                     block(table_of({{}, {}}, {}, {row({cell("Code", true), cell("54005")})})),
                     block(table_of({{}, {}, {}}, {row({cell("a"), cell("b"), cell("c")})}, {}))};
    const std::string page = text_of({block(table_of({{}, {}}, {header}, {row({cell("Doel", true), holder})}))});
    CHECK(page.find("<td role=\"cell\">\n<p>vooraf</p>\n<table class=\"kaarttabel\" role=\"table\">\n") !=
          std::string::npos);
    CHECK(page.find("<th scope=\"row\" role=\"rowheader\">Geld</th>\n<td role=\"cell\">Sparen</td>\n") !=
          std::string::npos);
    CHECK(page.find("<table class=\"feiten\">\n<tbody>\n<tr>\n<th scope=\"row\">Code</th>\n") != std::string::npos);
    CHECK(page.find("aria-label=\"Tabel\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n") != std::string::npos);
    const std::string alone = text_of({block(table_of({{}, {}}, {header}, {plain}))});
    CHECK(alone.find("role=") == std::string::npos);
}

TEST_CASE("targets have their id where their text begins, each once") {
    const auto target = [](const std::string& text, const std::string& id) {
        return block(Paragraph{words(text), {id}});
    };
    CHECK(text_of({target("tekst", "a&b")}) == "<p id=\"a&amp;b\">tekst</p>\n");
    List list = list_of(ListStyle::AlphaParenthesis, {"een", "twee"});
    list.items[1].blocks = {target("twee", "b"), target("slot", "c")};
    CHECK(text_of({block(list)}) ==
          "<ol class=\"gelabeld\">\n<li><span class=\"label\">a)</span> een</li>\n"
          "<li id=\"b\"><span class=\"label\">b)</span> twee\n<p id=\"c\">slot</p>\n</li>\n</ol>\n");
    list.tight = false;
    CHECK(text_of({block(list)}).find("<li><p id=\"b\"><span class=\"label\">b)</span> twee</p>\n<p id=\"c\">") !=
          std::string::npos);
    Cell label{{}, {target("Doel", "d")}, true};
    Cell only{{}, {target("tekst", "e")}};
    Cell blocks{{}, {target("een", "f"), target("twee", "g")}};
    const std::string page = text_of({block(table_of({{}, {}, {}}, {}, {row({label, only, blocks})}))});
    CHECK(page.find("<th id=\"d\" scope=\"row\">Doel</th>\n<td id=\"e\">tekst</td>\n"
                    "<td>\n<p id=\"f\">een</p>\n<p id=\"g\">twee</p>\n</td>\n") != std::string::npos);
}
