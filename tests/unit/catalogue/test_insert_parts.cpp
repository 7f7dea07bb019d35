#include <catch2/catch.hpp>

#include "fakes/parts_catalogue.h"

using namespace boekwerk;

namespace {

constexpr const char* two_steps =
    "  - {id: licht, soort: trede, naam: Licht}\n"
    "  - {id: zwaar, soort: trede, naam: Zwaar}\n";

constexpr const char* two_forms =
    "  - {id: slaap, soort: vorm, naam: Slaapwacht}\n"
    "  - {id: wacht, soort: vorm, naam: Wakende wacht}\n";

constexpr const char* three_rides =
    "  - {id: taxi-kort, soort: rit, naam: Korte taxirit, eigenschappen: {afstand: kort, vervoer: taxi}}\n"
    "  - {id: bus-lang, soort: rit, naam: Lange busrit, eigenschappen: {afstand: lang, vervoer: bus}}\n"
    "  - {id: taxi-lang, soort: rit, naam: Lange taxirit, eigenschappen: {afstand: lang, vervoer: taxi}}\n";

std::string faults_of_parts(const std::string& parts, const std::string& body) {
    PartsCatalogue small;
    small.set_card(parts, body);
    return small.faults();
}

std::string text_of(const Blocks& blocks) {
    REQUIRE(blocks.size() == 1);
    return plain_text(std::get<Paragraph>(blocks[0].value).content);
}

const Anchor& anchor_of(const Blocks& blocks) {
    return std::get<Paragraph>(blocks.at(0).value).anchor;
}

}  // namespace

TEST_CASE("A part with a text of its own becomes a heading with its label and anchor") {
    PartsCatalogue small;
    small.set_card(two_steps, "Vooraf.\n\n{onderdeel: licht}\n\nA.\n\n#### Kop\n\nB.\n\n{onderdeel: zwaar}\n\nC.\n");
    CHECK(small.faults().empty());
    const Card& card = small.catalogue.cards.at("zorg").at(0);
    const Blocks& blocks = card.sections.at(1).blocks;
    REQUIRE(blocks.size() == 7);
    const auto& first = std::get<Heading>(blocks[1].value);
    CHECK(first.level == 3);
    CHECK(first.anchor == "zorg--licht");
    CHECK(plain_text(first.content) == "Trede 1: Licht");
    CHECK(blocks[1].place == Place{card.source, 19, 1});
    CHECK(std::get<Heading>(blocks[3].value).level == 4);
    CHECK(std::get<Heading>(blocks[5].value).anchor == "zorg--zwaar");
}

TEST_CASE("Parts in a list become a list of their labels") {
    PartsCatalogue small;
    small.set_card(two_forms, "{onderdelen: vorm}\n");
    CHECK(small.faults().empty());
    const auto& list = std::get<List>(small.catalogue.cards.at("zorg").at(0).sections.at(1).blocks.at(0).value);
    CHECK(list.style == ListStyle::Bullet);
    REQUIRE(list.items.size() == 2);
    CHECK(text_of(list.items[1].blocks) == "Wakende wacht");
    CHECK(anchor_of(list.items[1].blocks).id == "zorg--wacht");
    CHECK(anchor_of(list.items[1].blocks).title == "Wakende wacht");
}

TEST_CASE("Parts in a matrix become a table that says which combinations there are") {
    PartsCatalogue small;
    small.set_card(three_rides, "{onderdelen: rit}\n");
    CHECK(small.faults().empty());
    const auto& table = std::get<Table>(small.catalogue.cards.at("zorg").at(0).sections.at(1).blocks.at(0).value);
    CHECK(table.columns.size() == 3);
    REQUIRE(table.header.size() == 1);
    REQUIRE(table.rows.size() == 2);
    const auto texts = [](const Row& row) {
        std::vector<std::string> result;
        for (const Cell& cell : row.cells) result.push_back(text_of(cell.blocks));
        return result;
    };
    CHECK(texts(table.header[0]) == std::vector<std::string>{"Afstand", "taxi", "bus"});
    CHECK(texts(table.rows[0]) == std::vector<std::string>{"kort", "ja", "nee"});
    CHECK(texts(table.rows[1]) == std::vector<std::string>{"lang", "ja", "ja"});
    CHECK(table.rows[0].cells[0].heads_row);
    CHECK_FALSE(table.rows[0].cells[1].heads_row);
    CHECK(anchor_of(table.rows[1].cells[2].blocks).id == "zorg--bus-lang");
    CHECK(anchor_of(table.rows[1].cells[2].blocks).title == "Lange busrit");
    CHECK(anchor_of(table.rows[0].cells[2].blocks).id.empty());
}

TEST_CASE("A text block may hold the text of parts, which are those of the card") {
    PartsCatalogue small;
    small.set_card(two_steps, "{{> treden}}\n\nC.\n");
    small.add_block("treden", "{onderdeel: licht}\n\nA.\n\n{onderdeel: zwaar}\n\n#### Kop\n");
    CHECK(small.faults().empty());
    const Blocks& blocks = small.catalogue.cards.at("zorg").at(0).sections.at(1).blocks;
    REQUIRE(blocks.size() == 5);
    CHECK(std::get<Heading>(blocks[2].value).anchor == "zorg--zwaar");
    CHECK(blocks[2].place.source->inserted_at().line == 17);
}

TEST_CASE("Every part stands in the text, with a text of its own when its kind has one") {
    CHECK(faults_of_parts(std::string(two_steps) + two_forms, "{onderdeel: licht}\n\n### Kop\n\nTekst.\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:8:10: fout[BW0312]: onderdeel ‘zwaar’ staat nergens in de tekst
  8 |   - {id: zwaar, soort: trede, naam: Zwaar}
    |          ^
  oplossing: zet {onderdeel: zwaar} alleen op een regel, met de tekst van het onderdeel eronder
cat/boeken/boek/kaarten/zorg.md:9:10: fout[BW0312]: de onderdelen van soort ‘vorm’ staan nergens in de tekst
  9 |   - {id: slaap, soort: vorm, naam: Slaapwacht}
    |          ^
  oplossing: zet {onderdelen: vorm} alleen op een regel
cat/boeken/boek/kaarten/zorg.md:19:1: fout[BW0304]: onderdeel ‘licht’ heeft geen tekst
  19 | {onderdeel: licht}
     | ^
  oplossing: schrijf de tekst onder {onderdeel: licht}
)");
    CHECK(faults_of_parts(two_steps, "{onderdeel: licht}\n\n{onderdeel: zwaar}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:17:1: fout[BW0304]: onderdeel ‘licht’ heeft geen tekst
  17 | {onderdeel: licht}
     | ^
  oplossing: schrijf de tekst onder {onderdeel: licht}
cat/boeken/boek/kaarten/zorg.md:19:1: fout[BW0304]: onderdeel ‘zwaar’ heeft geen tekst
  19 | {onderdeel: zwaar}
     | ^
  oplossing: schrijf de tekst onder {onderdeel: zwaar}
)");
}

TEST_CASE("A marker names a part of the card, once") {
    CHECK(faults_of_parts(two_steps,
                          "{onderdeel: lichtt}\n\nA.\n\n{onderdeel: licht}\n\nB.\n\n{onderdeel: licht}\n\nC.\n\n"
                          "{onderdeel: zwaar}\n\nD.\n\n{onderdelen: vorm}\n\n{onderdelen: kleur}\n\n{onderdeel: }\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:17:1: fout[BW0311]: kaart zorg heeft geen onderdeel ‘lichtt’
  17 | {onderdeel: lichtt}
     | ^
  oplossing: bedoelt u ‘licht’?
cat/boeken/boek/kaarten/zorg.md:25:1: fout[BW0313]: {onderdeel: licht} staat twee keer op kaart zorg
  25 | {onderdeel: licht}
     | ^
  cat/boeken/boek/kaarten/zorg.md:21:1: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/kaarten/zorg.md:33:1: fout[BW0311]: kaart zorg heeft geen onderdelen van soort ‘vorm’
  33 | {onderdelen: vorm}
     | ^
  oplossing: kies uit: trede
cat/boeken/boek/kaarten/zorg.md:35:1: fout[BW0311]: kaart zorg heeft geen onderdelen van soort ‘kleur’
  35 | {onderdelen: kleur}
     | ^
  oplossing: kies uit: trede
cat/boeken/boek/kaarten/zorg.md:37:1: fout[BW0311]: deze regel noemt geen onderdeel
  37 | {onderdeel: }
     | ^
  oplossing: kies uit: licht, zwaar
)");
    PartsCatalogue without;
    without.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{onderdeel: licht}\n\n{onderdelen: trede}\n"));
    CHECK(without.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0311]: kaart zorg heeft geen onderdeel ‘licht’
  12 | {onderdeel: licht}
     | ^
  oplossing: zet het onderdeel op de kaart onder ‘onderdelen’
cat/boeken/boek/kaarten/zorg.md:14:1: fout[BW0311]: kaart zorg heeft geen onderdelen van soort ‘trede’
  14 | {onderdelen: trede}
     | ^
  oplossing: zet ze op de kaart onder ‘onderdelen’
)");
}

TEST_CASE("A marker fits the way in which the kind is shown") {
    CHECK(faults_of_parts(std::string(two_steps) + two_forms,
                          "{onderdelen: trede}\n\n{onderdeel: licht}\n\nA.\n\n{onderdeel: zwaar}\n\nB.\n\n"
                          "{onderdeel: slaap}\n\n{onderdelen: vorm}\n\n{onderdelen: vorm}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:19:1: fout[BW0315]: onderdelen van soort ‘trede’ hebben elk een eigen tekst
  19 | {onderdelen: trede}
     | ^
  oplossing: zet {onderdeel: licht} boven de tekst van dat onderdeel, en zo bij elk onderdeel
cat/boeken/boek/kaarten/zorg.md:29:1: fout[BW0315]: onderdeel ‘slaap’ heeft geen eigen tekst: soort ‘vorm’ is een lijst
  29 | {onderdeel: slaap}
     | ^
  oplossing: gebruik {onderdelen: vorm}
cat/boeken/boek/kaarten/zorg.md:33:1: fout[BW0313]: {onderdelen: vorm} staat twee keer op kaart zorg
  33 | {onderdelen: vorm}
     | ^
  cat/boeken/boek/kaarten/zorg.md:31:1: hier ook
  oplossing: haal een van de twee weg
)");
}

TEST_CASE("A marker stands in a section, not in a list, a box, a footnote or a part of a book") {
    CHECK(faults_of_parts(two_steps,
                          "- {onderdeel: licht}\n\n> {onderdeel: zwaar}\n>\n> - {onderdelen: trede}\n\nA.[^1]\n\n"
                          "[^1]: B.\n\n    {onderdeel: licht}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:17:3: fout[BW0315]: {onderdeel: licht} kan niet in een lijst staan
  17 | - {onderdeel: licht}
     |   ^
  oplossing: zet de regel in een sectie van een kaart, buiten lijsten en kaders
cat/boeken/boek/kaarten/zorg.md:19:3: fout[BW0315]: {onderdeel: zwaar} kan niet in een kader staan
  19 | > {onderdeel: zwaar}
     |   ^
  oplossing: zet de regel in een sectie van een kaart, buiten lijsten en kaders
cat/boeken/boek/kaarten/zorg.md:21:5: fout[BW0315]: {onderdelen: trede} kan niet in een kader staan
  21 | > - {onderdelen: trede}
     |     ^
  oplossing: zet de regel in een sectie van een kaart, buiten lijsten en kaders
cat/boeken/boek/kaarten/zorg.md:27:5: fout[BW0315]: {onderdeel: licht} kan niet in een voetnoot staan
  27 |     {onderdeel: licht}
     |     ^
  oplossing: zet de regel in een sectie van een kaart, buiten lijsten en kaders
)");
    PartsCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    PartsCatalogue::parts_book() + "  - {id: inleiding, bestand: inleiding.md}\n");
    small.files.add("cat/boeken/boek/inleiding.md", "A.\n\n{onderdeel: licht}\n");
    CHECK(small.faults() ==
          R"(cat/boeken/boek/inleiding.md:3:1: fout[BW0315]: {onderdeel: licht} kan niet in een deel van een boek staan
  3 | {onderdeel: licht}
    | ^
  oplossing: zet de regel in een sectie van een kaart, buiten lijsten en kaders
)");
}

TEST_CASE("What could not be read makes no part absent") {
    CHECK(faults_of_parts(two_steps, "{{> weg}}\n") ==
          R"(cat/boeken/boek/kaarten/zorg.md:17:1: fout[BW0307]: tekstblok ‘weg’ bestaat niet
  17 | {{> weg}}
     | ^
  oplossing: er zijn er nog geen
)");
    CHECK(
        faults_of_parts(two_steps, "A.\n\n## Indelingg\n\n{onderdeel: licht}\n\nA.\n") ==
        R"(cat/boeken/boek/kaarten/zorg.md:19:1: fout[BW0301]: het kaartmodel van het boek kent geen sectie ‘Indelingg’
  19 | ## Indelingg
     | ^
  oplossing: bedoelt u ‘Indeling’?
)");
}
