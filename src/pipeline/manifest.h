// `manifest.json`: every file that a build made, with size, SHA-256, document, version and status. A later build reads
// it to know what is its own. docs/manifest.md describes the format.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace boekwerk {

/// One generated file.
struct ManifestEntry {
    std::string path;      ///< Relative to the output folder.
    std::size_t size = 0;  ///< Bytes.
    std::string sha256;    ///< 64 hexadecimal digits.
    std::string document;  ///< Document id; empty for files that belong to no document.
    std::string title;
    std::string version;
    std::string date;    ///< ISO 8601.
    std::string status;  ///< "concept"
};

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
std::string sha256_hex(std::string_view content);

/// The manifest as JSON: entries ordered by path, the same entries give the same bytes.
std::string write_manifest(std::vector<ManifestEntry> entries);

/// The entries of `<folder>/manifest.json`; empty when there is none or it cannot be understood: then no file counts as
/// made by a build, and none is removed.
std::vector<ManifestEntry> read_manifest(const FileSystem& files, const std::string& folder);

}  // namespace boekwerk
