#include <catch2/catch.hpp>
#include <string>

#include "checks/check_catalogue.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// What the checks find with this glossary, when the only card ends with `body`.
std::string found_in(const std::string& glossary, const std::string& body) {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", glossary);
    small.add_card("zorg", SmallCatalogue::card("02A41", "", body));
    small.read();
    REQUIRE(printed(small.diagnostics).empty());
    check_catalogue(small.catalogue, small.diagnostics, 2);
    return printed(small.diagnostics);
}

}  // namespace

TEST_CASE("A term that no text uses is a warning") {
    const std::string glossary =
        "- {id: crisis, term: crisis, definitie: Een noodgeval.}\n"
        "- {id: nood, term: noodgeval, definitie: x}\n"
        "- {id: rust, term: rust, definitie: x}\n"
        "- {id: stil, term: stilte, boeken: [boek]}\n";
    CHECK(found_in(glossary, "\nEen crisis.\n") ==
          R"(cat/begrippen.yaml:3:20: waarschuwing[BW0802]: geen enkele tekst gebruikt het begrip ‘rust’
  3 | - {id: rust, term: rust, definitie: x}
    |                    ^
  oplossing: haal het weg, of zet de vorm die de teksten gebruiken onder ‘verbuigingen’
cat/begrippen.yaml:4:20: waarschuwing[BW0802]: geen enkele tekst van de boeken waarin het geldt gebruikt het begrip ‘stilte’
  4 | - {id: stil, term: stilte, boeken: [boek]}
    |                    ^
  oplossing: haal het weg, of zet de vorm die de teksten gebruiken onder ‘verbuigingen’
)");
}

TEST_CASE("Nothing is unused when a card could not be read") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", "- {id: crisis, term: crisis, definitie: x}\n");
    small.files.add("cat/eigennamen.yaml", "- Gouda\n");
    small.add_card("zorg", "---\nnaam: [\n---\n\n## Omschrijving\n\nTekst.\n");
    small.read();
    REQUIRE(small.diagnostics.has_errors());
    const std::size_t before = small.diagnostics.sorted().size();
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(small.diagnostics.sorted().size() == before);
}

TEST_CASE("A form that two terms of one book share is an error, reported once") {
    const std::string glossary =
        "- id: client\n  term: cliënt\n  verbuigingen: [cliënten]\n"
        "- id: deelnemer\n  term: deelnemer\n  verbuigingen: [Clienten, client]\n"
        "- {id: ggz, term: geestelijke zorg, afkorting: gz}\n"
        "- {id: zorg, term: GZ}\n";
    CHECK(found_in(glossary, "\nDe cliënt, de deelnemer en gz.\n") ==
          R"(cat/begrippen.yaml:6:18: fout[BW0803]: ‘Clienten’ staat ook bij begrip ‘client’: welk van de twee geldt?
  6 |   verbuigingen: [Clienten, client]
    |                  ^
  cat/begrippen.yaml:3:18: hier ook
  oplossing: voeg de twee samen, of laat ze met ‘boeken’ in verschillende boeken gelden
cat/begrippen.yaml:8:20: fout[BW0803]: ‘GZ’ staat ook bij begrip ‘ggz’: welk van de twee geldt?
  8 | - {id: zorg, term: GZ}
    |                    ^
  cat/begrippen.yaml:7:48: hier ook
  oplossing: voeg de twee samen, of laat ze met ‘boeken’ in verschillende boeken gelden
)");
}

TEST_CASE("A term may repeat itself, and two may share a form in different books") {
    CHECK(found_in("- {id: ggz, term: ggz, verbuigingen: [GGZ, ggz], afkorting: ggz}\n", "\nDe ggz.\n").empty());
    SmallCatalogue small;
    small.files.add("cat/boeken/ander/boek.yaml", SmallCatalogue::book_yaml("delen: [{id: a, bestand: a.md}]\n"));
    small.files.add("cat/boeken/ander/a.md", "Een crisis.\n");
    small.files.add("cat/begrippen.yaml",
                    "- {id: a, term: crisis, boeken: [boek]}\n- {id: b, term: Crisis, boeken: [ander]}\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\nEen crisis.\n"));
    small.read();
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(printed(small.diagnostics).empty());
    small.files.add("cat/begrippen.yaml",
                    "- {id: a, term: crisis, boeken: [boek, ander]}\n- {id: b, term: Crisis, boeken: [ander]}\n");
    small.read();
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(small.diagnostics.error_count() == 1);
}

TEST_CASE("A term of an unknown book is an error that names the nearest") {
    CHECK(found_in("- {id: a, term: crisis, boeken: [boek, bok]}\n", "\nEen crisis.\n") ==
          R"(cat/begrippen.yaml:1:40: fout[BW0408]: onbekend boek ‘bok’
  1 | - {id: a, term: crisis, boeken: [boek, bok]}
    |                                        ^
  oplossing: bedoelt u ‘boek’?
)");
}

TEST_CASE("A book that could not be read is known") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", "- {id: a, term: crisis, boeken: [boek]}\n");
    small.files.add("cat/boeken/boek/boek.yaml", "titel: [\n");
    small.read();
    check_catalogue(small.catalogue, small.diagnostics);
    for (const Diagnostic& fault : small.diagnostics.sorted()) CHECK(fault.code != DiagnosticCode::UnknownBook);
}
