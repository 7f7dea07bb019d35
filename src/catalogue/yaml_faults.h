// The faults of libyaml in Dutch. Knows libyaml's texts and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace boekwerk {

/// What is wrong and what to do about it.
struct YamlFault {
    std::string message;
    std::string remedy;
    bool at_context = false;  ///< Whether the fault stands where the broken thing begins, not where it was noticed.
};

/// Explains a fault that libyaml reports as `problem` while it was doing `context` (may be empty).
/// `begins_line`: whether only blanks precede it on its line.
YamlFault explain_yaml_fault(std::string_view problem, std::string_view context, bool begins_line);

}  // namespace boekwerk
