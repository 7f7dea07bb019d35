#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "contracts/cell_values.h"
#include "contracts/spoiled_cell.h"

using namespace boekwerk;

TEST_CASE("Numbers and dates that Excel makes are told from codes") {
    for (const char* text : {"5,40E+03", "5,4E+03", "5E+03", "1,23E+11", "5.4E+03", "1E-05"}) {
        CAPTURE(text);
        CHECK(spoiled_as(text) == SpoiledAs::Number);
    }
    for (const char* text : {"8-mrt", "08-mrt", "8-MRT", "mrt-26", "mei-2026", "8-3-2026", "08-03-26", "2026-03-08"}) {
        CAPTURE(text);
        CHECK(spoiled_as(text) == SpoiledAs::Date);
    }
    for (const char* text : {"", "08A03", "54E02", "54016", "5400", "8-3", "E+03", "5E+", "5E", "8-abc", "a-b-c",
                             "beschut-wonen", "1-2-3-4", "mrt-x", "+"}) {
        CAPTURE(text);
        CHECK_FALSE(spoiled_as(text).has_value());
    }
}

TEST_CASE("The code that a number was is found again") {
    const std::vector<std::string> codes = {"02041", "08A03", "54016", "54E02", "54E03"};
    const auto made = [&](const char* number) { return codes_made_number(number, codes); };
    CHECK(made("5400") == std::vector<std::string>{"54E02"});
    CHECK(made("5,40E+03") == std::vector<std::string>{"54E02"});
    CHECK(made("5,4E+03") == std::vector<std::string>{"54E02"});
    CHECK(made("54000") == std::vector<std::string>{"54E03"});
    CHECK(made("5E+04").size() == 2);
    CHECK(made("2041") == std::vector<std::string>{"02041"});
    CHECK(made("54016").empty());
    CHECK(made("54017").empty());
    CHECK(made("8A03").empty());
    CHECK(made("").empty());
}

TEST_CASE("A date is read as Dutch Excel saves it") {
    CHECK(parse_table_date("1-7-2026") == Date{2026, 7, 1});
    CHECK(parse_table_date("01-7-2026") == Date{2026, 7, 1});
    CHECK(parse_table_date("1-12-2026") == Date{2026, 12, 1});
    CHECK(parse_table_date("31-12-2026") == Date{2026, 12, 31});
    CHECK(parse_table_date("2026-07-01") == Date{2026, 7, 1});
    for (const char* text : {"", "-", "--", "1-7", "1-7-26", "1--2026", "-7-2026", "001-7-2026", "1-007-2026",
                             "30-2-2026", "1/7/2026", "2026-7-1", "1-7-2026 ", "1-7-02026"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_table_date(text).has_value());
    }
}
