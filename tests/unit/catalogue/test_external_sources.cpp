#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

TEST_CASE("Sources outside the catalogue are read") {
    SmallCatalogue small;
    small.files.add("cat/externe-bronnen.yaml",
                    "- id: eisen\n  titel: Programma van eisen\n  versie: \"2\"\n  vindplaats: TenderNed\n"
                    "  etiket: \"eis {onderdeel}\"\n- {id: code, titel: Code}\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n[](extern:eisen#15)\n"));
    CHECK(small.faults().empty());
    const ExternalSource& source = *small.catalogue.find_external_source("eisen");
    CHECK(source.title.value == "Programma van eisen");
    CHECK(source.version == "2");
    CHECK(source.location == "TenderNed");
    CHECK(source.label == "eis {onderdeel}");
    CHECK(source.place.line == 1);
    CHECK(small.catalogue.find_external_source("code")->label.empty());
    CHECK(small.catalogue.find_external_source("wet") == nullptr);
    CHECK_FALSE(small.catalogue.external_sources_damaged);
}

TEST_CASE("A source has an id and a title, and its label the place of a part") {
    SmallCatalogue small;
    small.files.add("cat/externe-bronnen.yaml",
                    "- {id: a, titel: A, etiket: eis}\n- {id: a, titel: B}\n- {titel: C, url: x}\n"
                    "- {id: d, etiket: \"{deel}\"}\n- los\n");
    CHECK(small.faults() == R"(cat/externe-bronnen.yaml:1:29: fout[BW0206]: ‘etiket’ noemt het onderdeel niet: ‘eis’
  1 | - {id: a, titel: A, etiket: eis}
    |                             ^
  oplossing: zet {onderdeel} op de plaats van het nummer of de naam
cat/externe-bronnen.yaml:2:8: fout[BW0210]: id ‘a’ is al gebruikt
  2 | - {id: a, titel: B}
    |        ^
  cat/externe-bronnen.yaml:1:8: hier ook
  oplossing: kies een ander id
cat/externe-bronnen.yaml:3:3: fout[BW0205]: sleutel ‘id’ ontbreekt
  3 | - {titel: C, url: x}
    |   ^
  oplossing: voeg een regel toe die met ‘id:’ begint
cat/externe-bronnen.yaml:3:14: fout[BW0202]: sleutel ‘url’ is hier onbekend
  3 | - {titel: C, url: x}
    |              ^
  oplossing: kies uit: id, titel, versie, vindplaats, etiket
cat/externe-bronnen.yaml:4:3: fout[BW0205]: sleutel ‘titel’ ontbreekt
  4 | - {id: d, etiket: "{deel}"}
    |   ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
cat/externe-bronnen.yaml:4:19: fout[BW0206]: ‘etiket’ heeft een onbekende of onvolledige invulplek: ‘{deel}’
  4 | - {id: d, etiket: "{deel}"}
    |                   ^
  oplossing: gebruik alleen {onderdeel} tussen accolades
cat/externe-bronnen.yaml:5:3: fout[BW0206]: een deel van ‘externe bronnen’ moet een groep van sleutels zijn, maar is een tekst
  5 | - los
    |   ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
    SmallCatalogue broken;
    broken.files.add("cat/externe-bronnen.yaml", "- {id: a\n");
    CHECK_FALSE(broken.faults().empty());
    CHECK(broken.catalogue.external_sources_damaged);
}

TEST_CASE("Proper names are a list of texts, each once") {
    SmallCatalogue small;
    small.files.add("cat/eigennamen.yaml", "# Wetten\n- Jeugdwet\n- Veilig Thuis\n");
    CHECK(small.faults().empty());
    REQUIRE(small.catalogue.proper_names.size() == 2);
    CHECK(small.catalogue.proper_names[1].value == "Veilig Thuis");
    CHECK(small.catalogue.proper_names[1].place.line == 3);
    SmallCatalogue empty;
    empty.files.add("cat/eigennamen.yaml", "# nog geen\n");
    CHECK(empty.faults().empty());
    SmallCatalogue wrong;
    wrong.files.add("cat/eigennamen.yaml", "- Jeugdwet\n- {naam: Wmo}\n- Jeugdwet\n");
    CHECK(wrong.faults() == R"(cat/eigennamen.yaml:2:3: fout[BW0206]: ‘eigennamen’ moet een tekst zijn, maar is een groep van sleutels
  2 | - {naam: Wmo}
    |   ^
  oplossing: schrijf één tekst
cat/eigennamen.yaml:3:3: fout[BW0204]: ‘Jeugdwet’ staat twee keer onder ‘eigennamen’
  3 | - Jeugdwet
    |   ^
  cat/eigennamen.yaml:1:3: hier ook
  oplossing: haal een van de twee weg
)");
}
