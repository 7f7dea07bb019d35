#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace boekwerk {

using test::Read;

namespace {

Read read_output(const std::string& text) {
    return test::read_markdown(text, MarkdownKind::Document);
}

}  // namespace

TEST_CASE("our own Markdown has the title at #, and headings one level higher than written") {
    CHECK(read_output("# Titel\n\n## 1 Een\n\n#### 1.1.1 Drie\n").tree == "Title(Titel)\nH1(1 Een)\nH3(1.1.1 Drie)");
}

TEST_CASE("an anchor belongs to the heading below it or the table after it") {
    const Read read = read_output(
        "<a id=\"een\"></a>\n## Een\n\n<a id=\"twee\"></a>\n\n| a |\n| --- |\n\n<a id=\"drie\"></a>\n\nBijschrift\n\n"
        "| b |\n| --- |\n\n<a id=\"vier\"></a>\n\n- x\n");
    CHECK(read.tree ==
          "H1#een(Een)\nTable(#twee < Header(P(a)))\nTable(#drie caption(Bijschrift) < Header(P(b)))\n"
          "Table(#vier )\nList(•(P(x)))");
    CHECK(read.faults.empty());
}

TEST_CASE("an anchor at the begin of a paragraph is the paragraph's own") {
    const Read read = read_output(
        "<a id=\"een\"></a>**Tekst** een\n\n- <a id=\"twee\"></a>twee\n\n|  |  |\n| --- | --- |\n"
        "| <a id=\"drie\"></a>**Drie** | <a id=\"vier\"></a> |\n");
    CHECK(read.faults.empty());
    CHECK(read.tree == "P(**Tekst** een)\nList(•(P(twee)))\nTable(<< Row(!P(Drie) | P()))");
    const auto paragraph = [](const Block& block) { return std::get<Paragraph>(block.value).anchor.id; };
    CHECK(paragraph(read.parsed.blocks[0]) == "een");
    CHECK(paragraph(std::get<List>(read.parsed.blocks[1].value).items[0].blocks[0]) == "twee");
    const Row& row = std::get<Table>(read.parsed.blocks[2].value).rows[0];
    CHECK(paragraph(row.cells[0].blocks[0]) == "drie");
    CHECK(paragraph(row.cells[1].blocks[0]) == "vier");
    CHECK(read_output("<a id=\"t\"></a>\n\n<a id=\"p\"></a>tekst\n\n| a |\n| --- |\n").tree ==
          "Table(#t )\nP(tekst)\nTable(< Header(P(a)))");
    CHECK(test::read_markdown("<a id=\"een\"></a>tekst\n").faults.substr(0, 10) == "1:1 BW0501");
}

TEST_CASE("links to anchors are references") {
    CHECK(read_output("[3 Wonen](#wonen)\n").tree == "P([3 Wonen](#wonen))");
    CHECK(test::read_markdown("[x](#wonen)\n").faults.substr(0, 10) == "1:1 BW0502");
}

TEST_CASE("directives, placeholders and bare addresses are text in our own Markdown") {
    const Read read = read_output("{lijst: a)}\n\n{{x}} https://a.nl \uE000\n");
    CHECK(read.tree == "P({lijst: a)})\nP({{x}} https://a.nl \uE000)");
    CHECK(read.faults.empty());
}

TEST_CASE("bold first cells of a table without header head their rows") {
    CHECK(read_output("|  |  |\n| --- | --- |\n| **a** | b |\n| c | **d** |\n").tree ==
          "Table(<< Row(!P(a) | P(b)) Row(P(c) | P(**d**)))");
}

TEST_CASE("other HTML is a fault in our own Markdown too") {
    CHECK(read_output("x <a id=\"y\"></a>\n").faults ==
          "1:3 BW0501 HTML kan niet in de tekst staan: ‘<a id=\"y\">’ | schrijf het in Markdown, of zet een backslash "
          "voor "
          "het teken: \\<");
}

TEST_CASE("footnotes of our own Markdown are called by their numbers and come in that order") {
    const Read read = read_output("a[^2] b[^1]\n\n[^1]: een\n\n[^2]: twee\n");
    REQUIRE(read.parsed.footnotes.size() == 2);
    CHECK(read.parsed.footnotes[0].number == 1);
    CHECK(read.parsed.footnotes[1].number == 2);
    CHECK(std::get<FootnoteMark>(std::get<Paragraph>(read.parsed.blocks[0].value).content[1].value).number == 2);
}

}  // namespace boekwerk
