#include <catch2/catch.hpp>

#include "base/nearest.h"

using namespace boekwerk;

TEST_CASE("The nearest name is the one with the fewest changes") {
    const std::vector<std::string> names = {"doelgroep", "resultaat", "opleiding"};
    CHECK(nearest_name("doelgroepp", names) == "doelgroep");
    CHECK(nearest_name("Doelgroep", names) == "doelgroep");
    CHECK(nearest_name("opliding", names) == "opleiding");
    CHECK(nearest_name("zei", {"wet", "zie"}) == "zie");
    CHECK(nearest_name("wet", names).empty());
    CHECK(nearest_name("", names).empty());
    CHECK(nearest_name("x", {}).empty());
}

TEST_CASE("A third of the name may differ, and one letter always") {
    CHECK(nearest_name("abcxyz", {"abcdef"}).empty());
    CHECK(nearest_name("abcdxy", {"abcdef"}) == "abcdef");
    CHECK(nearest_name("ab", {"ac"}) == "ac");
}

TEST_CASE("Of equally near names the first counts") {
    CHECK(nearest_name("kaartx", {"kaarta", "kaartb"}) == "kaarta");
}

TEST_CASE("A remedy names the nearest, else what there is to choose from") {
    CHECK(suggest_name("naamm", {"naam", "wet"}) == "bedoelt u ‘naam’?");
    CHECK(suggest_name("zzzzzz", {"naam", "wet"}) == "kies uit: naam, wet");
    CHECK(suggest_name("zzzzzz", {}) == "er zijn er nog geen");
    std::vector<std::string> many;
    for (char c = 'a'; c <= 'm'; ++c) many.emplace_back(3, c);
    CHECK(suggest_name("zzzzzz", many) == "kies uit: aaa, bbb, ccc, ddd, eee, fff, ggg, hhh, iii, jjj, kkk, lll, …");
}
