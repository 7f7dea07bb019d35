#include "pipeline/manifest_index.h"

#include <algorithm>

namespace boekwerk {

ManifestIndex::ManifestIndex(std::vector<ManifestEntry> entries, std::string path, std::string sha256)
    : entries_(std::move(entries)), path_(std::move(path)), sha256_(std::move(sha256)) {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
    for (const ManifestEntry& entry : entries_) by_content_.push_back(&entry);
    std::stable_sort(by_content_.begin(), by_content_.end(),
                     [](const ManifestEntry* a, const ManifestEntry* b) { return a->sha256 < b->sha256; });
}

std::vector<const ManifestEntry*> ManifestIndex::with_content(std::string_view sha256) const {
    auto found =
        std::lower_bound(by_content_.begin(), by_content_.end(), sha256,
                         [](const ManifestEntry* entry, std::string_view sought) { return entry->sha256 < sought; });
    std::vector<const ManifestEntry*> same;
    for (; found != by_content_.end() && (*found)->sha256 == sha256; ++found) same.push_back(*found);
    return same;
}

const ManifestEntry* ManifestIndex::at(std::string_view path) const {
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), path,
                         [](const ManifestEntry& entry, std::string_view sought) { return entry.path < sought; });
    return found != entries_.end() && found->path == path ? &*found : nullptr;
}

std::vector<const ManifestEntry*> ManifestIndex::of_document(std::string_view identifier) const {
    const std::string stem = std::string(identifier) + ".";
    auto found =
        std::lower_bound(entries_.begin(), entries_.end(), stem,
                         [](const ManifestEntry& entry, const std::string& sought) { return entry.path < sought; });
    std::vector<const ManifestEntry*> files;
    for (; found != entries_.end() && found->path.starts_with(stem); ++found) {
        const bool is_document = !found->origin->document.empty() && without_extension(found->path) == identifier;
        if (is_document) files.push_back(&*found);
    }
    return files;
}

std::string_view without_extension(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    const bool in_name = dot != std::string_view::npos && path.find('/', dot) == std::string_view::npos;
    return in_name ? path.substr(0, dot) : path;
}

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace boekwerk
