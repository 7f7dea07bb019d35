// What the rules over contracts share to report with: one fault for many providers, suggestions for wrong names, days
// in words. Knows no rule.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/period.h"
#include "contracts/model.h"

namespace boekwerk {

/// "op 1 januari 2026", "van 1 januari 2026 tot en met 31 december 2028"; an end that is none is left out, and no
/// days are "nooit".
std::string days_in_words(const Period& period);

/// "€ 62,50 per uur".
std::string rate_in_words(const Rate& rate);

/// Whether one of the two succeeds the other: then a code or a number may go from one to the other.
bool is_succession(const Provider& one, const Provider& other);

/// The ids of the register that may be suggested: not the wrong ones.
std::vector<std::string> good_provider_ids(const Contracts& contracts);

/// Faults that many providers have in the same way: each is reported once, at the first place, with the first provider
/// and their number in its message.
class GroupedFaults {
public:
    /// `message` begins a sentence to which "bij aanbieder ‘x’ en 39 andere" is added.
    void add(DiagnosticCode code, const std::string& message, const std::string& remedy, const Place& place,
             std::string_view provider, std::vector<DiagnosticNote> notes = {});
    void report(Diagnostics& diagnostics) const;

private:
    std::map<std::pair<DiagnosticCode, std::string>, Diagnostic> groups_;
};

/// Remedies for wrong names among many. Suggestions cost time, so that only so many are looked for.
class NameSuggestions {
public:
    /// `without` is the remedy when no name is near.
    NameSuggestions(std::vector<std::string> names, std::string without)
        : names_(std::move(names)), without_(std::move(without)) {}

    const std::string& remedy_for(const std::string& name);

private:
    std::vector<std::string> names_;
    std::string without_;
    std::map<std::string, std::string> found_;
};

}  // namespace boekwerk
