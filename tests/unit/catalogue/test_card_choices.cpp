// What a card says of itself by the book's lists: features with choices, lots; and the footnote on its name.
#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// A book with a feature that has choices, one that has none, and two lots.
void set_book(SmallCatalogue& small) {
    small.files.add("cat/boeken/boek/boek.yaml",
                    "titel: Boek\nversie: \"1\"\ndatum: 2025-01-01\nstatus: concept\nsjabloon: productenboek\n"
                    "kaartmodel:\n"
                    "  kenmerken:\n"
                    "    - {id: duur, kop: Duur}\n"
                    "    - {id: niveau, kop: Niveau, keuzes: [mbo 3, mbo 4, hbo]}\n"
                    "  secties: [{id: omschrijving, kop: Omschrijving}]\n"
                    "percelen: [{id: een, naam: Een}, {id: twee, naam: Twee}]\n"
                    "delen: [{id: deel, titel: Deel, kaarten: [zorg]}]\n");
}

std::string faults_of_card(const std::string& front) {
    SmallCatalogue small;
    set_book(small);
    small.add_card("zorg", SmallCatalogue::card("02A41", front));
    return small.faults();
}

}  // namespace

TEST_CASE("A feature with choices has a list of values, also when it is one") {
    SmallCatalogue small;
    set_book(small);
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "kenmerken: {duur: kort, niveau: [mbo 4, hbo]}\n", "\n{{niveau}}\n"));
    small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A41", "kenmerken:\n  niveau: hbo\n"));
    CHECK(small.faults().empty());
    const auto& versions = small.catalogue.cards.at("zorg");
    const NamedValue& several = versions.at(0).features.at(1);
    CHECK(several.value.value == "mbo 4, hbo");
    REQUIRE(several.items.size() == 2);
    CHECK(several.items[1].value == "hbo");
    CHECK(several.items[1].place == Place{versions.at(0).source, 6, 41});
    CHECK(versions.at(0).features.at(0).items.empty());
    CHECK(plain_text(std::get<Paragraph>(versions.at(0).sections.at(0).blocks.at(1).value).content) == "mbo 4, hbo");
    CHECK(versions.at(1).features.at(0).items.at(0).value == "hbo");
}

TEST_CASE("The values of a feature are among its choices, and only those can be several") {
    CHECK(faults_of_card("kenmerken: {duur: [kort, lang], niveau: [mbo 5, hbo, hbo]}\n") == R"(cat/boeken/boek/kaarten/zorg.md:6:19: fout[BW0206]: kenmerk ‘duur’ heeft geen ‘keuzes’ in boek.yaml en is dus geen lijst
  6 | kenmerken: {duur: [kort, lang], niveau: [mbo 5, hbo, hbo]}
    |                   ^
  oplossing: schrijf één tekst
cat/boeken/boek/kaarten/zorg.md:6:42: fout[BW0214]: ‘mbo 5’ is geen keuze van kenmerk ‘niveau’
  6 | kenmerken: {duur: [kort, lang], niveau: [mbo 5, hbo, hbo]}
    |                                          ^
  oplossing: bedoelt u ‘mbo 3’?
cat/boeken/boek/kaarten/zorg.md:6:54: fout[BW0204]: ‘hbo’ staat twee keer onder ‘niveau’
  6 | kenmerken: {duur: [kort, lang], niveau: [mbo 5, hbo, hbo]}
    |                                                      ^
  cat/boeken/boek/kaarten/zorg.md:6:49: hier ook
  oplossing: haal een van de twee weg
)");
    CHECK(faults_of_card("kenmerken: {duur: [], niveau: mavo}\n") == R"(cat/boeken/boek/kaarten/zorg.md:6:19: fout[BW0206]: ‘duur’ is een lege lijst
  6 | kenmerken: {duur: [], niveau: mavo}
    |                   ^
  oplossing: zet er ten minste één waarde in
cat/boeken/boek/kaarten/zorg.md:6:31: fout[BW0214]: ‘mavo’ is geen keuze van kenmerk ‘niveau’
  6 | kenmerken: {duur: [], niveau: mavo}
    |                               ^
  oplossing: kies uit: mbo 3, mbo 4, hbo
)");
}

TEST_CASE("A card stands in lots of its book, each once") {
    CHECK(faults_of_card("percelen: [een, tweee, een]\n") == R"(cat/boeken/boek/kaarten/zorg.md:6:17: fout[BW0214]: het boek kent geen perceel ‘tweee’
  6 | percelen: [een, tweee, een]
    |                 ^
  oplossing: bedoelt u ‘twee’?
cat/boeken/boek/kaarten/zorg.md:6:24: fout[BW0204]: ‘een’ staat twee keer onder ‘percelen’
  6 | percelen: [een, tweee, een]
    |                        ^
  cat/boeken/boek/kaarten/zorg.md:6:12: hier ook
  oplossing: haal een van de twee weg
)");
    CHECK(faults_of_card("percelen: een\n") == R"(cat/boeken/boek/kaarten/zorg.md:6:11: fout[BW0206]: ‘percelen’ moet een lijst zijn, maar is een tekst
  6 | percelen: een
    |           ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
)");
    SmallCatalogue without;
    without.add_card("zorg", SmallCatalogue::card("02A41", "percelen: [een]\n"));
    CHECK(without.faults() == R"(cat/boeken/boek/kaarten/zorg.md:6:12: fout[BW0214]: het boek kent geen perceel ‘een’
  6 | percelen: [een]
    |            ^
  oplossing: noem de percelen in boek.yaml onder ‘percelen’
)");
}

TEST_CASE("A footnote on the name comes first and has a label of its own") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "naam-voetnoot: Voorheen hulp.\n",
                                                "\nA.[^naam-voetnoot]\n\n[^naam-voetnoot]: B.\n"));
    CHECK(small.faults().empty());
    const Card& card = small.catalogue.cards.at("zorg").at(0);
    REQUIRE(card.footnotes.size() == 2);
    CHECK(card.name_note == card.footnotes[0].label);
    CHECK(card.footnotes[0].label != card.footnotes[1].label);
    CHECK(plain_text(std::get<Paragraph>(card.footnotes[0].blocks.at(0).value).content) == "Voorheen hulp.");
    CHECK(card.footnotes[0].place == Place{card.source, 6, 16});
    SmallCatalogue without;
    without.read();
    CHECK(without.catalogue.cards.at("zorg").at(0).name_note.empty());
}
