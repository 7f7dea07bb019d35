// Larger catalogues for the benchmarks: the real one several times over, every paragraph different from every other.
#pragma once

#include <filesystem>

namespace boekwerk::bench {

/// Copies the catalogue in `from` to `to`, with every card `times` times in its book. Each copy has an id and a name of
/// its own, and in each of its paragraphs and list items a word that occurs nowhere else. `to` must not exist.
void enlarge_catalogue(const std::filesystem::path& from, const std::filesystem::path& to, int times);

}  // namespace boekwerk::bench
