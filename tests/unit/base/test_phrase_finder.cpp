#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/phrase_finder.h"

using namespace boekwerk;

namespace {

/// What stands in the text, each match between bars.
std::string found(const PhraseFinder& finder, const std::string& text) {
    std::string result;
    finder.find_all(
        text, [&](std::size_t at, const PhraseFinder::Match& match) { result += text.substr(at, match.length) + "|"; });
    return result;
}

PhraseFinder words(const std::vector<std::string>& phrases) {
    PhraseFinder finder;
    for (const std::string& phrase : phrases) finder.add(phrase, 0, PhraseKind::Word);
    return finder;
}

PhraseFinder fixed(const std::vector<std::string>& phrases) {
    PhraseFinder finder;
    for (const std::string& phrase : phrases) finder.add(phrase, 0, PhraseKind::Fixed);
    return finder;
}

}  // namespace

TEST_CASE("A phrase is found as a whole word only") {
    const PhraseFinder finder = words({"crisis"});
    CHECK(found(finder, "crisis, een crisis. (crisis) ‘crisis’") == "crisis|crisis|crisis|crisis|");
    CHECK(found(finder, "crisishulp, noodcrisis, crisis2, écrisis, crisisé").empty());
    CHECK(found(finder, "").empty());
}

TEST_CASE("A word may begin with either case, a fixed phrase is written as it is") {
    CHECK(found(words({"crisis", "Één loket"}), "Crisis, één loket, CRISIS") == "Crisis|één loket|");
    CHECK(found(fixed({"ggz", "Wmo"}), "ggz, Ggz, Wmo, wmo, WMO") == "ggz|Wmo|");
}

TEST_CASE("A space stands for any white space") {
    const PhraseFinder finder = words({"licht verstandelijke beperking"});
    CHECK(found(finder, "licht verstandelijke\u00A0beperking") == "licht verstandelijke\u00A0beperking|");
    CHECK(found(finder, "licht \u202F verstandelijke\nbeperking") == "licht \u202F verstandelijke\nbeperking|");
    CHECK(found(finder, "licht-verstandelijke beperking, lichtverstandelijke beperking").empty());
}

TEST_CASE("The longest phrase wins, and matches do not overlap") {
    const PhraseFinder finder = words({"wonen", "beschermd wonen", "wonen en leven", "leven"});
    CHECK(found(finder, "beschermd wonen en leven") == "beschermd wonen|leven|");
    CHECK(found(finder, "wonen en leven, wonen en eten") == "wonen en leven|wonen|");
}

TEST_CASE("A part of a compound with a hyphen is a word, half a word is not") {
    CHECK(found(fixed({"Wmo"}), "Wmo-begeleiding, niet-Wmo, de Wmo- en Jeugdwetgelden, Wmo’s") == "Wmo|Wmo|Wmo|Wmo|");
    CHECK(found(words({"cliënt", "dag"}), "mede-cliënt, dag- en nachtopvang, dag-nachtritme") == "cliënt|dag|");
    CHECK(found(words({"opvang"}), "buitenschoolse, na- of -opvang").empty());
    CHECK(found(words({"jeugd- en opvoedhulp"}), "jeugd- en opvoedhulp") == "jeugd- en opvoedhulp|");
}

TEST_CASE("A phrase may hold marks, also at its ends") {
    const PhraseFinder finder = fixed({"(O)GGZ", "hbo+", "W&I", "GGZ", "hbo’er"});
    CHECK(found(finder, "de (O)GGZ, ((O)GGZ-cliënt), hbo+, W&I en hbo’er") == "(O)GGZ|(O)GGZ|hbo+|W&I|hbo’er|");
    CHECK(found(finder, "O)GGZ, (GGZ)") == "GGZ|GGZ|");
}

TEST_CASE("Of equal phrases the first counts, and an empty one is none") {
    PhraseFinder finder;
    finder.add("wo", 7, PhraseKind::Fixed);
    finder.add("Wo", 8, PhraseKind::Word);
    finder.add("", 9, PhraseKind::Word);
    CHECK(finder.match_at("wo", 0).value == 7);
    CHECK(finder.match_at("Wo", 0).value == 8);
    CHECK(finder.match_at("een wo", 0).length == 0);
    CHECK(finder.match_at("two", 1).length == 0);
}
