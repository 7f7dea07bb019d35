#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Table table_of(std::size_t columns, const std::vector<std::vector<std::string>>& rows, bool with_header = false) {
    Table table;
    table.columns.resize(columns);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        (with_header && i == 0 ? table.header : table.rows).push_back(row(rows[i]));
    }
    return table;
}

/// Words at the left edge of their lines, by the column that begins there.
float place_of(const Page& page, const std::string& wanted) {
    for (const PlacedWord& word : page.words) {
        if (word.text->text == wanted) return word.x;
    }
    return -1;
}

std::vector<std::vector<std::string>> numbered_rows(int count) {
    std::vector<std::vector<std::string>> rows;
    for (int i = 1; i <= count; ++i) rows.push_back({"r" + std::to_string(i), "waarde"});
    return rows;
}

constexpr float padding = 5.5F;

}  // namespace

TEST_CASE("columns with weights share the width by them") {
    Table table = table_of(2, {{"a", "b"}});
    table.columns[0].weight = 1;
    table.columns[1].weight = 3;
    const Laid laid = lay({block_of(std::move(table))});
    const Page& page = laid.pages.pages[0];
    CHECK(place_of(page, "a") == Approx(margin + padding));
    CHECK(place_of(page, "b") == Approx(margin + 50 + padding));
}

TEST_CASE("columns stand left, centred or right") {
    Table table = table_of(3, {{"a", "b", "c"}});
    for (Column& column : table.columns) column.weight = 1;
    table.columns[1].alignment = Alignment::Centre;
    table.columns[2].alignment = Alignment::Right;
    const Laid laid = lay(document_of({block_of(std::move(table))}), small_style(60, 10));
    const Page& page = laid.pages.pages[0];
    const float width = 4.6F;
    CHECK(place_of(page, "b") == Approx(margin + 150 - width / 2));
    CHECK(place_of(page, "c") == Approx(margin + 300 - padding - width));
}

TEST_CASE("the structure of a table: caption, head, body, scopes") {
    Table table = table_of(2, {{"Naam", "Code"}, {"Licht", "54005"}}, true);
    table.caption = text("Producten");
    table.anchor = "tabel-1";
    table.rows[0].cells[0].heads_row = true;
    const Laid laid = lay({block_of(std::move(table))});
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  Table\n"
          "    Caption\n"
          "      \"Producten\" p1\n"
          "    THead\n"
          "      TR\n"
          "        TH column\n"
          "          P\n"
          "            \"Naam\" p1\n"
          "        TH column\n"
          "          P\n"
          "            \"Code\" p1\n"
          "    TBody\n"
          "      TR\n"
          "        TH row\n"
          "          P\n"
          "            \"Licht\" p1\n"
          "        TD\n"
          "          P\n"
          "            \"54005\" p1\n");
    REQUIRE(laid.pages.destinations.size() == 1);
    CHECK(laid.pages.destinations[0].anchor == "tabel-1");
}

TEST_CASE("the header is repeated on each page, as an artifact") {
    auto rows = numbered_rows(20);
    rows.insert(rows.begin(), {"Naam", "Code"});
    const Laid laid = lay({block_of(table_of(2, rows, true))});
    REQUIRE(laid.pages.pages.size() > 2);
    CHECK(texts(laid.pages.pages[0]).front() == "NaamCode");
    CHECK(texts(laid.pages.pages[0], Part::Layout).empty());
    for (std::size_t p = 1; p < laid.pages.pages.size(); ++p) {
        const Page& page = laid.pages.pages[p];
        CHECK(texts(page, Part::Layout) == std::vector<std::string>{"NaamCode"});
        CHECK(lines_of(page, Part::Layout).front().y > lines_of(page).front().y);
    }
    std::string expected = "NaamCode";
    for (int i = 1; i <= 20; ++i) expected += "r" + std::to_string(i) + "waarde";
    CHECK(laid.text() == expected);
}

TEST_CASE("neither the first nor the last row of a long table stands alone") {
    const auto rows_per_page = [](int lines_before, int rows) {
        std::vector<std::size_t> counts;
        auto content = numbered_rows(rows);
        content.insert(content.begin(), {"Naam", "Code"});
        const Laid laid =
            lay({paragraph(full_lines(lines_before)), block_of(table_of(2, content, true))}, small_style(40, 20));
        for (const Page& page : laid.pages.pages) {
            std::size_t count = 0;
            for (const std::string& line : texts(page))
                count += line[0] == 'r' && line.find("waarde") != std::string::npos;
            counts.push_back(count);
        }
        return counts;
    };
    for (int lines = 5; lines < 19; ++lines) {
        for (const std::size_t count : rows_per_page(lines, 12)) CHECK(count != 1);
    }
}

TEST_CASE("a small table of facts stays on one page") {
    Table table = table_of(2, {{"Code", "54005"}, {"Wet", "Jeugdwet"}, {"Duur", "6 maanden"}});
    for (Row& facts : table.rows) facts.cells[0].heads_row = true;
    const Laid laid = lay({paragraph(full_lines(7)), block_of(std::move(table))});
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[1]) == std::vector<std::string>{"Code54005", "WetJeugdwet", "Duur6 maanden"});
}

TEST_CASE("a row that is higher than a page goes on on the next, in all its cells") {
    Table table = table_of(2, {{full_lines(1), "x"}});
    table.rows[0].cells[0].blocks = {paragraph(full_lines(14, "a"))};
    table.rows[0].cells[1].blocks = {paragraph(full_lines(9, "b"))};
    const Laid laid = lay(document_of({block_of(std::move(table))}), small_style(86, 10));
    REQUIRE(laid.pages.pages.size() == 2);
    const auto second = line_names(laid.pages.pages[1]);
    CHECK(second.size() >= 2);
    std::string expected = full_lines(14, "a") + full_lines(9, "b");
    CHECK(laid.text() == expected);
    for (const Page& page : laid.pages.pages) CHECK(texts(page).size() <= 10);
}

TEST_CASE("cells hold lists, boxes and tables") {
    Table inner = table_of(2, {{"c", "d"}});
    Box box;
    box.blocks.push_back(paragraph("kader"));
    Table table = table_of(2, {{"a", "b"}});
    table.rows[0].cells[1].blocks = {block_of(list_of({"een", "twee"})), block_of(std::move(box)),
                                     block_of(std::move(inner))};
    const Laid laid = lay(document_of({block_of(std::move(table))}), small_style(60, 20));
    CHECK(laid.diagnostics->sorted().empty());
    CHECK(laid.text() == "a•een•tweekadercd");
}

TEST_CASE("words that are too wide for their column are cut") {
    Table table = table_of(2, {{"verantwoordelijkheid", "b"}});
    table.columns[0].weight = 1;
    table.columns[1].weight = 3;
    const Laid laid = lay(document_of({block_of(std::move(table))}), small_style(48, 10));
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"verant-b", "woorde-", "lijkheid"});
    CHECK(laid.text() == "verantwoordelijkheidb");
}

TEST_CASE("a table with more columns than the page has room for is reported") {
    Document document = document_of({block_of(table_of(20, {std::vector<std::string>(20, "a")}))});
    const Laid laid = lay(std::move(document));
    const auto faults = laid.diagnostics->sorted();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == DiagnosticCode::ContentTooWide);
    CHECK(faults[0].message == "de tabel heeft 20 kolommen, en daarvoor is de pagina te smal");
    CHECK(faults[0].remedy == "maak de inhoud smaller, of kies in de huisstijl smallere marges of kleinere letters");
}

TEST_CASE("a table without rows and cells without content are no problem") {
    Table table = table_of(2, {});
    Table empty = table_of(2, {{"a", "b"}});
    empty.rows[0].cells[0].blocks.clear();
    const Laid laid = lay({block_of(std::move(table)), block_of(std::move(empty)), paragraph("na")});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"b", "na"});
}

TEST_CASE("a box has a background and a frame on each page it stands on") {
    Box box;
    box.blocks.push_back(paragraph(full_lines(14)));
    const Laid laid = lay(document_of({block_of(std::move(box))}), small_style(44, 10));
    REQUIRE(laid.pages.pages.size() == 2);
    for (const Page& page : laid.pages.pages) {
        std::vector<FramedRect> frames;
        for (const Operation& operation : page.operations) {
            if (const auto* frame = std::get_if<FramedRect>(&operation)) frames.push_back(*frame);
        }
        REQUIRE(frames.size() == 1);
        for (const PageLine& line : lines_of(page)) {
            CHECK(line.y > frames[0].y);
            CHECK(line.y < frames[0].y + frames[0].height);
        }
    }
    CHECK(laid.pages.structure[laid.pages.structure[0].kids[0].index].type == StructureType::Division);
}
