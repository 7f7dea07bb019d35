// One thing that a document was made from, and what its changes say: why the document is made again. Whether it must be
// is a matter of fingerprints (production.h), which overlook nothing. Knows no documents.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace boekwerk {

/// `name` is the path of a file ("catalogue/boeken/..."), or one of the names below. A row of a table has the name of
/// its table.
struct BuildInput {
    std::string name;
    std::string hash;        ///< Of its content; for the reference date the date itself.
    std::uint32_t line = 0;  ///< Where the row stands now; no part of what was recorded.

    friend bool operator==(const BuildInput& a, const BuildInput& b) { return a.name == b.name && a.hash == b.hash; }
    friend auto operator<=>(const BuildInput& a, const BuildInput& b) {
        return std::tie(a.name, a.hash) <=> std::tie(b.name, b.hash);
    }
};

// Inputs that are no files. Names of files have a slash.
inline constexpr const char* program_input = "programma";
inline constexpr const char* fonts_input = "lettertypen";
inline constexpr const char* date_input = "peildatum";
inline constexpr const char* set_input = "set";

/// Whether rows of this file count by themselves.
bool is_table_file(std::string_view name);

/// Why a document is made again, in Dutch: what has changed from `before` to `now`, both sorted. One reason each; empty
/// when these are equal.
std::vector<std::string> changes_between(const std::vector<BuildInput>& before, const std::vector<BuildInput>& now);

}  // namespace boekwerk
