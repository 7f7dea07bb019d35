#include <catch2/catch.hpp>
#include <string>

#include "checks/check_contracts.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

std::string found_with_status(const std::string& status) {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml(SmallContract::lots(), "redactie: [{vraag: Klopt dit?, wie: inkoop}]\n", status));
    fake.small.add_card("zorg", SmallCatalogue::card("02A41",
                                                     "ontbreekt: [doelgroep, kenmerken.duur, opleiding]\n"
                                                     "redactie: [{vraag: Echt?}]\n"));
    fake.small.add_card("rit",
                        "---\nnaam: Rit\nwet: Wmo\neenheid: uur\nontbreekt: [productcode]\n---\n\n"
                        "## Omschrijving\n\nTekst.\n");
    fake.set_awards("anna;noord;;;;;;\nbert;noord;;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\n");
    fake.read();
    REQUIRE(printed(fake.small.diagnostics).empty());
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    return printed(fake.small.diagnostics);
}

}  // namespace

TEST_CASE("A concept may have open points") {
    CHECK(found_with_status("concept") ==
          R"(cat/contracten/c/contract.yaml:12:20: waarschuwing[BW0218]: open vraag aan inkoop: Klopt dit?
  12 | redactie: [{vraag: Klopt dit?, wie: inkoop}]
     |                    ^
  oplossing: beantwoord de vraag en haal haar weg onder ‘redactie’
)");
}

TEST_CASE("An adopted contract has no open points, and its awarded cards have none") {
    CHECK(found_with_status("vastgesteld") ==
          R"(cat/contracten/c/contract.yaml:8:9: fout[BW0923]: het contract is vastgesteld, maar heeft zelf 1 open punt
  8 | status: vastgesteld
    |         ^
  cat/contracten/c/contract.yaml:12:20: deze vraag is open
  oplossing: vul aan wat ontbreekt en beantwoord de vragen, of kies een andere status
cat/contracten/c/contract.yaml:8:9: fout[BW0923]: het contract is vastgesteld, maar kaart ‘zorg’ heeft 4 open punten
  8 | status: vastgesteld
    |         ^
  cat/boeken/boek/kaarten/zorg.md:6:13: dit ontbreekt nog
  cat/boeken/boek/kaarten/zorg.md:6:24: dit ontbreekt nog
  cat/boeken/boek/kaarten/zorg.md:6:40: dit ontbreekt nog
  oplossing: vul aan wat ontbreekt en beantwoord de vragen, of kies een andere status
cat/contracten/c/contract.yaml:12:20: waarschuwing[BW0218]: open vraag aan inkoop: Klopt dit?
  12 | redactie: [{vraag: Klopt dit?, wie: inkoop}]
     |                    ^
  oplossing: beantwoord de vraag en haal haar weg onder ‘redactie’
)");
}
