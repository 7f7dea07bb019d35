// The commands: each runs the pipeline, shows what it found, and gives the exit code.
#pragma once

#include <iosfwd>

#include "base/file_system.h"
#include "cli/arguments.h"

namespace boekwerk {

/// Runs what was asked. Results go to `out`, faults and progress to `errors`; `terminal` says whether `errors` is a
/// terminal. Returns the exit code.
int run_command(const Arguments& arguments, FileSystem& files, std::ostream& out, std::ostream& errors, bool terminal);

}  // namespace boekwerk
