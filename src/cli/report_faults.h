// How commands end: their faults on standard error, and the exit code. Knows no command.
#pragma once

#include <iosfwd>
#include <string>

#include "base/diagnostics.h"

namespace boekwerk {

/// Writes all faults, in one go: standard error is not buffered, and there may be hundreds. What stops the work comes
/// last, where it is seen.
void show_faults(const Diagnostics& diagnostics, std::ostream& errors);

/// "1 fout", "2 fouten".
std::string counted(std::size_t count, const char* one, const char* many);

/// "1 fout en 2 waarschuwingen".
std::string fault_counts(const Diagnostics& diagnostics);

/// The exit code of a run with these faults; `strict` makes warnings count.
int exit_code(const Diagnostics& diagnostics, bool strict);

}  // namespace boekwerk
