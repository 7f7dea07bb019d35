#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// The faults of a catalogue whose card has these lines more in its front matter, from line 6 on.
std::string faults_with(const std::string& front) {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", front));
    return small.faults();
}

/// The faults of a catalogue whose card is this text.
std::string faults_of_card(const std::string& text) {
    SmallCatalogue small;
    small.add_card("zorg", text);
    return small.faults();
}

constexpr const char* body = "\n## Omschrijving\n\nTekst.\n";

}  // namespace

TEST_CASE("A card is read with all its keys") {
    SmallCatalogue small;
    small.add_card("zorg",
                   "---\n"
                   "naam: Zorg thuis\n"
                   "codes:\n"
                   "  - {gemeente: \"0513\", code: 54E02, van: 2025-01-01, tot: 31-12-2025}\n"
                   "  - {code: 08A03}\n"
                   "wet: Wmo\n"
                   "eenheid: [etmaal, \"04\"]\n"
                   "geldig: {van: 2025-01-01, tot: 2026-12-31}\n"
                   "kenmerken: {duur: 6 maanden}\n"
                   "waarden:\n"
                   "  aandeel: >\n"
                   "    50\n"
                   "    %\n"
                   "relaties:\n"
                   "  - {soort: vereist, kaart: ander, niveau: contract}\n"
                   "  - {soort: zie, kaart: derde}\n"
                   "ontbreekt: [doelgroep, kenmerken.toegang]\n"
                   "redactie:\n"
                   "  - {vraag: \"Klopt dit?\", wie: redactie, voor: 2024-01-15}\n"
                   "---\n"
                   "\n## Omschrijving\n\n{{naam}}, {{productcode}}, {{wet}}, {{eenheid}}, {{duur}}, {{aandeel}}.\n");
    CHECK(small.faults().empty());
    const Card& card = small.catalogue.cards.at("zorg").at(0);
    CHECK(card.id == "zorg");
    CHECK(card.book == "boek");
    CHECK_FALSE(card.damaged);
    CHECK(card.name.value == "Zorg thuis");
    CHECK(card.name.place == Place{card.source, 2, 7});
    REQUIRE(card.codes.size() == 2);
    CHECK(card.codes[0].code.value == "54E02");
    CHECK(card.codes[0].municipality == "0513");
    CHECK(card.codes[0].from == Date{2025, 1, 1});
    CHECK(card.codes[0].to == Date{2025, 12, 31});
    CHECK(card.codes[1].code.value == "08A03");
    CHECK(card.codes[1].code.place == Place{card.source, 5, 12});
    CHECK(card.law->value == CardLaw::SocialSupportAct);
    REQUIRE(card.units.size() == 2);
    CHECK(card.units[0].value.code == "14");
    CHECK(card.units[1].value.name == "uur");
    CHECK(card.valid_from == Date{2025, 1, 1});
    CHECK(card.valid_to == Date{2026, 12, 31});
    REQUIRE(card.features.size() == 1);
    CHECK(card.features[0].key == "duur");
    CHECK(card.features[0].value.value == "6 maanden");
    CHECK(card.values.at(0).value.value == "50 %");
    REQUIRE(card.relations.size() == 2);
    CHECK(card.relations[0].kind == RelationKind::Requires);
    CHECK(card.relations[0].level == RelationLevel::Contract);
    CHECK(card.relations[0].card.value == "ander");
    CHECK(card.relations[1].kind == RelationKind::See);
    CHECK(card.missing.at(1).value == "kenmerken.toegang");
    REQUIRE(card.questions.size() == 1);
    CHECK(card.questions[0].text == "Klopt dit?");
    CHECK(card.questions[0].who == "redactie");
    CHECK(card.questions[0].due == Date{2024, 1, 15});
    REQUIRE(card.sections.size() == 1);
    CHECK(card.sections[0].id == "omschrijving");
    const auto& paragraph = std::get<Paragraph>(card.sections[0].blocks.at(0).value);
    CHECK(plain_text(paragraph.content) == "Zorg thuis, 54E02, 08A03, Wmo 2015, etmaal, uur, 6 maanden, 50 %.");
}

TEST_CASE("A card needs front matter that begins and ends") {
    CHECK(faults_of_card("## Omschrijving\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:1:1: fout[BW0219]: de kaart begint niet met gegevens
  1 | ## Omschrijving
    | ^
  oplossing: begin de kaart met een regel ---, de gegevens en nog een regel ---
)");
    CHECK(faults_of_card("---\nnaam: Zorg\n\n## Omschrijving\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:1:1: fout[BW0219]: de gegevens van de kaart sluiten niet
  1 | ---
    | ^
  oplossing: zet onder de gegevens een regel ---
)");
    CHECK(faults_of_card("") ==
          R"(cat/boeken/boek/kaarten/zorg.md:1:1: fout[BW0219]: de kaart begint niet met gegevens
  1 | 
    | ^
  oplossing: begin de kaart met een regel ---, de gegevens en nog een regel ---
)");
}

TEST_CASE("Blanks after the dashes do not count, and the card may end there") {
    const std::string front = "naam: Zorg\nproductcode: \"02A41\"\nwet: Wmo\neenheid: uur\nontbreekt: [omschrijving]\n";
    CHECK(faults_of_card("---  \n" + front + "---\t\n").empty());
    CHECK(faults_of_card("---\n" + front + "---").empty());
}

TEST_CASE("Broken YAML is one fault, and the text is still checked") {
    CHECK(faults_of_card("---\nnaam: Zorg: thuis\n---\n\n## Omschrijvingg\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:2:11: fout[BW0201]: een dubbele punt mag hier niet
  2 | naam: Zorg: thuis
    |           ^
  oplossing: zet de waarde tussen dubbele aanhalingstekens
cat/boeken/boek/kaarten/zorg.md:5:1: fout[BW0301]: het kaartmodel van het boek kent geen sectie ‘Omschrijvingg’
  5 | ## Omschrijvingg
    | ^
  oplossing: bedoelt u ‘Omschrijving’?
)");
}

TEST_CASE("Front matter that is no mapping is one fault") {
    CHECK(
        faults_of_card(std::string("---\n- naam\n---\n") + body) ==
        R"(cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0206]: de kaart moet een groep van sleutels zijn, maar is een lijst
  2 | - naam
    | ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
    CHECK(faults_of_card(std::string("---\n---\n") + body) ==
          R"(cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0206]: de kaart moet een groep van sleutels zijn, maar is leeg
  2 | ---
    | ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
}

TEST_CASE("An unknown key names the nearest") {
    CHECK(faults_with("eenheden: uur\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:1: fout[BW0202]: sleutel ‘eenheden’ is hier onbekend
  6 | eenheden: uur
    | ^
  oplossing: kies uit: naam, productcode, codes, wet, eenheid, geldig, percelen, kenmerken, relaties, onderdelen, ontbreekt, redactie, …
)");
    CHECK(faults_with("prijs: 3\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:1: fout[BW0202]: sleutel ‘prijs’ is hier onbekend
  6 | prijs: 3
    | ^
  oplossing: kies uit: naam, productcode, codes, wet, eenheid, geldig, percelen, kenmerken, relaties, onderdelen, ontbreekt, redactie, …
)");
}

TEST_CASE("A double key is reported with the first") {
    CHECK(faults_with("wet: Jeugdwet\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:1: fout[BW0204]: sleutel ‘wet’ staat er twee keer
  6 | wet: Jeugdwet
    | ^
  cat/boeken/boek/kaarten/zorg.md:4:1: hier ook
  oplossing: haal een van de twee weg
)");
}

TEST_CASE("A value has the type that its key asks for") {
    CHECK(faults_of_card(
              "---\nnaam: [Zorg]\nproductcode:\nwet: \"\"\neenheid: {uur: 1}\nontbreekt: [omschrijving]\n---\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:2:7: fout[BW0206]: ‘naam’ moet een tekst zijn, maar is een lijst
  2 | naam: [Zorg]
    |       ^
  oplossing: schrijf één tekst
cat/boeken/boek/kaarten/zorg.md:3:13: fout[BW0206]: ‘productcode’ moet een tekst zijn, maar is leeg
  3 | productcode:
    |             ^
  oplossing: vul een tekst in of haal de sleutel weg
cat/boeken/boek/kaarten/zorg.md:4:6: fout[BW0206]: ‘wet’ moet een tekst zijn, maar is leeg
  4 | wet: ""
    |      ^
  oplossing: vul een tekst in of haal de sleutel weg
cat/boeken/boek/kaarten/zorg.md:5:10: fout[BW0206]: ‘eenheid’ moet een tekst zijn, maar is een groep van sleutels
  5 | eenheid: {uur: 1}
    |          ^
  oplossing: schrijf één tekst
)");
    CHECK(
        faults_with("kenmerken: kort\nwaarden: [a]\nrelaties: zie\nontbreekt: doelgroep\nredactie: vraag\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:6:12: fout[BW0206]: ‘kenmerken’ moet een groep van sleutels zijn, maar is een tekst
  6 | kenmerken: kort
    |            ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/kaarten/zorg.md:7:10: fout[BW0206]: ‘waarden’ moet een groep van sleutels zijn, maar is een lijst
  7 | waarden: [a]
    |          ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/kaarten/zorg.md:8:11: fout[BW0206]: ‘relaties’ moet een lijst zijn, maar is een tekst
  8 | relaties: zie
    |           ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
cat/boeken/boek/kaarten/zorg.md:9:12: fout[BW0206]: ‘ontbreekt’ moet een lijst zijn, maar is een tekst
  9 | ontbreekt: doelgroep
    |            ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
cat/boeken/boek/kaarten/zorg.md:10:11: fout[BW0206]: ‘redactie’ moet een lijst zijn, maar is een tekst
  10 | redactie: vraag
     |           ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
)");
    CHECK(faults_with("kenmerken: {duur: [a, b]}\nrelaties: [zie]\nredactie: [{wie: redactie}]\ngeldig: altijd\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:19: fout[BW0206]: kenmerk ‘duur’ heeft geen ‘keuzes’ in boek.yaml en is dus geen lijst
  6 | kenmerken: {duur: [a, b]}
    |                   ^
  oplossing: schrijf één tekst
cat/boeken/boek/kaarten/zorg.md:7:12: fout[BW0206]: een deel van ‘relaties’ moet een groep van sleutels zijn, maar is een tekst
  7 | relaties: [zie]
    |            ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/kaarten/zorg.md:8:12: fout[BW0205]: sleutel ‘vraag’ ontbreekt
  8 | redactie: [{wie: redactie}]
    |            ^
  oplossing: voeg een regel toe die met ‘vraag:’ begint
cat/boeken/boek/kaarten/zorg.md:9:9: fout[BW0206]: ‘geldig’ moet een groep van sleutels zijn, maar is een tekst
  9 | geldig: altijd
    |         ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
}

TEST_CASE("A list of codes or units is not empty") {
    CHECK(faults_of_card(std::string("---\nnaam: x\ncodes: []\nwet: Wmo\neenheid: []\n---\n") + body) ==
          R"(cat/boeken/boek/kaarten/zorg.md:3:8: fout[BW0206]: ‘codes’ is een lege lijst
  3 | codes: []
    |        ^
  oplossing: zet er ten minste één code in
cat/boeken/boek/kaarten/zorg.md:5:10: fout[BW0206]: ‘eenheid’ is een lege lijst
  5 | eenheid: []
    |          ^
  oplossing: zet er ten minste één eenheid in
)");
}

TEST_CASE("A date exists and a period ends after it begins") {
    CHECK(faults_with("geldig: {van: 30-02-2025, tot: 2025}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:15: fout[BW0215]: ‘30-02-2025’ bij ‘van’ is geen bestaande datum
  6 | geldig: {van: 30-02-2025, tot: 2025}
    |               ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
cat/boeken/boek/kaarten/zorg.md:6:32: fout[BW0215]: ‘2025’ bij ‘tot’ is geen bestaande datum
  6 | geldig: {van: 30-02-2025, tot: 2025}
    |                                ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
)");
    CHECK(
        faults_with("geldig: {van: 2026-01-01, tot: 2025-12-31}\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:6:32: fout[BW0215]: het einde (31 december 2025) ligt vóór het begin (1 januari 2026)
  6 | geldig: {van: 2026-01-01, tot: 2025-12-31}
    |                                ^
  oplossing: verander een van de twee datums
)");
    CHECK(faults_with("geldig: {tot: [2025-01-01]}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:15: fout[BW0206]: ‘tot’ moet een datum zijn, maar is een lijst
  6 | geldig: {tot: [2025-01-01]}
    |               ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
)");
}

TEST_CASE("Product codes are given in one way") {
    CHECK(
        faults_with("codes: [{gemeente: \"513\", code: 02A41}, {gemeente: \"0513\"}]\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:6:1: fout[BW0204]: ‘codes’ en ‘productcode’ kunnen niet samen op een kaart staan
  6 | codes: [{gemeente: "513", code: 02A41}, {gemeente: "0513"}]
    | ^
  cat/boeken/boek/kaarten/zorg.md:3:1: hier staat ‘productcode’
  oplossing: gebruik ‘productcode’ voor één code, ‘codes’ voor codes per gemeente of periode
cat/boeken/boek/kaarten/zorg.md:6:20: fout[BW0206]: ‘513’ is geen gemeentecode van vier cijfers
  6 | codes: [{gemeente: "513", code: 02A41}, {gemeente: "0513"}]
    |                    ^
  oplossing: schrijf de code van het CBS tussen aanhalingstekens, zoals "0513"
cat/boeken/boek/kaarten/zorg.md:6:41: fout[BW0205]: sleutel ‘code’ ontbreekt
  6 | codes: [{gemeente: "513", code: 02A41}, {gemeente: "0513"}]
    |                                         ^
  oplossing: voeg een regel toe die met ‘code:’ begint
)");
}

TEST_CASE("Law, unit and relation are among the known ones") {
    CHECK(faults_of_card(std::string("---\nnaam: x\nproductcode: 02A41\nwet: Wlz\neenheid: uurt\n---\n") + body) ==
          R"(cat/boeken/boek/kaarten/zorg.md:4:6: fout[BW0214]: ‘Wlz’ is geen bekende waarde van ‘wet’
  4 | wet: Wlz
    |      ^
  oplossing: kies uit: Jeugdwet, Wmo 2015, Wmo
cat/boeken/boek/kaarten/zorg.md:5:10: fout[BW0209]: eenheid ‘uurt’ staat niet op de landelijke lijst
  5 | eenheid: uurt
    |          ^
  oplossing: bedoelt u ‘uur’?
)");
    CHECK(faults_of_card(std::string("---\nnaam: x\nproductcode: 02A41\nwet: Wmo\neenheid: [\"21\", stuks]\n---\n") +
                         body) ==
          R"(cat/boeken/boek/kaarten/zorg.md:5:11: fout[BW0208]: eenheid 21 (dag) is vervallen
  5 | eenheid: ["21", stuks]
    |           ^
  oplossing: kies uit: minuut, uur, etmaal, dagdeel, stuks (output), euro's, stuks (inspanning)
cat/boeken/boek/kaarten/zorg.md:5:17: fout[BW0208]: eenheid 81 (stuks) is vervallen
  5 | eenheid: ["21", stuks]
    |                 ^
  oplossing: kies uit: minuut, uur, etmaal, dagdeel, stuks (output), euro's, stuks (inspanning)
)");
    CHECK(faults_with("relaties:\n  - {soort: zei, kaart: x}\n  - {kaart: x}\n  - {soort: zie}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:7:13: fout[BW0405]: ‘zei’ is geen bekende waarde van ‘soort’
  7 |   - {soort: zei, kaart: x}
    |             ^
  oplossing: bedoelt u ‘zie’?
cat/boeken/boek/kaarten/zorg.md:8:5: fout[BW0205]: sleutel ‘soort’ ontbreekt
  8 |   - {kaart: x}
    |     ^
  oplossing: voeg een regel toe die met ‘soort:’ begint
cat/boeken/boek/kaarten/zorg.md:9:5: fout[BW0205]: sleutel ‘kaart’ ontbreekt
  9 |   - {soort: zie}
    |     ^
  oplossing: voeg een regel toe die met ‘kaart:’ begint
)");
    CHECK(faults_with("relaties:\n  - {soort: vereist, kaart: x, niveau: client}\n"
                      "  - {soort: zie, kaart: x, niveau: contract}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:7:40: fout[BW0214]: ‘client’ is geen bekende waarde van ‘niveau’
  7 |   - {soort: vereist, kaart: x, niveau: client}
    |                                        ^
  oplossing: bedoelt u ‘cliënt’?
cat/boeken/boek/kaarten/zorg.md:8:28: fout[BW0202]: ‘niveau’ hoort alleen bij ‘vereist’ en ‘sluit-uit’
  8 |   - {soort: zie, kaart: x, niveau: contract}
    |                            ^
  oplossing: haal ‘niveau’ weg
)");
}

TEST_CASE("Features are those of the book, values have ids for names and are used") {
    CHECK(faults_with("kenmerken: {duurr: kort}\nwaarden: {Aandeel Hbo: 50 %, aandeel: 1}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:13: fout[BW0202]: het kaartmodel van het boek kent geen kenmerk ‘duurr’
  6 | kenmerken: {duurr: kort}
    |             ^
  oplossing: bedoelt u ‘duur’?
cat/boeken/boek/kaarten/zorg.md:7:11: fout[BW0211]: ‘Aandeel Hbo’ is geen goed id
  7 | waarden: {Aandeel Hbo: 50 %, aandeel: 1}
    |           ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/kaarten/zorg.md:7:11: waarschuwing[BW0212]: waarde ‘Aandeel Hbo’ wordt op deze kaart nergens gebruikt
  7 | waarden: {Aandeel Hbo: 50 %, aandeel: 1}
    |           ^
  oplossing: gebruik {{Aandeel Hbo}} in de tekst of haal de waarde weg
cat/boeken/boek/kaarten/zorg.md:7:30: waarschuwing[BW0212]: waarde ‘aandeel’ wordt op deze kaart nergens gebruikt
  7 | waarden: {Aandeel Hbo: 50 %, aandeel: 1}
    |                              ^
  oplossing: gebruik {{aandeel}} in de tekst of haal de waarde weg
)");
}
