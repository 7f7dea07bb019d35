// Page breaking: what stands on which page.
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

using Names = std::vector<std::string>;

std::vector<Names> pages_of(Blocks blocks, const HouseStyle& style = small_style()) {
    const Laid laid = lay(std::move(blocks), style);
    CHECK(laid.diagnostics->sorted().empty());
    std::vector<Names> pages;
    for (const Page& page : laid.pages.pages) pages.push_back(line_names(page));
    return pages;
}

}  // namespace

TEST_CASE("a page is filled with as many lines as fit") {
    CHECK(pages_of({paragraph(full_lines(10))}).size() == 1);
    const auto pages = pages_of({paragraph(full_lines(14))});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].size() == 10);
    CHECK(pages[1] == Names{"regel11", "regel12", "regel13", "regel14"});
}

TEST_CASE("no line of a paragraph stands alone at the top or the foot of a page") {
    SECTION("at the top") {
        const auto pages = pages_of({paragraph(full_lines(11))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].size() == 9);
        CHECK(pages[1] == Names{"regel10", "regel11"});
    }
    SECTION("at the foot") {
        const auto pages = pages_of({paragraph(full_lines(8)), paragraph(full_lines(4, "b"))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].size() == 8);
        CHECK(pages[1] == Names{"b1", "b2", "b3", "b4"});
    }
    SECTION("three lines stay together") {
        const auto pages = pages_of({paragraph(full_lines(7)), paragraph(full_lines(3, "b"))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].size() == 7);
        CHECK(pages[1].size() == 3);
    }
}

TEST_CASE("space between paragraphs falls away at the top of a page") {
    const Laid laid = lay({paragraph(full_lines(9)), paragraph(full_lines(4, "b"))});
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(lines_of(laid.pages.pages[1]).front().y == Approx(lines_of(laid.pages.pages[0]).front().y));
}

TEST_CASE("a heading goes to the next page with what follows") {
    SECTION("when no two lines of text fit under it") {
        const auto pages = pages_of({paragraph(full_lines(7)), heading(4, "Kop"), paragraph(full_lines(5, "b"))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].size() == 7);
        CHECK(pages[1].front() == "Kop");
    }
    SECTION("but not when they fit") {
        const auto pages = pages_of({paragraph(full_lines(6)), heading(4, "Kop"), paragraph(full_lines(5, "b"))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0] == Names{"regel1", "regel2", "regel3", "regel4", "regel5", "regel6", "Kop", "b1", "b2"});
    }
    SECTION("headings in a row go together") {
        const auto pages =
            pages_of({paragraph(full_lines(5)), heading(3, "Een"), heading(4, "Twee"), paragraph(full_lines(5, "b"))});
        REQUIRE(pages.size() == 2);
        CHECK(pages[0].size() == 5);
        CHECK(pages[1][0] == "Een");
        CHECK(pages[1][1] == "Twee");
    }
    SECTION("short paragraphs count as lines too") {
        const auto pages = pages_of({paragraph(full_lines(7)), heading(4, "Kop"), paragraph("a"), paragraph("b")});
        REQUIRE(pages.size() == 2);
        CHECK(pages[1] == Names{"Kop", "a", "b"});
    }
}

TEST_CASE("a chain of headings that is higher than a page is broken") {
    Blocks blocks;
    for (int i = 0; i < 30; ++i) blocks.push_back(heading(4, "Kop" + std::to_string(i)));
    const auto pages = pages_of(std::move(blocks));
    CHECK(pages.size() > 1);
    CHECK(pages.front().front() == "Kop0");
    CHECK(pages.back().back() == "Kop29");
}

TEST_CASE("a heading of the first level begins a page") {
    const auto pages =
        pages_of({paragraph("a"), heading(1, "Een"), paragraph("b"), heading(1, "Twee"), paragraph("c")});
    CHECK(pages == std::vector<Names>{{"a"}, {"Een", "b"}, {"Twee", "c"}});
}

TEST_CASE("page breaks end a page, and make no empty ones") {
    const auto pages = pages_of({block_of(PageBreak{}), paragraph("a"), block_of(PageBreak{}), block_of(PageBreak{}),
                                 heading(1, "Een"), paragraph("b"), block_of(PageBreak{})});
    CHECK(pages == std::vector<Names>{{"a"}, {"Een", "b"}});
}

TEST_CASE("a page break in a list ends the page too") {
    List list = list_of({"a", "b"});
    list.items[0].blocks.push_back(block_of(PageBreak{}));
    const auto pages = pages_of({block_of(std::move(list))});
    CHECK(pages == std::vector<Names>{{"•a"}, {"•b"}});
}

TEST_CASE("a document without content has one page") {
    const Laid laid = lay(Blocks{});
    REQUIRE(laid.pages.pages.size() == 1);
    CHECK(texts(laid.pages.pages[0], Part::Footer) == Names{"versie 0.9 – 6 november …pagina 1 van 1"});
}

TEST_CASE("a paragraph over two pages is one element with content on both") {
    const Laid laid = lay({paragraph(full_lines(14))});
    CHECK(dump_structure(laid.pages).find("  P\n    \"") != std::string::npos);
    const StructureElement& root = laid.pages.structure[0];
    REQUIRE(root.kids.size() == 1);
    const StructureElement& element = laid.pages.structure[root.kids[0].index];
    REQUIRE(element.kids.size() == 2);
    CHECK(element.kids[0].page == 0);
    CHECK(element.kids[1].page == 1);
    CHECK(laid.text() == full_lines(14));
}

TEST_CASE("a rule stands above a card, not at the top of a page nor under another heading") {
    const auto rules = [](Blocks blocks) {
        const Laid laid = lay(std::move(blocks), small_style(40, 30));
        std::size_t count = 0;
        for (const Operation& operation : laid.pages.pages.front().operations) {
            count += std::holds_alternative<FilledRect>(operation) ? 1U : 0U;
        }
        return count - 1;  // The rule under the running header.
    };
    CHECK(rules({paragraph("a"), heading(2, "Kaart"), paragraph("b")}) == 1);
    CHECK(rules({heading(2, "Kaart"), paragraph("b")}) == 0);
    CHECK(rules({heading(1, "Segment"), heading(2, "Kaart"), paragraph("b")}) == 0);
    CHECK(rules({paragraph("a"), heading(3, "Sectie"), paragraph("b")}) == 0);
}
