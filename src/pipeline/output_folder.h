// The output folder as one complete set: a build writes into a folder beside it and swaps the two in one step, so that
// whatever happens `output/` holds the old set or the new one. Knows no documents.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/path_set.h"

namespace boekwerk {

/// One build's writes into an output folder. Files are first staged; `commit` makes them the folder's content. Nothing
/// is written before the first file that differs, and no file that stands is ever opened for writing. Staging is safe
/// from several threads.
///
/// All that a build needs beside `output/` stands in `output.nieuw/`: `slot`, which keeps other builds out; `set`, the
/// new files, and after the exchange the old ones; `oud`, see `exchange_in_steps`.
class OutputFolder {
public:
    /// `folder` need not exist yet; when it is a link, the folder that it leads to is meant. The file system must live
    /// longer.
    OutputFolder(FileSystem& files, std::string folder);

    /// Takes the folder for this build alone and mends what a killed one left behind. Comes before all else. False,
    /// and reported, when another build is at work in it (OutputInUse), or something stands in its place that is no
    /// folder, cannot be replaced, or would be lost (OutputNotWritable).
    bool open(Diagnostics& diagnostics);

    /// Stages a file with its bytes; `path` is relative, with forward slashes. A file that already has these bytes is
    /// taken over. Reports OutputNotWritable or DiskFull.
    void put(const std::string& path, std::string_view content, Diagnostics& diagnostics);
    /// The same with a content that need not stand in memory. It is given twice when it differs from what is there: up
    /// to the difference, then as a whole.
    void put_in_pieces(const std::string& path, const GivePieces& give, Diagnostics& diagnostics);
    /// Stages a file as it stands in the folder now.
    void keep(const std::string& path);

    /// Makes the staged files the folder's content, together with what it holds that no build made: `generated` names
    /// the relative paths that earlier builds made. False after a fault, which has been reported; the folder is then
    /// as it was. When every file is as it was, nothing is written at all.
    bool commit(const PathSet& generated, Diagnostics& diagnostics);

    /// Throws what was staged away; the folder stays as it was.
    void abandon();

    const std::string& path() const { return folder_; }

private:
    bool is_staged(const std::string& path) const { return as_it_was_.contains(path) || written_.contains(path); }
    bool can_be_replaced(Diagnostics& diagnostics);
    bool stands_there(const std::string& path, const GivePieces& give) const;
    std::error_code mend();
    void stage(const std::string& path, bool same, const GivePieces& give, Diagnostics& diagnostics);
    void prepare(const std::string& path, Diagnostics& diagnostics);
    void take_over_unchanged(Diagnostics& diagnostics);
    void take_over_foreign(const std::string& below, const PathSet& generated, Diagnostics& diagnostics);
    void take_over(const std::string& path, bool linked, Diagnostics& diagnostics);
    void swap(Diagnostics& diagnostics);
    std::error_code exchange_in_steps();
    void report_blocked(std::string what, std::string remedy, Diagnostics& diagnostics);
    void report(const std::string& what, const std::error_code& error, Diagnostics& diagnostics);

    FileSystem& files_;
    std::string folder_;
    std::string work_;  ///< The folder beside it.
    std::string set_;
    std::string old_;
    std::unique_ptr<FolderClaim> claim_;
    std::error_code obstacle_;  ///< Why nothing can be staged. Only a build that changes something meets it.
    std::mutex mutex_;
    PathSet as_it_was_;  ///< Staged as they stand in the folder.
    PathSet written_;    ///< Staged in `set_`.
    std::set<std::string> made_folders_;  ///< Relative to the folder, with all folders above them.
    bool started_ = false;
    bool changed_ = false;
    bool failed_ = false;
};

}  // namespace boekwerk
