// Files that lie together: on disk, or in an archive. Verifying does not see the difference. Knows no manifest's
// meaning.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/zip_reader.h"

namespace boekwerk {

class FileGroup {
public:
    virtual ~FileGroup() = default;

    /// What comes before a place, as the user reaches the file: "output/", "a.zip/", or nothing.
    const std::string& before() const { return before_; }
    const std::vector<std::string>& places() const { return places_; }
    /// Gives a file to `take`, in pieces. Returns why that is not possible, in Dutch; nothing when it is done.
    virtual std::string read(std::size_t file, const TakePiece& take) const = 0;
    /// A whole file; nothing when it cannot be read or is larger than any manifest.
    std::string read_whole(std::size_t file) const;

protected:
    explicit FileGroup(std::string before) : before_(std::move(before)) {}

    std::string before_;
    std::vector<std::string> places_;
};

/// Files on disk. Reading is safe from several threads, and reports FileUnreadable.
class DiskFiles final : public FileGroup {
public:
    /// The files with these paths.
    DiskFiles(const FileSystem& files, std::vector<std::string> paths, Diagnostics& diagnostics);
    /// All files of a folder and of the folders in it, sorted. Links to folders are not followed.
    DiskFiles(const FileSystem& files, const std::string& folder, Diagnostics& diagnostics);

    std::string read(std::size_t file, const TakePiece& take) const override;

private:
    void gather(const std::string& below);
    void report_unreadable(const std::string& path, const std::string& reason) const;

    const FileSystem& files_;
    Diagnostics& diagnostics_;
};

/// The files of an archive, sorted. When all of them lie in one folder with a manifest, as after packing that folder,
/// their places are those in it. Reading is for one thread.
class ArchiveFiles final : public FileGroup {
public:
    /// `path` is the archive's; the reader must live longer.
    ArchiveFiles(const ZipReader& reader, const std::string& path);

    std::string read(std::size_t file, const TakePiece& take) const override;
    /// What the archive puts before the places: "map/", or nothing.
    const std::string& root() const { return root_; }

private:
    const ZipReader& reader_;
    std::string root_;
    std::vector<std::size_t> members_;  ///< By file.
};

}  // namespace boekwerk
