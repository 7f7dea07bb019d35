#include "base/zip_reader.h"

#include <zip.h>
#include <catch2/catch.hpp>

#include <cstring>

#include "fakes/memory_file_system.h"
#include "base/zip_archive.h"

using namespace boekwerk;

namespace {

std::string packed(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<ZipFile> members;
    for (const auto& [path, content] : files) members.emplace_back(path, content);
    std::vector<const ZipFile*> pointers;
    for (const ZipFile& member : members) pointers.push_back(&member);
    return write_zip(pointers, {2025, 1, 31});
}

/// Every member with its content or fault, a line each; or why there is nothing to read.
std::string content_of(const std::string& bytes) {
    const OpenMemoryFile file(bytes);
    std::string fault;
    const auto reader = ZipReader::open(file, fault);
    if (reader == nullptr) return fault;
    std::string text;
    for (std::size_t i = 0; i < reader->members().size(); ++i) {
        std::string content;
        const std::string wrong = reader->read(i, [&](std::string_view piece) {
            content += piece;
            return true;
        });
        const auto& member = reader->members()[i];
        text += member.path + (member.unsafe ? " (unsafe)" : "") + ": " + (wrong.empty() ? content : wrong) + "\n";
    }
    return text;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    REQUIRE(from.size() == to.size());
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
        text.replace(at, from.size(), to);
    }
}

/// The central directory's record of the first file.
std::size_t directory_of(const std::string& bytes) {
    return bytes.find("PK\1\2");
}

}  // namespace

TEST_CASE("the files of an archive are read back, without its folders") {
    CHECK(content_of(packed({{"map/", ""}, {"map/b.md", "tekst"}, {"a.pdf", "inhoud"}})) ==
          "map/b.md: tekst\na.pdf: inhoud\n");
}

TEST_CASE("a name that leads out of the folder is unsafe") {
    CHECK(content_of(packed({{"../a", "1"}, {"b/../../c", "2"}, {"/d", "3"}, {"C:/e", "4"}, {"f..g/h", "5"}})) ==
          "../a (unsafe): 1\nb/../../c (unsafe): 2\n/d (unsafe): 3\nC:/e (unsafe): 4\nf..g/h: 5\n");
    CHECK(content_of(packed({{"..\\a", "1"}, {"b\\c", "2"}})) == "../a (unsafe): 1\nb/c: 2\n");
}

TEST_CASE("what is no archive, or half of one, cannot be opened") {
    const std::string whole = packed({{"a.pdf", "inhoud"}});
    const std::string broken = "het ZIP-bestand is beschadigd of niet compleet";
    CHECK(content_of("PK\3\4 en dan niets") == broken);
    for (std::size_t size = 1; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(content_of(whole.substr(0, size)) == broken);
    }
}

TEST_CASE("a member whose content is not that of the archive is broken; others can be read") {
    std::string bytes = packed({{"a.pdf", "inhoud"}, {"b.pdf", "andere"}});
    bytes.replace(bytes.find("inhoud"), 6, "onzin!");
    CHECK(content_of(bytes) == "a.pdf: is beschadigd\nb.pdf: andere\n");
}

TEST_CASE("a member that is encrypted or packed in an unknown way says so") {
    std::string encrypted = packed({{"a.pdf", "inhoud"}});
    encrypted[directory_of(encrypted) + 8] = static_cast<char>(encrypted[directory_of(encrypted) + 8] | 1);
    CHECK(content_of(encrypted) == "a.pdf: is versleuteld met een wachtwoord\n");
    std::string strange = packed({{"a.pdf", "inhoud"}});
    strange[directory_of(strange) + 10] = 98;
    CHECK(content_of(strange) == "a.pdf: is ingepakt op een manier die Boekwerk niet kent\n");
}

TEST_CASE("an archive that would be too large is not looked into") {
    std::string large = packed({{"a.pdf", "inhoud"}, {"b.pdf", "inhoud"}});
    // The sizes of both files as the directory says them: 1.9 GB each.
    const std::string size("\0\0\0\x70", 4);
    for (std::size_t at = directory_of(large); at != std::string::npos; at = large.find("PK\1\2", at + 1)) {
        large.replace(at + 24, 4, size);
    }
    CHECK(content_of(large) == "het ZIP-bestand is uitgepakt groter dan 2 GB; dan kijkt Boekwerk er niet in");

    const std::string crowd = "het ZIP-bestand bevat te veel bestanden om erin te kijken";
    std::string crowded = packed({{"a.pdf", "inhoud"}});
    crowded.replace(crowded.find("PK\5\6") + 12, 4, std::string("\0\0\0\1", 4));
    CHECK(content_of(crowded) == crowd);
    std::string zip64 = packed({{"a.pdf", "inhoud"}});
    zip64.insert(zip64.find("PK\5\6"), "PK\6\7" + std::string(16, '\0'));
    CHECK(content_of(zip64) == crowd);
}

TEST_CASE("a member that is longer than the archive says is broken, and not read to its end") {
    const std::string content(std::size_t{1} << 20, 'a');
    std::string bytes = packed({{"a.md", content}});
    const std::string real_size("\0\0\x10\0", 4);
    replace_all(bytes, real_size, std::string("\x10\0\0\0", 4));
    const OpenMemoryFile file(bytes);
    std::string fault;
    const auto reader = ZipReader::open(file, fault);
    REQUIRE(reader != nullptr);
    std::size_t taken = 0;
    CHECK(reader->read(0, [&](std::string_view piece) {
        taken += piece.size();
        return true;
    }) == "is beschadigd");
    CHECK(taken <= 16);
}
