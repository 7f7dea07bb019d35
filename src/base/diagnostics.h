// Faults: what is wrong, where, why and what to do about it. Every stage reports into one Diagnostics collector and
// goes on, so that a user sees all faults of a run. Texts are Dutch. Knows no stage.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_codes.h"
#include "base/source.h"

namespace boekwerk {

/// A second place that belongs to a fault: "hier ook", "hier ingevoegd".
struct DiagnosticNote {
    Place place;
    std::string text;
};

/// One fault. `message` says what is wrong and why, `remedy` what to do: Dutch, a sentence part in lower case,
/// without a full stop at the end. The severity belongs to the code (diagnostic_codes.h).
struct Diagnostic {
    DiagnosticCode code;
    Place place;
    std::string message;
    std::string remedy;
    std::vector<DiagnosticNote> notes = {};
    /// Ids of the providers whose documents the fault touches; empty: those of everybody.
    std::vector<std::string> concerns = {};
};

/// Collects the faults of a run. Reporting is safe from several threads. The same fault at the same place (the same
/// code, place and message) is kept once: a card that stands in two documents is reported once.
class Diagnostics {
public:
    void report(Diagnostic diagnostic);

    /// All faults so far, ordered by path, line, column and code; faults without a place come first.
    std::vector<Diagnostic> sorted() const;
    bool has_errors() const;
    bool has_io_errors() const;  ///< Whether an error says that a file could not be read or written (exit code 4).
    std::size_t error_count() const;
    std::size_t warning_count() const;

private:
    mutable std::mutex mutex_;
    std::vector<Diagnostic> diagnostics_;
};

/// Writes a fault as people read it: `path:line:column: fout[BW0203]: message`, the line with a caret, the notes,
/// the chain of insertions, the remedy. Ends with a line end.
void write_diagnostic(std::ostream& out, const Diagnostic& diagnostic);

}  // namespace boekwerk
