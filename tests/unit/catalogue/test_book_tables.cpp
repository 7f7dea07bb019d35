// What a book says beside its parts: lots, groups, overviews and comparisons.
#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// The faults of a book with these lines from line 17 on, and the cards zorg, ander and derde.
std::string faults_with(const std::string& rest) {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml", SmallCatalogue::book_yaml(rest));
    small.add_card("ander", SmallCatalogue::card("02A42"));
    small.add_card("derde", SmallCatalogue::card("02A43"));
    return small.faults();
}

constexpr const char* one_part = "delen: [{id: deel, titel: Deel, kaarten: [zorg, ander, derde]}]\n";

}  // namespace

TEST_CASE("A part has groups of cards, after cards that stand in none") {
    SmallCatalogue small;
    small.files.add(
        "cat/boeken/boek/boek.yaml",
        SmallCatalogue::book_yaml("delen:\n"
                                  "  - id: deel\n"
                                  "    titel: Deel\n"
                                  "    bestand: deel.md\n"
                                  "    toon-aantal: ja\n"
                                  "    kaartkop: \"Gebied {n}: {naam}\"\n"
                                  "    kaarten: [zorg]\n"
                                  "    groepen:\n"
                                  "      - {id: een, titel: Een, genummerd: nee, toon-aantal: ja, kaarten: [ander]}\n"
                                  "      - {id: twee, titel: Twee, kaartkop: \"{naam}\", kaarten: [derde]}\n"));
    small.files.add("cat/boeken/boek/deel.md", "Vooraf.\n");
    small.add_card("ander", SmallCatalogue::card("02A42"));
    small.add_card("derde", SmallCatalogue::card("02A43"));
    CHECK(small.faults().empty());
    const BookPart& part = small.catalogue.find_book("boek")->parts.at(0);
    CHECK(part.shows_count);
    CHECK(part.card_heading == "Gebied {n}: {naam}");
    CHECK(part.blocks.size() == 1);
    REQUIRE(part.cards.size() == 3);
    CHECK(part.cards[2].value == "derde");
    REQUIRE(part.groups.size() == 2);
    CHECK(part.groups[0].id == "een");
    CHECK(part.groups[0].title.value == "Een");
    CHECK_FALSE(part.groups[0].numbered);
    CHECK(part.groups[0].shows_count);
    CHECK(part.groups[0].card_heading.empty());
    CHECK(part.groups[0].first_card == 1);
    CHECK(part.groups[0].card_count == 1);
    CHECK(part.groups[1].numbered);
    CHECK(part.groups[1].card_heading == "{naam}");
    CHECK(part.groups[1].first_card == 2);
}

TEST_CASE("A group has an id, a title and cards; a pattern of headings only known places") {
    CHECK(faults_with("delen:\n"
                      "  - id: deel\n"
                      "    titel: Deel\n"
                      "    kaartkop: \"{nummer}: {naam}\"\n"
                      "    groepen:\n"
                      "      - {id: deel, titel: Een, kaarten: [zorg]}\n"
                      "      - {id: twee, kaarten: []}\n"
                      "      - {id: drie, titel: Drie, kaarten: [ander, zorg], groepen: []}\n"
                      "      - los\n"
                      "  - {id: leeg, titel: Leeg}\n") == R"(cat/boeken/boek/boek.yaml:20:15: fout[BW0206]: ‘kaartkop’ heeft een onbekende of onvolledige invulplek: ‘{nummer}: {naam}’
  20 |     kaartkop: "{nummer}: {naam}"
     |               ^
  oplossing: gebruik alleen {n} en {naam} tussen accolades
cat/boeken/boek/boek.yaml:22:14: fout[BW0210]: id ‘deel’ is al gebruikt
  22 |       - {id: deel, titel: Een, kaarten: [zorg]}
     |              ^
  cat/boeken/boek/boek.yaml:18:9: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:23:9: fout[BW0205]: sleutel ‘titel’ ontbreekt
  23 |       - {id: twee, kaarten: []}
     |         ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
cat/boeken/boek/boek.yaml:23:29: fout[BW0206]: ‘kaarten’ is een lege lijst
  23 |       - {id: twee, kaarten: []}
     |                             ^
  oplossing: zet er ten minste één kaart in
cat/boeken/boek/boek.yaml:24:50: fout[BW0221]: kaart ‘zorg’ staat al in een deel
  24 |       - {id: drie, titel: Drie, kaarten: [ander, zorg], groepen: []}
     |                                                  ^
  cat/boeken/boek/boek.yaml:22:42: hier ook
  oplossing: laat de kaart op één plaats staan
cat/boeken/boek/boek.yaml:24:57: fout[BW0202]: sleutel ‘groepen’ is hier onbekend
  24 |       - {id: drie, titel: Drie, kaarten: [ander, zorg], groepen: []}
     |                                                         ^
  oplossing: kies uit: id, titel, kaarten, genummerd, toon-aantal, kaartkop
cat/boeken/boek/boek.yaml:25:9: fout[BW0206]: een deel van ‘groepen’ moet een groep van sleutels zijn, maar is een tekst
  25 |       - los
     |         ^
  oplossing: schrijf regels als ‘sleutel: waarde’
cat/boeken/boek/boek.yaml:26:5: fout[BW0205]: het deel heeft geen ‘bestand’, geen ‘kaarten’ en geen ‘groepen’
  26 |   - {id: leeg, titel: Leeg}
     |     ^
  oplossing: geef het deel een tekst (‘bestand’), kaarten (‘kaarten’) of groepen met kaarten (‘groepen’)
cat/boeken/boek/kaarten/derde.md: waarschuwing[BW0220]: kaart ‘derde’ staat in geen enkel deel van het boek
  oplossing: zet de kaart in boek.yaml onder ‘kaarten’ van een deel
)");
}

TEST_CASE("Lots, overviews and comparisons are read") {
    SmallCatalogue small;
    small.files.add(
        "cat/boeken/boek/boek.yaml",
        SmallCatalogue::book_yaml("percelen: [{id: perceel-1, naam: Perceel 1}, {id: perceel-2, naam: Perceel 2}]\n"
                                  "delen: [{id: deel, titel: Deel, kaarten: [zorg, ander]}]\n"
                                  "overzichten:\n"
                                  "  - {id: duur-en-toegang, titel: Duur en toegang, kenmerken: [duur, toegang]}\n"
                                  "  - {id: percelen-per-product, titel: Percelen per product, matrix: percelen}\n"
                                  "vergelijkingen:\n"
                                  "  - {id: vergeleken, titel: Vergeleken, kaarten: [zorg, ander]}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "percelen: [perceel-2, perceel-1]\n"));
    CHECK(small.faults().empty());
    const Book& book = *small.catalogue.find_book("boek");
    REQUIRE(book.lots.size() == 2);
    CHECK(book.lots[1].id == "perceel-2");
    CHECK(book.lots[1].name.value == "Perceel 2");
    REQUIRE(book.overviews.size() == 2);
    CHECK(book.overviews[0].id.value == "duur-en-toegang");
    CHECK(book.overviews[0].title.value == "Duur en toegang");
    CHECK(book.overviews[0].features.at(1).value == "toegang");
    CHECK(book.overviews[0].matrix.value.empty());
    CHECK(book.overviews[1].matrix.value == "percelen");
    REQUIRE(book.comparisons.size() == 1);
    CHECK(book.comparisons[0].cards.at(1).value == "ander");
    CHECK(small.catalogue.cards.at("ander").at(0).lots.at(0).value == "perceel-2");
    CHECK(small.catalogue.cards.at("zorg").at(0).lots.empty());
}

TEST_CASE("An overview has columns or a matrix, a comparison two cards or more") {
    CHECK(faults_with(std::string(one_part) + "percelen: [{id: een, naam: Een}, {id: een, naam: Twee}, {id: Drie}]\n"
                                              "overzichten:\n"
                                              "  - {id: a, titel: A}\n"
                                              "  - {id: b, titel: B, kenmerken: [duur], matrix: duur}\n"
                                              "  - {id: c, titel: C, kenmerken: [duur, duur]}\n"
                                              "  - {id: d, titel: D, kenmerken: []}\n"
                                              "  - {id: deel, titel: E, matrix: [duur]}\n"
                                              "vergelijkingen:\n"
                                              "  - {id: a, titel: A, kaarten: [zorg]}\n"
                                              "  - {id: f, titel: F, kaarten: [zorg, ander, zorg]}\n"
                                              "  - {id: g, titel: G}\n"
                                              "  - {id: h, titel: H, kaarten: zorg}\n") == R"(cat/boeken/boek/boek.yaml:18:39: fout[BW0210]: id ‘een’ is al gebruikt
  18 | percelen: [{id: een, naam: Een}, {id: een, naam: Twee}, {id: Drie}]
     |                                       ^
  cat/boeken/boek/boek.yaml:18:17: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:18:57: fout[BW0205]: sleutel ‘naam’ ontbreekt
  18 | percelen: [{id: een, naam: Een}, {id: een, naam: Twee}, {id: Drie}]
     |                                                         ^
  oplossing: voeg een regel toe die met ‘naam:’ begint
cat/boeken/boek/boek.yaml:18:62: fout[BW0211]: ‘Drie’ is geen goed id
  18 | …ercelen: [{id: een, naam: Een}, {id: een, naam: Twee}, {id: Drie}]
     |                                                              ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/boek.yaml:20:5: fout[BW0205]: het overzicht heeft geen ‘kenmerken’ en geen ‘matrix’
  20 |   - {id: a, titel: A}
     |     ^
  oplossing: noem de kenmerken voor de kolommen (‘kenmerken’), of het kenmerk met keuzes waarvan elke keuze een kolom wordt (‘matrix’)
cat/boeken/boek/boek.yaml:21:42: fout[BW0204]: ‘kenmerken’ en ‘matrix’ kunnen niet samen bij een overzicht staan
  21 |   - {id: b, titel: B, kenmerken: [duur], matrix: duur}
     |                                          ^
  cat/boeken/boek/boek.yaml:21:23: hier staat ‘kenmerken’
  oplossing: maak er twee overzichten van
cat/boeken/boek/boek.yaml:22:41: fout[BW0204]: ‘duur’ staat twee keer onder ‘kenmerken’
  22 |   - {id: c, titel: C, kenmerken: [duur, duur]}
     |                                         ^
  cat/boeken/boek/boek.yaml:22:35: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/boek.yaml:23:34: fout[BW0206]: ‘kenmerken’ is een lege lijst
  23 |   - {id: d, titel: D, kenmerken: []}
     |                                  ^
  oplossing: zet er ten minste één kenmerk in
cat/boeken/boek/boek.yaml:24:10: fout[BW0210]: id ‘deel’ is al gebruikt
  24 |   - {id: deel, titel: E, matrix: [duur]}
     |          ^
  cat/boeken/boek/boek.yaml:17:14: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:24:34: fout[BW0206]: ‘matrix’ moet een tekst zijn, maar is een lijst
  24 |   - {id: deel, titel: E, matrix: [duur]}
     |                                  ^
  oplossing: schrijf één tekst
cat/boeken/boek/boek.yaml:26:10: fout[BW0210]: id ‘a’ is al gebruikt
  26 |   - {id: a, titel: A, kaarten: [zorg]}
     |          ^
  cat/boeken/boek/boek.yaml:20:10: hier ook
  oplossing: kies een ander id
cat/boeken/boek/boek.yaml:26:32: fout[BW0206]: deze vergelijking noemt minder dan twee kaarten
  26 |   - {id: a, titel: A, kaarten: [zorg]}
     |                                ^
  oplossing: noem ten minste twee kaarten
cat/boeken/boek/boek.yaml:27:46: fout[BW0204]: ‘zorg’ staat twee keer onder ‘kaarten’
  27 |   - {id: f, titel: F, kaarten: [zorg, ander, zorg]}
     |                                              ^
  cat/boeken/boek/boek.yaml:27:33: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/boek.yaml:28:5: fout[BW0205]: sleutel ‘kaarten’ ontbreekt
  28 |   - {id: g, titel: G}
     |     ^
  oplossing: voeg een regel toe die met ‘kaarten:’ begint
cat/boeken/boek/boek.yaml:29:32: fout[BW0206]: ‘kaarten’ moet een lijst zijn, maar is een tekst
  29 |   - {id: h, titel: H, kaarten: zorg}
     |                                ^
  oplossing: zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]
)");
}
