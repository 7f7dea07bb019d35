#include <catch2/catch.hpp>

#include "base/utf8.h"

using namespace boekwerk;

TEST_CASE("Characters are code points") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("cliënt") == 6);
    CHECK(count_characters("‘x’ – €") == 7);
    CHECK(count_characters("\U0001F4D8") == 1);
}

TEST_CASE("The first byte that breaks UTF-8 is found") {
    CHECK_FALSE(find_invalid_utf8("").has_value());
    CHECK_FALSE(find_invalid_utf8("cliënt € \U0001F4D8 \U0010FFFF \uFFFF").has_value());
    CHECK(find_invalid_utf8("ab\xE9\x63") == 2);        // Latin-1
    CHECK(find_invalid_utf8("a\x80") == 1);             // continuation without begin
    CHECK(find_invalid_utf8("\xC3") == 0);              // cut off
    CHECK(find_invalid_utf8("\xE2\x82") == 0);          // cut off
    CHECK(find_invalid_utf8("\xF0\x9F\x93") == 0);      // cut off
    CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
    CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong
    CHECK(find_invalid_utf8("\xF0\x80\x80\xAF") == 0);  // overlong
    CHECK(find_invalid_utf8("x\xED\xA0\x80") == 1);     // surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
    CHECK(find_invalid_utf8("\xFF") == 0);
}

TEST_CASE("Each code point is read back as it was written") {
    const char32_t character = GENERATE(U'a', U'\u007F', U'\u0080', U'ë', U'\u07FF', U'\u0800', U'€', U'\uFFFD',
                                        U'\U00010000', U'\U0001F4D8', U'\U0010FFFF');
    std::string text = "<";
    append_utf8(text, character);
    text += ">";
    CHECK_FALSE(find_invalid_utf8(text).has_value());
    CHECK(count_characters(text) == 3);
    std::size_t offset = 1;
    CHECK(next_character(text, offset) == character);
    CHECK(text.substr(offset) == ">");
}
