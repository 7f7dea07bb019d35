// A manifest to look things up in: by content, by place, by document. Made when files are verified; a build never
// needs it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/manifest.h"

namespace boekwerk {

class ManifestIndex {
public:
    /// `path` is where the manifest was read, as the user reaches it, `sha256` its own hash.
    ManifestIndex(std::vector<ManifestEntry> entries, std::string path, std::string sha256);
    ManifestIndex(const ManifestIndex&) = delete;
    ManifestIndex& operator=(const ManifestIndex&) = delete;

    const std::string& path() const { return path_; }
    const std::string& sha256() const { return sha256_; }
    const std::vector<ManifestEntry>& entries() const { return entries_; }  ///< Ordered by path.

    /// The entries with this content; several when a file stands in several sets.
    std::vector<const ManifestEntry*> with_content(std::string_view sha256) const;
    /// The entry with this path; null when there is none.
    const ManifestEntry* at(std::string_view path) const;
    /// The files of one document, by its identifier: their path without extension.
    std::vector<const ManifestEntry*> of_document(std::string_view identifier) const;

private:
    std::vector<ManifestEntry> entries_;
    std::vector<const ManifestEntry*> by_content_;
    std::string path_;
    std::string sha256_;
};

/// The part of a path before its extension: "boeken/a/a" of "boeken/a/a.pdf".
std::string_view without_extension(std::string_view path);
/// The last part of a path.
std::string_view file_name(std::string_view path);

}  // namespace boekwerk
