// `manifest.json`: every file that a build made, with size, SHA-256, document, version, status and for whom. The one in
// `intern/` holds all of them, so that a later build knows what is its own; the others hold what their readers may see.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/piece_writer.h"

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

/// Writes a manifest as JSON, in pieces. The same entries give the same bytes.
class ManifestWriter {
public:
    /// `take` must live longer.
    explicit ManifestWriter(const TakePiece& take);

    /// Entries come in the order of their paths.
    void add(const ManifestEntry& entry);
    void finish();

private:
    PieceWriter pieces_;
    const char* separator_ = "\n";
};

/// The manifest of these entries, in any order.
std::string write_manifest(std::vector<const ManifestEntry*> entries);

/// The manifest of all files but the manifests themselves, relative to the output folder.
inline constexpr const char* whole_manifest = "intern/manifest.json";
/// The manifest of what everybody may see.
inline constexpr const char* public_manifest = "manifest.json";

/// The entries of a manifest; empty when it is none.
std::vector<ManifestEntry> parse_manifest(std::string_view text);

/// Gives the entries of the manifest at `path` one by one, so that it never stands in memory. False when there is none
/// or it cannot be understood: then what was given counts for nothing.
bool read_manifest(const FileSystem& files, const std::string& path, const std::function<void(ManifestEntry)>& take);

}  // namespace boekwerk
