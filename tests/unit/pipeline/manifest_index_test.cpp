#include "pipeline/manifest_index.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

ManifestEntry entry(const std::string& path, const std::string& sha256, const std::string& document) {
    FileOrigin origin;
    origin.document = document;
    return {path, 1, sha256, std::make_shared<const FileOrigin>(std::move(origin))};
}

std::string paths(const std::vector<const ManifestEntry*>& entries) {
    std::string text;
    for (const ManifestEntry* found : entries) text += found->path + " ";
    return text;
}

}  // namespace

TEST_CASE("a manifest is searched by content, by place and by document") {
    const ManifestIndex index(
        {entry("b/b/b.pdf", "22", "b"), entry("a/a/a.html", "33", "a"), entry("a/a/a.pdf", "11", "a"),
         entry("a/a/a.b.pdf", "44", "a.b"), entry("c/c/a.pdf", "11", "a"), entry("a/a/a.zip", "55", "")},
        "output/manifest.json", "99");
    CHECK(index.path() == "output/manifest.json");
    CHECK(index.sha256() == "99");
    CHECK(index.entries().front().path == "a/a/a.b.pdf");
    CHECK(paths(index.with_content("11")) == "a/a/a.pdf c/c/a.pdf ");
    CHECK(paths(index.with_content("2")).empty());
    CHECK(index.at("b/b/b.pdf")->sha256 == "22");
    CHECK(index.at("b/b/b") == nullptr);
    CHECK(paths(index.of_document("a/a/a")) == "a/a/a.html a/a/a.pdf ");
    CHECK(paths(index.of_document("a/a")).empty());
}

TEST_CASE("the parts of a path") {
    CHECK(without_extension("a.b/c.d.pdf") == "a.b/c.d");
    CHECK(without_extension("a.b/c") == "a.b/c");
    CHECK(file_name("a/b.pdf") == "b.pdf");
    CHECK(file_name("b.pdf") == "b.pdf");
}
