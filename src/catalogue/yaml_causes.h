// What an editor did wrong where libyaml lost its way: libyaml says what it noticed, the lines around it tell why.
// Knows no keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/source.h"

namespace boekwerk {

/// A text of the file, from its first character to after its last one.
struct WrittenText {
    Place begin;
    Place end;
    bool quoted = false;
};

/// A fault as libyaml reports it.
struct YamlFaultSite {
    std::string_view problem;
    Place noticed;
    Place context;             ///< Where what was being read begins.
    std::uint32_t first_line;  ///< Of the YAML in its source.
    WrittenText last_text;     ///< The last one that was read without a fault.
};

struct YamlCause {
    Place place;
    std::string message;
    std::string remedy;
};

/// The cause: a tab, a colon without a space, a quote that is not closed, a line that is indented too far. Nothing when
/// the lines show none of these.
std::optional<YamlCause> find_yaml_cause(const YamlFaultSite& site);

/// Where `begin:2025-01-01` has its colon: a key and a value that stand together. Nothing for other texts.
std::optional<std::size_t> find_bare_colon(std::string_view text);
/// `begin: 2025-01-01`; `colon` as find_bare_colon gives it.
std::string with_space(std::string_view text, std::size_t colon);

}  // namespace boekwerk
