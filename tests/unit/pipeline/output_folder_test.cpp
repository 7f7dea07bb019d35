#include "pipeline/output_folder.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"
#include "fakes/temporary_folder.h"

using namespace boekwerk;

namespace {

std::string content(const MemoryFileSystem& files, const std::string& path) {
    std::string text;
    return files.read(path, text) ? "(geen)" : text;
}

/// A folder that a build has opened.
class OpenFolder {
public:
    explicit OpenFolder(FileSystem& files, const std::string& folder = "output") : folder_(files, folder) {
        REQUIRE(folder_.open(diagnostics_));
    }
    void put(const std::string& path, std::string_view text) { folder_.put(path, text, diagnostics_); }
    void keep(const std::string& path) { folder_.keep(path); }
    bool commit(const PathSet& generated) { return folder_.commit(generated, diagnostics_); }
    std::string faults() const { return printed(diagnostics_); }

private:
    OutputFolder folder_;
    Diagnostics diagnostics_;
};

/// The faults of a folder that cannot be opened.
std::string refusal(FileSystem& files, const std::string& folder) {
    Diagnostics diagnostics;
    CHECK_FALSE(OutputFolder(files, folder).open(diagnostics));
    return printed(diagnostics);
}

}  // namespace

TEST_CASE("staged files become the folder's content at commit, and not before") {
    MemoryFileSystem files;
    files.add("output/boeken/b.md", "oud");
    OpenFolder output(files);
    output.put("boeken/b.md", "nieuw");
    output.put("boeken/c.md", "ook");
    CHECK(content(files, "output/boeken/b.md") == "oud");
    CHECK(output.commit({"boeken/b.md"}));
    CHECK(content(files, "output/boeken/b.md") == "nieuw");
    CHECK(content(files, "output/boeken/c.md") == "ook");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(output.faults().empty());
}

TEST_CASE("what an earlier build made and this one does not is removed and what nobody made stays") {
    MemoryFileSystem files;
    files.add("output/README.md", "uitleg");
    files.add("output/eigen/notitie.txt", "van iemand");
    files.add("output/boeken/weg.md", "oud");
    OpenFolder output(files, "output/");
    output.put("boeken/b.md", "nieuw");
    CHECK(output.commit({"boeken/weg.md"}));
    CHECK(content(files, "output/boeken/weg.md") == "(geen)");
    CHECK(content(files, "output/README.md") == "uitleg");
    CHECK(content(files, "output/eigen/notitie.txt") == "van iemand");
}

TEST_CASE("a build that makes the same files writes nothing") {
    MemoryFileSystem files;
    files.add("output/b.md", "gelijk");
    files.add("output/c.md", "ook");
    OpenFolder output(files);
    const std::size_t calls = files.calls();
    output.put("b.md", "gelijk");
    output.keep("c.md");
    CHECK(output.commit({"b.md", "c.md"}));
    CHECK(files.calls() == calls);
    CHECK(output.faults().empty());
}

TEST_CASE("a kept file is taken over as it is") {
    MemoryFileSystem files;
    files.add("output/a.md", "blijft");
    OpenFolder output(files);
    output.keep("a.md");
    output.put("b.md", "nieuw");
    CHECK(output.commit({"a.md"}));
    CHECK(content(files, "output/a.md") == "blijft");
}

TEST_CASE("a full disk leaves the folder as it was") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    files.set_room(3);
    OpenFolder output(files);
    output.put("b.md", "veel langer");
    CHECK_FALSE(output.commit({"b.md"}));
    CHECK(content(files, "output/b.md") == "oud");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(output.faults() ==
          "fout[BW0107]: kan output.nieuw/set/b.md niet schrijven: de schijf is vol\n"
          "  oplossing: maak ruimte op de schijf of kies met --output een andere map\n");
}

TEST_CASE("what cannot be replaced is reported before anything is made") {
    MemoryFileSystem files;
    files.add("bestand", "een bestand");
    files.add_link("koppeling", "weg");
    files.add_other("pijp");
    CHECK(refusal(files, "bestand") ==
          "fout[BW0106]: bestand is geen map\n"
          "  oplossing: haal het bestand weg of kies met --output een andere map\n");
    CHECK(refusal(files, "koppeling") ==
          "fout[BW0106]: koppeling is een koppeling naar een map die er niet is\n"
          "  oplossing: maak de map waar de koppeling naar wijst of kies met --output een andere map\n");
    CHECK(refusal(files, "pijp") ==
          "fout[BW0106]: pijp is geen map\n"
          "  oplossing: haal het bestand weg of kies met --output een andere map\n");
    CHECK(content(files, "bestand") == "een bestand");
}

TEST_CASE("of two builds in one folder the second stops, until the first is done") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    OpenFolder first(files);
    CHECK(refusal(files, "output/") ==
          "fout[BW0112]: een andere opdracht schrijft nu in output\n"
          "  oplossing: wacht tot die klaar is of kies met --output een andere map\n");
    OpenFolder(files, "uitvoer");
    first.put("b.md", "nieuw");
    CHECK(first.commit({"b.md"}));
    OpenFolder(files, "output");
}

TEST_CASE("a folder that cannot be written is reported and stays as it was") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    files.fail("output.nieuw", std::errc::permission_denied);
    OpenFolder output(files);
    output.put("b.md", "nieuw");
    CHECK_FALSE(output.commit({"b.md"}));
    CHECK(content(files, "output/b.md") == "oud");
    CHECK(output.faults() ==
          "fout[BW0106]: kan output.nieuw niet schrijven: u hebt er geen rechten voor\n"
          "  oplossing: controleer de rechten of kies met --output een andere map\n");
}

TEST_CASE("where nothing can be written a build that changes nothing succeeds") {
    MemoryFileSystem files;
    files.add("output/b.md", "gelijk");
    files.fail("output.nieuw", std::errc::read_only_file_system);
    OpenFolder output(files);
    output.put("b.md", "gelijk");
    CHECK(output.commit({"b.md"}));
    CHECK(output.faults().empty());
}

TEST_CASE("somebody's own file in the place of what a build needs stays and is reported") {
    const auto [there, fault] = GENERATE(table<std::string, std::string>({
        {"output.nieuw", "kan output.nieuw niet schrijven: het is geen map"},
        {"output/boeken", "output/boeken is een bestand of koppeling: daar moet een map komen"},
        {"output/index.html/notitie.txt", "output/index.html is een map: daar moet een bestand komen"},
    }));
    MemoryFileSystem files;
    files.add("output/manifest.json", "oud");
    files.add(there, "van iemand");
    OpenFolder output(files);
    output.put("boeken/b.md", "nieuw");
    output.put("index.html", "nieuw");
    CHECK_FALSE(output.commit({"manifest.json"}));
    CHECK(content(files, there) == "van iemand");
    CHECK(content(files, "output/manifest.json") == "oud");
    CHECK(output.faults() ==
          "fout[BW0106]: " + fault + "\n  oplossing: haal weg wat daar staat of kies met --output een andere map\n");
}

TEST_CASE("a link to the output folder stays, and what it leads to is replaced") {
    MemoryFileSystem files;
    files.add("web/oud.md", "oud");
    files.add_link("output", "web");
    OpenFolder output(files);
    output.put("b.md", "nieuw");
    CHECK(output.commit({"oud.md"}));
    CHECK(files.is_link("output"));
    CHECK(files.files_below("web") == std::map<std::string, std::string>{{"b.md", "nieuw"}});
    CHECK(files.kind("web.nieuw") == FileKind::None);
}

TEST_CASE("a link in the folder that no build made stays a link") {
    MemoryFileSystem files;
    files.add("output/oud.md", "oud");
    files.add_link("output/boven", "..");
    OpenFolder output(files);
    output.put("b.md", "nieuw");
    CHECK(output.commit({"oud.md"}));
    CHECK(files.is_link("output/boven"));
    CHECK(output.faults().empty());
}

TEST_CASE("a folder that lies on another disk than the one above it is not replaced") {
    const std::errc error = GENERATE(std::errc::device_or_resource_busy, std::errc::cross_device_link);
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    OpenFolder output(files);
    output.put("b.md", "nieuw");
    files.fail_call(1, error);
    CHECK_FALSE(output.commit({"b.md"}));
    CHECK(content(files, "output/b.md") == "oud");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(output.faults() ==
          "fout[BW0106]: kan output niet vervangen: de map ligt op een andere schijf dan de map erboven\n"
          "  oplossing: kies met --output een map die nog niet bestaat, bijvoorbeeld output/documenten\n");
}

TEST_CASE("a disk that cannot exchange folders gets the new set in two steps") {
    MemoryFileSystem files;
    files.add("output/b.md", "oud");
    files.have_no_exchange();
    OpenFolder output(files);
    output.put("b.md", "nieuw");
    CHECK(output.commit({"b.md"}));
    CHECK(content(files, "output/b.md") == "nieuw");
    CHECK(files.kind("output.nieuw") == FileKind::None);
    CHECK(output.faults().empty());
}

TEST_CASE("a folder that somebody makes where a killed build left none is not taken for the old set") {
    MemoryFileSystem files;
    files.add("output.nieuw/oud/van-iemand.txt", "oud");
    files.add("output.nieuw/set/b.md", "nieuw");
    files.add("output/LEES.md", "teruggezet");
    CHECK(refusal(files, "output") ==
          "fout[BW0106]: een afgebroken opdracht liet de vorige documenten in output.nieuw/oud, en nu is er een andere "
          "map output\n"
          "  oplossing: haal uit output.nieuw/oud wat u wilt houden en verwijder daarna output.nieuw\n");
    CHECK(content(files, "output.nieuw/oud/van-iemand.txt") == "oud");
}

TEST_CASE("on the disk, no build changes a file that an older set shares, and none replaces where one works") {
    const TemporaryFolder root;
    const auto disk = make_disk_file_system();
    const std::string folder = root.path() + "/output";
    const auto build = [&](const std::string& text) {
        OpenFolder output(*disk, folder);
        output.put("a.md", "blijft");
        output.put("boeken/b.md", text);
        REQUIRE(output.commit({}));
    };
    build("een");
    // What people keep of older sets without copying them: "cp -al".
    REQUIRE_FALSE(disk->create_folders(root.path() + "/bewaard"));
    REQUIRE_FALSE(disk->hard_link(folder + "/a.md", root.path() + "/bewaard/a.md"));
    REQUIRE_FALSE(disk->hard_link(folder + "/boeken/b.md", root.path() + "/bewaard/b.md"));
    build("twee");
    std::string text;
    REQUIRE_FALSE(disk->read(root.path() + "/bewaard/b.md", text));
    CHECK(text == "een");
    REQUIRE_FALSE(disk->read(folder + "/boeken/b.md", text));
    CHECK(text == "twee");
    CHECK(std::filesystem::equivalent(folder + "/a.md", root.path() + "/bewaard/a.md"));
    CHECK(disk->kind(folder + ".nieuw") == FileKind::None);

    std::filesystem::current_path(folder);
    for (const std::string& unfit : {std::string("."), folder, root.path()}) {
        CHECK(refusal(*disk, unfit) ==
              "fout[BW0106]: " + (unfit == "." ? folder : unfit) +
                  " is de map waarin u werkt of een map daarboven, en die is niet te vervangen\n"
                  "  oplossing: kies met --output een andere map, bijvoorbeeld output\n");
    }
    std::filesystem::current_path("/");
}
