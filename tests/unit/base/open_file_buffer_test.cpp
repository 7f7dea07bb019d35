#include "base/open_file_buffer.h"

#include <catch2/catch.hpp>
#include <iterator>

#include "fakes/memory_file_system.h"

using namespace boekwerk;

TEST_CASE("a file is read through a stream, piece by piece") {
    MemoryFileSystem files;
    std::string content;
    for (int i = 0; i < 50'000; ++i) content += std::to_string(i) + "\n";
    for (const std::string& text : {content, std::string(), std::string("kort")}) {
        files.add("map/bestand", text);
        std::unique_ptr<OpenFile> file;
        REQUIRE_FALSE(files.open("map/bestand", file));
        OpenFileBuffer buffer(std::move(file));
        CHECK((std::string(std::istreambuf_iterator<char>(&buffer), {}) == text));
        CHECK_FALSE(buffer.error());
    }
}
