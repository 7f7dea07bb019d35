#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

std::string faults_of_card(const std::string& text) {
    SmallCatalogue small;
    small.add_card("zorg", text);
    return small.faults();
}

}  // namespace

TEST_CASE("A key that must be there is there or under ontbreekt") {
    CHECK(faults_of_card(std::string("---\nontbreekt: [wet]\n---\n") + "\n## Omschrijving\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0205]: sleutel ‘eenheid’ ontbreekt
  2 | ontbreekt: [wet]
    | ^
  oplossing: vul ‘eenheid’ in of zet die onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0205]: sleutel ‘naam’ ontbreekt
  2 | ontbreekt: [wet]
    | ^
  oplossing: voeg een regel toe die met ‘naam:’ begint
cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0205]: sleutel ‘productcode’ ontbreekt
  2 | ontbreekt: [wet]
    | ^
  oplossing: vul ‘productcode’ in of zet die onder ‘ontbreekt’
)");
}

TEST_CASE("What stands under ontbreekt exists in the model and not on the card") {
    CHECK(faults_of_card(SmallCatalogue::card(
              "02A41",
              "kenmerken: {duur: kort}\n"
              "ontbreekt: [doelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, "
              "kenmerken.toegang, kenmerken.tekst, geldig]\n")) ==
          R"(cat/boeken/boek/kaarten/zorg.md:7:24: fout[BW0204]: ‘doelgroep’ staat twee keer onder ‘ontbreekt’
  7 | ontbreekt: [doelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmer…
    |                        ^
  cat/boeken/boek/kaarten/zorg.md:7:13: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/kaarten/zorg.md:7:35: fout[BW0202]: ‘opleding’ onder ‘ontbreekt’ is geen sectie, kenmerk of sleutel
  7 | ontbreekt: [doelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmer…
    |                                   ^
  oplossing: bedoelt u ‘opleiding’?
cat/boeken/boek/kaarten/zorg.md:7:45: fout[BW0216]: ‘kenmerken.duur’ staat onder ‘ontbreekt’, maar is er wel
  7 | ontbreekt: [doelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmer…
    |                                             ^
  cat/boeken/boek/kaarten/zorg.md:6:13: hier staat het
  oplossing: haal ‘kenmerken.duur’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:7:61: fout[BW0216]: ‘productcode’ staat onder ‘ontbreekt’, maar is er wel
  7 | ontbreekt: [doelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmer…
    |                                                             ^
  cat/boeken/boek/kaarten/zorg.md:3:1: hier staat het
  oplossing: haal ‘productcode’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:7:74: fout[BW0216]: ‘codes’ staat onder ‘ontbreekt’, maar is er wel
  7 | …oelgroep, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmerken.toegang, …
    |                                                              ^
  cat/boeken/boek/kaarten/zorg.md:3:1: hier staat het
  oplossing: haal ‘codes’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:7:81: fout[BW0216]: ‘omschrijving’ staat onder ‘ontbreekt’, maar is er wel
  7 | …p, doelgroep, opleding, kenmerken.duur, productcode, codes, omschrijving, kenmerken.toegang, kenmerk…
    |                                                              ^
  cat/boeken/boek/kaarten/zorg.md:10:1: hier staat het
  oplossing: haal ‘omschrijving’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:7:114: fout[BW0202]: ‘kenmerken.tekst’ onder ‘ontbreekt’ is geen sectie, kenmerk of sleutel
  7 | ….duur, productcode, codes, omschrijving, kenmerken.toegang, kenmerken.tekst, geldig]
    |                                                              ^
  oplossing: bedoelt u ‘kenmerken.duur’?
)");
}
