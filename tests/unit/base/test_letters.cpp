#include <catch2/catch.hpp>

#include "base/letters.h"

using namespace boekwerk;

TEST_CASE("Words consist of letters and digits") {
    for (const char32_t c : U"aZéŁжʼ") {
        if (c != 0) CHECK(is_letter(c));
    }
    for (const char32_t c : U"5 -’×÷\uFFFC") {
        if (c != 0) CHECK_FALSE(is_letter(c));
    }
    CHECK(is_word_character('5'));
    CHECK_FALSE(is_word_character('_'));
}

TEST_CASE("Capitals are known with their small letters") {
    const std::u32string capitals = U"AZÀÞŁŃŸŽĶ";
    const std::u32string small = U"azàþłńÿžķ";
    for (std::size_t i = 0; i < capitals.size(); ++i) {
        CHECK(is_capital(capitals[i]));
        CHECK_FALSE(is_capital(small[i]));
        CHECK(other_case(capitals[i]) == small[i]);
        CHECK(other_case(small[i]) == capitals[i]);
    }
    for (const char32_t alone : {U'5', U'-', U'ß', U'ı', U'ĸ', U'×', U'ж'}) CHECK(other_case(alone) == alone);
}

TEST_CASE("Folding takes case and diacritics away") {
    CHECK(folded("Cliëntgroep ÅNGSTRÖM") == "clientgroep angstrom");
    CHECK(folded("ĲŒÆßÞ ĳœæþ") == "ijoeaessth ijoeaeth");
    CHECK(folded("e\u0308") == "e");
    CHECK(folded("W&I – 5 ×") == "w&i – 5 ×");
    CHECK(folded("Łódź, Žižek, ſ") == "lodz, zizek, s");
}
