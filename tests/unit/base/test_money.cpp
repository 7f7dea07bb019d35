#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

#include "base/money.h"

using namespace boekwerk;

namespace {

std::int64_t cents(const std::string& text) {
    INFO(text);
    const auto amount = parse_money(text);
    REQUIRE(std::holds_alternative<Money>(amount));
    return std::get<Money>(amount).cents;
}

MoneyFault fault(const std::string& text) {
    INFO(text);
    const auto amount = parse_money(text);
    REQUIRE(std::holds_alternative<MoneyFault>(amount));
    return std::get<MoneyFault>(amount);
}

}  // namespace

TEST_CASE("An amount is read as Dutch people and Dutch Excel write it") {
    CHECK(cents("62,50") == 6250);
    CHECK(cents("62,5") == 6250);
    CHECK(cents("62") == 6200);
    CHECK(cents("0,07") == 7);
    CHECK(cents("0") == 0);
    CHECK(cents("007,10") == 710);
    CHECK(cents("1234,56") == 123456);
    CHECK(cents("1.234,56") == 123456);
    CHECK(cents("1.234,5") == 123450);
    CHECK(cents("12.345.678,90") == 1234567890);
    CHECK(cents("99999999,99") == 9999999999);
    CHECK(cents("€ 62,50") == 6250);
    CHECK(cents("€62,50") == 6250);
    CHECK(cents(" \u00A0€\u00A062,50 ") == 6250);
    CHECK(cents("62,50 €") == 6250);
}

TEST_CASE("An amount of which a cent is uncertain is none") {
    CHECK(fault("1.234") == MoneyFault::AmbiguousPoint);
    CHECK(fault("1.234.567") == MoneyFault::AmbiguousPoint);
    CHECK(fault("12.5") == MoneyFault::DecimalPoint);
    CHECK(fault("12.50") == MoneyFault::DecimalPoint);
    CHECK(fault("1234.567") == MoneyFault::DecimalPoint);
    CHECK(fault("1.2.3") == MoneyFault::WrongGroups);
    CHECK(fault("1.23,45") == MoneyFault::WrongGroups);
    CHECK(fault("1234.567,00") == MoneyFault::WrongGroups);
    CHECK(fault("12.3456,00") == MoneyFault::WrongGroups);
    CHECK(fault("1..234,00") == MoneyFault::WrongGroups);
    CHECK(fault("1,234") == MoneyFault::TooManyDecimals);
    CHECK(fault("1.234,567") == MoneyFault::TooManyDecimals);
    CHECK(fault("-62,50") == MoneyFault::Negative);
    CHECK(fault("-€ 62,50") == MoneyFault::Negative);
    CHECK(fault("€ -62,50") == MoneyFault::Negative);
    CHECK(fault("100000000") == MoneyFault::TooLarge);
    CHECK(fault("99999999999999999999999,00") == MoneyFault::TooLarge);
    for (const char* text :
         {"",   " ",       "€",      "€ -",   "-",        ",50", "62,", "62,-",  "6,2,5", "62,50,", ".50",
          "1.", "5,4E+03", "zestig", "62 50", "########", "--5", "€€5", "€ 5 €", "+5",    "5%"}) {
        CHECK(fault(text) == MoneyFault::NotAnAmount);
    }
}

TEST_CASE("An amount is shown with points for thousands and two decimals") {
    CHECK(format_money({0}) == "€\u00A00,00");
    CHECK(format_money({7}) == "€\u00A00,07");
    CHECK(format_money({6250}) == "€\u00A062,50");
    CHECK(format_money({99999}) == "€\u00A0999,99");
    CHECK(format_money({100000}) == "€\u00A01.000,00");
    CHECK(format_money({123456}) == "€\u00A01.234,56");
    CHECK(format_money({1234567890}) == "€\u00A012.345.678,90");
    CHECK(format_money({-123456}) == "€\u00A0-1.234,56");
}

TEST_CASE("What is shown is read back to the same cent") {
    for (std::int64_t amount = 0; amount < 10'000'000'000; amount += 1 + amount / 7) {
        CHECK(cents(format_money({amount})) == amount);
    }
}
