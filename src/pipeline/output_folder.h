// The output folder as one complete set: a build writes into a folder beside it and swaps the two in one step, so that
// whatever happens `output/` holds the old set or the new one. Knows no documents.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/file_system.h"

namespace boekwerk {

/// One build's writes into an output folder. Files are first staged; `commit` makes them the folder's content.
/// What is left behind by a build that was killed is removed by the next one. Staging is safe from several threads.
class OutputFolder {
public:
    /// `folder` need not exist yet. The file system must live longer.
    OutputFolder(FileSystem& files, std::string folder);

    /// Stages a file with its bytes; `path` is relative, with forward slashes. A file that already has these bytes is
    /// taken over. Reports OutputNotWritable or DiskFull.
    void put(const std::string& path, std::string_view content, Diagnostics& diagnostics);
    /// Stages a file as it stands in the folder now.
    void keep(const std::string& path, Diagnostics& diagnostics);

    /// Makes the staged files the folder's content, together with what it holds that no build made: `generated` names
    /// the relative paths that earlier builds made. False after a fault, which has been reported; the folder is then
    /// as it was. When every file is as it was, nothing is written at all.
    bool commit(const std::set<std::string>& generated, Diagnostics& diagnostics);

    /// Throws what was staged away; the folder stays as it was.
    void abandon();

    const std::string& path() const { return folder_; }

private:
    void start(Diagnostics& diagnostics);
    void make_parent(const std::string& path, Diagnostics& diagnostics);
    void take_over_foreign(const std::string& below, const std::set<std::string>& generated, Diagnostics& diagnostics);
    bool swap(Diagnostics& diagnostics);
    void report(const std::string& what, const std::error_code& error, Diagnostics& diagnostics);

    FileSystem& files_;
    std::string folder_;
    std::string staging_;
    std::mutex mutex_;
    std::set<std::string> staged_;
    std::set<std::string> made_folders_;
    bool started_ = false;
    bool changed_ = false;
    bool failed_ = false;
};

}  // namespace boekwerk
