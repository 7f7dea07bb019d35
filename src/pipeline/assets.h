// The style sheets and scripts that all pages share, copied into `output/assets`.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"

namespace boekwerk {

/// One shared file.
struct Asset {
    std::string target;  ///< Relative to `output/assets`.
    std::string content;
};

/// Reads the files that `<templates>/html/bestanden.txt` lists: a line `source -> target` each, the source relative to
/// that folder; lines with # are remarks. Reports FileMissing, with the place in the list.
std::vector<Asset> read_assets(const FileSystem& files, const std::string& templates, SourceStore& sources,
                               Diagnostics& diagnostics);

}  // namespace boekwerk
