// Relations that stand twice, and contradictions over more than two cards.
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "checks/relations.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// What the checks find in cards with these relations; each line of `relations` is one: "vereist, kaart: b".
std::string found_in(const std::map<std::string, std::vector<std::string>>& cards) {
    SmallCatalogue small;
    std::string ids = "zorg";
    int code = 10;
    for (const auto& [id, relations] : cards) {
        std::string front = relations.empty() ? "" : "relaties:\n";
        for (const std::string& relation : relations) front += "  - {soort: " + relation + "}\n";
        small.add_card(id, SmallCatalogue::card("02A" + std::to_string(code++), front));
        const std::string name = id.substr(0, id.find('@'));
        if (name == id) ids += ", " + id;
    }
    small.set_part_cards(ids);
    small.read();
    REQUIRE(printed(small.diagnostics).empty());
    check_relations(small.catalogue, small.diagnostics);
    return printed(small.diagnostics);
}

}  // namespace

TEST_CASE("A relation that stands on a card twice is reported") {
    CHECK(found_in({{"a", {"zie, kaart: b", "zie, kaart: b"}}, {"b", {}}}) ==
          R"(cat/boeken/boek/kaarten/a.md:8:5: fout[BW0412]: de relatie ‘zie b’ staat er twee keer
  8 |   - {soort: zie, kaart: b}
    |     ^
  cat/boeken/boek/kaarten/a.md:7:5: hier ook
  oplossing: haal een van de twee weg
)");
}

TEST_CASE("Other kinds, other levels, other cards and the other side are no doubles") {
    CHECK(found_in({{"a",
                     {"vereist, kaart: b", "vereist, kaart: b, niveau: contract", "vereist, kaart: c", "zie, kaart: b",
                      "gelijk-aan, kaart: b", "afschalen-naar, kaart: b", "sluit-uit, kaart: d"}},
                    {"b", {"opschalen-naar, kaart: a", "gelijk-aan, kaart: a"}},
                    {"c", {}},
                    {"d", {"sluit-uit, kaart: a"}}})
              .empty());
}

TEST_CASE("Steps to lighter products do not lead in a circle") {
    CHECK(found_in({{"a", {"afschalen-naar, kaart: b"}},
                    {"b", {"afschalen-naar, kaart: c"}},
                    {"c", {"zie, kaart: a"}},
                    {"d", {"afschalen-naar, kaart: a"}}})
              .empty());
    CHECK(
        found_in({{"a", {"afschalen-naar, kaart: b", "opschalen-naar, kaart: c"}},
                  {"b", {"afschalen-naar, kaart: c"}},
                  {"c", {}},
                  {"d", {"afschalen-naar, kaart: a"}}}) ==
        R"(cat/boeken/boek/kaarten/a.md:7:5: fout[BW0407]: ‘afschalen-naar b’ maakt een kring van stappen die elk naar een lichter product zouden gaan: a → b → c → a
  7 |   - {soort: afschalen-naar, kaart: b}
    |     ^
  cat/boeken/boek/kaarten/b.md:7:5: hier staat ‘afschalen-naar c’
  cat/boeken/boek/kaarten/a.md:8:5: hier staat ‘opschalen-naar c’
  oplossing: haal een van de relaties weg of draai haar om
)");
}

TEST_CASE("A circle of steps that never hold on one day is none, and flows may go round") {
    CHECK(found_in({{"a", {"afschalen-naar, kaart: b"}},
                    {"a@2026-01-01", {}},
                    {"b", {"afschalen-naar, kaart: c"}},
                    {"c", {}},
                    {"c@2026-01-01", {"afschalen-naar, kaart: a"}}})
              .empty());
    CHECK(found_in({{"a", {"doorstroom-naar, kaart: b"}},
                    {"b", {"doorstroom-naar, kaart: c"}},
                    {"c", {"doorstroom-naar, kaart: a"}}})
              .empty());
}

TEST_CASE("Two circles of steps are both reported") {
    const std::string faults = found_in({{"a", {"afschalen-naar, kaart: b"}},
                                         {"b", {"afschalen-naar, kaart: c"}},
                                         {"c", {"afschalen-naar, kaart: a"}},
                                         {"d", {"afschalen-naar, kaart: e"}},
                                         {"e", {"afschalen-naar, kaart: f"}},
                                         {"f", {"afschalen-naar, kaart: d"}}});
    CHECK(faults.find("zouden gaan: a → b → c → a\n") != std::string::npos);
    CHECK(faults.find("zouden gaan: d → e → f → d\n") != std::string::npos);
}

TEST_CASE("A card does not require, over other cards, what excludes it") {
    CHECK(
        found_in({{"a", {"vereist, kaart: b"}}, {"b", {"vereist, kaart: c"}}, {"c", {"sluit-uit, kaart: a"}}}) ==
        R"(cat/boeken/boek/kaarten/c.md:7:5: fout[BW0407]: ‘sluit-uit a’ is in strijd met wat kaarten vereisen: a → b → c
  7 |   - {soort: sluit-uit, kaart: a}
    |     ^
  oplossing: haal een van de relaties weg
)");
}

TEST_CASE("A card does not require two cards that exclude each other") {
    CHECK(
        found_in({{"a", {"vereist, kaart: b", "vereist, kaart: d"}},
                  {"b", {"vereist, kaart: c"}},
                  {"c", {}},
                  {"d", {"sluit-uit, kaart: c"}},
                  {"e", {"vereist, kaart: a"}}}) ==
        R"(cat/boeken/boek/kaarten/d.md:7:5: fout[BW0407]: ‘sluit-uit c’ is in strijd met wat kaarten vereisen: a → d en a → b → c
  7 |   - {soort: sluit-uit, kaart: c}
    |     ^
  oplossing: haal een van de relaties weg
)");
}

TEST_CASE("Cards that require each other are reported once when a third excludes what they need") {
    const std::string faults = found_in({{"a", {"vereist, kaart: b", "vereist, kaart: c"}},
                                         {"b", {"vereist, kaart: a", "vereist, kaart: d"}},
                                         {"c", {}},
                                         {"d", {"sluit-uit, kaart: c"}}});
    CHECK(
        faults ==
        R"(cat/boeken/boek/kaarten/d.md:7:5: fout[BW0407]: ‘sluit-uit c’ is in strijd met wat kaarten vereisen: a → b → d en a → c
  7 |   - {soort: sluit-uit, kaart: c}
    |     ^
  oplossing: haal een van de relaties weg
)");
}

TEST_CASE("What a client and what a contract may have together are not compared") {
    CHECK(found_in({{"a", {"vereist, kaart: b, niveau: contract"}},
                    {"b", {"vereist, kaart: c, niveau: contract"}},
                    {"c", {"sluit-uit, kaart: a"}}})
              .empty());
    CHECK(found_in({{"a", {"vereist, kaart: b"}}, {"b", {"sluit-uit, kaart: c"}}, {"c", {}}}).empty());
}
