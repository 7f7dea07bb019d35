#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace boekwerk {

using test::Read;
using test::read_markdown;

TEST_CASE("paragraphs, headings and boxes become blocks") {
    const Read read = read_markdown(
        "## Omschrijving\n\nEen regel\nen nog een.\n\n### Kop *met* `code`\n\nKop\n---\n\n> Een **kader**\n> met "
        "tekst\n>\n"
        "> en nog een alinea\n");
    CHECK(read.tree ==
          "H2(Omschrijving)\n"
          "P(Een regel en nog een.)\n"
          "H3(Kop *met* `code`)\n"
          "H2(Kop)\n"
          "Box(P(Een **kader** met tekst) P(en nog een alinea))");
    CHECK(read.faults.empty());
}

TEST_CASE("an empty text has no blocks") {
    CHECK(read_markdown("").tree.empty());
    CHECK(read_markdown("\n \n\t\n").tree.empty());
    CHECK(read_markdown("---\nnaam: x\n---\n", MarkdownKind::Card, 16).tree.empty());
}

TEST_CASE("lists keep their kind, start and tightness") {
    CHECK(read_markdown("- een\n- twee\n").tree == "List(•(P(een)) •(P(twee)))");
    CHECK(read_markdown("- een\n\n- twee\n").tree == "Loose(•(P(een)) •(P(twee)))");
    CHECK(read_markdown("3. drie\n4. vier\n").tree == "List(3.(P(drie)) 4.(P(vier)))");
    CHECK(read_markdown("1) een\n2) twee\n").tree == "List(1)(P(een)) 2)(P(twee)))");
    CHECK(read_markdown("-\n- twee\n").tree == "List(•() •(P(twee)))");
    CHECK(read_markdown("- een\n  - twee\n    1. drie\n       - vier\n").tree ==
          "List(•(P(een) List(•(P(twee) List(1.(P(drie) List(•(P(vier)))))))))");
    CHECK(read_markdown("- een\n\n  Nog een alinea.\n\n  > kader\n").tree ==
          "Loose(•(P(een) P(Nog een alinea.) Box(P(kader))))");
}

TEST_CASE("the parts of a card are announced by directives") {
    const Read read = read_markdown(
        "## Treden\n\nVooraf.\n{onderdeel: trede-1}\n\n#### Kop\n\n{ onderdeel: x }\n\n{onderdelen:soort}\nA.\n\n- "
        "{onderdeel: b}\n");
    CHECK(read.tree ==
          "H2(Treden)\nP(Vooraf.)\nPart(trede-1)\nH4(Kop)\nP({ onderdeel: x })\nPartTable(soort)\nP(A.)\n"
          "List(•(Part(b)))");
    CHECK(read.faults.empty());
    CHECK(read.placed.find("4:1 Part(trede-1)") != std::string::npos);
    CHECK(read_markdown("{onderdeel: }\n\ntekst\n").tree == "Part()\nP(tekst)");

    SECTION("after a part, headings are of its own text") {
        CHECK(read_markdown("{onderdeel: a}\n\n#### Kop\n").faults.empty());
        CHECK(read_markdown("{onderdeel: a}\n\n##### Kop\n").faults.substr(0, 10) == "3:1 BW0503");
        CHECK(read_markdown("{onderdelen: a}\n\n#### Kop\n").faults.substr(0, 10) == "3:1 BW0503");
    }
}

TEST_CASE("a directive sets the labels of the list after it") {
    CHECK(read_markdown("{lijst: a)}\n1. een\n2. twee\n").tree == "List(a)(P(een)) b)(P(twee)))");
    CHECK(read_markdown("{lijst: i.}\n\n1. een\n2. twee\n").tree == "List(i.(P(een)) ii.(P(twee)))");
    CHECK(read_markdown("{lijst:1)}\n1. een\n").tree == "List(1)(P(een)))");

    SECTION("also when the list does not begin with 1, which Markdown would take for text") {
        CHECK(read_markdown("{lijst: a)}\n3. drie\n4. vier\n").tree == "List(c)(P(drie)) d)(P(vier)))");
    }
    SECTION("also in list items and boxes") {
        const Read nested = read_markdown("- een\n  {lijst: a)}\n  1. x\n  2. y\n- twee\n\n> {lijst: i.}\n> 1. z\n");
        CHECK(nested.tree == "List(•(P(een) List(a)(P(x)) b)(P(y)))) •(P(twee)))\nBox(List(i.(P(z))))");
        CHECK(nested.faults.empty());
        CHECK(read_markdown("- {lijst: a)}\n  1. x\n").tree == "List(•(List(a)(P(x)))))");
    }
    SECTION("only for the list directly after it") {
        CHECK(read_markdown("{lijst: a)}\n1. een\n\ntekst\n\n1. twee\n").tree ==
              "List(a)(P(een)))\nP(tekst)\nList(1.(P(twee)))");
    }
}

TEST_CASE("tables have columns, a header and cells with inlines") {
    const Read read = read_markdown(
        "| Naam | Aantal | Bedrag |\n|:---|:-:|---:|\n| *een* | `a\\|b` | 3 |\n| twee \\| drie |\n\nna\n");
    CHECK(read.tree ==
          "Table(<^> Header(P(Naam) | P(Aantal) | P(Bedrag)) Row(P(*een*) | P(`a|b`) | P(3))"
          " Row(P(twee | drie) |  | ))\nP(na)");
    CHECK(read.faults.empty());
}

TEST_CASE("a table with an empty header is a table of facts: its first cells head their rows") {
    CHECK(read_markdown("| | |\n|-|-|\n| Code | 54005 |\n| Wet | Wmo |\n").tree ==
          "Table(<< Row(!P(Code) | P(54005)) Row(!P(Wet) | P(Wmo)))");
}

TEST_CASE("lines above the header of a table are a paragraph") {
    const Read read = read_markdown("Eerst\ntekst\n| a | b |\n|-|-|\n| 1 | 2 |\n");
    CHECK(read.placed ==
          "1:1 P(1:1 'Eerst tekst')\n"
          "3:1 Table(<< Header(3:3 3:3 P(3:3 'a') | 3:7 3:7 P(3:7 'b'))"
          " Row(5:3 5:3 P(5:3 '1') | 5:7 5:7 P(5:7 '2')))");
}

TEST_CASE("in a template a line of stars or dashes is a page break, and # the title") {
    const Read read = read_markdown("# Titel *x*\n\n***\n\n## Deel\n\n---\n", MarkdownKind::Template);
    CHECK(read.tree == "Title(Titel *x*)\nPageBreak\nH2(Deel)\nPageBreak");
    CHECK(read.faults.empty());
}

TEST_CASE("in a template a directive names the heading after it") {
    const Read read = read_markdown("{kop: inleiding}\n## Inleiding\n\n{kop: versies ongenummerd}\n\n## Versies\n",
                                    MarkdownKind::Template);
    CHECK(read.tree == "H2#inleiding(Inleiding)\nH2#versies unnumbered(Versies)");
    CHECK(read.faults.empty());
}

TEST_CASE("a directive can keep a chapter on the page of the one before") {
    const Read read = read_markdown("{kop: a doorlopend}\n## A\n\n{kop: b ongenummerd doorlopend}\n## B\n",
                                    MarkdownKind::Template);
    CHECK(read.tree == "H2#a flowing(A)\nH2#b unnumbered flowing(B)");
    CHECK(read.faults.empty());
}

TEST_CASE("lines may end in any of three ways") {
    CHECK(read_markdown("een\r\n\r\n{lijst: a)}\r\n1. x\r\ny\r\n").tree == "P(een)\nList(a)(P(x y)))");
    CHECK(read_markdown("een\r\rtwee\r").tree == "P(een)\nP(twee)");
}

}  // namespace boekwerk
