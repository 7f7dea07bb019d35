#include "catalogue/shared_values.h"

#include <vector>

#include "base/nearest.h"

namespace boekwerk {

std::optional<Unit> find_known_unit(const Located<std::string>& text, Diagnostics& diagnostics) {
    const auto unit = find_unit(text.value);
    if (unit && !unit->abolished) return unit;
    std::vector<std::string> names;
    for (const Unit& known : national_units()) {
        if (!known.abolished) names.emplace_back(known.name);
    }
    if (!unit) {
        diagnostics.report({DiagnosticCode::UnknownUnit, text.place,
                            "eenheid ‘" + text.value + "’ staat niet op de landelijke lijst",
                            suggest_name(text.value, names)});
        return std::nullopt;
    }
    std::string remedy = "kies uit: ";
    for (const std::string& name : names) remedy += (&name == &names.front() ? "" : ", ") + name;
    diagnostics.report({DiagnosticCode::AbolishedUnit, text.place,
                        "eenheid " + std::string(unit->code) + " (" + std::string(unit->name) + ") is vervallen",
                        remedy});
    return std::nullopt;
}

bool check_order(const Date& first, const Date& last, const Place& place, Diagnostics& diagnostics) {
    if (first <= last) return true;
    diagnostics.report({DiagnosticCode::BadDate, place,
                        "het einde (" + long_date(last) + ") ligt vóór het begin (" + long_date(first) + ")",
                        "verander een van de twee datums"});
    return false;
}

}  // namespace boekwerk
