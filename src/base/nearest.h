// "Bedoelt u ...?": the known name that is nearest to a wrong one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

/// The candidate with the smallest edit distance (letter case ignored) to `name`, the first of several equals; empty
/// when none is near: more than a third of the longer name (at least 1) would have to change.
std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates);

/// The remedy text for an unknown name: "bedoelt u ‘x’?" when one is near, else "kies uit: a, b, c" (at most 12).
std::string suggest_name(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace boekwerk
