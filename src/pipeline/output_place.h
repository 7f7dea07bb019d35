// Where the output folder may lie: never where editors keep what documents are made from. Knows no files in it.
#pragma once

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/build.h"

namespace boekwerk {

/// Whether the output folder is apart from the catalogue and the templates: not one of them, not in them, and not around
/// them. Reports OutputNotWritable when it is not.
bool output_is_apart(const FileSystem& files, const BuildRequest& request, Diagnostics& diagnostics);

}  // namespace boekwerk
