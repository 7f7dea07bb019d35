// Patterns of labels and headings that users write: "Trede {n}: {naam}". Knows no catalogue.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boekwerk {

using PatternValues = std::vector<std::pair<std::string_view, std::string>>;

/// `pattern` with each `{name}` replaced by its value; a name that is not among `values` stays as it is written.
std::string fill_pattern(std::string_view pattern, const PatternValues& values);

/// The names between braces, in order.
std::vector<std::string> pattern_names(std::string_view pattern);

}  // namespace boekwerk
