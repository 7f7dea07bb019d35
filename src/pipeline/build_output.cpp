#include "pipeline/build_output.h"

#include <algorithm>
#include <set>

namespace boekwerk {

BuildOutput::BuildOutput(FileSystem& files, const std::string& folder, Diagnostics& diagnostics)
    : files_(files), folder_(files, folder), diagnostics_(diagnostics), is_open_(folder_.open(diagnostics)) {
    if (is_open_) old_ = read_manifest(files, folder_.path());
}

ManifestEntry BuildOutput::put(const std::string& path, std::string_view content,
                               std::shared_ptr<const FileOrigin> origin, std::string sha256) {
    folder_.put(path, content, diagnostics_);
    if (sha256.empty()) sha256 = sha256_hex(content);
    ManifestEntry entry{path, content.size(), std::move(sha256), std::move(origin)};
    const std::lock_guard lock(mutex_);
    made_.push_back(entry);
    sorted_ = false;
    return entry;
}

void BuildOutput::keep_others(const std::function<bool(const ManifestEntry&)>& wanted) {
    std::vector<const ManifestEntry*> kept;
    for (const ManifestEntry& entry : old_) {
        // What somebody has removed is not kept, and the manifest does not name it any more.
        const auto is_there = [&] { return files_.kind(folder_.path() + "/" + entry.path) == FileKind::File; };
        if (!has(entry.path) && wanted(entry) && is_there()) kept.push_back(&entry);
    }
    for (const ManifestEntry* entry : kept) {
        folder_.keep(entry->path);
        made_.push_back(*entry);
        sorted_ = false;
    }
}

const std::vector<ManifestEntry>& BuildOutput::entries() {
    if (!sorted_) {
        std::sort(made_.begin(), made_.end(),
                  [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
        sorted_ = true;
    }
    return made_;
}

bool BuildOutput::has(const std::string& path) {
    const auto found =
        std::lower_bound(entries().begin(), entries().end(), path,
                         [](const ManifestEntry& entry, const std::string& sought) { return entry.path < sought; });
    return found != made_.end() && found->path == path;
}

void BuildOutput::commit(const std::function<bool(const ManifestEntry&)>& is_public) {
    std::vector<const ManifestEntry*> all;
    std::vector<const ManifestEntry*> shown;
    for (const ManifestEntry& entry : entries()) {
        all.push_back(&entry);
        if (is_public(entry)) shown.push_back(&entry);
    }
    const bool hides = shown.size() < all.size();
    folder_.put("manifest.json", write_manifest(std::move(shown)), diagnostics_);
    if (hides) folder_.put(whole_manifest, write_manifest(std::move(all)), diagnostics_);
    std::set<std::string> generated = {"manifest.json", whole_manifest};
    for (ManifestEntry& entry : old_) generated.insert(std::move(entry.path));
    old_.clear();
    folder_.commit(generated, diagnostics_);
}

}  // namespace boekwerk
