#include "pipeline/verify.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "fakes/memory_file_system.h"
#include "pipeline/verify_report.h"
#include "base/zip_archive.h"

using namespace boekwerk;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string packed(const Files& files) {
    std::vector<ZipFile> members;
    for (const auto& [path, content] : files) members.emplace_back(path, content);
    std::vector<const ZipFile*> pointers;
    for (const ZipFile& member : members) pointers.push_back(&member);
    return write_zip(pointers, {2026, 7, 1});
}

std::string page(const std::string& identifier, const std::string& title, const std::string& version) {
    return "<html><title>" + title + ", versie " + version +
           " (concept)</title><meta name=\"dcterms.identifier\" content=\"" + identifier +
           "\"/><meta name=\"version\" content=\"" + version + "\"/></html>";
}

/// A manifest of files that have contents; documents are those in folders, all of version 0.1.
class ManifestInTheMaking {
public:
    void add(const std::string& path, const std::string& content, const std::string& audience = for_everybody) {
        FileOrigin origin;
        origin.audience = audience;
        const bool is_document = path.ends_with(".html") && !path.ends_with("index.html");
        if (is_document) {
            origin = {path, "Titel van " + path.substr(path.rfind('/') + 1), "0.1", "2026-07-01", "concept", audience};
        }
        entries_.push_back(
            {path, content.size(), sha256_hex(content), std::make_shared<const FileOrigin>(std::move(origin))});
    }
    std::string text() const {
        std::vector<const ManifestEntry*> pointers;
        for (const ManifestEntry& entry : entries_) pointers.push_back(&entry);
        return write_manifest(std::move(pointers));
    }

private:
    std::vector<ManifestEntry> entries_;
};

constexpr const char* anna = "aanbieder:c/anna";

/// An output folder as a build leaves it: a book, and the sets of two providers who share an annex.
struct Output {
    MemoryFileSystem files;
    Files unpacked;  ///< What is in the ZIP of anna.
    std::string archive;

    Output() {
        const std::string book = page("boeken/a/a", "Titel van a.html", "0.1");
        const std::string sheet = page("contracten/c/anna/blad", "Titel van blad.html", "0.1");
        const std::string annex = "<html>vaste bijlage</html>";
        ManifestInTheMaking own;
        own.add("index.html", "begin");
        own.add("assets/a.css", "stijl");
        own.add("contracten/c/anna/blad.html", sheet, anna);
        own.add("contracten/c/anna/eisen.html", annex, anna);
        unpacked = {{"index.html", "begin"},
                    {"manifest.json", own.text()},
                    {"assets/a.css", "stijl"},
                    {"contracten/c/anna/blad.html", sheet},
                    {"contracten/c/anna/eisen.html", annex}};
        archive = packed(unpacked);
        ManifestInTheMaking whole;
        const auto put = [&](const std::string& path, const std::string& content, const std::string& audience) {
            files.add("output/" + path, content);
            whole.add(path, content, audience);
        };
        put("index.html", "alles", for_everybody);
        put("assets/a.css", "stijl", for_everybody);
        put("boeken/a/a.html", book, for_everybody);
        put("contracten/c/anna/anna.zip", archive, anna);
        put("contracten/c/anna/blad.html", sheet, anna);
        put("contracten/c/anna/eisen.html", annex, anna);
        put("contracten/c/anna/manifest.json", own.text(), anna);
        put("contracten/c/bert/eisen.html", annex, "aanbieder:c/bert");
        ManifestInTheMaking open;
        open.add("boeken/a/a.html", book);
        files.add("output/manifest.json", open.text());
        files.add("output/intern/manifest.json", whole.text());
    }

    void unpack(const std::string& folder) {
        for (const auto& [path, content] : unpacked) files.add(folder + "/" + path, content);
    }
};

/// What verifying prints, and its faults.
std::string verified(const MemoryFileSystem& files, std::vector<std::string> paths, const std::string& manifest = {},
                     unsigned threads = 1) {
    Diagnostics diagnostics;
    VerifyRequest request;
    request.paths = std::move(paths);
    request.manifest = manifest;
    request.threads = threads;
    std::string text = verify_text(verify(request, files, diagnostics));
    for (const Diagnostic& fault : diagnostics.sorted()) {
        text += code_name(fault.code) + " " + fault.message + "; " + fault.remedy + "\n";
    }
    return text;
}

const std::string held_against = "Vergeleken met output/intern/manifest.json.\n";

}  // namespace

TEST_CASE("a named file is known by its content, also under another name") {
    Output output;
    output.files.add("post/brief.html", page("contracten/c/anna/blad", "Titel van blad.html", "0.1"));
    CHECK(verified(output.files, {"post/brief.html", "output/boeken/a/a.html"}) ==
          "post/brief.html: ongewijzigd: ‘Titel van blad.html’, versie 0.1 van 1 juli 2026, concept (HTML), "
          "aanbieder anna, contract c\n"
          "output/boeken/a/a.html: ongewijzigd: ‘Titel van a.html’, versie 0.1 van 1 juli 2026, concept (HTML)\n"
          "2 bestanden: 2 ongewijzigd. " +
              held_against);
}

TEST_CASE("a file that stands in several sets is named once") {
    Output output;
    CHECK(
        verified(output.files, {"output/contracten/c/bert/eisen.html"}) ==
        "output/contracten/c/bert/eisen.html: ongewijzigd: ‘Titel van eisen.html’, versie 0.1 van 1 juli 2026, concept "
        "(HTML), aanbieders anna en bert, contract c\n"
        "1 bestand: 1 ongewijzigd. " +
            held_against);
}

TEST_CASE("what belongs to no document is known too") {
    Output output;
    CHECK(
        verified(output.files, {"output/contracten/c/anna/anna.zip", "output/assets/a.css", "output/manifest.json",
                                "output/intern/manifest.json"}) ==
        "output/contracten/c/anna/anna.zip: ongewijzigd: alle documenten (ZIP): ‘Titel van blad.html’ 0.1, ‘Titel van "
        "eisen.html’ 0.1, aanbieder anna, contract c\n"
        "output/assets/a.css: ongewijzigd: ‘assets/a.css’ (css)\n"
        "output/manifest.json: manifest: het noemt dezelfde bestanden als output/intern/manifest.json\n"
        "output/intern/manifest.json: manifest: hiermee is vergeleken\n"
        "2 bestanden: 2 ongewijzigd. " +
            held_against);
}

TEST_CASE("an unknown content is told apart by what it says of itself") {
    Output output;
    output.files.add("1", page("boeken/a/a", "Titel van a.html", "0.1") + " ");
    output.files.add("2", page("boeken/a/a", "Titel van a.html", "0.0"));
    output.files.add("3", page("contracten/c/carla/blad", "Blad", "0.1"));
    output.files.add("4/blad.html", "Zomaar tekst");
    output.files.add("5", "Zomaar \x1B[31mtekst");
    CHECK(
        verified(output.files, {"1", "2", "3", "4/blad.html", "5"}) ==
        "1: veranderd: dit is ‘Titel van a.html’, versie 0.1 van 1 juli 2026, concept (HTML), maar de inhoud is anders "
        "dan in het manifest\n"
        "2: andere versie: dit is ‘Titel van a.html’, versie 0.0; geldig is volgens het manifest versie 0.1 van 1 juli "
        "2026 (concept)\n"
        "3: onbekend: het noemt zich ‘Blad’, versie 0.1 (contracten/c/carla/blad), maar dat document staat niet in het "
        "manifest\n"
        "4/blad.html: onbekend: het staat niet in het manifest; de naam of titel is die van ‘Titel van blad.html’, "
        "versie 0.1 van 1 juli 2026, concept (HTML), aanbieder anna, contract c, maar de inhoud is anders\n"
        "5: onbekend: het staat niet in het manifest, en niets wijst erop dat het uit Boekwerk komt\n"
        "5 bestanden: 1 veranderd, 1 andere versie, 3 onbekend. " +
            held_against);
}

TEST_CASE("the output folder holds all that its manifest names") {
    Output output;
    output.files.add("output/README.md", "# output\n");
    CHECK(verified(output.files, {"output/"}, {}, 4) ==
          "output/README.md: niet door Boekwerk gemaakt\n"
          "9 bestanden: 8 ongewijzigd, 1 niet door Boekwerk gemaakt. " +
              held_against);
    output.files.add("output/boeken/a/a.html", "iets anders");
    output.files.remove_all("output/contracten/c/anna/blad.html");
    output.files.remove_all("output/assets");
    output.files.add("output/manifest.json", "{\"bestanden\": []}");
    CHECK(
        verified(output.files, {"output"}) ==
        "output/README.md: niet door Boekwerk gemaakt\n"
        "output/assets/a.css: ontbreekt: ‘assets/a.css’ (css)\n"
        "output/boeken/a/a.html: veranderd: hier hoort ‘Titel van a.html’, versie 0.1 van 1 juli 2026, concept (HTML); "
        "de inhoud is anders\n"
        "output/contracten/c/anna/blad.html: ontbreekt: ‘Titel van blad.html’, versie 0.1 van 1 juli 2026, concept "
        "(HTML), aanbieder anna, contract c\n"
        "output/manifest.json: veranderd: het noemt andere bestanden dan output/intern/manifest.json\n"
        "10 bestanden: 5 ongewijzigd, 2 veranderd, 2 ontbreken, 1 niet door Boekwerk gemaakt. " +
            held_against);
}

TEST_CASE("of a folder in the output folder the same is known") {
    Output output;
    output.files.remove_all("output/contracten/c/anna/blad.html");
    CHECK(verified(output.files, {"output/contracten/c/anna"}) ==
          "output/contracten/c/anna/blad.html: ontbreekt: ‘Titel van blad.html’, versie 0.1 van 1 juli 2026, concept "
          "(HTML), aanbieder anna, contract c\n"
          "4 bestanden: 3 ongewijzigd, 1 ontbreekt. " +
              held_against);
}

TEST_CASE("an unpacked ZIP is held against the manifest of the output folder, which vouches for its own") {
    Output output;
    output.unpack("uit");
    CHECK(verified(output.files, {"uit"}) == "5 bestanden: 5 ongewijzigd. " + held_against);
    output.files.add("uit/notitie.txt", "Bel de gemeente");
    output.files.remove_all("uit/contracten/c/anna/eisen.html");
    CHECK(verified(output.files, {"uit"}) ==
          "uit/contracten/c/anna/eisen.html: ontbreekt: ‘Titel van eisen.html’, versie 0.1 van 1 juli 2026, concept "
          "(HTML), aanbieder anna, contract c\n"
          "uit/notitie.txt: onbekend: het staat niet in het manifest, en niets wijst erop dat het uit "
          "Boekwerk komt\n"
          "6 bestanden: 4 ongewijzigd, 1 onbekend, 1 ontbreekt. " +
              held_against);
}

TEST_CASE("a copy of the folder of one set is known by content alone") {
    Output output;
    for (const char* name : {"anna.zip", "blad.html", "manifest.json"}) {
        std::string content;
        REQUIRE_FALSE(output.files.read(std::string("output/contracten/c/anna/") + name, content));
        output.files.add(std::string("kopie/") + name, content);
    }
    CHECK(verified(output.files, {"kopie"}) == "3 bestanden: 3 ongewijzigd. " + held_against);
}

TEST_CASE("without another manifest an unpacked ZIP, or the ZIP itself, is held against its own") {
    Output output;
    output.unpack("uit");
    output.files.add("anna.zip", output.archive);
    output.files.remove_all("output");
    const std::string itself =
        "Dat manifest lag bij de bestanden zelf. Dit toont dat zij bij elkaar horen en heel zijn, niet van wie zij "
        "komen.\n";
    CHECK(verified(output.files, {"uit"}) ==
          "4 bestanden: 4 ongewijzigd. Vergeleken met uit/manifest.json.\n" + itself);
    CHECK(
        verified(output.files, {"anna.zip"}) ==
        "anna.zip: inhoud ongewijzigd: alle bestanden in dit ZIP-bestand zijn ongewijzigd; het ZIP-bestand zelf heeft "
        "SHA-256 " +
            sha256_hex(output.archive) +
            "\n"
            "4 bestanden: 4 ongewijzigd. Vergeleken met anna.zip/manifest.json.\n" +
            itself);
    output.files.add("uit/contracten/c/anna/blad.html", "onzin");
    CHECK(verified(output.files, {"uit"}) ==
          "uit/contracten/c/anna/blad.html: veranderd: hier hoort ‘Titel van blad.html’, versie 0.1 van 1 juli 2026, "
          "concept (HTML), aanbieder anna, contract c; de inhoud is anders\n"
          "4 bestanden: 3 ongewijzigd, 1 veranderd. Vergeleken met uit/manifest.json.\n" +
              itself);
}

TEST_CASE("a ZIP that was packed again is looked into, also when its folder was packed with it") {
    Output output;
    Files files = output.unpacked;
    files.emplace_back("__MACOSX/._index.html", "van de Mac");
    output.files.add("terug.zip", packed(files));
    for (auto& [path, content] : files) path.insert(0, "uit/");
    files.pop_back();
    output.files.add("map.zip", packed(files));
    CHECK(verified(output.files, {"terug.zip", "map.zip"}) ==
          "terug.zip: inhoud ongewijzigd: alle bestanden in dit ZIP-bestand zijn ongewijzigd; het ZIP-bestand zelf is "
          "opnieuw ingepakt\n"
          "map.zip: inhoud ongewijzigd: alle bestanden in dit ZIP-bestand zijn ongewijzigd; het ZIP-bestand zelf is "
          "opnieuw ingepakt\n"
          "10 bestanden: 10 ongewijzigd. " +
              held_against);
    files[3].second += " ";
    files[4].first = "uit/../../eisen.html";
    output.files.add("map.zip", packed(files));
    CHECK(verified(output.files, {"map.zip"}) ==
          "map.zip: veranderd: niet alle bestanden erin zijn ongewijzigd\n"
          "map.zip/uit/../../eisen.html: onbekend: heeft een naam die buiten het ZIP-bestand wijst\n"
          "map.zip/uit/contracten/c/anna/blad.html: veranderd: hier hoort ‘Titel van blad.html’, versie 0.1 van 1 juli "
          "2026, concept (HTML), aanbieder anna, contract c; de inhoud is anders\n"
          "map.zip/uit/contracten/c/anna/eisen.html: ontbreekt: ‘Titel van eisen.html’, versie 0.1 van 1 juli 2026, "
          "concept (HTML), aanbieder anna, contract c\n"
          "6 bestanden: 3 ongewijzigd, 1 veranderd, 1 onbekend, 1 ontbreekt. " +
              held_against);
}

TEST_CASE("an archive that is not ours, or broken, is unknown and says why") {
    Output output;
    output.files.add("vreemd.zip", packed({{"a.txt", "1"}, {"b.txt", "2"}}));
    output.files.add("half.zip", output.archive.substr(0, output.archive.size() / 2));
    output.files.add("geen.zip", "tekst");
    output.files.add("blad.xlsx", packed({{"[Content_Types].xml", "x"},
                                          {"docProps/core.xml",
                                           "<dc:identifier>contracten/c/anna/blad</dc:identifier>"
                                           "<dc:title>Blad</dc:title><cp:version>0.0</cp:version>"}}));
    CHECK(verified(output.files, {"vreemd.zip", "half.zip", "geen.zip", "blad.xlsx"}) ==
          "vreemd.zip: onbekend: geen van de bestanden in dit ZIP-bestand staat in het manifest\n"
          "half.zip: onbekend: het ZIP-bestand is beschadigd of niet compleet\n"
          "geen.zip: onbekend: dit is geen ZIP-bestand, of het is beschadigd\n"
          "blad.xlsx: andere versie: dit is ‘Blad’, versie 0.0, aanbieder anna, contract c; geldig is volgens het "
          "manifest "
          "versie 0.1 van 1 juli 2026 (concept)\n"
          "4 bestanden: 1 andere versie, 3 onbekend. " +
              held_against);
}

TEST_CASE("the manifest can be chosen; one of a single set knows nothing of another") {
    Output output;
    output.unpack("uit");
    CHECK(
        verified(output.files, {"output/contracten/c/anna/blad.html", "output/boeken/a/a.html"}, "uit/manifest.json") ==
        "output/contracten/c/anna/blad.html: ongewijzigd: ‘Titel van blad.html’, versie 0.1 van 1 juli 2026, concept "
        "(HTML), aanbieder anna, contract c\n"
        "output/boeken/a/a.html: onbekend: het noemt zich ‘Titel van a.html’, versie 0.1 (boeken/a/a), maar dat "
        "document staat niet in het manifest\n"
        "2 bestanden: 1 ongewijzigd, 1 onbekend. Vergeleken met uit/manifest.json.\n");
    CHECK(verified(output.files, {"uit"}, "uit/manifest.json") ==
          "4 bestanden: 4 ongewijzigd. Vergeleken met uit/manifest.json.\n");
}

TEST_CASE("what cannot be read, and a manifest that is not there or none, is a fault") {
    Output output;
    output.files.add_other("pijp");
    output.files.fail("output/assets/a.css", std::errc::permission_denied);
    CHECK(verified(output.files, {"niets.pdf", "pijp", "output/assets/"}) ==
          "BW0101 kan niets.pdf niet lezen: het bestaat niet; controleer de naam en de rechten\n"
          "BW0101 kan output/assets/a.css niet lezen: u hebt er geen rechten voor; controleer de naam en de rechten\n"
          "BW0101 kan pijp niet lezen: het is geen gewoon bestand; controleer de naam en de rechten\n");
    const std::string choose = "kies met --manifest een manifest.json dat Boekwerk heeft gemaakt\n";
    CHECK(verified(output.files, {"output"}, "weg.json") ==
          "BW1001 kan het manifest weg.json niet lezen: het bestaat niet; " + choose);
    CHECK(verified(output.files, {"output"}, "output/index.html") ==
          "BW1001 output/index.html is geen manifest van Boekwerk, of het noemt geen bestanden; " + choose);
    output.files.add("output/intern/manifest.json", "onzin");
    CHECK(verified(output.files, {"output"}) ==
          "BW1001 output/intern/manifest.json is geen manifest van Boekwerk, of het noemt geen bestanden; " + choose);
    output.files.remove_all("output");
    output.files.add("map/a.pdf", "x");
    CHECK(
        verified(output.files, {"map/a.pdf", "map"}) ==
        "BW1001 er is geen manifest om mee te vergelijken: output/manifest.json bestaat niet; kies met --manifest het "
        "manifest.json dat bij de documenten hoort\n");
}

TEST_CASE("an empty folder is not in order") {
    Output output;
    output.files.add_folder("leeg");
    CHECK(verified(output.files, {"leeg"}) ==
          "leeg: onbekend: in deze map staat geen enkel bestand\n1 bestand: 1 onbekend. " + held_against);
}

TEST_CASE("for other programs all of it is JSON") {
    Output output;
    output.files.add("oud.html", page("boeken/a/a", "Titel van a.html", "0.0"));
    output.files.add("uit.zip", packed({{"b.html", page("boeken/a/a", "Titel van a.html", "0.1")}}));
    Diagnostics diagnostics;
    VerifyRequest request;
    request.paths = {"oud.html", "uit.zip"};
    const auto list = nlohmann::json::parse(verify_json(verify(request, output.files, diagnostics)));
    REQUIRE(list.size() == 3);
    CHECK(list[0]["bestand"] == "oud.html");
    CHECK(list[0]["uitkomst"] == "andere versie");
    CHECK(list[0]["in-orde"] == false);
    CHECK(list[0]["versie"] == "0.1");
    CHECK(list[0]["noemt-zich"]["versie"] == "0.0");
    CHECK(list[0]["plaatsen"][0]["pad"] == "boeken/a/a.html");
    CHECK(list[0]["manifest"] == "output/intern/manifest.json");
    CHECK(list[1]["uitkomst"] == "inhoud ongewijzigd");
    CHECK(list[2]["bestand"] == "uit.zip");
    CHECK(list[2]["in-zip"] == "b.html");
    CHECK(list[2]["uitkomst"] == "ongewijzigd");
    CHECK(list[2]["sha256"] == sha256_hex(page("boeken/a/a", "Titel van a.html", "0.1")));
    CHECK(list[2]["plaatsen"][0]["voor"] == "openbaar");
}

TEST_CASE("results do not depend on the number of threads") {
    Output output;
    output.unpack("uit");
    output.files.add("uit/x.txt", "x");
    const std::vector<std::string> paths = {"uit", "output", "output/index.html"};
    CHECK(verified(output.files, paths, {}, 8) == verified(output.files, paths, {}, 1));
}
