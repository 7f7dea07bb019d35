#include "pipeline/completeness.h"

#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// Two cards: one with everything, one with what is missing.
class Counted : public SmallCatalogue {
public:
    Counted() {
        files.add("cat/begrippen.yaml",
                  "- {id: a, term: alfa, definitie: Zoals bèta.}\n- {id: b, term: bèta, definitie: x}\n"
                  "- {id: c, term: gamma, definitie: x}\n");
        files.add("cat/boeken/boek/boek.yaml",
                  book_yaml("delen: [{id: deel, titel: Deel, bestand: deel.md, kaarten: [zorg, later, nieuw]}]\n"
                            "redactie: [{vraag: Klopt dit?}]\n"));
        files.add("cat/boeken/boek/deel.md", "Zie [](kaart:zorg)[^1].\n\n[^1]: Of [](kaart:elders).\n");
        add_card("zorg", card("02A41", "redactie: [{vraag: En dit?}]\n",
                              "\nEen alfa, [](begrip:a).\n\n## Doelgroep\n\nZie [](kaart:nieuw#doelgroep).\n"));
        add_card("later", card("02A42", "ontbreekt: [opleiding, kenmerken.duur]\n"));
        add_card("nieuw@2030-01-01", card("02A43", "", "\nMet gamma.\n\n## Doelgroep\n\nTekst.\n"));
        files.add("cat/boeken/elders/boek.yaml", book_yaml("delen: [{id: d, titel: D, kaarten: [elders]}]\n"));
        files.add("cat/boeken/elders/kaarten/elders.md", card("02A44"));
        read();
        REQUIRE(printed(diagnostics).empty());
    }

    BookCompleteness of(const std::string& book, std::optional<Date> date = std::nullopt) const {
        return completeness_of(book_edition(catalogue, *catalogue.find_book(book), date));
    }
};

}  // namespace

TEST_CASE("Completeness counts what the edition of a book holds") {
    const Counted counted;
    const BookCompleteness book = counted.of("boek");
    CHECK(book.book == "boek");
    CHECK(book.cards == 2);
    CHECK(book.sections == 3);
    CHECK(book.missing_sections == 1);
    CHECK(book.open_points == 4);
    CHECK(book.references == 4);
    CHECK(book.absent_references == 2);
    CHECK(book.terms == 2);

    const BookCompleteness later = counted.of("boek", Date{2030, 1, 1});
    CHECK(later.cards == 3);
    CHECK(later.sections == 5);
    CHECK(later.absent_references == 1);
    CHECK(later.terms == 3);
}

TEST_CASE("The table of completeness is aligned, with numbers to the right") {
    BookCompleteness small{"klein", 2, 3, 0, 0, 4, 1, 12};
    BookCompleteness large{"een-lange-naam", 12345678, 3, 0, 0, 4, 1, 2};
    CHECK(completeness_text({small, large}) ==
          "Boek             Kaarten  Secties  Volgen nog  Open punten  Verwijzingen  Buiten het boek  Begrippen\n"
          "klein                  2        3           0            0             4                1         12\n"
          "een-lange-naam  12345678        3           0            0             4                1          2\n");
}

TEST_CASE("Programs get the same numbers as JSON, an object per book") {
    CHECK(completeness_json({{"klein", 2, 3, 1, 5, 4, 1, 12}}) == R"([
  {
    "boek": "klein",
    "kaarten": 2,
    "secties": 3,
    "secties_volgen_nog": 1,
    "open_punten": 5,
    "verwijzingen": 4,
    "verwijzingen_buiten_het_boek": 1,
    "begrippen": 12
  }
]
)");
    CHECK(completeness_json({}) == "[]\n");
}
