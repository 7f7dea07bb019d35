#include "pipeline/build_input.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

using Inputs = std::vector<BuildInput>;
using Reasons = std::vector<std::string>;

const char* const rates = "catalogue/contracten/c/tarieven.csv";

}  // namespace

TEST_CASE("nothing has changed between equal inputs, wherever their rows stand") {
    const Inputs before = {{"catalogue/a.md", "1"}, {rates, "2", 3}};
    const Inputs now = {{"catalogue/a.md", "1"}, {rates, "2", 8}};
    CHECK(changes_between(before, now).empty());
    CHECK(changes_between({}, {}).empty());
}

TEST_CASE("files that changed, came and went are named") {
    const Inputs before = {{"catalogue/a.md", "1"}, {"catalogue/b.md", "1"}, {"catalogue/d.md", "1"}};
    const Inputs now = {{"catalogue/b.md", "2"}, {"catalogue/c.md", "1"}, {"catalogue/d.md", "1"}};
    CHECK(changes_between(before, now) == Reasons{"catalogue/a.md hoort er niet meer bij",
                                                  "catalogue/b.md is veranderd", "catalogue/c.md is erbij gekomen"});
}

TEST_CASE("rows of tables are named by their lines") {
    const Inputs before = {{rates, "a"}, {rates, "b"}, {rates, "c"}};
    CHECK(changes_between(before, {{rates, "a", 2}, {rates, "b", 3}, {rates, "d", 14}}) ==
          Reasons{std::string(rates) + ":14 is veranderd"});
    CHECK(changes_between(before,
                          {{rates, "a", 2}, {rates, "b", 3}, {rates, "c", 4}, {rates, "d", 12}, {rates, "e", 5}}) ==
          Reasons{std::string(rates) + ":5, 12 is erbij gekomen"});
    CHECK(changes_between(before, {{rates, "a", 2}, {rates, "b", 3}}) ==
          Reasons{std::string("een rij van ") + rates + " hoort er niet meer bij"});
    CHECK(changes_between(before, {{rates, "a", 2}}) ==
          Reasons{std::string("2 rijen van ") + rates + " horen er niet meer bij"});
}

TEST_CASE("what all documents share is named by what it is") {
    const Inputs before = {{fonts_input, "1"}, {date_input, "2025-01-01"}, {program_input, "1"}, {set_input, "1"}};
    const Inputs now = {{fonts_input, "2"}, {date_input, "2026-07-01"}, {program_input, "2"}, {set_input, "2"}};
    CHECK(changes_between(before, now) == Reasons{"de lettertypen of de afbreekpatronen zijn veranderd",
                                                  "de peildatum is nu 1 juli 2026", "het programma is vernieuwd",
                                                  "andere bestanden van de set zijn veranderd"});
}
