// Any bytes as a book, a card, a text block and a glossary: faults are reported, nothing crashes or hangs.
#include <cstdint>
#include <string>

#include "catalogue/read_catalogue.h"
#include "checks/check_catalogue.h"
#include "fakes/memory_file_system.h"
#include "markdown/parse_markdown.h"

using namespace boekwerk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    prepare_markdown();
    const std::string book =
        "titel: B\nversie: \"1\"\ndatum: 2026-01-01\nstatus: concept\nsjabloon: s\nnummering: [\"{1}\"]\n"
        "kaartmodel: {vorm: secties, secties: [{id: o, kop: Omschrijving, verplicht: ja}]}\n"
        "delen: [{id: d, titel: D, kaarten: [k]}]\n";
    const std::string card = "---\nnaam: K\nproductcode: \"15A01\"\n---\n\n## Omschrijving\n\n{{> t}}\n";
    for (int part = 0; part < 4; ++part) {
        MemoryFileSystem files;
        files.add("c/boeken/b/boek.yaml", part == 0 ? text : book);
        files.add("c/boeken/b/kaarten/k.md", part == 1 ? text : card);
        files.add("c/tekstblokken/t.md", part == 2 ? text : "Tekst.\n");
        if (part == 3) files.add("c/begrippen.yaml", text);
        SourceStore sources;
        Diagnostics diagnostics;
        check_catalogue(read_catalogue(files, "c", sources, diagnostics, 1), diagnostics);
    }
    return 0;
}
