#include "pipeline/manifest.h"

#include <catch2/catch.hpp>

#include "fakes/memory_file_system.h"

using namespace boekwerk;

namespace {

std::shared_ptr<const FileOrigin> origin(const std::string& document, const std::string& audience) {
    return std::make_shared<const FileOrigin>(
        FileOrigin{document, "Titel van ‘" + document + "’", "0.1", "2025-01-31", "concept", audience});
}

}  // namespace

TEST_CASE("a manifest orders files by path and says what and for whom they are") {
    const ManifestEntry second{"b.md", 12, "ab", origin("b", "aanbieder:c/anna")};
    const ManifestEntry first{"a.css", 3, "cd", std::make_shared<const FileOrigin>()};
    CHECK(write_manifest({&second, &first}) ==
          "{\n"
          "  \"bestanden\": [\n"
          "    {\n"
          "      \"pad\": \"a.css\",\n"
          "      \"bytes\": 3,\n"
          "      \"sha256\": \"cd\",\n"
          "      \"voor\": \"openbaar\"\n"
          "    },\n"
          "    {\n"
          "      \"pad\": \"b.md\",\n"
          "      \"bytes\": 12,\n"
          "      \"sha256\": \"ab\",\n"
          "      \"document\": \"b\",\n"
          "      \"titel\": \"Titel van ‘b’\",\n"
          "      \"versie\": \"0.1\",\n"
          "      \"datum\": \"2025-01-31\",\n"
          "      \"status\": \"concept\",\n"
          "      \"voor\": \"aanbieder:c/anna\"\n"
          "    }\n"
          "  ]\n"
          "}\n");
}

TEST_CASE("what a manifest says is read back; the files of a document share their origin") {
    const auto shared = origin("a \"b\" \\", for_officers);
    const ManifestEntry one{"x.md", 1, "ab", shared};
    const ManifestEntry two{"x.pdf", 2, "cd", shared};
    const auto entries = parse_manifest(write_manifest({&one, &two}));
    REQUIRE(entries.size() == 2);
    CHECK(entries[1].path == "x.pdf");
    CHECK(entries[1].size == 2);
    CHECK(entries[1].sha256 == "cd");
    CHECK(*entries[1].origin == *shared);
    CHECK(entries[0].origin == entries[1].origin);
}

TEST_CASE("a manifest that cannot be understood has no entries") {
    CHECK(parse_manifest("").empty());
    CHECK(parse_manifest("[1, 2").empty());
    CHECK(parse_manifest("{\"bestanden\": 3}").empty());
    CHECK(parse_manifest("{\"bestanden\": [{\"pad\": 3}, {\"bytes\": -1}, 5]}").empty());
}

TEST_CASE("the entries of a manifest file come one by one") {
    MemoryFileSystem files;
    const ManifestEntry open{"a.md", 1, "ab", origin("a", for_everybody)};
    const ManifestEntry closed{"b.md", 1, "ab", origin("b", for_officers)};
    files.add("output/manifest.json", write_manifest({&open, &closed}));
    files.add("output/half.json", write_manifest({&open, &closed}).substr(0, 300));
    std::string paths;
    const auto take = [&](const ManifestEntry& entry) { paths += entry.path + " "; };
    CHECK(read_manifest(files, "output/manifest.json", take));
    CHECK(paths == "a.md b.md ");
    CHECK_FALSE(read_manifest(files, "output/half.json", take));
    CHECK_FALSE(read_manifest(files, "output/elders.json", take));
}
