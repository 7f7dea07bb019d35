// Paths in little memory: there are hundred thousands of files in thousands of folders, with names that come back.
// Knows no files.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/text_pool.h"

namespace boekwerk {

/// A path of a PathPool: its folder with the slash at the end, and the name in it.
struct PathNumber {
    std::uint32_t folder = 0;
    std::uint32_t name = 0;

    friend bool operator==(const PathNumber&, const PathNumber&) = default;
};

struct PathNumberHash {
    std::size_t operator()(const PathNumber& path) const {
        return (std::size_t{path.folder} << 32U | path.name) * 0x9E3779B97F4A7C15U;
    }
};

/// Relative paths with forward slashes.
class PathPool {
public:
    PathNumber number(std::string_view path);
    /// The number of a path of which folder and name are known here.
    std::optional<PathNumber> find(std::string_view path) const;
    std::string path(PathNumber number) const;
    /// Whether the one path comes before the other, byte by byte.
    bool before(PathNumber a, PathNumber b) const;

private:
    TextPool folders_;
    TextPool names_;
};

}  // namespace boekwerk
