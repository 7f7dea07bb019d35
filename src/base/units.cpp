#include "base/units.h"

#include <algorithm>
#include <cctype>

namespace boekwerk {

const std::vector<Unit>& national_units() {
    static const std::vector<Unit> units = {
        {"01", "minuut", false},         {"04", "uur", false},    {"14", "etmaal", false},
        {"16", "dagdeel", false},        {"21", "dag", true},     {"81", "stuks", true},
        {"82", "stuks (output)", false}, {"83", "euro's", false}, {"84", "stuks (inspanning)", false},
    };
    return units;
}

std::optional<Unit> find_unit(std::string_view code_or_name) {
    const auto same = [&](std::string_view name) {
        return std::equal(name.begin(), name.end(), code_or_name.begin(), code_or_name.end(), [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
        });
    };
    for (const Unit& unit : national_units()) {
        if (unit.code == code_or_name || same(unit.name)) return unit;
    }
    return std::nullopt;
}

}  // namespace boekwerk
