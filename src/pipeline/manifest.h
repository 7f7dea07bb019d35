// `manifest.json`: every file that a build made, with size, SHA-256, document, version, status and for whom. The one in
// `intern/` holds all of them, so that a later build knows what is its own; the others hold what their readers may see.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace boekwerk {

/// For whom a file is: "openbaar", "intern", or "aanbieder:<contract>/<id>" for one provider.
inline constexpr const char* for_everybody = "openbaar";
inline constexpr const char* for_officers = "intern";

/// What a file belongs to; shared by the files of a document.
struct FileOrigin {
    std::string document;  ///< Document id; empty for files that belong to no document.
    std::string title;
    std::string version;
    std::string date;    ///< ISO 8601.
    std::string status;  ///< "concept"
    std::string audience = for_everybody;

    friend bool operator==(const FileOrigin&, const FileOrigin&) = default;
};

/// One generated file. `origin` is never null.
struct ManifestEntry {
    std::string path;      ///< Relative to the output folder.
    std::size_t size = 0;  ///< Bytes.
    std::string sha256;    ///< 64 hexadecimal digits.
    std::shared_ptr<const FileOrigin> origin;
};

/// Gives the manifest as JSON, in pieces: entries ordered by path, the same entries give the same bytes.
void write_manifest(std::vector<const ManifestEntry*> entries, const TakePiece& take);
std::string write_manifest(std::vector<const ManifestEntry*> entries);

/// The manifest of all files but the manifests themselves, relative to the output folder.
inline constexpr const char* whole_manifest = "intern/manifest.json";
/// The manifest of what everybody may see.
inline constexpr const char* public_manifest = "manifest.json";

/// The entries of a manifest; empty when it is none.
std::vector<ManifestEntry> parse_manifest(std::string_view text);

/// All entries of the output folder: of the first of `names` that is there, so of the public manifest only when there is
/// no other. Empty when there is none or it cannot be understood: then no file counts as made by a build, and none is
/// removed.
std::vector<ManifestEntry> read_manifest(const FileSystem& files, const std::string& folder,
                                         std::initializer_list<const char*> names = {whole_manifest, public_manifest});

}  // namespace boekwerk
