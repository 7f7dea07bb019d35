#include "pipeline/judge_file.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

ManifestEntry entry(const std::string& path, const std::string& sha256, const std::string& document,
                    const std::string& title, const std::string& version) {
    FileOrigin origin{document, title, version, "2026-07-01", "concept", for_everybody};
    return {path, 1, sha256, std::make_shared<const FileOrigin>(std::move(origin))};
}

Yardstick yardstick() {
    std::vector<ManifestEntry> entries = {
        entry("boeken/a/a.html", "a-html", "a", "Boek", "0.9"),
        entry("boeken/a/a.pdf", "a-pdf", "a", "Boek", "0.9"),
        entry("contracten/c/anna/blad.csv", "anna-csv", "blad", "Blad", "0.1"),
        entry("contracten/c/anna/blad.pdf", "anna-pdf", "blad", "Blad", "0.1"),
        entry("contracten/c/anna/eisen.pdf", "eisen", "eisen", "Eisen", "1.0"),
        entry("contracten/c/bert/blad.pdf", "bert-pdf", "blad", "Blad", "0.1"),
        entry("contracten/c/bert/eisen.pdf", "eisen", "eisen", "Eisen", "1.0"),
    };
    return {std::make_shared<const ManifestIndex>(std::move(entries), "manifest.json", "zelf")};
}

SeenFile seen(const std::string& place, const std::string& sha256, ClaimedIdentity claim = {}) {
    SeenFile file;
    file.place = place;
    file.sha256 = sha256;
    file.claim = std::move(claim);
    return file;
}

const char* name_of(Verdict verdict) {
    constexpr std::array<const char*, 8> names = {"unchanged", "manifest", "repacked", "changed",
                                                  "other",     "unknown",  "missing",  "foreign"};
    return names.at(static_cast<std::size_t>(verdict));
}

/// "changed by claim: boeken/a/a.pdf", with "?" behind the path when it is one of several.
std::string judged(const VerifiedFile& file) {
    constexpr std::array<const char*, 4> evidences = {"", " by claim", " by place", " by hint"};
    std::string text = std::string(name_of(file.verdict)) + evidences.at(static_cast<std::size_t>(file.evidence));
    for (const ManifestEntry* same : file.same) text += " = " + same->path;
    if (file.valid != nullptr) text += ": " + file.valid->path + (file.several ? "?" : "");
    return text;
}

std::string judge(const std::string& place, const std::string& sha256, ClaimedIdentity claim = {}) {
    const Yardstick held_against = yardstick();
    return judged(judge_content(seen(place, sha256, std::move(claim)), held_against));
}

/// Judges files that lie together, a line each.
std::string judge_all(const std::vector<SeenFile>& files, const Yardstick& held_against) {
    std::string text;
    for (const VerifiedFile& file : judge_together(files, held_against)) {
        text += file.path + " " + judged(file) + (file.remark.empty() ? "" : " (" + file.remark + ")") + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("a known content is unchanged, whatever the file is called and says of itself") {
    CHECK(judge("x/y.bin", "a-pdf", {"boeken/b/b", "Iets", "7", ""}) == "unchanged = boeken/a/a.pdf");
    CHECK(judge("eisen.pdf", "eisen") == "unchanged = contracten/c/anna/eisen.pdf = contracten/c/bert/eisen.pdf");
    CHECK(judge("manifest.json", "zelf") == "manifest");
}

TEST_CASE("an unknown content is never unchanged") {
    CHECK(judge("boeken/a/a.pdf", "x", {"boeken/a/a", "Boek", "0.9", "2026-07-01"}) ==
          "changed by claim: boeken/a/a.pdf");
    CHECK(judge("boeken/a/a.pdf", "") == "unknown by hint: boeken/a/a.pdf");
}

TEST_CASE("an identifier says which document a file was, and its version whether it is the same issue") {
    CHECK(judge("x.html", "x", {"boeken/a/a", "Boek", "0.9", "2026-07-01"}) == "changed by claim: boeken/a/a.html");
    CHECK(judge("x.pdf", "x", {"boeken/a/a", "", "", ""}) == "changed by claim: boeken/a/a.pdf");
    CHECK(judge("x.pdf", "x", {"boeken/a/a", "Boek", "0.8", "2026-07-01"}) == "other by claim: boeken/a/a.pdf");
    CHECK(judge("x.pdf", "x", {"boeken/a/a", "Boek", "0.9", "2026-06-01"}) == "other by claim: boeken/a/a.pdf");
    CHECK(judge("blad.pdf", "x", {"contracten/c/carla/blad", "Blad", "0.1", ""}) == "unknown");
}

TEST_CASE("title and version say it too, the place helps to choose, and in doubt there are several") {
    CHECK(judge("x.pdf", "x", {"", "Boek", "0.9", ""}) == "changed by claim: boeken/a/a.pdf");
    CHECK(judge("x.pdf", "x", {"", "Boek", "0.8", ""}) == "other by claim: boeken/a/a.pdf");
    CHECK(judge("bert/blad.pdf", "x", {"", "Blad", "0.1", ""}) == "changed by claim: contracten/c/bert/blad.pdf");
    CHECK(judge("x.pdf", "x", {"", "Blad", "0.1", ""}) == "changed by claim: contracten/c/anna/blad.pdf?");
}

TEST_CASE("a title without a version, or just a name, is no more than a hint") {
    CHECK(judge("x.pdf", "x", {"", "Boek", "", ""}) == "unknown by hint: boeken/a/a.pdf");
    CHECK(judge("map/blad.csv", "x") == "unknown by hint: contracten/c/anna/blad.csv");
    CHECK(judge("blad.csv", "x", {"", "Een ander ding", "2", ""}) == "unknown by hint: contracten/c/anna/blad.csv");
    CHECK(judge("anders.csv", "x") == "unknown");
}

TEST_CASE("a file that could not be read is unknown") {
    SeenFile file = seen("boeken/a/a.pdf", "a-pdf");
    file.fault = "is beschadigd";
    const Yardstick held_against = yardstick();
    const VerifiedFile result = judge_content(file, held_against);
    CHECK(judged(result) == "unknown");
    CHECK(result.remark == "is beschadigd");
}

TEST_CASE("what ought to be there: each file in its place, nothing missing") {
    Yardstick held_against = yardstick();
    held_against.expected = held_against.manifest;
    held_against.prefix = "contracten/c/";
    CHECK(judge_all({seen("anna/blad.csv", "x"), seen("anna/blad.pdf", "bert-pdf"), seen("anna/eisen.pdf", "eisen"),
                     seen("bert/blad.pdf", "x", {"contracten/c/bert/blad", "Blad", "0.0", ""}),
                     seen("bert/kopie.pdf", "anna-csv"), seen("bert/brief.txt", "y")},
                    held_against) ==
          "anna/blad.csv changed by place: contracten/c/anna/blad.csv\n"
          "anna/blad.pdf changed by place = contracten/c/bert/blad.pdf: contracten/c/anna/blad.pdf\n"
          "anna/eisen.pdf unchanged = contracten/c/anna/eisen.pdf\n"
          "bert/blad.pdf other by claim: contracten/c/bert/blad.pdf\n"
          "bert/brief.txt unknown\n"
          "bert/eisen.pdf missing: contracten/c/bert/eisen.pdf (dezelfde inhoud staat in anna/eisen.pdf)\n"
          "bert/kopie.pdf unchanged = contracten/c/anna/blad.csv\n");
}

TEST_CASE("in the output folder other files may lie, unless they pretend to be a document") {
    Yardstick held_against = yardstick();
    held_against.expected = held_against.manifest;
    held_against.prefix = "boeken/";
    held_against.allows_others = true;
    CHECK(
        judge_all({seen("README.md", "x", {"", "Uitleg", "", ""}), seen("a/a.html", "a-html"), seen("a/a.pdf", "a-pdf"),
                   seen("a/a-nieuw.pdf", "y", {"boeken/a/a", "Boek", "0.9", ""}), seen("a/kopie.pdf", "a-pdf")},
                  held_against) ==
        "README.md foreign\n"
        "a/a-nieuw.pdf changed by claim: boeken/a/a.pdf\n"
        "a/a.html unchanged = boeken/a/a.html\n"
        "a/a.pdf unchanged = boeken/a/a.pdf\n"
        "a/kopie.pdf foreign = boeken/a/a.pdf\n");
}

TEST_CASE("a manifest beside the one that counts must say the same, of the files that it names") {
    Yardstick held_against = yardstick();
    held_against.expected = held_against.manifest;
    SeenFile open = seen("manifest.json", "x");
    open.entries = {entry("boeken/a/a.pdf", "a-pdf", "a", "Boek", "0.9")};
    const auto verdict_of = [&](const SeenFile& file) {
        const auto files = judge_together({file}, held_against);
        return std::string(name_of(files.back().verdict)) + " " + files.back().remark;
    };
    CHECK(verdict_of(open) == "manifest ");
    open.entries[0].sha256 = "anders";
    CHECK(verdict_of(open) == "changed het noemt andere bestanden dan manifest.json");
    open.entries = {entry("boeken/b/b.pdf", "a-pdf", "a", "Boek", "0.9")};
    CHECK(verdict_of(open) == "changed het noemt andere bestanden dan manifest.json");
    open.entries = {};
    CHECK(verdict_of(open) == "changed het noemt andere bestanden dan manifest.json");
}

TEST_CASE("what lies among the files vouches for more, when it is vouched for itself") {
    Yardstick held_against = yardstick();
    std::vector<ManifestEntry> entries = {entry("index.html", "begin", "", "", "")};
    held_against.own = std::make_shared<const ManifestIndex>(std::move(entries), "a.zip/manifest.json", "y");
    CHECK(judged(judge_content(seen("index.html", "begin"), held_against)) == "unchanged = index.html");
    CHECK(judged(judge_content(seen("x.pdf", "a-pdf"), held_against)) == "unchanged = boeken/a/a.pdf");
}
