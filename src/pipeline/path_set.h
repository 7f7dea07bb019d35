// A set of paths in little memory. Knows no files.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>

#include "pipeline/path_pool.h"

namespace boekwerk {

class PathSet {
public:
    PathSet() = default;
    PathSet(std::initializer_list<std::string_view> paths) {
        for (const std::string_view path : paths) insert(path);
    }

    void insert(std::string_view path) { numbers_.insert(paths_.number(path)); }
    bool contains(std::string_view path) const {
        const auto number = paths_.find(path);
        return number && numbers_.contains(*number);
    }

    /// Calls `use` with every path, in no order.
    template <typename Use>
    void for_each(const Use& use) const {
        for (const PathNumber number : numbers_) use(paths_.path(number));
    }

private:
    PathPool paths_;
    std::unordered_set<PathNumber, PathNumberHash> numbers_;
};

}  // namespace boekwerk
