#include "base/zip_archive.h"

#include <zip.h>
#include <catch2/catch.hpp>

#include <map>
#include <memory>

using namespace boekwerk;

namespace {

struct Entry {
    std::string content;
    zip_uint16_t method = 0;
    zip_uint64_t size = 0;
};

/// Reads an archive back with libzip's own reading, which checks the CRC of each entry.
std::map<std::string, Entry> read_back(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive != nullptr);
    std::map<std::string, Entry> entries;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        Entry entry{std::string(stat.size, '\0'), stat.comp_method, stat.comp_size};
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        REQUIRE(zip_fread(file, entry.content.data(), stat.size) == static_cast<zip_int64_t>(stat.size));
        CHECK(zip_fclose(file) == 0);
        entries[stat.name] = entry;
    }
    zip_discard(archive);
    return entries;
}

/// A text in pieces of `length` bytes.
GivePieces in_pieces(const std::string& text, std::size_t length) {
    return [&text, length](const TakePiece& take) {
        for (std::size_t at = 0; at < text.size(); at += length) {
            if (!take(std::string_view(text).substr(at, length))) return;
        }
    };
}

}  // namespace

TEST_CASE("an archive holds its files; text is compressed, PDF is stored") {
    const std::string text(10000, 'a');
    const std::string pdf(10000, 'b');
    const ZipFile page("map/pagina.html", text);
    const ZipFile document("map/document.pdf", pdf);
    const ZipFile nothing("leeg.md", "");
    const ZipFile shortest("kort.md", "x");
    const auto entries = read_back(write_zip({&page, &document, &nothing, &shortest}, {2025, 1, 31}));
    REQUIRE(entries.size() == 4);
    CHECK((entries.at("map/pagina.html").content == text));
    CHECK(entries.at("map/pagina.html").method == ZIP_CM_DEFLATE);
    CHECK(entries.at("map/pagina.html").size < 100);
    CHECK((entries.at("map/document.pdf").content == pdf));
    CHECK(entries.at("map/document.pdf").method == ZIP_CM_STORE);
    CHECK(entries.at("leeg.md").content.empty());
    CHECK(entries.at("kort.md").content == "x");
}

TEST_CASE("an archive depends on its files and its date only") {
    const ZipFile page("pagina.html", "tekst");
    const std::string once = write_zip({&page}, {2025, 1, 31});
    CHECK((write_zip({&page}, {2025, 1, 31}) == once));
    CHECK_FALSE((write_zip({&page}, {2025, 2, 1}) == once));
    CHECK_FALSE(write_zip({&page}, {1, 1, 1}).empty());  // Before DOS began to count.
}

TEST_CASE("a text that comes in pieces is compressed as well, whether it is short or long") {
    std::string longer;
    for (int i = 0; i < 100'000; ++i) longer += "regel " + std::to_string(i * 7919 % 10'007) + "\n";
    const std::string shorter = longer.substr(0, 10'000);
    const ZipFile whole("heel.xml", shorter);
    const ZipFile brief("kort.xml", in_pieces(shorter, 777));
    CHECK((brief.data() == whole.data()));
    const ZipFile extensive("lang.xml", in_pieces(longer, 777));
    CHECK(extensive.size() == longer.size());
    CHECK(extensive.data().size() < longer.size() / 2);
    const std::string empty;
    const std::string x = "x";
    const ZipFile nothing("leeg.xml", in_pieces(empty, 777));
    const ZipFile shortest("x.xml", in_pieces(x, 777));
    const auto entries = read_back(write_zip({&brief, &extensive, &nothing, &shortest}, {2025, 1, 31}));
    CHECK((entries.at("kort.xml").content == shorter));
    CHECK((entries.at("lang.xml").content == longer));
    CHECK(entries.at("lang.xml").method == ZIP_CM_DEFLATE);
    CHECK(entries.at("leeg.xml").content.empty());
    CHECK(entries.at("x.xml").content == "x");
    CHECK(entries.at("x.xml").method == ZIP_CM_STORE);
}
