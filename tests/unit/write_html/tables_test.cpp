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
