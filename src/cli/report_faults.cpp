#include "cli/report_faults.h"

#include <fmt/format.h>

#include <ostream>
#include <sstream>

#include "cli/arguments.h"

namespace boekwerk {

void show_faults(const Diagnostics& diagnostics, std::ostream& errors) {
    std::ostringstream text;
    const std::vector<Diagnostic> all = diagnostics.sorted();
    for (const Severity severity : {Severity::Warning, Severity::Error}) {
        for (const Diagnostic& diagnostic : all) {
            if (diagnostic_info(diagnostic.code).severity == severity) write_diagnostic(text, diagnostic);
        }
    }
    errors << text.str();
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string fault_counts(const Diagnostics& diagnostics) {
    return counted(diagnostics.error_count(), "fout", "fouten") + " en " +
           counted(diagnostics.warning_count(), "waarschuwing", "waarschuwingen");
}

int exit_code(const Diagnostics& diagnostics, bool strict) {
    if (diagnostics.has_io_errors()) return exit_file;
    if (diagnostics.has_errors()) return exit_faults;
    return strict && diagnostics.warning_count() > 0 ? exit_warnings : exit_done;
}

}  // namespace boekwerk
