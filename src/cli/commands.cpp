#include "cli/commands.h"

#include <fmt/format.h>

#include <chrono>
#include <ostream>

#include "cli/report_faults.h"
#include "cli/terminal_progress.h"
#include "cli/verify_command.h"
#include "pipeline/diagnostics_json.h"
#include "pipeline/listing.h"

namespace boekwerk {

namespace {

/// How much an earlier build had done already; nothing when it had done nothing.
std::string remade_text(const BuildSummary& summary) {
    if (summary.kept_documents == 0) return {};
    const std::size_t remade = summary.documents - summary.kept_documents;
    if (remade == 0) return "Geen document hoefde opnieuw. ";
    return fmt::format("{} opnieuw gemaakt. ", counted(remade, "document", "documenten"));
}

std::string removed_text(const BuildSummary& summary) {
    if (summary.removed_files == 0) return {};
    return counted(summary.removed_files, "bestand is", "bestanden zijn") + " vervallen. ";
}

int run_build(const Arguments& arguments, FileSystem& files, std::ostream& out, std::ostream& errors, bool terminal) {
    const auto begin = std::chrono::steady_clock::now();
    SourceStore sources;
    Diagnostics diagnostics;
    TerminalProgress progress(errors, terminal);
    const BuildSummary summary = build(arguments.request, files, sources, diagnostics, progress);
    progress.finish();
    show_faults(diagnostics, errors);
    if (diagnostics.has_errors()) {
        errors << "Er is niets geschreven: " << fault_counts(diagnostics) << ". In " << arguments.request.output
               << " is niets veranderd.\n";
        return exit_code(diagnostics, false);
    }
    for (const RemadeDocument& remade : summary.remade) {
        std::string reasons;
        for (const std::string& reason : remade.reasons) reasons += (reasons.empty() ? "" : "; ") + reason;
        out << remade.document << ": " << reasons << '\n';
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    out << fmt::format("{}, {} in {:.2f} s: {}. {}{}{}.\n", counted(summary.documents, "document", "documenten"),
                       counted(summary.pages, "pagina", "pagina’s"), seconds, arguments.request.output,
                       remade_text(summary), removed_text(summary), counted(diagnostics.warning_count(), "waarschuwing", "waarschuwingen"));
    if (summary.errors_elsewhere > 0) {
        out << "Elders in de catalogus " << (summary.errors_elsewhere == 1 ? "staat nog " : "staan nog ")
            << counted(summary.errors_elsewhere, "fout", "fouten")
            << ", die deze documenten niet raken: zie boekwerk check.\n";
    }
    return exit_done;
}

int run_check(const Arguments& arguments, FileSystem& files, std::ostream& out, std::ostream& errors) {
    SourceStore sources;
    Diagnostics diagnostics;
    SilentProgress progress;
    const CheckSummary summary = check(arguments.request, files, sources, diagnostics, progress);
    if (arguments.diagnostics == DiagnosticsFormat::Json) {
        errors << diagnostics_json(diagnostics);
        out << completeness_json(summary.completeness);
    } else {
        show_faults(diagnostics, errors);
        if (!summary.completeness.empty()) out << completeness_text(summary.completeness) << "\n";
        const std::string sets =
            summary.sets == 0 ? std::string() : counted(summary.sets, "aanbiedersset", "aanbiederssets") + ", ";
        out << fmt::format("{}, {}, {}{}: {}.\n", counted(summary.books, "boek", "boeken"),
                           counted(summary.cards, "kaart", "kaarten"), sets,
                           counted(summary.pages, "pagina", "pagina’s"), fault_counts(diagnostics));
    }
    return exit_code(diagnostics, arguments.strict);
}

int run_list(const Arguments& arguments, const FileSystem& files, std::ostream& out, std::ostream& errors) {
    SourceStore sources;
    Diagnostics diagnostics;
    const Listing listing = make_listing(arguments.list, arguments.request, files, sources, diagnostics);
    out << (arguments.json ? listing_json(listing) : listing_text(listing));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic_info(diagnostic.code).severity == Severity::Error) write_diagnostic(errors, diagnostic);
    }
    return exit_code(diagnostics, false);
}

}  // namespace

int run_command(const Arguments& arguments, FileSystem& files, std::ostream& out, std::ostream& errors, bool terminal) {
    switch (arguments.command) {
        case Command::Build: return run_build(arguments, files, out, errors, terminal);
        case Command::Check: return run_check(arguments, files, out, errors);
        case Command::List: return run_list(arguments, files, out, errors);
        case Command::Verify: return run_verify(arguments, files, out, errors);
    }
    return exit_bug;
}

}  // namespace boekwerk
