// References to what is no card of the same kind: parts of cards, sources outside the catalogue, other books.
#include <catch2/catch.hpp>

#include "checks/check_catalogue.h"
#include "fakes/parts_catalogue.h"

using namespace boekwerk;

namespace {

std::string found_in(SmallCatalogue& small) {
    small.read();
    REQUIRE(printed(small.diagnostics).empty());
    check_catalogue(small.catalogue, small.diagnostics);
    return printed(small.diagnostics);
}

constexpr const char* sources =
    "- {id: eisen, titel: Programma van eisen, etiket: \"eis {onderdeel}\"}\n- {id: code, titel: Code}\n";

}  // namespace

TEST_CASE("A reference may lead to a part of a card") {
    PartsCatalogue small;
    small.set_card("  - {id: licht, soort: pakket}\n",
                   "{onderdeel: licht}\n\n[](kaart:zorg#licht), [](kaart:zorg#lichtt) en [](kaart:zorg#trede).\n");
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/kaarten/zorg.md:18:23: fout[BW0402]: kaart ‘zorg’ heeft geen sectie of onderdeel ‘lichtt’
  18 | [](kaart:zorg#licht), [](kaart:zorg#lichtt) en [](kaart:zorg#trede).
     |                       ^
  oplossing: bedoelt u ‘licht’?
cat/boeken/boek/kaarten/zorg.md:18:48: fout[BW0402]: kaart ‘zorg’ heeft geen sectie of onderdeel ‘trede’
  18 | [](kaart:zorg#licht), [](kaart:zorg#lichtt) en [](kaart:zorg#trede).
     |                                                ^
  oplossing: kies uit: omschrijving, indeling, licht
)");
}

TEST_CASE("A reference may lead to a source outside the catalogue and to a part that it has a label for") {
    SmallCatalogue small;
    small.files.add("cat/externe-bronnen.yaml", sources);
    small.add_card("zorg", SmallCatalogue::card("02A41", "",
                                                "\n[](extern:eisen), [](extern:eisen#15), [](extern:code), "
                                                "[](extern:code#3) en [](extern:kode).\n"));
    CHECK(
        found_in(small) ==
        R"(cat/boeken/boek/kaarten/zorg.md:12:57: fout[BW0410]: externe bron ‘code’ heeft geen ‘etiket’, dus ‘#3’ heeft geen naam
  12 | [](extern:eisen), [](extern:eisen#15), [](extern:code), [](extern:code#3) en [](extern:kode).
     |                                                         ^
  cat/externe-bronnen.yaml:2:8: hier staat de bron
  oplossing: geef de bron een etiket, zoals "eis {onderdeel}", of haal ‘#3’ weg
cat/boeken/boek/kaarten/zorg.md:12:78: fout[BW0409]: externe bron ‘kode’ staat niet in externe-bronnen.yaml
  12 | … [](extern:eisen#15), [](extern:code), [](extern:code#3) en [](extern:kode).
     |                                                              ^
  oplossing: bedoelt u ‘code’?
)");
}

TEST_CASE("A source that no text refers to is a warning, unless a text could not be read") {
    SmallCatalogue small;
    small.files.add("cat/externe-bronnen.yaml", sources);
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\nA.[^1]\n\n[^1]: [](extern:code)\n"));
    CHECK(found_in(small) ==
          R"(cat/externe-bronnen.yaml:1:8: waarschuwing[BW0411]: geen tekst verwijst naar externe bron ‘eisen’
  1 | - {id: eisen, titel: Programma van eisen, etiket: "eis {onderdeel}"}
    |        ^
  oplossing: verwijs ernaar met [](extern:eisen), of haal de bron weg
)");
    SmallCatalogue damaged;
    damaged.files.add("cat/externe-bronnen.yaml", sources);
    damaged.add_card("zorg", SmallCatalogue::card("02A41", "", "\n## Omschrijvingg\n\nTekst.\n"));
    damaged.read();
    const std::string before = printed(damaged.diagnostics);
    check_catalogue(damaged.catalogue, damaged.diagnostics);
    CHECK(printed(damaged.diagnostics) == before);
}

TEST_CASE("Sources that could not be read make no reference wrong") {
    SmallCatalogue small;
    small.files.add("cat/externe-bronnen.yaml", "- {id: a\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n[](extern:eisen#3)\n"));
    small.read();
    const std::string before = printed(small.diagnostics);
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(printed(small.diagnostics) == before);
}

TEST_CASE("A reference to a document names a book") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n[](bijlage:boek) en [](bijlage:bok).\n"));
    CHECK(found_in(small) == R"(cat/boeken/boek/kaarten/zorg.md:12:21: fout[BW0408]: onbekend boek ‘bok’
  12 | [](bijlage:boek) en [](bijlage:bok).
     |                     ^
  oplossing: bedoelt u ‘boek’?
)");
}

TEST_CASE("A book that could not be read is a book all the same") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml", "titel: [\n");
    small.files.add("cat/boeken/tweede/boek.yaml",
                    SmallCatalogue::book_yaml("delen: [{id: deel, titel: Deel, kaarten: [ander]}]\n"));
    small.files.add("cat/boeken/tweede/kaarten/ander.md", SmallCatalogue::card("02A42", "", "\n[](bijlage:boek)\n"));
    small.read();
    const std::string before = printed(small.diagnostics);
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(printed(small.diagnostics) == before);
}
