#include "pipeline/output_folder.h"

#include <catch2/catch.hpp>

#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

std::string content(const MemoryFileSystem& files, const std::string& path) {
    std::string text;
    return files.read(path, text) ? "(geen)" : text;
}

}  // namespace

TEST_CASE("staged files become the folder's content at commit, and not before") {
    MemoryFileSystem files;
    files.add("output/boeken/b.md", "oud");
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("boeken/b.md", "nieuw", diagnostics);
    output.put("boeken/c.md", "ook", diagnostics);
    CHECK(content(files, "output/boeken/b.md") == "oud");
    CHECK(output.commit({"boeken/b.md"}, diagnostics));
    CHECK(content(files, "output/boeken/b.md") == "nieuw");
    CHECK(content(files, "output/boeken/c.md") == "ook");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(printed(diagnostics).empty());
}

TEST_CASE("what an earlier build made and this one does not is removed and what nobody made stays") {
    MemoryFileSystem files;
    files.add("output/README.md", "uitleg");
    files.add("output/eigen/notitie.txt", "van iemand");
    files.add("output/boeken/weg.md", "oud");
    Diagnostics diagnostics;
    OutputFolder output(files, "output/");
    output.put("boeken/b.md", "nieuw", diagnostics);
    CHECK(output.commit({"boeken/weg.md"}, diagnostics));
    CHECK(content(files, "output/boeken/weg.md") == "(geen)");
    CHECK(content(files, "output/README.md") == "uitleg");
    CHECK(content(files, "output/eigen/notitie.txt") == "van iemand");
}

TEST_CASE("a build that makes the same files writes nothing") {
    MemoryFileSystem files;
    files.add("output/b.md", "gelijk");
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("b.md", "gelijk", diagnostics);
    files.fail("output", std::errc::io_error);  // From here on the folder itself may not be touched.
    CHECK(output.commit({"b.md"}, diagnostics));
    CHECK(printed(diagnostics).empty());
}

TEST_CASE("a kept file is taken over as it is") {
    MemoryFileSystem files;
    files.add("output/a.md", "blijft");
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.keep("a.md", diagnostics);
    output.put("b.md", "nieuw", diagnostics);
    CHECK(output.commit({"a.md"}, diagnostics));
    CHECK(content(files, "output/a.md") == "blijft");
}

TEST_CASE("what a killed build left behind is removed") {
    MemoryFileSystem files;
    files.add("output.nieuw/half.md", "hal");
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("b.md", "heel", diagnostics);
    CHECK(output.commit({}, diagnostics));
    CHECK(content(files, "output/half.md") == "(geen)");
    CHECK(content(files, "output/b.md") == "heel");
}

TEST_CASE("a full disk leaves the folder as it was") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    files.set_room(3);
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("b.md", "veel langer", diagnostics);
    CHECK_FALSE(output.commit({"b.md"}, diagnostics));
    CHECK(content(files, "output/b.md") == "oud");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(printed(diagnostics) ==
          "fout[BW0107]: kan output.nieuw/b.md niet schrijven: de schijf is vol\n"
          "  oplossing: maak ruimte op de schijf of kies met --output een andere map\n");
}

TEST_CASE("a file in the folder's place is reported") {
    MemoryFileSystem files;
    files.add("output", "een bestand");
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("b.md", "tekst", diagnostics);
    CHECK_FALSE(output.commit({}, diagnostics));
    CHECK(content(files, "output") == "een bestand");
    CHECK(printed(diagnostics) ==
          "fout[BW0106]: output is geen map\n"
          "  oplossing: haal het bestand weg of kies met --output een andere map\n");
}

TEST_CASE("a folder that cannot be written is reported and stays as it was") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    files.fail("output.nieuw", std::errc::permission_denied);
    Diagnostics diagnostics;
    OutputFolder output(files, "output");
    output.put("b.md", "nieuw", diagnostics);
    CHECK_FALSE(output.commit({"b.md"}, diagnostics));
    CHECK(content(files, "output/b.md") == "oud");
    CHECK(printed(diagnostics) ==
          "fout[BW0106]: kan output.nieuw niet schrijven: u hebt er geen rechten voor\n"
          "  oplossing: controleer de rechten of kies met --output een andere map\n");
}
