#include <catch2/catch.hpp>

#include "fakes/parts_catalogue.h"

using namespace boekwerk;

namespace {

std::string faults_of_parts(const std::string& parts, const std::string& body) {
    PartsCatalogue small;
    small.set_card(parts, body);
    return small.faults();
}

}  // namespace

TEST_CASE("The parts of a card are read with their labels") {
    PartsCatalogue small;
    small.set_card(
        "  - {id: licht, soort: trede, naam: Licht}\n"
        "  - {id: pakket-a, soort: pakket}\n"
        "  - {id: zwaar, soort: trede, naam: Zwaar}\n"
        "  - {id: pakket-c, soort: pakket, nummer: 7}\n"
        "  - {id: dichtbij, soort: rit, naam: Dichtbij, eigenschappen: {vervoer: taxi, afstand: kort}}\n",
        "{onderdeel: licht}\n\nA.\n\n{onderdeel: zwaar}\n\nB.\n\n{onderdeel: pakket-a}\n\nC.\n\n"
        "{onderdeel: pakket-c}\n\nD.\n\n{onderdelen: rit}\n");
    CHECK(small.faults().empty());
    const Card& card = small.catalogue.cards.at("zorg").at(0);
    REQUIRE(card.parts.size() == 5);
    CHECK(card.parts[0].label == "Trede 1: Licht");
    CHECK(card.parts[1].label == "Pakket 1");
    CHECK(card.parts[2].label == "Trede 2: Zwaar");
    CHECK(card.parts[2].number == 2);
    CHECK(card.parts[3].label == "Pakket 7");
    CHECK(card.parts[4].label == "Dichtbij");
    CHECK(card.parts[4].properties.at(1).key == "afstand");
    CHECK(card.parts[4].properties.at(1).value.value == "kort");
    CHECK(find_part(card, "zwaar") == &card.parts[2]);
    CHECK(find_part(card, "middel") == nullptr);
    CHECK(card.parts[0].id.place == Place{card.source, 7, 10});
}

TEST_CASE("A part has an id of its own, a kind that the book knows, and what its label shows") {
    CHECK(faults_of_parts("  - {id: indeling, soort: pakket}\n"
                          "  - {id: a, soort: traptrede}\n"
                          "  - {id: a, soort: pakket}\n"
                          "  - {id: b, soort: trede}\n"
                          "  - {id: c, soort: pakket, naam: Klein}\n"
                          "  - {id: d, soort: pakket, nummer: 1}\n"
                          "  - {id: e, soort: pakket, nummer: nul}\n"
                          "  - {soort: pakket}\n"
                          "  - {id: f, kleur: rood}\n",
                          "{onderdeel: indeling}\n\nA.\n\n{onderdeel: a}\n\nA.\n\n{onderdeel: b}\n\nB.\n\n"
                          "{onderdeel: c}\n\nC.\n\n{onderdeel: d}\n\nD.\n\n{onderdeel: e}\n\nE.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:7:10: fout[BW0210]: id ‘indeling’ is al het id van een sectie in boek.yaml
  7 |   - {id: indeling, soort: pakket}
    |          ^
  oplossing: kies een ander id voor het onderdeel
cat/boeken/boek/kaarten/zorg.md:8:20: fout[BW0311]: het kaartmodel van het boek kent geen onderdelen van soort ‘traptrede’
  8 |   - {id: a, soort: traptrede}
    |                    ^
  oplossing: kies uit: trede, pakket, vorm, rit
cat/boeken/boek/kaarten/zorg.md:9:10: fout[BW0210]: id ‘a’ is al gebruikt
  9 |   - {id: a, soort: pakket}
    |          ^
  cat/boeken/boek/kaarten/zorg.md:8:10: hier ook
  oplossing: kies een ander id
cat/boeken/boek/kaarten/zorg.md:10:10: fout[BW0205]: onderdeel ‘b’ heeft geen ‘naam’, maar het etiket ‘Trede {n}: {naam}’ toont die wel
  10 |   - {id: b, soort: trede}
     |          ^
  oplossing: geef het onderdeel een ‘naam’
cat/boeken/boek/kaarten/zorg.md:11:10: waarschuwing[BW0212]: de naam van onderdeel ‘c’ komt in geen document: het etiket ‘Pakket {n}’ toont hem niet
  11 |   - {id: c, soort: pakket, naam: Klein}
     |          ^
  oplossing: zet {naam} in het etiket in boek.yaml, of haal ‘naam’ weg
cat/boeken/boek/kaarten/zorg.md:12:10: fout[BW0210]: onderdelen ‘indeling’ en ‘d’ heten allebei ‘Pakket 1’
  12 |   - {id: d, soort: pakket, nummer: 1}
     |          ^
  cat/boeken/boek/kaarten/zorg.md:7:10: hier ook
  oplossing: geef een van de twee een ander nummer of een andere naam
cat/boeken/boek/kaarten/zorg.md:13:36: fout[BW0206]: ‘nummer’ moet een heel getal van 1 tot en met 9999 zijn, maar is ‘nul’
  13 |   - {id: e, soort: pakket, nummer: nul}
     |                                    ^
  oplossing: schrijf alleen cijfers, of haal ‘nummer’ weg: dan telt het programma
cat/boeken/boek/kaarten/zorg.md:14:5: fout[BW0205]: sleutel ‘id’ ontbreekt
  14 |   - {soort: pakket}
     |     ^
  oplossing: voeg een regel toe die met ‘id:’ begint
cat/boeken/boek/kaarten/zorg.md:15:5: fout[BW0205]: sleutel ‘soort’ ontbreekt
  15 |   - {id: f, kleur: rood}
     |     ^
  oplossing: voeg een regel toe die met ‘soort:’ begint
cat/boeken/boek/kaarten/zorg.md:15:13: fout[BW0202]: sleutel ‘kleur’ is hier onbekend
  15 |   - {id: f, kleur: rood}
     |             ^
  oplossing: kies uit: id, soort, naam, nummer, eigenschappen
)");
}

TEST_CASE("A book without kinds of parts says so") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "onderdelen: [{id: a, soort: trede}]\n"));
    CHECK(
        small.faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:6:29: fout[BW0311]: het kaartmodel van het boek kent geen onderdelen van soort ‘trede’
  6 | onderdelen: [{id: a, soort: trede}]
    |                             ^
  oplossing: voeg de soort in boek.yaml toe onder ‘onderdelen’ van het kaartmodel
)");
}

TEST_CASE("The parts of a matrix have both properties and a cell of their own") {
    CHECK(
        faults_of_parts("  - {id: a, soort: rit, naam: A, eigenschappen: {afstand: kort, vervoer: taxi, kleur: rood}}\n"
                        "  - {id: b, soort: rit, naam: B, eigenschappen: {afstand: kort, vervoer: taxi}}\n"
                        "  - {id: c, soort: rit, naam: C, eigenschappen: {vervoer: bus}}\n"
                        "  - {id: d, soort: rit, naam: D, eigenschappen: kort}\n"
                        "  - {id: e, soort: vorm, naam: E, eigenschappen: {afstand: kort}}\n",
                        "{onderdelen: rit}\n\n{onderdelen: vorm}\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:7:80: waarschuwing[BW0212]: eigenschap ‘kleur’ komt in geen document
  7 | …rit, naam: A, eigenschappen: {afstand: kort, vervoer: taxi, kleur: rood}}
    |                                                              ^
  oplossing: gebruik ‘afstand’ en ‘vervoer’
cat/boeken/boek/kaarten/zorg.md:8:10: fout[BW0314]: onderdelen ‘a’ en ‘b’ horen in hetzelfde vak van de matrix: ‘kort’ en ‘taxi’
  8 |   - {id: b, soort: rit, naam: B, eigenschappen: {afstand: kort, vervoer: taxi}}
    |          ^
  cat/boeken/boek/kaarten/zorg.md:7:10: hier ook
  oplossing: verander een van de twee of haal er een weg
cat/boeken/boek/kaarten/zorg.md:9:10: fout[BW0205]: onderdeel ‘c’ heeft geen eigenschap ‘afstand’ en past dus niet in de matrix
  9 |   - {id: c, soort: rit, naam: C, eigenschappen: {vervoer: bus}}
    |          ^
  oplossing: zet ‘afstand’ onder ‘eigenschappen’ van het onderdeel
cat/boeken/boek/kaarten/zorg.md:10:10: fout[BW0205]: onderdeel ‘d’ heeft geen eigenschap ‘afstand’ en past dus niet in de matrix
  10 |   - {id: d, soort: rit, naam: D, eigenschappen: kort}
     |          ^
  oplossing: zet ‘afstand’ onder ‘eigenschappen’ van het onderdeel
cat/boeken/boek/kaarten/zorg.md:10:10: fout[BW0205]: onderdeel ‘d’ heeft geen eigenschap ‘vervoer’ en past dus niet in de matrix
  10 |   - {id: d, soort: rit, naam: D, eigenschappen: kort}
     |          ^
  oplossing: zet ‘vervoer’ onder ‘eigenschappen’ van het onderdeel
cat/boeken/boek/kaarten/zorg.md:10:49: fout[BW0206]: ‘eigenschappen’ moet een groep van sleutels zijn, maar is een tekst
  10 |   - {id: d, soort: rit, naam: D, eigenschappen: kort}
     |                                                 ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/kaarten/zorg.md:11:51: waarschuwing[BW0212]: eigenschap ‘afstand’ komt in geen document
  11 |   - {id: e, soort: vorm, naam: E, eigenschappen: {afstand: kort}}
     |                                                   ^
  oplossing: haal haar weg: alleen een matrix toont eigenschappen
)");
}
