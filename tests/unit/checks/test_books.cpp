#include <catch2/catch.hpp>

#include "checks/check_catalogue.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// What the checks find in a book with these lines from line 17 on; it has the cards zorg and ander, and the book
/// `tweede` has the card derde.
std::string found_with(const std::string& rest) {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml", SmallCatalogue::book_yaml(rest));
    small.add_card("ander", SmallCatalogue::card("02A42"));
    small.files.add("cat/boeken/tweede/boek.yaml",
                    SmallCatalogue::book_yaml("delen: [{id: deel, titel: Deel, kaarten: [derde]}]\n"));
    small.files.add("cat/boeken/tweede/kaarten/derde.md", SmallCatalogue::card("02A43"));
    small.read();
    REQUIRE(printed(small.diagnostics).empty());
    check_catalogue(small.catalogue, small.diagnostics);
    return printed(small.diagnostics);
}

constexpr const char* one_part = "delen: [{id: deel, titel: Deel, kaarten: [zorg, ander]}]\n";

}  // namespace

TEST_CASE("Overviews and comparisons that fit have no faults") {
    CHECK(found_with(std::string(one_part) + "percelen: [{id: een, naam: Een}]\n"
                                             "overzichten:\n"
                                             "  - {id: a, titel: A, kenmerken: [duur, toegang]}\n"
                                             "  - {id: b, titel: B, matrix: percelen}\n"
                                             "vergelijkingen: [{id: c, titel: C, kaarten: [zorg, ander]}]\n")
              .empty());
}

TEST_CASE("An overview names features of the model, and a matrix one with choices or the lots") {
    CHECK(found_with(std::string(one_part) + "overzichten:\n"
                                             "  - {id: a, titel: A, kenmerken: [duur, duurt]}\n"
                                             "  - {id: b, titel: B, matrix: percelen}\n"
                                             "  - {id: c, titel: C, matrix: duur}\n"
                                             "  - {id: d, titel: D, matrix: prijs}\n") == R"(cat/boeken/boek/boek.yaml:19:41: fout[BW0202]: het kaartmodel van het boek kent geen kenmerk ‘duurt’
  19 |   - {id: a, titel: A, kenmerken: [duur, duurt]}
     |                                         ^
  oplossing: bedoelt u ‘duur’?
cat/boeken/boek/boek.yaml:20:31: fout[BW0214]: dit boek heeft geen percelen, dus de matrix heeft geen kolommen
  20 |   - {id: b, titel: B, matrix: percelen}
     |                               ^
  oplossing: noem de percelen in boek.yaml onder ‘percelen’, of haal het overzicht weg
cat/boeken/boek/boek.yaml:21:31: fout[BW0214]: kenmerk ‘duur’ heeft geen keuzes, dus de matrix heeft geen kolommen
  21 |   - {id: c, titel: C, matrix: duur}
     |                               ^
  oplossing: geef het kenmerk ‘keuzes’ in het kaartmodel, of gebruik ‘kenmerken’ in plaats van ‘matrix’
cat/boeken/boek/boek.yaml:22:31: fout[BW0202]: het kaartmodel van het boek kent geen kenmerk ‘prijs’
  22 |   - {id: d, titel: D, matrix: prijs}
     |                               ^
  oplossing: kies uit: duur, toegang
)");
}

TEST_CASE("A comparison names cards of its book") {
    CHECK(found_with(std::string(one_part) + "vergelijkingen: [{id: a, titel: A, kaarten: [zorg, andr, derde]}]\n") ==
          R"(cat/boeken/boek/boek.yaml:18:52: fout[BW0401]: kaart ‘andr’ bestaat niet
  18 | vergelijkingen: [{id: a, titel: A, kaarten: [zorg, andr, derde]}]
     |                                                    ^
  oplossing: bedoelt u ‘ander’?
cat/boeken/boek/boek.yaml:18:58: fout[BW0401]: kaart ‘derde’ hoort bij boek ‘tweede’
  18 | vergelijkingen: [{id: a, titel: A, kaarten: [zorg, andr, derde]}]
     |                                                          ^
  oplossing: vergelijk alleen kaarten van dit boek
)");
}

TEST_CASE("No heading of a book has the id of one of its cards") {
    CHECK(found_with("delen:\n"
                     "  - {id: zorg, titel: Deel, kaarten: [zorg]}\n"
                     "  - {id: derde, titel: Deel, groepen: [{id: ander, titel: Groep, kaarten: [ander]}]}\n"
                     "overzichten: [{id: a, titel: A, kenmerken: [duur]}]\n"
                     "vergelijkingen: [{id: b, titel: B, kaarten: [zorg, ander]}]\n") == R"(cat/boeken/boek/boek.yaml:18:5: fout[BW0210]: id ‘zorg’ is ook het id van een kaart van dit boek
  18 |   - {id: zorg, titel: Deel, kaarten: [zorg]}
     |     ^
  cat/boeken/boek/kaarten/zorg.md: dit is de kaart
  oplossing: kies een ander id; de kaart houdt het hare
cat/boeken/boek/boek.yaml:19:59: fout[BW0210]: id ‘ander’ is ook het id van een kaart van dit boek
  19 |   - {id: derde, titel: Deel, groepen: [{id: ander, titel: Groep, kaarten: [ander]}]}
     |                                                           ^
  cat/boeken/boek/kaarten/ander.md: dit is de kaart
  oplossing: kies een ander id; de kaart houdt het hare
)");
}
