// The national units of care (iWmo/iJw 3.2, list WJ756).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// A unit in which care is billed.
struct Unit {
    std::string_view code;  ///< Two digits: "14".
    std::string_view name;  ///< "etmaal".
    bool abolished;         ///< 21 and 81: not to be used any more.
};

/// All units of the list, the abolished ones too, by code.
const std::vector<Unit>& national_units();

/// The unit with this code or name (letter case ignored); nothing when the list has none.
std::optional<Unit> find_unit(std::string_view code_or_name);

}  // namespace boekwerk
