// YAML as a tree with places. The only includer of libyaml. Knows no keys and no types: every scalar is text as it is
// written, so that a code such as 08A03 or 54E02 stays what it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace boekwerk {

enum class YamlKind { Empty, Scalar, List, Mapping };

struct YamlEntry;

/// One value. `Empty` is a key without a value, `~` or `null`.
struct YamlNode {
    YamlKind kind = YamlKind::Empty;
    Place place;
    std::string text;                ///< Of a scalar; line ends of a text over several lines are kept.
    std::vector<YamlNode> items;     ///< Of a list.
    std::vector<YamlEntry> entries;  ///< Of a mapping, each key once, in the order of the file.
};

struct YamlEntry {
    std::string key;
    Place key_place;
    YamlNode value;
};

/// Parses the lines of `source` from byte `begin` (the start of a line) up to byte `end`; places refer to the source.
/// An empty text gives an empty node. Reports BrokenYaml (and returns nothing) and DoubleKey (once for a mapping, and
/// keeps the first). Anchors and aliases are no part of our files: they are faults.
std::optional<YamlNode> parse_yaml(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics);

}  // namespace boekwerk
