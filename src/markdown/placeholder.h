// The two tags of cards and text blocks: `{{sleutel}}` and `{{> blok}}`. Knows only how they are spelled.
#pragma once

#include <optional>
#include <string_view>

namespace boekwerk {

struct Placeholder {
    bool block = false;     ///< `{{> name}}`
    std::string_view name;  ///< May be empty or hold characters that a name cannot have: see is_placeholder_name.
};

/// What stands between `{{` and `}}`.
Placeholder read_placeholder(std::string_view inside);

/// A name is of letters, digits, `-`, `_` and `.`, and not empty.
bool is_placeholder_name(std::string_view name);

/// The name of a line that is `{{> name}}` and nothing else but white space; empty names and odd ones too.
std::optional<std::string_view> read_insertion_line(std::string_view line);

}  // namespace boekwerk
