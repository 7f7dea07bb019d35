#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

TEST_CASE("a chapter begins a new page, unless it flows on") {
    Blocks blocks = {heading(1, "Een", "een"), paragraph("a"), heading(1, "Twee", "twee"), paragraph("b")};
    CHECK(lay(blocks).pages.pages.size() == 2);
    std::get<Heading>(blocks[2].value).flows_on = true;
    const Laid laid = lay(blocks);
    REQUIRE(laid.pages.pages.size() == 1);
    // The header cannot name one chapter of several.
    for (const PageLine& line : lines_of(laid.pages.pages.front(), Part::Header)) CHECK(line.text == "Boek");
}

TEST_CASE("a chapter that flows on stands closer to its own text than to the text above") {
    Blocks blocks = {heading(1, "Een"), paragraph("boven"), heading(1, "Twee"), paragraph("onder")};
    for (const std::size_t chapter : {0, 2}) std::get<Heading>(blocks[chapter].value).flows_on = true;
    const Laid laid = lay(blocks, small_style(40, 30));
    std::map<std::string, float> heights;
    for (const PageLine& line : lines_of(laid.pages.pages.front())) heights[line.text] = line.y;
    CHECK(heights.at("boven") - heights.at("Twee") > heights.at("Twee") - heights.at("onder"));
}

TEST_CASE("room to write makes a row of a table as high as a signature") {
    Table table;
    table.columns.resize(2);
    table.rows = {row({"Naam", ""}), row({"Handtekening", ""}), row({"Datum", ""})};
    table.rows[1].cells[1].blocks = {block_of(WritingSpace{})};
    const Laid laid = lay({block_of(std::move(table))}, small_style(40, 30));
    std::map<std::string, float> heights;
    for (const PageLine& line : lines_of(laid.pages.pages.front())) heights[line.text] = line.y;
    const float usual = heights.at("Naam") - heights.at("Handtekening");
    const float high = heights.at("Handtekening") - heights.at("Datum");
    CHECK(high > 20 * 72 / 25.4F);
    CHECK(usual < 25);
}
