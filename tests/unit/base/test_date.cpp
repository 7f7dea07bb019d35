#include <catch2/catch.hpp>

#include "base/date.h"

using namespace boekwerk;

TEST_CASE("A date is read in both ways of writing") {
    CHECK(parse_date("2026-07-01") == Date{2026, 7, 1});
    CHECK(parse_date("01-07-2026") == Date{2026, 7, 1});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    CHECK(parse_date("2000-02-29") == Date{2000, 2, 29});
}

TEST_CASE("What is no existing day is no date") {
    const std::string text = GENERATE("", "2026-7-1", "2026-07-00", "2026-07-32", "2026-13-01", "2026-00-10",
                                      "2025-02-29", "1900-02-29", "31-04-2026", "0000-01-01", "2026/07/01",
                                      "2026-07-1x", "-026-07-01", "2026-+7-01", " 2026-07-0", "2026-07-011");
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("Documents and data files show dates in their own way") {
    CHECK(long_date({2023, 11, 6}) == "6 november 2023");
    CHECK(long_date({2026, 1, 31}) == "31 januari 2026");
    CHECK(iso_date({2023, 11, 6}) == "2023-11-06");
    CHECK(iso_date({987, 1, 2}) == "0987-01-02");
}

TEST_CASE("A date as documents show it is read back") {
    for (int day = day_number({2023, 12, 30}); day < day_number({2025, 1, 2}); ++day) {
        const Date date = date_of_day(day);
        REQUIRE(parse_long_date(long_date(date)) == date);
    }
    const std::string text =
        GENERATE("", "1", "1 ", "1 juli", "1 juli ", "1 juli 20x6", "31 april 2026", "0 mei 2026", "1 may 2026",
                 "juli 2026", "1  juli 2026", "1 juli 2026 ", "1 juli 0", "-1 juli 2026");
    CAPTURE(text);
    CHECK_FALSE(parse_long_date(text).has_value());
}

TEST_CASE("Dates are ordered") {
    CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
    CHECK(Date{2026, 1, 31} < Date{2026, 2, 1});
    CHECK(Date{2026, 2, 1} < Date{2026, 2, 2});
}

TEST_CASE("Days are counted without gaps") {
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({2026, 3, 1}) - day_number({2026, 2, 28}) == 1);
    CHECK(day_number({2024, 3, 1}) - day_number({2024, 2, 28}) == 2);
    for (int day = day_number({1899, 12, 30}); day < day_number({2101, 1, 1}); ++day) {
        const Date date = date_of_day(day);
        REQUIRE(day_number(date) == day);
        REQUIRE(parse_date(iso_date(date)) == date);
    }
}
