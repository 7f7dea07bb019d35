// Any bytes as a file, an archive or a manifest that somebody gives: they are judged, nothing crashes or hangs, and what
// no manifest knows is never called unchanged.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/sha256.h"
#include "fakes/memory_file_system.h"
#include "pipeline/verify.h"
#include "pipeline/verify_report.h"

using namespace boekwerk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string content(reinterpret_cast<const char*>(data), size);
    const std::string manifest = R"({"bestanden": [{"pad": "boeken/a/a.pdf", "bytes": 1, "sha256": ")" +
                                 sha256_hex("x") + R"(", "document": "a", "titel": "A", "versie": "1"}]})";
    MemoryFileSystem files;
    files.add("output/manifest.json", manifest);
    files.add("map/boeken/a/a.pdf", content);
    files.add("map/manifest.json", content);
    files.add("bestand.zip", content);
    Diagnostics diagnostics;
    VerifyRequest request;
    request.paths = {"bestand.zip", "map"};
    const VerifyResult result = verify(request, files, diagnostics);
    verify_json(result);
    for (const VerifiedFile& file : result.files) {
        if (file.verdict == Verdict::Unchanged && file.sha256 != sha256_hex("x")) std::abort();
    }
    request.manifest = "map/manifest.json";
    verify_text(verify(request, files, diagnostics));
    return 0;
}
