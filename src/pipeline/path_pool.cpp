#include "pipeline/path_pool.h"

#include <algorithm>

namespace boekwerk {

namespace {

/// Where the name begins.
std::size_t name_begin(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? 0 : slash + 1;
}

}  // namespace

PathNumber PathPool::number(std::string_view path) {
    const std::size_t begin = name_begin(path);
    return {folders_.number(path.substr(0, begin)), names_.number(path.substr(begin))};
}

std::optional<PathNumber> PathPool::find(std::string_view path) const {
    const std::size_t begin = name_begin(path);
    const auto folder = folders_.find(path.substr(0, begin));
    const auto name = names_.find(path.substr(begin));
    if (!folder || !name) return std::nullopt;
    return PathNumber{*folder, *name};
}

std::string PathPool::path(PathNumber number) const {
    return folders_.text(number.folder) + names_.text(number.name);
}

bool PathPool::before(PathNumber a, PathNumber b) const {
    if (a.folder == b.folder) return names_.text(a.name) < names_.text(b.name);
    const std::string& folder = folders_.text(a.folder);
    const std::string& other = folders_.text(b.folder);
    const std::size_t common = std::min(folder.size(), other.size());
    const int order = folder.compare(0, common, other, 0, common);
    return order == 0 ? path(a) < path(b) : order < 0;
}

}  // namespace boekwerk
