#include "pipeline/build_output.h"

#include <algorithm>
#include <istream>
#include <set>
#include <system_error>

#include "base/open_file_buffer.h"
#include "base/sha256.h"

namespace boekwerk {

namespace {

bool by_path(const ManifestEntry& a, const ManifestEntry& b) {
    return a.path < b.path;
}

bool before_path(const ManifestEntry& entry, const std::string& path) {
    return entry.path < path;
}

/// "boeken/een/een.pdf" is "boeken/een/een" and "pdf".
struct SplitPath {
    std::string_view document;
    std::string_view extension;
};

SplitPath split_path(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) return {path, {}};
    return {path.substr(0, dot), path.substr(dot + 1)};
}

}  // namespace

BuildOutput::BuildOutput(FileSystem& files, const std::string& folder, Diagnostics& diagnostics)
    : files_(files), folder_(files, folder), diagnostics_(diagnostics), is_open_(folder_.open(diagnostics)) {
    if (!is_open_) return;
    old_ = read_manifest(files, folder_.path());
    std::sort(old_.begin(), old_.end(), by_path);
    std::unique_ptr<OpenFile> file;
    const std::string record_path = folder_.path() + "/" + build_record_path;
    if (files.kind(record_path) != FileKind::File || files.open(record_path, file)) return;
    OpenFileBuffer buffer(std::move(file));
    std::istream stream(&buffer);
    earlier_.read(stream);
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

ManifestEntry BuildOutput::put_in_pieces(const std::string& path, const GivePieces& give,
                                         std::shared_ptr<const FileOrigin> origin) {
    ManifestEntry entry{path, 0, {}, std::move(origin)};
    // Giving costs: what is given to be staged is hashed on its way. Unless that fails, the last time is the whole.
    const auto give_and_hash = [&](const TakePiece& take) {
        Sha256 hash;
        entry.size = 0;
        give([&](std::string_view piece) {
            hash.update(piece);
            entry.size += piece.size();
            return take(piece);
        });
        entry.sha256 = hash.hex();
    };
    folder_.put_in_pieces(path, give_and_hash, diagnostics_);
    const std::lock_guard lock(mutex_);
    made_.push_back(entry);
    sorted_ = false;
    return entry;
}

std::optional<EarlierFile> BuildOutput::find_earlier(const std::string& path, const std::string& fingerprint) const {
    const auto [document, extension] = split_path(path);
    const FileRecord* record = earlier_.find(std::string(document), extension);
    if (record == nullptr || record->fingerprint != fingerprint) return std::nullopt;
    const ManifestEntry* entry = find_old(path);
    std::string content;
    const bool unchanged = entry != nullptr && files_.size(folder_.path() + "/" + path) == entry->size &&
                           !files_.read(folder_.path() + "/" + path, content) && sha256_hex(content) == entry->sha256;
    if (!unchanged) return std::nullopt;
    return EarlierFile{entry->sha256, record->pages};
}

ManifestEntry BuildOutput::keep(const std::string& path, std::shared_ptr<const FileOrigin> origin) {
    folder_.keep(path);
    const ManifestEntry* old = find_old(path);
    ManifestEntry entry{path, old->size, old->sha256, std::move(origin)};
    const std::lock_guard lock(mutex_);
    made_.push_back(entry);
    sorted_ = false;
    return entry;
}

std::string BuildOutput::read_earlier(const std::string& path) const {
    std::string content;
    if (const std::error_code error = files_.read(folder_.path() + "/" + path, content)) {
        throw std::system_error(error, path);
    }
    return content;
}

const ManifestEntry* BuildOutput::find_old(const std::string& path) const {
    const auto found = std::lower_bound(old_.begin(), old_.end(), path, before_path);
    return found != old_.end() && found->path == path ? &*found : nullptr;
}

bool BuildOutput::had_published(const std::function<bool(const ManifestEntry&)>& such) const {
    const std::vector<ManifestEntry> published = read_manifest(files_, folder_.path(), {public_manifest});
    return std::any_of(published.begin(), published.end(), such);
}

void BuildOutput::keep_others(const std::function<bool(const ManifestEntry&)>& wanted) {
    std::vector<const ManifestEntry*> kept;
    for (const ManifestEntry& entry : old_) {
        // What somebody has removed is not kept, and the manifest does not name it any more.
        const auto is_there = [&] { return files_.kind(folder_.path() + "/" + entry.path) == FileKind::File; };
        if (entry.path != build_record_path && !has(entry.path) && wanted(entry) && is_there()) kept.push_back(&entry);
    }
    for (const ManifestEntry* entry : kept) {
        folder_.keep(entry->path);
        record_.adopt(std::string(split_path(entry->path).document), earlier_);
        made_.push_back(*entry);
        sorted_ = false;
    }
}

const std::vector<ManifestEntry>& BuildOutput::entries() {
    if (!sorted_) {
        std::sort(made_.begin(), made_.end(), by_path);
        sorted_ = true;
    }
    return made_;
}

bool BuildOutput::has(const std::string& path) {
    const auto found = std::lower_bound(entries().begin(), entries().end(), path, before_path);
    return found != made_.end() && found->path == path;
}

void BuildOutput::put_record() {
    Sha256 hash;
    std::size_t size = 0;
    record_.write([&](std::string_view piece) {
        hash.update(piece);
        size += piece.size();
        return true;
    });
    folder_.put_in_pieces(
        build_record_path, [&](const TakePiece& take) { record_.write(take); }, diagnostics_);
    FileOrigin origin;
    origin.audience = for_officers;
    made_.push_back({build_record_path, size, hash.hex(), std::make_shared<const FileOrigin>(std::move(origin))});
    sorted_ = false;
}

void BuildOutput::commit(const std::function<bool(const ManifestEntry&)>& is_public) {
    put_record();
    std::vector<const ManifestEntry*> all;
    std::vector<const ManifestEntry*> shown;
    for (const ManifestEntry& entry : entries()) {
        all.push_back(&entry);
        if (is_public(entry)) shown.push_back(&entry);
    }
    const auto put_manifest = [&](const char* path, const std::vector<const ManifestEntry*>& listed) {
        folder_.put_in_pieces(
            path, [&](const TakePiece& take) { write_manifest(listed, take); }, diagnostics_);
    };
    put_manifest(public_manifest, shown);
    put_manifest(whole_manifest, all);
    std::set<std::string> generated = {public_manifest, whole_manifest};
    for (ManifestEntry& entry : old_) generated.insert(std::move(entry.path));
    old_.clear();
    folder_.commit(generated, diagnostics_);
}

}  // namespace boekwerk
