#include "layout/hyphenator.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "layout/hyphenation_patterns.h"

using namespace boekwerk;

namespace {

const char* const dutch_patterns = "/usr/share/hyphen/hyph_nl_NL.dic";

std::string hyphenated(const std::string& word) {
    static const Hyphenator hyphenator(dutch_patterns);
    std::string result = word;
    const auto points = hyphenator.break_points(word);
    for (auto point = points.rbegin(); point != points.rend(); ++point) result.insert(*point, "|");
    return result;
}

}  // namespace

TEST_CASE("Dutch words break where the patterns say") {
    CHECK(hyphenated("verantwoordelijkheid") == "ver|ant|woor|de|lijk|heid");
    CHECK(hyphenated("gedragswetenschapper") == "ge|drags|we|ten|schap|per");
    CHECK(hyphenated("ondersteuningsplan") == "on|der|steu|nings|plan");
    CHECK(hyphenated("zichzelf") == "zich|zelf");
}

TEST_CASE("at least two characters stay and three go to the next line") {
    CHECK(hyphenated("over") == "over");
    CHECK(hyphenated("aandachtje") == "aan|dachtje");
}

TEST_CASE("capitals at the start make no difference, abbreviations are kept whole") {
    CHECK(hyphenated("Verantwoordelijkheid") == "Ver|ant|woor|de|lijk|heid");
    CHECK(hyphenated("NOVEMBER") == "NOVEMBER");
    CHECK(hyphenated("GGZ-behandeling") == "GGZ-be|han|de|ling");
}

TEST_CASE("punctuation around and inside a word is no letter") {
    CHECK(hyphenated("(gezinnen),") == "(ge|zin|nen),");
    CHECK(hyphenated("‘gezinnen’") == "‘ge|zin|nen’");
    CHECK(hyphenated("jeugd-ggz-behandeling") == "jeugd-ggz-be|han|de|ling");
}

TEST_CASE("words with digits or letters of other scripts, and addresses, do not break") {
    CHECK(hyphenated("covid19vaccinatie") == "covid19vaccinatie");
    CHECK(hyphenated("straatnaamżółć") == "straatnaamżółć");
    CHECK(hyphenated("www.voorbeeldgemeente.nl") == "www.voorbeeldgemeente.nl");
    CHECK(hyphenated("redactie@voorbeeldgemeente") == "redactie@voorbeeldgemeente");
}

TEST_CASE("break points that would change the spelling are left out") {
    CHECK(hyphenated("zeeën") == "zeeën");
    CHECK(hyphenated("coördinatie") == "coör|di|na|tie");
    CHECK(hyphenated("geïnteresseerden") == "geïn|te|res|seer|den");
}

TEST_CASE("without patterns nothing is hyphenated") {
    const Hyphenator hyphenator("/nergens/hyph_xx.dic");
    CHECK_FALSE(hyphenator.loaded());
    CHECK(hyphenator.break_points("verantwoordelijkheid").empty());
}

TEST_CASE("pattern files: comments, keywords and patterns that change the spelling are skipped") {
    HyphenationPatterns patterns;
    REQUIRE(patterns.read("ISO8859-1\n% a1b\nLEFTHYPHENMIN 2\nf1f/ff=f,1,2\na1b\r\n.c2a\n"));
    std::vector<std::uint8_t> values;
    const auto find = [&](const std::string& word) {
        patterns.find({reinterpret_cast<const std::uint8_t*>(word.data()), word.size()}, values);
        return values;
    };
    CHECK(find("cab") == std::vector<std::uint8_t>{0, 2, 1, 0});
    CHECK(find("aff") == std::vector<std::uint8_t>{0, 0, 0, 0});
    CHECK(find("acab") == std::vector<std::uint8_t>{0, 0, 0, 1, 0});
}

TEST_CASE("pattern files in another encoding or without patterns are refused") {
    HyphenationPatterns patterns;
    CHECK_FALSE(patterns.read("UTF-8\na1b\n"));
    CHECK_FALSE(patterns.read("ISO8859-1\n"));
    CHECK_FALSE(patterns.read(""));
}
