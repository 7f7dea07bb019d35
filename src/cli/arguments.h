// The command line: from words to a request, with help and faults in Dutch. Knows no document.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/build.h"
#include "pipeline/listing.h"

namespace boekwerk {

enum class Command { Build, Check, List, Verify };
enum class DiagnosticsFormat { Text, Json };

/// What the user asked for.
struct Arguments {
    Command command = Command::Build;
    BuildRequest request;
    ListKind list = ListKind::Books;
    bool json = false;               ///< list, verify
    std::vector<std::string> paths;  ///< verify
    std::string manifest;            ///< verify; empty: that of the output folder.
    bool strict = false;             ///< Warnings give exit code 3.
    DiagnosticsFormat diagnostics = DiagnosticsFormat::Text;
};

// Exit codes (design: "Command line").
inline constexpr int exit_done = 0;
inline constexpr int exit_faults = 1;
inline constexpr int exit_wrong_use = 2;
inline constexpr int exit_warnings = 3;
inline constexpr int exit_file = 4;
inline constexpr int exit_bug = 70;

/// Reads the words of the command line (`argv` as main gets it). Prints help to `out` and faults to `errors`; gives
/// nothing when there is nothing more to do, with the exit code in `exit_code`.
std::optional<Arguments> parse_arguments(int argc, const char* const* argv, std::ostream& out, std::ostream& errors,
                                         int& exit_code);

}  // namespace boekwerk
