#include "cli/verify_command.h"

#include <algorithm>
#include <ostream>

#include "cli/report_faults.h"
#include "pipeline/verify_report.h"

namespace boekwerk {

int run_verify(const Arguments& arguments, const FileSystem& files, std::ostream& out, std::ostream& errors) {
    VerifyRequest request;
    request.paths = arguments.paths;
    request.manifest = arguments.manifest;
    request.output = arguments.request.output;
    request.threads = arguments.request.threads;
    Diagnostics diagnostics;
    const VerifyResult result = verify(request, files, diagnostics);
    out << (arguments.json ? verify_json(result) : verify_text(result));
    show_faults(diagnostics, errors);
    if (diagnostics.has_errors()) return exit_code(diagnostics, false);
    const bool fine = std::all_of(result.files.begin(), result.files.end(),
                                  [](const VerifiedFile& file) { return is_fine(file.verdict); });
    return fine ? exit_done : exit_faults;
}

}  // namespace boekwerk
