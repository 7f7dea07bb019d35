#include "base/diagnostics.h"

#include <algorithm>
#include <ostream>
#include <tuple>

#include "base/utf8.h"

namespace boekwerk {

namespace {

const std::string& path_of(const Place& place) {
    static const std::string none;
    return place.source == nullptr ? none : place.source->path();
}

auto order_of(const Diagnostic& diagnostic) {
    return std::tie(path_of(diagnostic.place), diagnostic.place.line, diagnostic.place.column, diagnostic.code,
                    diagnostic.message);
}

/// Whether `a` was inserted at an earlier place than `b`: makes the order, and which of equal faults is kept, the same
/// in every run, however many threads report.
bool inserted_earlier(const Place& a, const Place& b) {
    if (a.source == nullptr || b.source == nullptr) return a.source == nullptr && b.source != nullptr;
    const auto key_of = [](const Place& place) { return std::tie(path_of(place), place.line, place.column); };
    const Place& via_a = a.source->inserted_at();
    const Place& via_b = b.source->inserted_at();
    if (key_of(via_a) != key_of(via_b)) return key_of(via_a) < key_of(via_b);
    return via_a.source != nullptr && inserted_earlier(via_a, via_b);
}

void write_place(std::ostream& out, const Place& place) {
    if (place.source == nullptr) return;
    out << place.source->path() << ':';
    if (place.line > 0) out << place.line << ':' << place.column << ':';
    out << ' ';
}

/// The line of the place with a caret under its column. Long lines are cut to a window around the column.
void write_excerpt(std::ostream& out, const Place& place) {
    if (place.source == nullptr || place.line == 0) return;
    constexpr std::size_t window = 100;
    constexpr std::size_t lead = 60;
    const std::string_view line = place.source->line(place.line);
    const std::size_t column = place.column > 0 ? place.column - 1 : 0;
    const std::size_t first = column > lead ? column - lead : 0;
    std::string shown;
    std::size_t characters = 0;
    bool cut = false;
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t character = next_character(line, offset);
        if (characters >= first + window) {
            cut = true;
            break;
        }
        if (characters >= first) append_utf8(shown, character < 0x20 || character == 0x7F ? U' ' : character);
        ++characters;
    }
    const std::string number = std::to_string(place.line);
    const std::string mark = first > 0 ? "…" : "";
    out << "  " << number << " | " << mark << shown << (cut ? "…" : "") << '\n';
    out << "  " << std::string(number.size(), ' ') << " | " << std::string(column - first + (first > 0 ? 1 : 0), ' ')
        << "^\n";
}

}  // namespace

void Diagnostics::report(Diagnostic diagnostic) {
    const std::lock_guard lock(mutex_);
    diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result;
    {
        const std::lock_guard lock(mutex_);
        result = diagnostics_;
    }
    std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
        if (order_of(a) != order_of(b)) return order_of(a) < order_of(b);
        return inserted_earlier(a.place, b.place);
    });
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
    result.erase(std::unique(result.begin(), result.end(), same), result.end());
    return result;
}

bool Diagnostics::has_errors() const {
    const std::lock_guard lock(mutex_);
    return std::any_of(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& diagnostic) {
        return diagnostic_info(diagnostic.code).severity == Severity::Error;
    });
}

bool Diagnostics::has_io_errors() const {
    const std::lock_guard lock(mutex_);
    return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic_info(diagnostic.code).input_output; });
}

std::size_t Diagnostics::error_count() const {
    return sorted().size() - warning_count();
}

std::size_t Diagnostics::warning_count() const {
    const auto all = sorted();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
        return diagnostic_info(diagnostic.code).severity == Severity::Warning;
    }));
}

void write_diagnostic(std::ostream& out, const Diagnostic& diagnostic) {
    const bool error = diagnostic_info(diagnostic.code).severity == Severity::Error;
    write_place(out, diagnostic.place);
    out << (error ? "fout" : "waarschuwing") << '[' << code_name(diagnostic.code) << "]: " << diagnostic.message
        << '\n';
    write_excerpt(out, diagnostic.place);
    for (const DiagnosticNote& note : diagnostic.notes) {
        out << "  ";
        write_place(out, note.place);
        out << note.text << '\n';
    }
    if (diagnostic.place.source != nullptr) {
        for (Place via = diagnostic.place.source->inserted_at(); via.source != nullptr;
             via = via.source->inserted_at()) {
            out << "  ";
            write_place(out, via);
            out << "hier ingevoegd\n";
        }
    }
    if (!diagnostic.remedy.empty()) out << "  oplossing: " << diagnostic.remedy << '\n';
}

}  // namespace boekwerk
