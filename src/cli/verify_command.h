// `boekwerk verify`: runs it, shows what it found, and gives the exit code.
#pragma once

#include <iosfwd>

#include "base/file_system.h"
#include "cli/arguments.h"

namespace boekwerk {

/// Results go to `out`, faults to `errors`. 0 when all files are known and unchanged.
int run_verify(const Arguments& arguments, const FileSystem& files, std::ostream& out, std::ostream& errors);

}  // namespace boekwerk
