#include "pipeline/build_output.h"

#include <catch2/catch.hpp>

#include "base/sha256.h"
#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

TEST_CASE("a file that is put in pieces has the size and the hash of the whole, whatever stood there") {
    const std::string text = "een twee drie";
    for (const std::string there : {"", "een twee drie", "een twee vier", "anders", "een twee drie vier"}) {
        INFO(there);
        MemoryFileSystem files;
        if (!there.empty()) files.add("output/lijst.csv", there);
        Diagnostics diagnostics;
        BuildOutput output(files, "output", diagnostics);
        REQUIRE(output.is_open());
        int times = 0;
        const GivePieces give = [&](const TakePiece& take) {
            ++times;
            if (take("een ") && take("twee ")) take("drie");
        };
        const ManifestEntry entry = output.put_in_pieces("lijst.csv", give, std::make_shared<const FileOrigin>());
        CHECK(entry.path == "lijst.csv");
        CHECK(entry.size == text.size());
        CHECK(entry.sha256 == sha256_hex(text));
        CHECK(times == (there.empty() || there == text ? 1 : 2));
        CHECK(output.has("lijst.csv"));
        output.commit([](const ManifestEntry&) { return true; });
        CHECK(printed(diagnostics).empty());
        std::string written;
        CHECK_FALSE(files.read("output/lijst.csv", written));
        CHECK(written == text);
    }
}
