#include <catch2/catch.hpp>

#include "checks/check_catalogue.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// Reads without a fault, and gives what the checks find.
std::string found_in(SmallCatalogue& small) {
    small.read();
    REQUIRE(printed(small.diagnostics).empty());
    check_catalogue(small.catalogue, small.diagnostics);
    return printed(small.diagnostics);
}

}  // namespace

TEST_CASE("A catalogue that fits together has no faults") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.files.add("cat/begrippen.yaml", "- {id: crisis, term: crisis, definitie: x}\n");
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "relaties: [{soort: afschalen-naar, kaart: ander}]\n",
                                        "\n[](kaart:ander), [](kaart:ander#omschrijving), [](begrip:crisis).\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "relaties: [{soort: opschalen-naar, kaart: zorg}]\n"));
    CHECK(found_in(small).empty());
}

TEST_CASE("A product code that two cards share is a warning on both") {
    SmallCatalogue small;
    small.set_part_cards("zorg, gewoon-thuis");
    small.add_card("gewoon-thuis", SmallCatalogue::card("02A41"));
    CHECK(
        found_in(small) ==
        R"(cat/boeken/boek/kaarten/gewoon-thuis.md:3:14: waarschuwing[BW0203]: productcode 02A41 staat ook op kaart zorg
  3 | productcode: "02A41"
    |              ^
  cat/boeken/boek/kaarten/zorg.md:3:14: hier ook
  oplossing: geef elk product een eigen code; is de code met opzet gelijk, dan kan dit zo blijven
cat/boeken/boek/kaarten/zorg.md:3:14: waarschuwing[BW0203]: productcode 02A41 staat ook op kaart gewoon-thuis
  3 | productcode: "02A41"
    |              ^
  cat/boeken/boek/kaarten/gewoon-thuis.md:3:14: hier ook
  oplossing: geef elk product een eigen code; is de code met opzet gelijk, dan kan dit zo blijven
)");
}

TEST_CASE("A product code that many cards share names three of them") {
    SmallCatalogue small;
    small.set_part_cards("zorg, a, b, c, d");
    for (const char* id : {"a", "b", "c", "d"}) small.add_card(id, SmallCatalogue::card("02A41"));
    small.read();
    check_catalogue(small.catalogue, small.diagnostics);
    const auto faults = small.diagnostics.sorted();
    REQUIRE(faults.size() == 5);
    CHECK(faults[0].message == "productcode 02A41 staat ook op kaarten b, c, d en nog meer");
    CHECK(faults[4].message == "productcode 02A41 staat ook op kaarten a, b, c en nog meer");
    CHECK(faults[0].notes.size() == 3);
    SmallCatalogue three;
    three.set_part_cards("zorg, a, b");
    for (const char* id : {"a", "b"}) three.add_card(id, SmallCatalogue::card("02A41"));
    three.read();
    check_catalogue(three.catalogue, three.diagnostics);
    CHECK(three.diagnostics.sorted().at(0).message == "productcode 02A41 staat ook op kaarten b en zorg");
}

TEST_CASE("Cards may share a code in different municipalities or at different times") {
    const auto codes = [](const std::string& one) {
        return "---\nnaam: Zorg\ncodes: [{" + one + "}]\nwet: Wmo\neenheid: uur\n---\n\n## Omschrijving\n\nTekst.\n";
    };
    const auto shared = [&](const std::string& a, const std::string& b) {
        SmallCatalogue small;
        small.set_part_cards("zorg, ander");
        small.add_card("zorg", codes("code: 02A41" + a));
        small.add_card("ander", codes("code: 02A41" + b));
        return !found_in(small).empty();
    };
    CHECK(shared(", gemeente: \"0513\"", ", gemeente: \"0513\""));
    CHECK(shared(", gemeente: \"0513\"", ""));
    CHECK_FALSE(shared(", gemeente: \"0513\"", ", gemeente: \"0363\""));
    CHECK(shared(", tot: 2025-06-30", ", van: 2025-06-30"));
    CHECK_FALSE(shared(", tot: 2025-06-30", ", van: 2025-07-01"));
}

TEST_CASE("A card's validity and its versions limit how long its code holds") {
    const auto shared = [](const std::string& validity, const std::string& from) {
        SmallCatalogue small;
        small.set_part_cards("zorg, ander");
        small.add_card("zorg", SmallCatalogue::card("02A41", validity));
        small.add_card("ander@" + from, SmallCatalogue::card("02A41"));
        return !found_in(small).empty();
    };
    CHECK(shared("geldig: {tot: 2026-07-01}\n", "2026-07-01"));
    CHECK_FALSE(shared("geldig: {tot: 2026-06-30}\n", "2026-07-01"));
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.add_card("zorg@2026-03-01", SmallCatalogue::card("02A43"));
    small.add_card("ander@2026-03-01", SmallCatalogue::card("02A41"));
    CHECK(found_in(small).empty());
}

TEST_CASE("An oddly formed product code is a warning") {
    SmallCatalogue small;
    small.set_part_cards("zorg, a, b, c, d");
    small.add_card("zorg", SmallCatalogue::card("54005-2"));
    small.add_card("a", SmallCatalogue::card("A2341"));
    small.add_card("b", SmallCatalogue::card("02a41"));
    small.add_card("c", SmallCatalogue::card("2A4"));
    small.add_card("d", SmallCatalogue::card("08A03"));
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/kaarten/a.md:3:14: waarschuwing[BW0207]: productcode ‘A2341’ heeft niet de gewone vorm
  3 | productcode: "A2341"
    |              ^
  oplossing: controleer de code: gewoon zijn twee cijfers en dan drie cijfers of hoofdletters, zoals 02A41
cat/boeken/boek/kaarten/b.md:3:14: waarschuwing[BW0207]: productcode ‘02a41’ heeft niet de gewone vorm
  3 | productcode: "02a41"
    |              ^
  oplossing: controleer de code: gewoon zijn twee cijfers en dan drie cijfers of hoofdletters, zoals 02A41
cat/boeken/boek/kaarten/c.md:3:14: waarschuwing[BW0207]: productcode ‘2A4’ heeft niet de gewone vorm
  3 | productcode: "2A4"
    |              ^
  oplossing: controleer de code: gewoon zijn twee cijfers en dan drie cijfers of hoofdletters, zoals 02A41
cat/boeken/boek/kaarten/zorg.md:3:14: waarschuwing[BW0207]: productcode ‘54005-2’ heeft 7 tekens; er passen er 5
  3 | productcode: "54005-2"
    |              ^
  oplossing: controleer de code: iWmo en iJw kennen codes van ten hoogste 5 tekens
)");
}

TEST_CASE("A reference leads to a card, a section that it has, and a term") {
    SmallCatalogue small;
    small.set_part_cards("zorg, gewoon-thuis");
    small.files.add("cat/begrippen.yaml", "- {id: crisis, term: crisis, definitie: x}\n");
    small.add_card("gewoon-thuis", SmallCatalogue::card("02A42", "ontbreekt: [opleiding]\n", "\nEen crisis.\n"));
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "",
                                        "\n**[](kaart:gewoon-thuiz)**\n\n- [](kaart:gewoon-thuis#doelgroep)\n\n"
                                        "| a |\n| --- |\n| [](begrip:krisis) |\n\n[](kaart:gewoon-thuis#opleiding), "
                                        "[](kaart:gewoon-thuis#prijs)[^1]\n\n[^1]: [](kaart:niets)\n"));
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/kaarten/gewoon-thuis.md:6:13: waarschuwing[BW0217]: sectie ‘Opleiding’ volgt nog
  6 | ontbreekt: [opleiding]
    |             ^
  oplossing: vul aan en haal ‘opleiding’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:12:3: fout[BW0401]: kaart ‘gewoon-thuiz’ bestaat niet
  12 | **[](kaart:gewoon-thuiz)**
     |   ^
  oplossing: bedoelt u ‘gewoon-thuis’?
cat/boeken/boek/kaarten/zorg.md:14:3: fout[BW0402]: kaart ‘gewoon-thuis’ heeft geen sectie ‘doelgroep’
  14 | - [](kaart:gewoon-thuis#doelgroep)
     |   ^
  oplossing: kies uit: omschrijving, opleiding
cat/boeken/boek/kaarten/zorg.md:18:3: fout[BW0403]: begrip ‘krisis’ staat niet in begrippen.yaml
  18 | | [](begrip:krisis) |
     |   ^
  oplossing: bedoelt u ‘crisis’?
cat/boeken/boek/kaarten/zorg.md:20:35: fout[BW0402]: kaart ‘gewoon-thuis’ heeft geen sectie ‘prijs’
  20 | [](kaart:gewoon-thuis#opleiding), [](kaart:gewoon-thuis#prijs)[^1]
     |                                   ^
  oplossing: kies uit: omschrijving, opleiding
cat/boeken/boek/kaarten/zorg.md:22:7: fout[BW0401]: kaart ‘niets’ bestaat niet
  22 | [^1]: [](kaart:niets)
     |       ^
  oplossing: kies uit: gewoon-thuis, zorg
)");
}

TEST_CASE("A reference in a part is checked, and one in a text block once") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml(
                        "delen:\n  - {id: deel, titel: Deel, bestand: inleiding.md, kaarten: [zorg, ander]}\n"));
    small.files.add("cat/boeken/boek/inleiding.md", "Zie [](kaart:zorgg).\n");
    small.add_block("blok", "Zie [](begrip:crisis).\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> blok}}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "", "\n{{> blok}}\n"));
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/inleiding.md:1:5: fout[BW0401]: kaart ‘zorgg’ bestaat niet
  1 | Zie [](kaart:zorgg).
    |     ^
  oplossing: bedoelt u ‘zorg’?
cat/tekstblokken/blok.md:1:5: fout[BW0403]: begrip ‘crisis’ staat niet in begrippen.yaml
  1 | Zie [](begrip:crisis).
    |     ^
  cat/boeken/boek/kaarten/ander.md:12:1: hier ingevoegd
  oplossing: er zijn er nog geen
)");
}

TEST_CASE("What could not be read makes no reference wrong") {
    SmallCatalogue small;
    small.set_part_cards("zorg, kapot");
    small.files.add("cat/begrippen.yaml", "- {id: crisis\n");
    small.add_card("kapot", "---\nnaam: a: b\n---\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n[](kaart:kapot#doelgroep) [](begrip:crisis)\n"));
    small.read();
    const std::size_t before = small.diagnostics.error_count();
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(small.diagnostics.error_count() == before);
}

TEST_CASE("A relation leads to another card") {
    SmallCatalogue small;
    small.add_card(
        "zorg", SmallCatalogue::card("02A41",
                                     "relaties:\n  - {soort: zie, kaart: zorgg}\n  - {soort: vereist, kaart: zorg}\n"));
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/kaarten/zorg.md:7:25: fout[BW0401]: kaart ‘zorgg’ bestaat niet
  7 |   - {soort: zie, kaart: zorgg}
    |                         ^
  oplossing: bedoelt u ‘zorg’?
cat/boeken/boek/kaarten/zorg.md:8:29: fout[BW0406]: kaart ‘zorg’ heeft een relatie met zichzelf
  8 |   - {soort: vereist, kaart: zorg}
    |                             ^
  oplossing: noem een andere kaart of haal de relatie weg
)");
}

TEST_CASE("A card does not lie both above and below another") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.add_card("zorg", SmallCatalogue::card("02A41",
                                                "relaties:\n  - {soort: afschalen-naar, kaart: ander}\n"
                                                "  - {soort: opschalen-naar, kaart: ander}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42"));
    CHECK(
        found_in(small) ==
        R"(cat/boeken/boek/kaarten/zorg.md:7:5: fout[BW0407]: ‘afschalen-naar ander’ is in strijd met ‘opschalen-naar ander’ op kaart zorg
  7 |   - {soort: afschalen-naar, kaart: ander}
    |     ^
  cat/boeken/boek/kaarten/zorg.md:8:5: hier staat ‘opschalen-naar ander’
  oplossing: haal een van de twee relaties weg of draai haar om
)");
    SmallCatalogue both;
    both.set_part_cards("zorg, ander");
    both.add_card("zorg", SmallCatalogue::card("02A41", "relaties:\n  - {soort: afschalen-naar, kaart: ander}\n"));
    both.add_card("ander", SmallCatalogue::card("02A42", "relaties:\n  - {soort: afschalen-naar, kaart: zorg}\n"));
    CHECK(
        found_in(both) ==
        R"(cat/boeken/boek/kaarten/ander.md:7:5: fout[BW0407]: ‘afschalen-naar zorg’ is in strijd met ‘afschalen-naar ander’ op kaart zorg
  7 |   - {soort: afschalen-naar, kaart: zorg}
    |     ^
  cat/boeken/boek/kaarten/zorg.md:7:5: hier staat ‘afschalen-naar ander’
  oplossing: haal een van de twee relaties weg of draai haar om
)");
}

TEST_CASE("A card does not both require and exclude another, at one level") {
    const auto found = [](const std::string& here, const std::string& there) {
        SmallCatalogue small;
        small.set_part_cards("zorg, ander");
        small.add_card("zorg", SmallCatalogue::card("02A41", "relaties:\n  - {soort: " + here + ", kaart: ander}\n"));
        small.add_card("ander", SmallCatalogue::card("02A42", "relaties:\n  - {soort: " + there + ", kaart: zorg}\n"));
        return found_in(small);
    };
    CHECK(
        found("sluit-uit", "vereist, niveau: cliënt") ==
        R"(cat/boeken/boek/kaarten/ander.md:7:5: fout[BW0407]: ‘vereist zorg’ is in strijd met ‘sluit-uit ander’ op kaart zorg
  7 |   - {soort: vereist, niveau: cliënt, kaart: zorg}
    |     ^
  cat/boeken/boek/kaarten/zorg.md:7:5: hier staat ‘sluit-uit ander’
  oplossing: haal een van de twee relaties weg of draai haar om
)");
    CHECK(found("sluit-uit", "vereist, niveau: contract").empty());
    CHECK_FALSE(found("vereist, niveau: contract", "sluit-uit, niveau: contract").empty());
    CHECK(found("sluit-uit", "sluit-uit").empty());
    CHECK(found("gelijk-aan", "doorstroom-naar").empty());
}

TEST_CASE("Relations of versions that never hold together do not contradict each other") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    const std::string down = "relaties:\n  - {soort: afschalen-naar, kaart: ";
    small.add_card("zorg", SmallCatalogue::card("02A41", down + "ander}\n"));
    small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A41"));
    small.add_card("ander", SmallCatalogue::card("02A42"));
    small.add_card("ander@2026-01-01", SmallCatalogue::card("02A42", down + "zorg}\n"));
    CHECK(found_in(small).empty());
}

TEST_CASE("What is there is not also to follow") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "ontbreekt: [omschrijving, omschrijving, doelgroep]\n"));
    small.read();
    check_catalogue(small.catalogue, small.diagnostics);
    CHECK(printed(small.diagnostics) ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:13: fout[BW0216]: ‘omschrijving’ staat onder ‘ontbreekt’, maar is er wel
  6 | ontbreekt: [omschrijving, omschrijving, doelgroep]
    |             ^
  cat/boeken/boek/kaarten/zorg.md:9:1: hier staat het
  oplossing: haal ‘omschrijving’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:6:27: fout[BW0204]: ‘omschrijving’ staat twee keer onder ‘ontbreekt’
  6 | ontbreekt: [omschrijving, omschrijving, doelgroep]
    |                           ^
  cat/boeken/boek/kaarten/zorg.md:6:13: hier ook
  oplossing: haal een van de twee weg
cat/boeken/boek/kaarten/zorg.md:6:41: waarschuwing[BW0217]: sectie ‘Doelgroep’ volgt nog
  6 | ontbreekt: [omschrijving, omschrijving, doelgroep]
    |                                         ^
  oplossing: vul aan en haal ‘doelgroep’ weg onder ‘ontbreekt’
)");
}

TEST_CASE("What is not known yet and what is still asked are warnings") {
    SmallCatalogue small;
    small.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [zorg]}\n"
                                              "redactie:\n  - vraag: Welk contract?\n"));
    small.add_card("zorg",
                   "---\n"
                   "naam: Zorg\n"
                   "wet: Wmo\n"
                   "ontbreekt: [productcode, eenheid, doelgroep, kenmerken.duur]\n"
                   "redactie:\n"
                   "  - {vraag: Klopt dit?, wie: redactie, voor: 2024-01-15}\n"
                   "---\n\n## Omschrijving\n\nTekst.\n");
    CHECK(found_in(small) ==
          R"(cat/boeken/boek/boek.yaml:20:12: waarschuwing[BW0218]: open vraag: Welk contract?
  20 |   - vraag: Welk contract?
     |            ^
  oplossing: beantwoord de vraag en haal haar weg onder ‘redactie’
cat/boeken/boek/kaarten/zorg.md:4:13: waarschuwing[BW0217]: ‘productcode’ volgt nog
  4 | ontbreekt: [productcode, eenheid, doelgroep, kenmerken.duur]
    |             ^
  oplossing: vul aan en haal ‘productcode’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:4:26: waarschuwing[BW0217]: ‘eenheid’ volgt nog
  4 | ontbreekt: [productcode, eenheid, doelgroep, kenmerken.duur]
    |                          ^
  oplossing: vul aan en haal ‘eenheid’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:4:35: waarschuwing[BW0217]: sectie ‘Doelgroep’ volgt nog
  4 | ontbreekt: [productcode, eenheid, doelgroep, kenmerken.duur]
    |                                   ^
  oplossing: vul aan en haal ‘doelgroep’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:4:46: waarschuwing[BW0217]: kenmerk ‘Duur’ volgt nog
  4 | ontbreekt: [productcode, eenheid, doelgroep, kenmerken.duur]
    |                                              ^
  oplossing: vul aan en haal ‘kenmerken.duur’ weg onder ‘ontbreekt’
cat/boeken/boek/kaarten/zorg.md:6:13: waarschuwing[BW0218]: open vraag aan redactie, te beantwoorden vóór 15 januari 2024: Klopt dit?
  6 |   - {vraag: Klopt dit?, wie: redactie, voor: 2024-01-15}
    |             ^
  oplossing: beantwoord de vraag en haal haar weg onder ‘redactie’
)");
}
