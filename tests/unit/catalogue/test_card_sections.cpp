#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

constexpr const char* front = "---\nnaam: Zorg\nproductcode: \"02A41\"\nwet: Wmo\neenheid: uur\n---\n";

std::string faults_of_text(const std::string& text) {
    SmallCatalogue small;
    small.add_card("zorg", front + text);
    return small.faults();
}

}  // namespace

TEST_CASE("A card has the sections of its book, in that order, with what stands under them") {
    SmallCatalogue small;
    small.add_card("zorg",
                   std::string(front) + "\n## Omschrijving\n\nEen.\n\n### Kop\n\nTwee.\n\n## Opleiding\n\n- drie\n");
    CHECK(small.faults().empty());
    const auto& sections = small.catalogue.cards.at("zorg").at(0).sections;
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].id == "omschrijving");
    CHECK(sections[0].place.line == 8);
    REQUIRE(sections[0].blocks.size() == 3);
    CHECK(std::get<Heading>(sections[0].blocks[1].value).level == 3);
    CHECK(sections[1].id == "opleiding");
    CHECK(std::holds_alternative<List>(sections[1].blocks.at(0).value));
}

TEST_CASE("An unknown section names the nearest, which is then not missing") {
    CHECK(
        faults_of_text("\n## Omschrijvng\n\nTekst.\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:8:1: fout[BW0301]: het kaartmodel van het boek kent geen sectie ‘Omschrijvng’
  8 | ## Omschrijvng
    | ^
  oplossing: bedoelt u ‘Omschrijving’?
)");
    CHECK(faults_of_text("\n## Omschrijving\n\nTekst.\n\n## Prijs\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0301]: het kaartmodel van het boek kent geen sectie ‘Prijs’
  12 | ## Prijs
     | ^
  oplossing: kies uit: Omschrijving, Doelgroep, Opleiding
)");
}

TEST_CASE("A required section that is absent is reported") {
    CHECK(faults_of_text("\n## Doelgroep\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0302]: sectie ‘Omschrijving’ ontbreekt
  2 | naam: Zorg
    | ^
  oplossing: schrijf de sectie, of zet ‘omschrijving’ onder ‘ontbreekt’
)");
}

TEST_CASE("A section stands once") {
    CHECK(faults_of_text("\n## Omschrijving\n\nTekst.\n\n## Doelgroep\n\nEen.\n\n## Omschrijving\n\nTwee.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:16:1: fout[BW0303]: sectie ‘Omschrijving’ staat er twee keer
  16 | ## Omschrijving
     | ^
  cat/boeken/boek/kaarten/zorg.md:8:1: hier ook
  oplossing: voeg de teksten samen onder één kop
)");
}

TEST_CASE("A section is not empty") {
    CHECK(faults_of_text("\n## Omschrijving\n\n## Doelgroep\n\nTekst.\n\n## Opleiding\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:8:1: fout[BW0304]: sectie ‘Omschrijving’ is leeg
  8 | ## Omschrijving
    | ^
  oplossing: schrijf de tekst, of haal de kop weg en zet ‘omschrijving’ onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:14:1: fout[BW0304]: sectie ‘Opleiding’ is leeg
  14 | ## Opleiding
     | ^
  oplossing: schrijf de tekst, of haal de kop weg en zet ‘opleiding’ onder ‘ontbreekt’
)");
}

TEST_CASE("Sections keep the order of the model") {
    CHECK(faults_of_text("\n## Opleiding\n\nTekst.\n\n## Omschrijving\n\nTekst.\n\n## Doelgroep\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0305]: sectie ‘Omschrijving’ hoort vóór ‘Opleiding’
  12 | ## Omschrijving
     | ^
  cat/boeken/boek/kaarten/zorg.md:8:1: hier staat ‘Opleiding’
  oplossing: zet de secties in de volgorde van boek.yaml
cat/boeken/boek/kaarten/zorg.md:16:1: fout[BW0305]: sectie ‘Doelgroep’ hoort vóór ‘Opleiding’
  16 | ## Doelgroep
     | ^
  cat/boeken/boek/kaarten/zorg.md:8:1: hier staat ‘Opleiding’
  oplossing: zet de secties in de volgorde van boek.yaml
)");
}

TEST_CASE("Text before the first section is reported once") {
    CHECK(faults_of_text("\nEen.\n\nTwee.\n\n## Omschrijving\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:8:1: fout[BW0306]: vóór de eerste sectie mag geen tekst staan
  8 | Een.
    | ^
  oplossing: zet de tekst onder een van de koppen van het kaartmodel
)");
}

TEST_CASE("A heading of the first level is one fault, and begins a section all the same") {
    const std::string fault =
        R"(: fout[BW0504]: een kop van het eerste niveau (#) kan hier niet: die is voor de titel van het document
)";
    const std::string remedy = "  oplossing: gebruik ## voor een sectie, of ### voor een kop daarbinnen\n";
    CHECK(faults_of_text("\n# Omschrijving\n\nTekst.\n") ==
          "cat/boeken/boek/kaarten/zorg.md:8:1" + fault + "  8 | # Omschrijving\n    | ^\n" + remedy);
    CHECK(faults_of_text("\n## Omschrijving\n\nTekst.\n\n# Prijs\n\nTekst.\n") ==
          "cat/boeken/boek/kaarten/zorg.md:12:1" + fault + "  12 | # Prijs\n     | ^\n" + remedy);
}
