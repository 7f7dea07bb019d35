#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// A book with this card model, whose lines begin at line 7, and one card without anything.
void set_model(SmallCatalogue& small, const std::string& model, const std::string& rest = "") {
    small.files.add("cat/boeken/boek/boek.yaml",
                    "titel: Boek\nversie: \"1\"\ndatum: 2025-01-01\nstatus: concept\nsjabloon: productenboek\n"
                    "kaartmodel:\n" +
                        model + "  secties: [{id: omschrijving, kop: Omschrijving}]\n" +
                        "delen: [{id: deel, titel: Deel, kaarten: [zorg]}]\n" + rest);
}

std::string faults_of_model(const std::string& model) {
    SmallCatalogue small;
    set_model(small, model);
    return small.faults();
}

}  // namespace

TEST_CASE("A card model is read with all its keys") {
    SmallCatalogue small;
    set_model(small,
              "  vorm: tabel\n"
              "  kolommen: [Onderdeel, Beschrijving]\n"
              "  gegevens: [wet]\n"
              "  kenmerken:\n"
              "    - {id: duur, kop: Duur}\n"
              "    - {id: niveau, kop: Niveau, alleen-overzicht: ja, keuzes: [mbo, hbo]}\n"
              "  onderdelen:\n"
              "    - {id: trede, etiket: \"Trede {n}\", weergave: secties}\n"
              "    - {id: rit, etiket: \"{naam}\", weergave: matrix, rijen: afstand, kolommen: vervoer, kop: Afstand}\n"
              "    - {id: vorm, etiket: \"{n}. {naam}\", weergave: lijst}\n");
    small.add_card("zorg", "---\nnaam: Zorg\nwet: Wmo\n---\n\n## Omschrijving\n\nTekst.\n");
    CHECK(small.faults().empty());
    const CardModel& model = small.catalogue.find_book("boek")->card_model;
    CHECK(model.form == CardForm::Table);
    CHECK(model.row_heading == "Onderdeel");
    CHECK(model.text_heading == "Beschrijving");
    CHECK(model.required_keys == std::vector<std::string>{"wet"});
    CHECK_FALSE(model.features.at(0).overview_only);
    CHECK(model.features.at(0).choices.empty());
    CHECK(model.features.at(1).overview_only);
    CHECK(model.features.at(1).choices == std::vector<std::string>{"mbo", "hbo"});
    CHECK(find_part_model(model, "trede")->view == PartView::Sections);
    CHECK(find_part_model(model, "trede")->label == "Trede {n}");
    CHECK(find_part_model(model, "rit")->row_property == "afstand");
    CHECK(find_part_model(model, "rit")->column_property == "vervoer");
    CHECK(find_part_model(model, "rit")->heading == "Afstand");
    CHECK(find_part_model(model, "vorm")->view == PartView::List);
    CHECK(find_part_model(model, "niets") == nullptr);
}

TEST_CASE("A card model may have no features, no parts and no required data, and a book no numbering") {
    SmallCatalogue small;
    set_model(small, "  gegevens: []\n  kenmerken: []\n  onderdelen: []\n",
              "nummering: []\npercelen: []\noverzichten: []\n");
    small.add_card("zorg", "---\nnaam: Zorg\n---\n\n## Omschrijving\n\nTekst.\n");
    CHECK(small.faults().empty());
    CHECK(small.catalogue.find_book("boek")->card_model.required_keys.empty());
    CHECK(small.catalogue.find_book("boek")->numbering.empty());
}

TEST_CASE("Cards have the data that their book asks for") {
    SmallCatalogue small;
    set_model(small, "  gegevens: [wet, prijs, wet]\n");
    small.add_card("zorg", "---\nnaam: Zorg\n---\n\n## Omschrijving\n\nTekst.\n");
    CHECK(small.faults() == R"(cat/boeken/boek/boek.yaml:7:19: fout[BW0214]: ‘prijs’ is geen bekende waarde van ‘gegevens’
  7 |   gegevens: [wet, prijs, wet]
    |                   ^
  oplossing: kies uit: productcode, wet, eenheid
cat/boeken/boek/boek.yaml:7:26: fout[BW0204]: ‘wet’ staat twee keer onder ‘gegevens’
  7 |   gegevens: [wet, prijs, wet]
    |                          ^
  cat/boeken/boek/boek.yaml:7:14: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/kaarten/zorg.md:2:1: fout[BW0205]: sleutel ‘wet’ ontbreekt
  2 | naam: Zorg
    | ^
  oplossing: vul ‘wet’ in of zet die onder ‘ontbreekt’
)");
}

TEST_CASE("A table of cards has two columns, and only a table has columns") {
    CHECK(faults_of_model("  vorm: tabel\n  kolommen: [Criteria]\n") == R"(cat/boeken/boek/boek.yaml:8:13: fout[BW0206]: ‘kolommen’ noemt niet twee koppen, maar 1
  8 |   kolommen: [Criteria]
    |             ^
  oplossing: schrijf [kop van de eerste kolom, kop van de tweede kolom]
)");
    CHECK(faults_of_model("  kolommen: [Criteria, [Omschrijving]]\n") == R"(cat/boeken/boek/boek.yaml:7:3: fout[BW0202]: ‘kolommen’ hoort alleen bij ‘vorm: tabel’
  7 |   kolommen: [Criteria, [Omschrijving]]
    |   ^
  oplossing: haal ‘kolommen’ weg
cat/boeken/boek/boek.yaml:7:24: fout[BW0206]: ‘kolommen’ moet een tekst zijn, maar is een lijst
  7 |   kolommen: [Criteria, [Omschrijving]]
    |                        ^
  oplossing: schrijf één tekst
)");
}

TEST_CASE("Choices of a feature are texts, each once") {
    CHECK(faults_of_model("  kenmerken:\n"
                          "    - {id: a, kop: A, keuzes: []}\n"
                          "    - {id: b, kop: B, keuzes: [x, y, x]}\n"
                          "    - {id: c, kop: C, keuzes: x, alleen-overzicht: soms}\n") == R"(cat/boeken/boek/boek.yaml:8:31: fout[BW0206]: ‘keuzes’ is een lege lijst
  8 |     - {id: a, kop: A, keuzes: []}
    |                               ^
  oplossing: zet er ten minste één keuze in
cat/boeken/boek/boek.yaml:9:38: fout[BW0204]: ‘x’ staat twee keer onder ‘keuzes’
  9 |     - {id: b, kop: B, keuzes: [x, y, x]}
    |                                      ^
  cat/boeken/boek/boek.yaml:9:32: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/boek.yaml:10:31: fout[BW0206]: ‘keuzes’ moet een lijst zijn, maar is een tekst
  10 |     - {id: c, kop: C, keuzes: x, alleen-overzicht: soms}
     |                               ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
cat/boeken/boek/boek.yaml:10:52: fout[BW0206]: ‘alleen-overzicht’ moet ja of nee zijn, maar is ‘soms’
  10 |     - {id: c, kop: C, keuzes: x, alleen-overzicht: soms}
     |                                                    ^
  oplossing: schrijf ja of nee
)");
}

TEST_CASE("A kind of parts has a label and a view, and a matrix two properties and a heading") {
    CHECK(faults_of_model("  onderdelen:\n"
                          "    - {id: a, etiket: \"Trede {n\", weergave: secties}\n"
                          "    - {id: b, etiket: \"{nummer} {naam}\", weergave: boom}\n"
                          "    - {id: c, etiket: \"{naam}\", weergave: matrix, rijen: x}\n"
                          "    - {id: d, etiket: \"{naam}\", weergave: matrix, rijen: x, kolommen: x, kop: X}\n"
                          "    - {id: e, etiket: \"{naam}\", weergave: lijst, kop: X}\n"
                          "    - {id: e}\n") == R"(cat/boeken/boek/boek.yaml:8:23: fout[BW0206]: ‘etiket’ heeft een onbekende of onvolledige invulplek: ‘Trede {n’
  8 |     - {id: a, etiket: "Trede {n", weergave: secties}
    |                       ^
  oplossing: gebruik alleen {n} en {naam} tussen accolades
cat/boeken/boek/boek.yaml:9:23: fout[BW0206]: ‘etiket’ heeft een onbekende of onvolledige invulplek: ‘{nummer} {naam}’
  9 |     - {id: b, etiket: "{nummer} {naam}", weergave: boom}
    |                       ^
  oplossing: gebruik alleen {n} en {naam} tussen accolades
cat/boeken/boek/boek.yaml:9:52: fout[BW0214]: ‘boom’ is geen bekende waarde van ‘weergave’
  9 |     - {id: b, etiket: "{nummer} {naam}", weergave: boom}
    |                                                    ^
  oplossing: kies uit: secties, lijst, matrix
cat/boeken/boek/boek.yaml:10:7: fout[BW0205]: sleutel ‘kolommen’ ontbreekt
  10 |     - {id: c, etiket: "{naam}", weergave: matrix, rijen: x}
     |       ^
  oplossing: voeg een regel toe die met ‘kolommen:’ begint
cat/boeken/boek/boek.yaml:10:7: fout[BW0205]: sleutel ‘kop’ ontbreekt
  10 |     - {id: c, etiket: "{naam}", weergave: matrix, rijen: x}
     |       ^
  oplossing: voeg een regel toe die met ‘kop:’ begint
cat/boeken/boek/boek.yaml:11:71: fout[BW0204]: ‘rijen’ en ‘kolommen’ noemen dezelfde eigenschap ‘x’
  11 | … d, etiket: "{naam}", weergave: matrix, rijen: x, kolommen: x, kop: X}
     |                                                              ^
  cat/boeken/boek/boek.yaml:11:58: hier ook
  oplossing: noem twee verschillende eigenschappen
cat/boeken/boek/boek.yaml:12:50: fout[BW0202]: ‘kop’ hoort alleen bij ‘weergave: matrix’
  12 |     - {id: e, etiket: "{naam}", weergave: lijst, kop: X}
     |                                                  ^
  oplossing: haal ‘kop’ weg
cat/boeken/boek/boek.yaml:13:7: fout[BW0205]: sleutel ‘etiket’ ontbreekt
  13 |     - {id: e}
     |       ^
  oplossing: voeg een regel toe die met ‘etiket:’ begint
cat/boeken/boek/boek.yaml:13:7: fout[BW0205]: sleutel ‘weergave’ ontbreekt
  13 |     - {id: e}
     |       ^
  oplossing: voeg een regel toe die met ‘weergave:’ begint
cat/boeken/boek/boek.yaml:13:12: fout[BW0210]: id ‘e’ is al gebruikt
  13 |     - {id: e}
     |            ^
  cat/boeken/boek/boek.yaml:12:12: hier ook
  oplossing: kies een ander id
)");
}
