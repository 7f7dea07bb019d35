#include "pipeline/build_output.h"

#include <istream>
#include <system_error>

#include "base/open_file_buffer.h"
#include "base/sha256.h"

namespace boekwerk {

namespace {

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
    if (is_open_) read_earlier_build();
}

/// Of its whole manifest, or of the public one when there is no other. What cannot be understood is as if it were not
/// there: then no file counts as made by a build, and none is removed.
void BuildOutput::read_earlier_build() {
    for (const char* name : {whole_manifest, public_manifest}) {
        const std::string path = folder_.path() + "/" + name;
        if (files_.kind(path) != FileKind::File) continue;
        if (!read_manifest(files_, path, [&](const ManifestEntry& entry) { old_.add(entry); })) old_ = {};
        break;
    }
    old_.sort();
    std::unique_ptr<OpenFile> file;
    const std::string record_path = folder_.path() + "/" + build_record_path;
    if (files_.kind(record_path) != FileKind::File || files_.open(record_path, file)) return;
    OpenFileBuffer buffer(std::move(file));
    std::istream stream(&buffer);
    earlier_.read(stream);
}

ManifestEntry BuildOutput::add(ManifestEntry entry) {
    const std::lock_guard lock(mutex_);
    made_.add(entry);
    return entry;
}

ManifestEntry BuildOutput::put(const std::string& path, std::string_view content,
                               std::shared_ptr<const FileOrigin> origin, std::string sha256) {
    folder_.put(path, content, diagnostics_);
    if (sha256.empty()) sha256 = sha256_hex(content);
    return add({path, content.size(), std::move(sha256), std::move(origin)});
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
    return add(std::move(entry));
}

std::optional<EarlierFile> BuildOutput::find_earlier(const std::string& path, const std::string& fingerprint) const {
    const auto [document, extension] = split_path(path);
    const auto record = earlier_.find(document, extension);
    if (!record || record->fingerprint != fingerprint) return std::nullopt;
    const auto entry = old_.find(path);
    std::string content;
    const bool unchanged = entry && files_.size(folder_.path() + "/" + path) == entry->size &&
                           !files_.read(folder_.path() + "/" + path, content) && sha256_hex(content) == entry->sha256;
    if (!unchanged) return std::nullopt;
    return EarlierFile{entry->sha256, record->pages};
}

ManifestEntry BuildOutput::keep(const std::string& path, std::shared_ptr<const FileOrigin> origin) {
    folder_.keep(path);
    auto entry = old_.find(path);
    entry->origin = std::move(origin);
    return add(std::move(*entry));
}

std::string BuildOutput::read_earlier(const std::string& path) const {
    std::string content;
    if (const std::error_code error = files_.read(folder_.path() + "/" + path, content)) {
        throw std::system_error(error, path);
    }
    return content;
}

bool BuildOutput::had_published(const std::function<bool(const ManifestEntry&)>& such) const {
    bool had = false;
    const auto take = [&](const ManifestEntry& entry) { had = had || such(entry); };
    return read_manifest(files_, folder_.path() + "/" + public_manifest, take) && had;
}

void BuildOutput::keep_others(const std::function<bool(const ManifestEntry&)>& wanted) {
    ManifestTable kept;
    const ManifestTable& made = entries();
    old_.for_each([&](const ManifestEntry& entry) {
        // What somebody has removed is not kept, and the manifest does not name it any more.
        const auto is_there = [&] { return files_.kind(folder_.path() + "/" + entry.path) == FileKind::File; };
        if (entry.path != build_record_path && !made.has(entry.path) && wanted(entry) && is_there()) kept.add(entry);
    });
    kept.sort();
    kept.for_each([&](const ManifestEntry& entry) {
        folder_.keep(entry.path);
        record_.adopt(split_path(entry.path).document, earlier_);
        made_.add(entry);
    });
}

const ManifestTable& BuildOutput::entries() {
    made_.sort();
    return made_;
}

void BuildOutput::put_record() {
    FileOrigin origin;
    origin.audience = for_officers;
    put_in_pieces(
        build_record_path, [&](const TakePiece& take) { record_.write(take); },
        std::make_shared<const FileOrigin>(std::move(origin)));
}

std::size_t BuildOutput::commit(const std::function<bool(const ManifestEntry&)>& is_public) {
    put_record();
    const ManifestTable& all = entries();
    const auto put_manifest = [&](const char* path, const std::function<bool(const ManifestEntry&)>& is_shown) {
        const auto give = [&](const TakePiece& take) {
            ManifestWriter writer(take);
            all.for_each([&](const ManifestEntry& entry) {
                if (is_shown(entry)) writer.add(entry);
            });
            writer.finish();
        };
        folder_.put_in_pieces(path, give, diagnostics_);
    };
    put_manifest(public_manifest, is_public);
    put_manifest(whole_manifest, [](const ManifestEntry&) { return true; });
    PathSet generated;
    for (const char* manifest : {public_manifest, whole_manifest}) generated.insert(manifest);
    std::size_t removed = 0;
    old_.for_each([&](const ManifestEntry& entry) {
        generated.insert(entry.path);
        if (!all.has(entry.path)) ++removed;
    });
    return folder_.commit(generated, diagnostics_) ? removed : 0;
}

}  // namespace boekwerk
