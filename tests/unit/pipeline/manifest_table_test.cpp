#include "pipeline/manifest_table.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace boekwerk;

namespace {

std::shared_ptr<const FileOrigin> origin(const std::string& document, const std::string& audience) {
    return std::make_shared<const FileOrigin>(
        FileOrigin{document, "Titel van " + document, "0.1", "2025-01-31", "concept", audience});
}

std::vector<ManifestEntry> entries_of(const ManifestTable& table) {
    std::vector<ManifestEntry> entries;
    table.for_each([&](const ManifestEntry& entry) { entries.push_back(entry); });
    return entries;
}

}  // namespace

TEST_CASE("entries come back as they were added, ordered by path byte by byte") {
    const std::vector<std::string> ordered = {"a-b/x.md",   "a/a.pdf",  "a/b.pdf",    "a/b/c.pdf", "a/b0",
                                              "a/c/a.html", "aa/a.pdf", "index.html", "é.md"};
    ManifestTable table;
    for (std::size_t i = ordered.size(); i > 0; --i) {
        table.add({ordered[i - 1], i, sha256_hex(ordered[i - 1]), origin(i % 2 == 0 ? "even" : "", for_officers)});
    }
    table.sort();
    REQUIRE(table.size() == ordered.size());
    const std::vector<ManifestEntry> entries = entries_of(table);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        CHECK(entries[i].path == ordered[i]);
        CHECK(entries[i].size == i + 1);
        CHECK(entries[i].sha256 == sha256_hex(ordered[i]));
        CHECK(*entries[i].origin == *origin(i % 2 == 1 ? "even" : "", for_officers));
        CHECK(table.has(ordered[i]));
        CHECK(table.find(ordered[i])->size == i + 1);
    }
    CHECK_FALSE(table.has("a/a.html"));
    CHECK_FALSE(table.find("b/a.pdf"));
}

TEST_CASE("neighbours of one document and one audience share their origin") {
    ManifestTable table;
    table.add({"a/x.md", 1, sha256_hex("1"), origin("x", for_everybody)});
    table.add({"a/x.pdf", 1, sha256_hex("2"), origin("x", for_everybody)});
    table.add({"b/x.pdf", 1, sha256_hex("3"), origin("x", for_officers)});
    table.sort();
    const auto entries = entries_of(table);
    CHECK(entries[0].origin == entries[1].origin);
    CHECK(entries[2].origin->audience == for_officers);
}

TEST_CASE("of two entries with one path the later stays") {
    ManifestTable table;
    table.add({"a.md", 1, sha256_hex("oud"), origin("a", for_everybody)});
    table.add({"a.md", 2, sha256_hex("nieuw"), origin("a", for_everybody)});
    table.sort();
    CHECK(table.size() == 1);
    CHECK(table.find("a.md")->size == 2);
}

TEST_CASE("a table that is not in order gives no answers; a hash that is none comes back as zeros") {
    ManifestTable table;
    CHECK_FALSE(table.has("a.md"));
    table.add({"a.md", 1, "geen hash", origin("a", for_everybody)});
    CHECK_THROWS_AS(table.has("a.md"), std::logic_error);
    table.sort();
    CHECK(table.find("a.md")->sha256 == std::string(64, '0'));
}
