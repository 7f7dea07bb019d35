#include "writers/pdf/pdf_syntax.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace boekwerk;

namespace {

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}
std::string fine_number(double value) {
    std::string out;
    append_fine_number(out, value);
    return out;
}
std::string text_string(std::string_view text) {
    std::string out;
    append_text_string(out, text);
    return out;
}

}  // namespace

TEST_CASE("numbers are rounded and as short as they can be") {
    CHECK(number(0) == "0");
    CHECK(number(12) == "12");
    CHECK(number(100) == "100");
    CHECK(number(595.276) == "595.28");
    CHECK(number(0.5) == ".5");
    CHECK(number(0.05) == ".05");
    CHECK(number(-0.5) == "-.5");
    CHECK(number(-12.30) == "-12.3");
    CHECK(number(-0.001) == "0");
    CHECK(number(1e12) == "1000000000");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(number(std::numeric_limits<double>::infinity()) == "0");
    CHECK(fine_number(556.15234375) == "556.152");
    CHECK(fine_number(0.007) == ".007");
    CHECK(fine_number(1) == "1");
    CHECK(rounded_number(595.276) == 595.28);
    CHECK(rounded_fine_number(1.23456) == 1.235);
}

TEST_CASE("integers reach as far as PDF allows") {
    std::string out;
    append_integer(out, 2147483647);
    out += ' ';
    append_integer(out, -5);
    CHECK(out == "2147483647 -5");
}

TEST_CASE("strings escape what ends or changes them") {
    std::string out;
    append_byte_string(out, "a(b)\\c\rd\ne");
    CHECK(out == "(a\\(b\\)\\\\c\\rd\ne)");
}

TEST_CASE("text is ASCII as it is, else UTF-16") {
    CHECK(text_string("Kop (1)") == "(Kop \\(1\\))");
    CHECK(text_string("é") == std::string("(\xFE\xFF\x00\xE9)", 6));
    CHECK(text_string("\U0001F600") == std::string("(\xFE\xFF\xD8\x3D\xDE\x00)", 8));
    CHECK(text_string("a\tb") == std::string("(\xFE\xFF\x00\x61\x00\x09\x00\x62)", 10));
}

TEST_CASE("a text string never holds more bytes than PDF/A-2 allows") {
    CHECK(text_string(std::string(40'000, 'x')).size() < 32'767);
    std::string accents;
    for (int i = 0; i < 20'000; ++i) accents += "é";
    CHECK(text_string(accents).size() < 32'767);
}

TEST_CASE("maps to Unicode use surrogates beyond the first plane") {
    std::string out;
    append_utf16_digits(out, "é\U0001F600");
    CHECK(out == "00E9D83DDE00");
}
