// Whether files are what a manifest says: reads them in pieces, on all threads, and looks into archives. Writes
// nothing. Knows no catalogue.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/judge_file.h"

namespace boekwerk {

/// What to verify, and against what.
struct VerifyRequest {
    std::vector<std::string> paths;  ///< Files and folders.
    std::string manifest;            ///< Empty: that of `output`.
    std::string output = "output";
    unsigned threads = 1;
};

struct VerifyResult {
    /// In the order of the request. The files of a folder, and of an archive that was looked into, follow each other.
    std::vector<VerifiedFile> files;
    /// What files were held against.
    std::vector<std::shared_ptr<const ManifestIndex>> manifests;
    /// Manifests of folders and archives that one of these vouches for; `files` may point into them too.
    std::vector<std::shared_ptr<const ManifestIndex>> vouched;
    /// Whether one of these came out of the very folder or archive that it says something of.
    bool vouches_for_itself = false;
};

/// Verifies. Reports FileUnreadable, and ManifestUnusable when there is nothing to compare with.
///
/// Files are held against the manifest that the request names, else against that of the output folder. Without either,
/// a folder or archive is held against its own manifest. What ought to be there is known of the output folder, of
/// folders in it, and of a folder or archive with a manifest of its own that the other one vouches for.
VerifyResult verify(const VerifyRequest& request, const FileSystem& files, Diagnostics& diagnostics);

}  // namespace boekwerk
