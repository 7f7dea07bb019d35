#include <catch2/catch.hpp>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

TEST_CASE("The small catalogue of these tests has no faults") {
    SmallCatalogue small;
    CHECK(small.faults().empty());
    REQUIRE(small.catalogue.books.size() == 1);
    REQUIRE(small.catalogue.cards.count("zorg") == 1);
}

TEST_CASE("A folder that is not there is reported, and nothing else") {
    SmallCatalogue small;
    SourceStore sources;
    Diagnostics diagnostics;
    const Catalogue catalogue = read_catalogue(small.files, "weg/", sources, diagnostics, 1);
    CHECK(catalogue.books.empty());
    CHECK(printed(diagnostics) ==
          R"(weg: fout[BW0101]: de map van de catalogus bestaat niet
  oplossing: kies met --catalogue de map van de catalogus
)");
    CHECK(diagnostics.has_io_errors());
}

TEST_CASE("A file in the catalogue's place is no folder") {
    SmallCatalogue small;
    small.files.add("bestand", "x");
    SourceStore sources;
    Diagnostics diagnostics;
    read_catalogue(small.files, "bestand", sources, diagnostics, 1);
    CHECK(printed(diagnostics) ==
          R"(bestand: fout[BW0101]: de map van de catalogus is niet te lezen: het is geen map
  oplossing: kies met --catalogue de map van de catalogus
)");
}

TEST_CASE("A catalogue without a card is empty") {
    SmallCatalogue small;
    small.files.remove_all("cat/boeken");
    CHECK(small.faults() ==
          R"(cat: fout[BW0105]: de catalogus heeft geen enkel boek met een kaart
  oplossing: maak boeken/<boek>/boek.yaml en boeken/<boek>/kaarten/<kaart>.md, of kies met --catalogue een andere map
)");
}

TEST_CASE("A folder that cannot be read is no empty catalogue") {
    SmallCatalogue small;
    small.files.fail("cat/boeken/boek/kaarten", std::errc::permission_denied);
    small.set_part_cards("");
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten: fout[BW0101]: de map is niet te lezen: u hebt er geen rechten voor
  oplossing: controleer of dit een map is en of u hem mag lezen
)");
}

TEST_CASE("A file that cannot be read is reported with the reason") {
    SmallCatalogue small;
    small.files.fail("cat/boeken/boek/kaarten/zorg.md", std::errc::permission_denied);
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md: fout[BW0101]: het bestand is niet te lezen: u hebt er geen rechten voor
  oplossing: controleer of het bestand er is en of u het mag lezen
)");
    CHECK(small.diagnostics.has_io_errors());
    // The card is known all the same, so that no reference to it is called broken.
    REQUIRE(small.catalogue.cards.count("zorg") == 1);
    CHECK(small.catalogue.cards.at("zorg").front().damaged);
}

TEST_CASE("A file that is not UTF-8 is reported at the byte") {
    SmallCatalogue small;
    small.add_card("zorg", "---\nnaam: Cli\xEBnt \xEB\n---\n");
    CHECK(
        small.faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:2:10: fout[BW0102]: het bestand is geen UTF-8: hier staat een byte die geen teken is
  2 | naam: Cli�nt �
    |          ^
  oplossing: sla het bestand op met de codering UTF-8
)");
}

TEST_CASE("A file over 1 MB is not read") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "", std::string(1'000'000, 'x')));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md: fout[BW0103]: het bestand is 1000092 bytes; ten hoogste 1 MB mag
  oplossing: verdeel de tekst over meer bestanden
)");
}

TEST_CASE("A link may stay within the catalogue but not lead out of it") {
    SmallCatalogue small;
    small.files.add("elders/blok.md", "Tekst.\n");
    small.files.add("catalogus-twee/blok.md", "Tekst.\n");
    small.files.add("cat/tekstblokken/echt.md", "Tekst.\n");
    small.files.add_link("cat/tekstblokken/binnen.md", "echt.md");
    small.files.add_link("cat/tekstblokken/buiten.md", "../../elders/blok.md");
    small.files.add_link("cat/tekstblokken/buur.md", "../../catalogus-twee/blok.md");
    small.files.add_link("cat/tekstblokken/kapot.md", "weg.md");
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "",
                                        "\n{{> echt}}\n\n{{> binnen}}\n\n{{> buiten}}\n\n{{> buur}}\n\n{{> kapot}}\n"));
    CHECK(small.faults() ==
          R"(cat/tekstblokken/buiten.md: fout[BW0104]: de koppeling leidt naar elders/blok.md, buiten de catalogus
  oplossing: zet een kopie van het bestand in de catalogus
cat/tekstblokken/buur.md: fout[BW0104]: de koppeling leidt naar catalogus-twee/blok.md, buiten de catalogus
  oplossing: zet een kopie van het bestand in de catalogus
cat/tekstblokken/kapot.md: fout[BW0101]: de koppeling leidt nergens heen
  oplossing: haal de koppeling weg of zet het bestand terug
)");
}

TEST_CASE("A linked folder may not lead out either") {
    SmallCatalogue small;
    small.files.add("elders/blok.md", "Tekst.\n");
    small.files.add_link("cat/tekstblokken", "../elders");
    CHECK(small.faults() ==
          R"(cat/tekstblokken: fout[BW0104]: de koppeling leidt naar elders, buiten de catalogus
  oplossing: zet een kopie van het bestand in de catalogus
)");
}

TEST_CASE("A folder or a pipe in a file's place is not read") {
    SmallCatalogue small;
    small.files.add_folder("cat/tekstblokken/map.md");
    small.files.add_other("cat/tekstblokken/pijp.md");
    CHECK(small.faults() ==
          R"(cat/tekstblokken/map.md: fout[BW0101]: dit is een map en geen bestand
  oplossing: haal de map weg
cat/tekstblokken/pijp.md: fout[BW0101]: dit is geen gewoon bestand
  oplossing: zet er een tekstbestand voor in de plaats
)");
}

TEST_CASE("A byte order mark is a warning and then gone") {
    SmallCatalogue small;
    small.add_card("zorg", "\xEF\xBB\xBF" + SmallCatalogue::card("02A41"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:1:1: waarschuwing[BW0108]: het bestand begint met een byte order mark
  1 | ---
    | ^
  oplossing: sla het bestand op als UTF-8 zonder BOM
)");
    CHECK(small.catalogue.cards.at("zorg").front().name.value == "Zorg");
}

TEST_CASE("Line ends of Windows are a warning and then plain ones") {
    SmallCatalogue small;
    std::string text;
    for (const char c : SmallCatalogue::card("02A41")) text += c == '\n' ? "\r\n" : std::string(1, c);
    small.add_card("zorg", text);
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:1:4: waarschuwing[BW0109]: het bestand heeft regeleinden van Windows (CRLF)
  1 | ---
    |    ^
  oplossing: sla het bestand op met regeleinden van Unix (LF)
)");
    CHECK(small.catalogue.cards.at("zorg").front().source->text() == SmallCatalogue::card("02A41"));
}

TEST_CASE("What does not belong in the folder is a warning, what belongs to other work is not") {
    SmallCatalogue small;
    for (const char* name :
         {"README.md", "aanbieders.csv", "contracten/c/contract.yaml", "afbeeldingen/x.png",
          "tekstblokken/README.md", "boeken/README.md", "boeken/boek/README.md", "boeken/boek/kaarten/README.md"}) {
        small.files.add("cat/" + std::string(name), "x");
    }
    for (const char* name : {"begrippen.yml", "boeken/los.md", "boeken/boek/notitie.txt",
                             "boeken/boek/kaarten/zorg.md~", "tekstblokken/map/x.md"}) {
        small.files.add("cat/" + std::string(name), "x");
    }
    CHECK(small.faults() ==
          R"(cat/begrippen.yml: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
cat/boeken/boek/kaarten/zorg.md~: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
cat/boeken/boek/notitie.txt: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
cat/boeken/los.md: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
cat/tekstblokken/map: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
)");
}

TEST_CASE("A book needs its boek.yaml") {
    SmallCatalogue small;
    small.files.add("cat/boeken/ander/kaarten/kaart.md", SmallCatalogue::card("02A42"));
    CHECK(small.faults() ==
          R"(cat/boeken/ander/boek.yaml: fout[BW0111]: het boek ‘ander’ heeft geen bestand boek.yaml
  oplossing: maak het bestand met de titel, de versie en de delen van het boek
)");
}

TEST_CASE("File names are ids, with a date that exists") {
    SmallCatalogue small;
    small.set_part_cards("zorg, Zware Zorg");
    small.add_card("Zware Zorg", SmallCatalogue::card("02A42"));
    small.add_card("zorg@2026-02-30", SmallCatalogue::card("02A41"));
    small.add_card("zorg@2026-07-01", SmallCatalogue::card("02A41"));
    small.add_card("zorg@01-07-2026", SmallCatalogue::card("02A41"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/Zware Zorg.md: fout[BW0211]: ‘Zware Zorg’ is geen goed id
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/boeken/boek/kaarten/zorg@2026-02-30.md: fout[BW0215]: ‘2026-02-30’ in de bestandsnaam is geen bestaande datum
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
cat/boeken/boek/kaarten/zorg@2026-07-01.md: fout[BW0210]: ‘zorg’ heeft twee bestanden voor dezelfde datum
  cat/boeken/boek/kaarten/zorg@01-07-2026.md: hier ook
  oplossing: haal een van de twee weg
)");
}

TEST_CASE("A card's id is unique over all books") {
    SmallCatalogue small;
    small.files.add("cat/boeken/tweede/boek.yaml",
                    SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: []}\n"));
    small.files.add("cat/boeken/tweede/kaarten/zorg.md", SmallCatalogue::card("02A42"));
    CHECK(small.faults() ==
          R"(cat/boeken/tweede/kaarten/zorg.md: fout[BW0210]: kaart ‘zorg’ bestaat al in boek ‘boek’
  cat/boeken/boek/kaarten/zorg.md: hier ook
  oplossing: geef een van de twee kaarten een andere bestandsnaam
)");
}

TEST_CASE("The number of threads makes no difference") {
    std::string first;
    for (const unsigned threads : {1U, 2U, 8U}) {
        SmallCatalogue small;
        std::string ids = "zorg";
        for (int i = 0; i < 30; ++i) {
            const std::string id = "kaart-" + std::to_string(i);
            ids += ", " + id;
            small.add_card(id, SmallCatalogue::card("02A41", "onbekend: x\n", "\n{{> blok}}\n\n{{> niets}}\n"));
        }
        small.add_block("blok", "Een {{getal}}.\n");
        small.set_part_cards(ids);
        small.read(threads);
        const std::string result = printed(small.diagnostics);
        CHECK(small.diagnostics.error_count() == 90);
        if (first.empty()) first = result;
        CHECK(result == first);
    }
}
