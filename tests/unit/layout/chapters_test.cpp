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
