// What `boekwerk verify` found: as lines for people, or as JSON for other programs.
#pragma once

#include <string>

#include "pipeline/verify.h"

namespace boekwerk {

/// A line for every file that the user named and for every file with which something is wrong, and one line with the
/// counts.
std::string verify_text(const VerifyResult& result);

/// All files, as an array of objects whose names are those of the manifest.
std::string verify_json(const VerifyResult& result);

}  // namespace boekwerk
