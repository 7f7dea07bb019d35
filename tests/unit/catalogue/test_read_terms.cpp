#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

TEST_CASE("Terms are read") {
    SmallCatalogue small;
    small.files.add(
        "cat/begrippen.yaml",
        "- {id: skj, term: Stichting Kwaliteitsregister Jeugd, afkorting: SKJ, verbuigingen: [SKJ-register]}\n"
        "- id: crisis\n  term: crisis\n  definitie: Een ontregeling.\n- {id: loket, term: Loket, boeken: [boek]}\n");
    CHECK(small.faults().empty());
    const Term& term = *small.catalogue.find_term("skj");
    CHECK(term.term.value == "Stichting Kwaliteitsregister Jeugd");
    CHECK(term.abbreviation == "SKJ");
    CHECK(term.inflections == std::vector<std::string>{"SKJ-register"});
    CHECK(term.definition.empty());
    CHECK(small.catalogue.find_term("crisis")->definition == "Een ontregeling.");
    CHECK(small.catalogue.find_term("crisis")->books.empty());
    CHECK(small.catalogue.find_term("loket")->definition.empty());
    CHECK(small.catalogue.find_term("loket")->books.at(0).value == "boek");
    CHECK(small.catalogue.find_term("wmo") == nullptr);
}

TEST_CASE("Terms have what they need, each id once") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml",
                    "- {id: a, term: A, definitie: x}\n- {id: a, term: B, definitie: y}\n- {id: B, term: b}\n- los\n"
                    "- {term: C, definitie: z, uitleg: w}\n- {id: d, term: D, boeken: []}\n");
    CHECK(small.faults() ==
          R"(cat/begrippen.yaml:2:8: fout[BW0210]: id ‘a’ is al gebruikt
  2 | - {id: a, term: B, definitie: y}
    |        ^
  cat/begrippen.yaml:1:8: hier ook
  oplossing: kies een ander id
cat/begrippen.yaml:3:8: fout[BW0211]: ‘B’ is geen goed id
  3 | - {id: B, term: b}
    |        ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/begrippen.yaml:4:3: fout[BW0206]: een deel van ‘begrippen’ moet een groep van sleutels zijn, maar is een tekst
  4 | - los
    |   ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/begrippen.yaml:5:3: fout[BW0205]: sleutel ‘id’ ontbreekt
  5 | - {term: C, definitie: z, uitleg: w}
    |   ^
  oplossing: voeg een regel toe die met ‘id:’ begint
cat/begrippen.yaml:5:27: fout[BW0202]: sleutel ‘uitleg’ is hier onbekend
  5 | - {term: C, definitie: z, uitleg: w}
    |                           ^
  oplossing: kies uit: id, term, verbuigingen, afkorting, definitie, boeken
cat/begrippen.yaml:6:28: fout[BW0206]: ‘boeken’ is een lege lijst
  6 | - {id: d, term: D, boeken: []}
    |                            ^
  oplossing: zet er ten minste één boek in
)");
}

TEST_CASE("A glossary is a list, and may be empty") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", "# nog leeg\n");
    CHECK(small.faults().empty());
    SmallCatalogue other;
    other.files.add("cat/begrippen.yaml", "crisis: een ontregeling\n");
    CHECK(other.faults() ==
          R"(cat/begrippen.yaml:1:1: fout[BW0206]: ‘begrippen’ moet een lijst zijn, maar is een groep van sleutels
  1 | crisis: een ontregeling
    | ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
)");
}
