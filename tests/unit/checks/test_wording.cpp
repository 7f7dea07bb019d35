#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "checks/check_catalogue.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// A catalogue with this glossary, these proper names, and a card that ends with `body`.
class Texts : public SmallCatalogue {
public:
    Texts(const std::string& glossary, const std::string& names, const std::string& body) {
        files.add("cat/begrippen.yaml", glossary);
        files.add("cat/eigennamen.yaml", names);
        add_card("zorg", card("02A41", "", body));
    }

    std::string printed_faults(unsigned threads = 2) {
        check(threads);
        return printed(diagnostics);
    }
    /// The messages of all faults, a line each.
    std::string messages() {
        check(2);
        std::string result;
        for (const Diagnostic& fault : diagnostics.sorted()) result += fault.message + "\n";
        return result;
    }

private:
    void check(unsigned threads) {
        read();
        REQUIRE(printed(diagnostics).empty());
        check_catalogue(catalogue, diagnostics, threads);
    }
};

std::string capital(const std::string& word) {
    return "‘" + word + "’ heeft midden in een zin een hoofdletter, maar is geen begrip en geen naam\n";
}

std::string unexplained(const std::string& word) {
    return "boek ‘boek’ legt de afkorting ‘" + word + "’ nergens uit\n";
}

}  // namespace

TEST_CASE("A capital inside a sentence belongs to a term or a name") {
    Texts texts("- {id: client, term: Cliënt, verbuigingen: [Cliënten]}\n", "- Gouda\n- Rabo Fonds\n",
                "\nDe Cliënten van Gouda en het **Rabo** Fonds bellen\nhet Werkplein of het Loket.\n");
    CHECK(
        texts.printed_faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:13:5: waarschuwing[BW0801]: ‘Werkplein’ heeft midden in een zin een hoofdletter, maar is geen begrip en geen naam
  13 | het Werkplein of het Loket.
     |     ^
  oplossing: zet het in begrippen.yaml of eigennamen.yaml, of schrijf het klein
cat/boeken/boek/kaarten/zorg.md:13:22: waarschuwing[BW0801]: ‘Loket’ heeft midden in een zin een hoofdletter, maar is geen begrip en geen naam
  13 | het Werkplein of het Loket.
     |                      ^
  oplossing: zet het in begrippen.yaml of eigennamen.yaml, of schrijf het klein
)");
}

TEST_CASE("Laws, and what the catalogue holds, have names") {
    Texts texts(
        "", "",
        "\nZie de Jeugdwet, de Wmo 2015, het Boek, de Zorg, het Deel, de Lijst, het Perceel Noord en de Kast.\n");
    texts.files.add("cat/externe-bronnen.yaml", "- {id: a, titel: Lijst, versie: \"1\"}\n");
    texts.files.add("cat/boeken/boek/boek.yaml",
                    SmallCatalogue::book_yaml("percelen: [{id: n, naam: Perceel Noord}]\n"
                                              "delen:\n  - {id: deel, titel: Deel, kaarten: [zorg]}\n"));
    texts.add_card("zorg", SmallCatalogue::card("02A41", "percelen: [n]\n",
                                                "\nZie de Jeugdwet, de Wmo 2015, het Boek, de Zorg, het Deel, de Lijst "
                                                "([](extern:a)), Perceel Noord en de Kast.\n"));
    CHECK(texts.messages() == capital("Kast"));
}

TEST_CASE("A name holds without its brackets and by its pieces, of another book only when it has several words") {
    Texts texts("", "", "\nBij de Begeleiding, de Groep, het Verblijf Zwaar, de Hulp en Lichte Hulp of Hulp.\n");
    texts.set_part_cards("zorg, a, b");
    const auto named = [](const std::string& name) {
        return "---\nnaam: " + name +
               "\nproductcode: 02A42\nwet: Wmo\neenheid: uur\n---\n\n## Omschrijving\n\nTekst.\n";
    };
    texts.add_card("a", named("Begeleiding (jeugd)"));
    texts.add_card("b",
                   "---\nnaam: Groep – Verblijf Zwaar\nproductcode: 02A43\nwet: Wmo\neenheid: uur\n---\n\n"
                   "## Omschrijving\n\nTekst.\n");
    texts.files.add("cat/boeken/ander/boek.yaml",
                    SmallCatalogue::book_yaml("delen: [{id: a, titel: Hulp, kaarten: [c, d]}]\n"));
    texts.files.add("cat/boeken/ander/kaarten/c.md",
                    "---\nnaam: Hulp\nproductcode: 02A44\nwet: Wmo\neenheid: uur\n---\n\n## Omschrijving\n\nTekst.\n");
    texts.files.add("cat/boeken/ander/kaarten/d.md",
                    "---\nnaam: Lichte Hulp\nproductcode: 02A45\nwet: Wmo\n"
                    "eenheid: uur\n---\n\n## Omschrijving\n\nTekst.\n");
    CHECK(texts.messages() == capital("Hulp"));
}

TEST_CASE("Neighbouring words with a capital are one name, each word is reported once per file at its first place") {
    Texts texts("", "",
                "\nHet Grote Huis.\n\n| a |\n| --- |\n| Het Huis en het Grote Huis |\n\n[^1]\n\n[^1]: Bij "
                "Need-Responsivity-model.\n");
    CHECK(texts.messages() == capital("Grote Huis") + capital("Huis") + capital("Need-Responsivity"));
}

TEST_CASE("Single letters, labels and codes are no words with a capital") {
    Texts texts("", "", "\nType A, bijlage B2, code 54E02, niveau R1, deel XIV en deel IV.\n");
    CHECK(texts.messages().empty());
}

TEST_CASE("A text block is reported once, with the card that inserts it") {
    Texts texts("", "", "\n{{> blok}}\n");
    texts.set_part_cards("zorg, ander");
    texts.add_card("ander", SmallCatalogue::card("02A42", "", "\n{{> blok}}\n"));
    texts.add_block("blok", "Bij het Loket.\n");
    CHECK(
        texts.printed_faults() ==
        R"(cat/tekstblokken/blok.md:1:9: waarschuwing[BW0801]: ‘Loket’ heeft midden in een zin een hoofdletter, maar is geen begrip en geen naam
  1 | Bij het Loket.
    |         ^
  cat/boeken/boek/kaarten/zorg.md:12:1: hier ingevoegd
  oplossing: zet het in begrippen.yaml of eigennamen.yaml, of schrijf het klein
)");
}

TEST_CASE("Headings, features and definitions are texts too, each at its own place") {
    Texts texts("- {id: c, term: crisis, definitie: \"Volgens het Loket.\"}\n", "", "\nEen crisis.\n");
    texts.files.add("cat/boeken/boek/boek.yaml",
                    "titel: Boek\nversie: \"1\"\ndatum: 2025-01-01\nstatus: concept\nsjabloon: productenboek\n"
                    "wijzigingen: [{versie: \"1\", datum: 2025-01-01, tekst: Na het Overleg.}]\n"
                    "kaartmodel:\n  kenmerken:\n    - {id: duur, kop: De Duur}\n  secties:\n"
                    "    - {id: omschrijving, kop: Omschrijving, verplicht: ja}\n    - {id: eis, kop: \"De Eis\"}\n"
                    "delen:\n  - {id: deel, titel: Deel, kaarten: [zorg]}\n");
    texts.add_card("zorg", SmallCatalogue::card("02A41", "kenmerken: {duur: een Jaar}\n", "\nEen crisis.\n"));
    std::string places;
    texts.messages();
    for (const Diagnostic& fault : texts.diagnostics.sorted()) {
        places += fault.place.source->path() + ":" + std::to_string(fault.place.line) + ":" +
                  std::to_string(fault.place.column) + "\n";
    }
    CHECK(places ==
          "cat/begrippen.yaml:1:49\n"
          "cat/boeken/boek/boek.yaml:6:62\n"
          "cat/boeken/boek/boek.yaml:9:26\n"
          "cat/boeken/boek/boek.yaml:12:26\n"
          "cat/boeken/boek/kaarten/zorg.md:6:23\n");
}

TEST_CASE("A term in another spelling is a warning with the right one") {
    const std::string glossary =
        "- {id: wmo, term: Wet maatschappelijke ondersteuning, verbuigingen: [Wmo-begeleiding], afkorting: Wmo}\n"
        "- {id: k, term: kamertraining}\n- {id: c, term: cliënt, verbuigingen: [cliënten]}\n";
    Texts one(glossary, "", "\nDe cliënt, de Wmo en kamertraining met kamer-training.\n");
    CHECK(
        one.printed_faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:12:40: waarschuwing[BW0804]: ‘kamer-training’ is anders geschreven dan ‘kamertraining’ in begrippen.yaml
  12 | De cliënt, de Wmo en kamertraining met kamer-training.
     |                                        ^
  oplossing: schrijf ‘kamertraining’, of zet deze vorm bij het begrip onder ‘verbuigingen’
)");
    Texts more(glossary, "",
               "\nDe cliënten, de kamertraining en de Wmo.\n\n"
               "De WMO, Wmo begeleiding, Kamer\u00A0training, client, CLIËNT, de wmo.\n");
    const auto other = [](const std::string& word, const std::string& right) {
        return "‘" + word + "’ is anders geschreven dan ‘" + right + "’ in begrippen.yaml\n";
    };
    CHECK(more.messages() == other("WMO", "Wmo") + other("Wmo begeleiding", "Wmo-begeleiding") +
                                 other("Kamer\u00A0training", "kamertraining") + other("client", "cliënt") +
                                 other("CLIËNT", "cliënt") + other("wmo", "Wmo"));
}

TEST_CASE("What is no other spelling") {
    // A word that goes on, half a word, an abbreviation of two letters, a form of another book, one that the glossary
    // has.
    Texts texts(
        "- {id: dag, term: dag, verbuigingen: [dagen]}\n- {id: ed, term: dyslexie, afkorting: ED}\n"
        "- {id: g, term: gezondheidszorg, verbuigingen: [GGZ], afkorting: ggz}\n"
        "- {id: p, term: plusdag, boeken: [boek]}\n",
        "",
        "\nDag- en nachtopvang, een dag en nacht, ed, GGZ, Ggz en een dag, dagdeel, plusdagen, dyslexie, plusdag.\n");
    CHECK(texts.messages().empty());
}

TEST_CASE("A name may be spelt as one likes") {
    Texts texts("- {id: b, term: beschermd wonen}\n", "", "\nBij beschermd wonen.\n");
    texts.add_card("zorg",
                   "---\nnaam: Beschermd Wonen\nproductcode: 02A41\nwet: Wmo\neenheid: uur\n---\n\n"
                   "## Omschrijving\n\nBij Beschermd Wonen, en bij beschermd-wonen of beschermd wonen.\n");
    CHECK(texts.messages() == "‘beschermd-wonen’ is anders geschreven dan ‘beschermd wonen’ in begrippen.yaml\n");
}

TEST_CASE("An abbreviation is in the glossary, is a name, or is explained in the book") {
    Texts texts("- {id: ggz, term: geestelijke gezondheidszorg, verbuigingen: [GGZ], afkorting: ggz}\n", "- UWV\n",
                "\nBij GGZ-hulp, het UWV en het KDC. De HerstelHulp kent KDC’s en het CIZ.\n\n"
                "Het centrum indicatiestelling zorg (CIZ) weet het.\n");
    CHECK(
        texts.printed_faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:12:30: waarschuwing[BW0805]: boek ‘boek’ legt de afkorting ‘KDC’ nergens uit
  12 | Bij GGZ-hulp, het UWV en het KDC. De HerstelHulp kent KDC’s en het CIZ.
     |                              ^
  oplossing: zet haar in begrippen.yaml, of schrijf haar één keer voluit met ‘(KDC)’ erachter; een naam hoort in eigennamen.yaml
cat/boeken/boek/kaarten/zorg.md:12:38: waarschuwing[BW0805]: boek ‘boek’ legt de afkorting ‘HerstelHulp’ nergens uit
  12 | Bij GGZ-hulp, het UWV en het KDC. De HerstelHulp kent KDC’s en het CIZ.
     |                                      ^
  oplossing: zet haar in begrippen.yaml, of schrijf haar één keer voluit met ‘(HerstelHulp)’ erachter; een naam hoort in eigennamen.yaml
)");
}

TEST_CASE("An abbreviation is reported once per book, in the order of reading") {
    Texts texts("", "", "\nHet KDC.\n");
    texts.set_part_cards("zorg, ander");
    texts.add_card("ander", SmallCatalogue::card("02A42", "", "\nHet KDC.\n"));
    texts.files.add("cat/boeken/b/boek.yaml", SmallCatalogue::book_yaml("delen: [{id: a, bestand: a.md}]\n"));
    texts.files.add("cat/boeken/b/a.md", "Het KDC.\n");
    CHECK(texts.messages() == "boek ‘b’ legt de afkorting ‘KDC’ nergens uit\n" + unexplained("KDC"));
    CHECK(texts.diagnostics.sorted().back().place.source->path() == "cat/boeken/boek/kaarten/zorg.md");
}

TEST_CASE("An abbreviation in a name must be explained too") {
    Texts texts("", "", "");
    texts.add_card("zorg",
                   "---\nnaam: Zorg KTC\nproductcode: 02A41\nwet: Wmo\neenheid: uur\n---\n\n"
                   "## Omschrijving\n\nTekst.\n");
    CHECK(texts.messages() == unexplained("KTC"));
}

TEST_CASE("A proper name that no text uses is a warning") {
    Texts texts("", "- Gouda\n- Delft\n- (O)GGZ\n", "\nIn Gouda, bij (O)GGZ-hulp.\n");
    CHECK(texts.printed_faults() ==
          R"(cat/eigennamen.yaml:2:3: waarschuwing[BW0806]: geen enkele tekst gebruikt de eigennaam ‘Delft’
  2 | - Delft
    |   ^
  oplossing: haal hem weg, of schrijf hem zoals de teksten hem gebruiken
)");
}

TEST_CASE("Without glossary or proper names nothing is said about words") {
    for (const char* broken : {"cat/begrippen.yaml", "cat/eigennamen.yaml"}) {
        Texts texts("", "", "\nBij het Loket en het KDC.\n");
        texts.files.add(broken, "- [\n");
        texts.read();
        const std::size_t before = texts.diagnostics.sorted().size();
        check_catalogue(texts.catalogue, texts.diagnostics);
        CHECK(texts.diagnostics.sorted().size() == before);
    }
}

TEST_CASE("The number of threads changes nothing") {
    const auto faults = [](unsigned threads) {
        Texts texts("", "", "\nBij het Loket en het KDC.\n");
        texts.set_part_cards("zorg, a, b, c, d, e, f");
        for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
            texts.add_card(id, SmallCatalogue::card("02A4" + std::string(1, static_cast<char>(*id - 'a' + '2')), "",
                                                    "\n{{> blok}}\n\nBij het Loket, het KDC en het " +
                                                        std::string(3, 'X') + id + ".\n"));
        }
        texts.add_block("blok", "In het Huis met KDC.\n");
        return texts.printed_faults(threads);
    };
    CHECK(faults(1) == faults(4));
}
