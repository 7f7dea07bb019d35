// The files of a build on their way to the output folder, and what the manifests say of them. Knows no documents.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/build_record.h"
#include "pipeline/manifest.h"
#include "pipeline/manifest_table.h"
#include "pipeline/output_folder.h"

namespace boekwerk {

/// Putting is safe from several threads.
class BuildOutput {
public:
    /// Takes the folder for this build alone, see OutputFolder::open.
    BuildOutput(FileSystem& files, const std::string& folder, Diagnostics& diagnostics);

    /// Whether the folder can be written to; when not, that has been reported.
    bool is_open() const { return is_open_; }

    /// Stages a file and gives its entry. `sha256` may be empty: then it is computed.
    ManifestEntry put(const std::string& path, std::string_view content, std::shared_ptr<const FileOrigin> origin,
                      std::string sha256 = {});

    /// The same with a content that need not stand in memory; it is given as OutputFolder::put_in_pieces says.
    ManifestEntry put_in_pieces(const std::string& path, const GivePieces& give,
                                std::shared_ptr<const FileOrigin> origin);

    /// The file that an earlier build made at `path` from what has this fingerprint, if it stands there unchanged.
    std::optional<EarlierFile> find_earlier(const std::string& path, const std::string& fingerprint) const;
    /// Stages a file that find_earlier has found as it stands, and gives its entry.
    ManifestEntry keep(const std::string& path, std::shared_ptr<const FileOrigin> origin);
    /// A file that find_earlier has found.
    std::string read_earlier(const std::string& path) const;
    /// What an earlier build recorded.
    const BuildRecord& earlier() const { return earlier_; }
    /// What this build records: how the files of its documents were made.
    BuildRecord& record() { return record_; }
    /// Whether the public manifest of an earlier build names such a file.
    bool had_published(const std::function<bool(const ManifestEntry&)>& such) const;
    /// Takes over what an earlier build made and this build leaves alone, where `wanted` says so.
    void keep_others(const std::function<bool(const ManifestEntry&)>& wanted);

    /// All files so far. No put may be under way.
    const ManifestTable& entries();

    /// Whether there is such a file so far. No put may be under way.
    bool has(const std::string& path) { return entries().has(path); }

    /// Writes the manifests and makes the files the folder's content. The public manifest holds what is `is_public`;
    /// the whole one stands in `intern/`. Gives how many files of an earlier build are there no more.
    std::size_t commit(const std::function<bool(const ManifestEntry&)>& is_public);
    void abandon() { folder_.abandon(); }

private:
    void read_earlier_build();
    ManifestEntry add(ManifestEntry entry);
    void put_record();

    const FileSystem& files_;
    OutputFolder folder_;
    Diagnostics& diagnostics_;
    bool is_open_;
    std::mutex mutex_;
    ManifestTable old_;
    BuildRecord earlier_;
    BuildRecord record_;
    ManifestTable made_;
};

}  // namespace boekwerk
