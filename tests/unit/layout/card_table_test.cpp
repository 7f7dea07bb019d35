// Cards in the form of a table: rows that are higher than a page, with lists, boxes and tables in their cells.
#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

using Lines = std::vector<std::string>;

Row labelled_row(const std::string& label, Blocks blocks) {
    Row result;
    result.cells.push_back(cell(label));
    result.cells.back().heads_row = true;
    result.cells.emplace_back().blocks = std::move(blocks);
    return result;
}

/// A card of two columns, 28 : 72, with a header row.
Table card_of(std::vector<Row> rows) {
    Table table;
    table.columns = {{Alignment::Left, 28}, {Alignment::Left, 72}};
    table.header.push_back(row({"Criteria", "Omschrijving"}));
    table.rows = std::move(rows);
    return table;
}

/// `count` paragraphs of one line each.
Blocks one_line_paragraphs(int count, const std::string& prefix = "regel") {
    Blocks blocks;
    for (int i = 1; i <= count; ++i) blocks.push_back(paragraph(prefix + std::to_string(i)));
    return blocks;
}

Laid lay_table(Table table, int lines = 14) {
    return lay(document_of({block_of(std::move(table))}), small_style(100, lines));
}

/// How often `line` stands on the page as an artifact.
std::ptrdiff_t repeated(const Page& page, const std::string& line) {
    const Lines lines = texts(page, Part::Layout);
    return std::count(lines.begin(), lines.end(), line);
}

/// Lines in the body of the page that begin with `prefix`.
std::size_t count_of(const Page& page, const std::string& prefix) {
    std::size_t count = 0;
    for (const PageLine& line : lines_of(page)) count += line.text.find(prefix) != std::string::npos ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("a row that goes on repeats the header and its label, marked as continued") {
    const Laid laid = lay_table(card_of({labelled_row("Doel", one_line_paragraphs(38))}));
    REQUIRE(laid.pages.pages.size() == 4);
    CHECK(texts(laid.pages.pages[0], Part::Layout).empty());
    for (std::size_t p = 1; p < 4; ++p) {
        const Page& page = laid.pages.pages[p];
        CHECK(texts(page, Part::Layout) == Lines{"CriteriaOmschrijving", "Doel (vervolg)"});
        const auto again = lines_of(page, Part::Layout);
        CHECK(again[1].y == lines_of(page).front().y);
        CHECK(again[1].x == Approx(margin + 5.5F));
    }
    std::string expected = "CriteriaOmschrijvingDoel";
    for (int i = 1; i <= 38; ++i) expected += "regel" + std::to_string(i);
    CHECK(laid.text() == expected);
}

TEST_CASE("a row that begins at the top of a page has its own label only") {
    const Laid laid = lay_table(
        card_of({labelled_row("Doel", one_line_paragraphs(9)), labelled_row("Inzet", one_line_paragraphs(7))}));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[1]).front() == "Inzetregel1");
    CHECK(texts(laid.pages.pages[1], Part::Layout) == Lines{"CriteriaOmschrijving"});
}

TEST_CASE("a table of facts without a header repeats labels too") {
    Table table = card_of({labelled_row("Doel", one_line_paragraphs(15))});
    table.header.clear();
    const Laid laid = lay_table(std::move(table));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[1], Part::Layout) == Lines{"Doel (vervolg)"});
}

TEST_CASE("a row without a row header repeats no text") {
    Table table = card_of({labelled_row("Doel", one_line_paragraphs(15))});
    table.rows[0].cells[0].heads_row = false;
    const Laid laid = lay_table(std::move(table));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[1], Part::Layout) == Lines{"CriteriaOmschrijving"});
}

TEST_CASE("what a continued label takes keeps what follows below it") {
    const std::string label = "Korte omschrijving van de vraag en de achtergrond";
    const Laid laid = lay_table(
        card_of({labelled_row(label, one_line_paragraphs(12)), labelled_row("Inzet", one_line_paragraphs(2))}));
    REQUIRE(laid.pages.pages.size() == 2);
    const Page& page = laid.pages.pages[1];
    CHECK(texts(page, Part::Layout) ==
          Lines{"CriteriaOmschrijving", "Korte omschrijving van de ", "vraag en de achtergrond ", "(vervolg)"});
    CHECK(lines_of(page).back().text == "regel2");
    const auto body = lines_of(page);
    const auto next = std::find_if(body.begin(), body.end(), [](const PageLine& line) { return line.text[0] == 'I'; });
    REQUIRE(next != body.end());
    CHECK(next->y < lines_of(page, Part::Layout).back().y - 10);
}

TEST_CASE("no label stands alone at the foot of a page, and no line of a row alone on either side") {
    for (int before = 0; before < 13; ++before) {
        for (const int lines : {7, 8, 9, 14, 30}) {
            INFO(before << " lines before a row of " << lines);
            Blocks blocks;
            for (Block& block : one_line_paragraphs(before, "boven")) blocks.push_back(std::move(block));
            blocks.push_back(block_of(card_of({labelled_row("Een label", one_line_paragraphs(lines))})));
            const Laid laid = lay(document_of(std::move(blocks)), small_style(100, 16));
            for (const Page& page : laid.pages.pages) {
                const std::size_t here = count_of(page, "regel");
                CHECK(here != 1);
                CHECK((count_of(page, "Een label") == 0 || here > 1));
                CHECK((count_of(page, "Criteria") == 0 || here > 1));
                CHECK(repeated(page, "Een label (vervolg)") == (here > 0 && count_of(page, "Een label") == 0 ? 1 : 0));
            }
        }
    }
}

TEST_CASE("a table in a cell breaks, and repeats its own header and label below those around it") {
    Table inner;
    inner.columns = {{Alignment::Left, 1}, {Alignment::Left, 1}};
    inner.header.push_back(row({"Domein", "Voorbeelden"}));
    for (const char* domain : {"Geld", "Werk", "Thuis"}) {
        inner.rows.push_back(labelled_row(domain, one_line_paragraphs(12, std::string(domain, 1))));
    }
    const Laid laid = lay_table(card_of({labelled_row("Hulp", {paragraph("Vooraf"), block_of(std::move(inner))})}), 16);
    const auto& pages = laid.pages.pages;
    REQUIRE(pages.size() == 4);
    CHECK(texts(pages[0], Part::Layout).empty());
    CHECK(texts(pages[1], Part::Layout) ==
          Lines{"CriteriaOmschrijving", "Hulp (vervolg)", "DomeinVoorbeelden", "Geld (vervolg)"});
    CHECK(texts(pages[3], Part::Layout) ==
          Lines{"CriteriaOmschrijving", "Hulp (vervolg)", "DomeinVoorbeelden", "Thuis (vervolg)"});
    std::string expected = "CriteriaOmschrijvingHulpVoorafDomeinVoorbeelden";
    for (const char* domain : {"Geld", "Werk", "Thuis"}) {
        expected += domain;
        for (int i = 1; i <= 12; ++i) expected += domain[0] + std::to_string(i);
    }
    CHECK(laid.text() == expected);
}

TEST_CASE("lists and boxes in cells break, and keep their structure") {
    List inner = list_of({"b1", "b2", "b3", "b4"}, ListStyle::AlphaParenthesis);
    List list = list_of({"p1", "p2", "p3"});
    list.items[1].blocks.push_back(block_of(std::move(inner)));
    Box box;
    box.blocks = one_line_paragraphs(14, "kader");
    const Laid laid = lay_table(card_of({labelled_row("Hulp", {block_of(std::move(list)), block_of(std::move(box))})}));
    REQUIRE(laid.pages.pages.size() == 3);
    CHECK(repeated(laid.pages.pages[1], "Hulp (vervolg)") == 1);
    CHECK(repeated(laid.pages.pages[2], "Hulp (vervolg)") == 1);
    CHECK(laid.text() ==
          "CriteriaOmschrijvingHulp•p1•p2a)b1b)b2c)b3d)b4•p3"
          "kader1kader2kader3kader4kader5kader6kader7kader8kader9kader10kader11kader12kader13kader14");
    for (const char* part :
         {"          L\n            LI\n              Lbl\n                \"•\" p1\n              LBody\n",
          "          Div\n            P\n              \"kader1\" "}) {
        CHECK(dump_structure(laid.pages).find(part) != std::string::npos);
    }
}

TEST_CASE("a label that is repeated marks no note again and is no link") {
    Document document = document_of({block_of(card_of({labelled_row("Doel", one_line_paragraphs(26))}))});
    Table& table = std::get<Table>(document.blocks[0].value);
    Inlines& label = std::get<Paragraph>(table.rows[0].cells[0].blocks[0].value).content;
    label.push_back(inline_of(FootnoteMark{"n", 1}));
    label.push_back(inline_of(Link{"https://voorbeeld.nl", text(" nu")}));
    document.footnotes.push_back({{}, "n", 1, {paragraph("Noot.")}});
    const Laid laid = lay(std::move(document), small_style(100, 14));
    REQUIRE(laid.pages.pages.size() > 2);
    CHECK(repeated(laid.pages.pages[1], "Doel nu (vervolg)") == 1);
    CHECK(laid.pages.pages[0].links.size() == 3);  // The mark, the link, and the way back from the note.
    for (std::size_t p = 1; p < laid.pages.pages.size(); ++p) CHECK(laid.pages.pages[p].links.empty());
}

TEST_CASE("a label that would fill much of a page is not repeated") {
    const std::string label = "Omschrijving van de vraag, de achtergrond, de situatie thuis en het doel van alle hulp";
    const Laid laid = lay_table(card_of({labelled_row(label, one_line_paragraphs(24))}));
    REQUIRE(laid.pages.pages.size() > 2);
    CHECK(texts(laid.pages.pages[1], Part::Layout) == Lines{"CriteriaOmschrijving"});
}

TEST_CASE("a bold paragraph in a cell stays with what follows it") {
    for (int before = 3; before < 16; ++before) {
        INFO(before << " lines before the bold one");
        Blocks blocks = one_line_paragraphs(before, "boven");
        Inlines bold;
        bold.push_back(inline_of(Strong{text("Trede 1")}));
        blocks.push_back(paragraph(std::move(bold)));
        for (Block& block : one_line_paragraphs(8, "regel")) blocks.push_back(std::move(block));
        const Laid laid = lay_table(card_of({labelled_row("Doel", std::move(blocks))}));
        for (const Page& page : laid.pages.pages) CHECK((count_of(page, "Trede") == 0 || count_of(page, "regel") > 0));
    }
}

TEST_CASE("the labels of a table in a cell leave most of the width to the texts") {
    Table inner;
    inner.columns.resize(2);
    inner.header.push_back(row({"Domein", "Voorbeelden"}));
    inner.rows.push_back(row({"Meedoen in de maatschappij", full_lines(3)}));
    const Laid laid = lay_table(card_of({labelled_row("Hulp", {block_of(std::move(inner))})}));
    const auto lines = texts(laid.pages.pages[0]);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
              return line.find("Meedoen") != std::string::npos && line.find("maatschappij") != std::string::npos;
          }) == 0);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
              return line.find("Meedoen in de regel1x") != std::string::npos;
          }) == 1);
}
