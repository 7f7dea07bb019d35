#include "checks/contract_faults.h"

#include <algorithm>
#include <limits>

#include "base/nearest.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

constexpr std::size_t most_suggestions = 200;

std::string day_in_words(int day) {
    return long_date(date_of_day(day));
}

}  // namespace

std::string days_in_words(const Period& period) {
    if (period.empty()) return "nooit";
    const bool begins = period.first != std::numeric_limits<int>::min();
    const bool ends = period.last != std::numeric_limits<int>::max();
    if (begins && period.first == period.last) return "op " + day_in_words(period.first);
    if (begins && ends) return "van " + day_in_words(period.first) + " tot en met " + day_in_words(period.last);
    if (begins) return "vanaf " + day_in_words(period.first);
    return ends ? "tot en met " + day_in_words(period.last) : "altijd";
}

std::string rate_in_words(const Rate& rate) {
    std::string text = format_money(rate.amount.value) + " per " + std::string(rate.unit.value.name);
    return rate.kind == RateKind::Maximum ? text + " (maximum)" : text;
}

bool is_succession(const Provider& one, const Provider& other) {
    const auto succeeds = [](const Provider& successor, const Provider& predecessor) {
        return !successor.predecessor.value.empty() && successor.predecessor.value == predecessor.id.value;
    };
    return succeeds(one, other) || succeeds(other, one);
}

std::vector<std::string> good_provider_ids(const Contracts& contracts) {
    std::vector<std::string> ids;
    ids.reserve(contracts.providers.size());
    for (const Provider& provider : contracts.providers) {
        if (is_id(provider.id.value)) ids.push_back(provider.id.value);
    }
    return ids;
}

void GroupedFaults::add(DiagnosticCode code, const std::string& message, const std::string& remedy, const Place& place,
                        std::string_view provider, std::vector<DiagnosticNote> notes) {
    const auto [group, is_new] = groups_.try_emplace({code, message});
    Diagnostic& fault = group->second;
    if (is_new) fault = {code, place, message, remedy, std::move(notes), {}};
    if (fault.concerns.empty() || fault.concerns.back() != provider) fault.concerns.emplace_back(provider);
}

void GroupedFaults::report(Diagnostics& diagnostics) const {
    for (const auto& [key, group] : groups_) {
        Diagnostic fault = group;
        auto& providers = fault.concerns;
        fault.message += ", bij aanbieder ‘" + providers.front() + "’";
        std::sort(providers.begin(), providers.end());
        providers.erase(std::unique(providers.begin(), providers.end()), providers.end());
        if (providers.size() > 1) {
            fault.message +=
                " en " + std::to_string(providers.size() - 1) + (providers.size() == 2 ? " andere" : " anderen");
        }
        diagnostics.report(std::move(fault));
    }
}

const std::string& NameSuggestions::remedy_for(const std::string& name) {
    const auto known = found_.find(name);
    if (known != found_.end()) return known->second;
    if (found_.size() >= most_suggestions) return without_;
    const std::string nearest = nearest_name(name, names_);
    return found_.emplace(name, nearest.empty() ? without_ : "bedoelt u ‘" + nearest + "’?").first->second;
}

}  // namespace boekwerk
