// A small catalogue in memory that has no faults, for tests that change one thing in it.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "catalogue/read_catalogue.h"
#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

namespace boekwerk {

/// A book `boek` with one part and one card `zorg`, in the folder `cat`.
class SmallCatalogue {
public:
    SmallCatalogue() {
        files.add("cat/boeken/boek/boek.yaml", book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [zorg]}\n"));
        files.add("cat/boeken/boek/kaarten/zorg.md", card("02A41"));
    }

    /// boek.yaml without its parts, and `rest` after it. 16 lines come before `rest`.
    static std::string book_yaml(const std::string& rest) {
        return "titel: Boek\n"
               "versie: \"1\"\n"
               "datum: 2025-01-01\n"
               "status: concept\n"
               "sjabloon: productenboek\n"
               "nummering: [\"{1}\", \"{1}.{2}\"]\n"
               "kaartmodel:\n"
               "  vorm: secties\n"
               "  kenmerken:\n"
               "    - {id: duur, kop: Duur}\n"
               "    - {id: toegang, kop: Toegang}\n"
               "  secties:\n"
               "    - {id: omschrijving, kop: Omschrijving, verplicht: ja}\n"
               "    - {id: doelgroep, kop: Doelgroep, verplicht: nee}\n"
               "    - {id: opleiding, kop: Opleiding}\n" +
               std::string("# delen\n") + rest;
    }

    /// A card with this code; `front` is added to its front matter as line 6 on, `body` to its text.
    static std::string card(const std::string& code, const std::string& front = "", const std::string& body = "") {
        return "---\n"
               "naam: Zorg\n"
               "productcode: \"" +
               code +
               "\"\n"
               "wet: Wmo 2015\n"
               "eenheid: uur\n" +
               front +
               "---\n"
               "\n"
               "## Omschrijving\n"
               "\n"
               "Tekst.\n" +
               body;
    }

    void add_card(const std::string& id, const std::string& text) {
        files.add("cat/boeken/boek/kaarten/" + id + ".md", text);
    }
    void add_block(const std::string& id, const std::string& text) {
        files.add("cat/tekstblokken/" + id + ".md", text);
    }
    /// The book's only part with these cards: "a, b".
    void set_part_cards(const std::string& ids) {
        files.add("cat/boeken/boek/boek.yaml",
                  book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [" + ids + "]}\n"));
    }

    const Catalogue& read(unsigned threads = 2) {
        catalogue = read_catalogue(files, "cat", sources, diagnostics, threads);
        return catalogue;
    }
    /// Reads, and gives all faults as printed.
    std::string faults() {
        read();
        return printed(diagnostics);
    }

    MemoryFileSystem files;
    SourceStore sources;
    Diagnostics diagnostics;
    Catalogue catalogue;
};

}  // namespace boekwerk
