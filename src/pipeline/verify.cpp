#include "pipeline/verify.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "base/sha256.h"
#include "pipeline/file_group.h"
#include "base/zip_reader.h"

namespace boekwerk {

namespace {

using IndexPointer = std::shared_ptr<const ManifestIndex>;

/// Null when the content is no manifest.
IndexPointer index_of(const std::string& content, const std::string& path) {
    std::vector<ManifestEntry> entries = parse_manifest(content);
    if (entries.empty()) return nullptr;
    return std::make_shared<const ManifestIndex>(std::move(entries), path, sha256_hex(content));
}

/// The manifest that lies among files; null when there is none.
IndexPointer own_manifest(const FileGroup& group) {
    for (const char* place : {whole_manifest, public_manifest}) {
        const auto found = std::find(group.places().begin(), group.places().end(), place);
        if (found == group.places().end()) continue;
        const auto file = static_cast<std::size_t>(found - group.places().begin());
        if (IndexPointer index = index_of(group.read_whole(file), group.before() + place)) return index;
    }
    return nullptr;
}

/// Whether the paths of a manifest are those of the files beside it. They are not when the folder of a set is looked at
/// by itself: then nothing says what ought to be there.
bool fits(const ManifestIndex& manifest, const FileGroup& group) {
    const auto& places = group.places();
    return std::any_of(manifest.entries().begin(), manifest.entries().end(), [&](const ManifestEntry& entry) {
        return !entry.origin->document.empty() && std::binary_search(places.begin(), places.end(), entry.path);
    });
}

/// Reads a file: its hash, and what it claims when nobody knows that hash.
SeenFile see(const FileGroup& group, std::size_t file, const Yardstick* yardstick) {
    SeenFile seen;
    seen.place = group.places()[file];
    Sha256 hash;
    seen.fault = group.read(file, [&](std::string_view piece) {
        hash.update(piece);
        seen.size += piece.size();
        return true;
    });
    if (!seen.fault.empty()) return seen;
    seen.sha256 = hash.hex();
    if (yardstick == nullptr || !yardstick->with_content(seen.sha256).empty()) return seen;
    IdentityReader identity;
    group.read(file, [&](std::string_view piece) {
        identity.take(piece);
        return true;
    });
    seen.claim = identity.identity();
    if (file_name(seen.place) == "manifest.json") seen.entries = parse_manifest(group.read_whole(file));
    return seen;
}

bool begins_as_zip(const OpenFile& file) {
    std::string begin(4, '\0');
    std::size_t count = 0;
    if (file.read_at(0, begin.data(), begin.size(), count)) return false;
    return begin == "PK\3\4" || begin == "PK\5\6";
}

/// What a workbook (XLSX, a ZIP by itself) says of itself; empty for other archives.
std::string workbook_properties(const ZipReader& archive) {
    constexpr std::size_t most = std::size_t{64} * 1024;
    std::string properties;
    for (std::size_t i = 0; i < archive.members().size(); ++i) {
        if (archive.members()[i].path != "docProps/core.xml") continue;
        archive.read(i, [&](std::string_view piece) {
            properties += piece.substr(0, most - properties.size());
            return properties.size() < most;
        });
    }
    return properties;
}

class Verifier {
public:
    Verifier(const VerifyRequest& request, const FileSystem& files, Diagnostics& diagnostics)
        : request_(request), files_(files), diagnostics_(diagnostics) {}

    VerifyResult run() {
        if (!load_manifest()) return std::move(result_);
        std::vector<std::string> named;
        for (const std::string& path : request_.paths) {
            if (files_.kind(path) != FileKind::Folder) {
                named.push_back(path);
                continue;
            }
            verify_named(std::exchange(named, {}));
            verify_folder(path);
        }
        verify_named(std::move(named));
        return std::move(result_);
    }

private:
    bool load_manifest();
    void verify_named(std::vector<std::string> paths);
    void verify_folder(const std::string& path);
    std::optional<std::string> place_in_output(const std::string& folder) const;
    std::optional<Yardstick> yardstick_of(const FileGroup& group, const std::optional<std::string>& prefix);
    std::vector<SeenFile> see_all(const FileGroup& group, const Yardstick* yardstick, unsigned threads) const;
    void add(std::vector<VerifiedFile> files);
    std::vector<VerifiedFile> look_into(VerifiedFile& archive);
    std::vector<VerifiedFile> open_archive(VerifiedFile& archive, const ZipReader& reader);
    void report_no_manifest();

    const VerifyRequest& request_;
    const FileSystem& files_;
    Diagnostics& diagnostics_;
    IndexPointer manifest_;  ///< That of the request or of the output folder; null when there is none.
    std::mutex mutex_;
    VerifyResult result_;
};

/// False after a fault.
bool Verifier::load_manifest() {
    std::vector<std::string> paths = {request_.output + "/" + whole_manifest, request_.output + "/manifest.json"};
    if (!request_.manifest.empty()) paths = {request_.manifest};
    const bool chosen = !request_.manifest.empty();
    for (const std::string& path : paths) {
        std::string content;
        const std::error_code error = files_.read(path, content);
        const bool absent = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (absent && !chosen) continue;
        if (!error) manifest_ = index_of(content, path);
        if (manifest_ != nullptr) {
            result_.manifests.push_back(manifest_);
            return true;
        }
        diagnostics_.report({DiagnosticCode::ManifestUnusable,
                             {},
                             error ? "kan het manifest " + path + " niet lezen: " + error_reason(error)
                                   : path + " is geen manifest van Boekwerk, of het noemt geen bestanden",
                             "kies met --manifest een manifest.json dat Boekwerk heeft gemaakt"});
        return false;
    }
    return true;
}

void Verifier::report_no_manifest() {
    diagnostics_.report(
        {DiagnosticCode::ManifestUnusable,
         {},
         "er is geen manifest om mee te vergelijken: " + request_.output + "/manifest.json bestaat niet",
         "kies met --manifest het manifest.json dat bij de documenten hoort"});
}

/// Where a folder stands in the output folder: "" for that folder itself, "boeken/" for one in it.
std::optional<std::string> Verifier::place_in_output(const std::string& folder) const {
    const std::string output = files_.resolve(request_.output);
    const std::string path = files_.resolve(folder);
    if (output.empty() || manifest_ == nullptr) return std::nullopt;
    if (path == output) return "";
    if (!path.starts_with(output + "/")) return std::nullopt;
    return path.substr(output.size() + 1) + "/";
}

/// Nothing when there is no manifest to hold the files against.
std::optional<Yardstick> Verifier::yardstick_of(const FileGroup& group, const std::optional<std::string>& prefix) {
    if (prefix) return Yardstick{manifest_, nullptr, manifest_, *prefix, true};
    const IndexPointer own = own_manifest(group);
    if (manifest_ == nullptr) {
        if (own == nullptr) return std::nullopt;
        const std::lock_guard lock(mutex_);
        result_.vouches_for_itself = true;
        result_.manifests.push_back(own);
        return Yardstick{own, nullptr, fits(*own, group) ? own : nullptr};
    }
    Yardstick yardstick{manifest_};
    const bool is_trusted =
        own != nullptr && (own->sha256() == manifest_->sha256() || !manifest_->with_content(own->sha256()).empty());
    if (!is_trusted) return yardstick;
    yardstick.own = own;
    const std::lock_guard lock(mutex_);
    result_.vouched.push_back(own);
    if (fits(*own, group)) yardstick.expected = own;
    return yardstick;
}

std::vector<SeenFile> Verifier::see_all(const FileGroup& group, const Yardstick* yardstick, unsigned threads) const {
    std::vector<SeenFile> seen(group.places().size());
    run_parallel(seen.size(), threads, [&](std::size_t i) { seen[i] = see(group, i, yardstick); });
    return seen;
}

/// Adds files to the result, each archive with what is in it. What could not be read has been reported.
void Verifier::add(std::vector<VerifiedFile> files) {
    std::erase_if(files, [](const VerifiedFile& file) { return file.sha256.empty(); });
    std::vector<std::vector<VerifiedFile>> members(files.size());
    run_parallel(files.size(), request_.threads, [&](std::size_t i) {
        if (files[i].verdict == Verdict::Unknown) members[i] = look_into(files[i]);
    });
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (files[i].manifest == nullptr && !files[i].opened) {
            report_no_manifest();
            continue;
        }
        result_.files.push_back(std::move(files[i]));
        for (VerifiedFile& member : members[i]) result_.files.push_back(std::move(member));
    }
}

void Verifier::verify_named(std::vector<std::string> paths) {
    if (paths.empty()) return;
    const DiskFiles group(files_, std::move(paths), diagnostics_);
    std::optional<Yardstick> yardstick;
    if (manifest_ != nullptr) yardstick = Yardstick{manifest_};
    std::vector<VerifiedFile> judged;
    for (const SeenFile& seen : see_all(group, yardstick ? &*yardstick : nullptr, request_.threads)) {
        judged.push_back(yardstick ? judge_content(seen, *yardstick)
                                   : VerifiedFile{seen.place, {}, seen.size, seen.sha256});
        judged.back().named = true;
    }
    add(std::move(judged));
}

void Verifier::verify_folder(const std::string& path) {
    const DiskFiles group(files_, path, diagnostics_);
    const auto yardstick = yardstick_of(group, place_in_output(path));
    if (!yardstick) {
        report_no_manifest();
        return;
    }
    std::vector<VerifiedFile> judged = judge_together(see_all(group, &*yardstick, request_.threads), *yardstick);
    for (VerifiedFile& file : judged) file.path = group.before() + file.path;
    if (group.places().empty() && judged.empty()) {
        VerifiedFile empty{path, {}, 0, {}};
        empty.remark = "in deze map staat geen enkel bestand";
        empty.named = true;
        empty.manifest = yardstick->manifest.get();
        result_.files.push_back(std::move(empty));
    }
    add(std::move(judged));
}

/// Judges an archive that no manifest knows by what is in it. Gives its files; none when it is no archive, or one that
/// has nothing to do with the manifest.
std::vector<VerifiedFile> Verifier::look_into(VerifiedFile& archive) {
    std::unique_ptr<OpenFile> file;
    if (files_.open(archive.path, file)) return {};
    if (!begins_as_zip(*file)) {
        if (archive.path.ends_with(".zip")) archive.remark = "dit is geen ZIP-bestand, of het is beschadigd";
        return {};
    }
    std::string fault;
    const auto reader = ZipReader::open(*file, fault);
    if (reader == nullptr) {
        archive.remark = fault;
        return {};
    }
    const std::string properties = workbook_properties(*reader);
    if (properties.empty()) return open_archive(archive, *reader);
    if (manifest_ != nullptr) {
        SeenFile workbook{archive.path, archive.size, archive.sha256, identity_in_properties(properties)};
        const bool named = archive.named;
        archive = judge_content(workbook, Yardstick{manifest_});
        archive.named = named;
    }
    return {};
}

std::vector<VerifiedFile> Verifier::open_archive(VerifiedFile& archive, const ZipReader& reader) {
    const ArchiveFiles group(reader, archive.path);
    const auto yardstick = yardstick_of(group, std::nullopt);
    if (!yardstick) return {};
    std::vector<VerifiedFile> members = judge_together(see_all(group, &*yardstick, 1), *yardstick);
    const auto is_ours = [](const VerifiedFile& file) {
        return file.verdict != Verdict::Unknown && file.verdict != Verdict::Missing;
    };
    if (std::none_of(members.begin(), members.end(), is_ours)) {
        archive.remark = "geen van de bestanden in dit ZIP-bestand staat in het manifest";
        return {};
    }
    for (VerifiedFile& file : members) {
        file.member = group.root() + file.path;
        file.path = archive.path;
    }
    const bool fine =
        std::all_of(members.begin(), members.end(), [](const VerifiedFile& file) { return is_fine(file.verdict); });
    archive.verdict = fine ? Verdict::Repacked : Verdict::Changed;
    archive.opened = true;
    if (fine) {
        archive.remark = manifest_ != nullptr ? "het ZIP-bestand zelf is opnieuw ingepakt"
                                              : "het ZIP-bestand zelf heeft SHA-256 " + archive.sha256;
    }
    archive.manifest = yardstick->manifest.get();
    return members;
}

}  // namespace

VerifyResult verify(const VerifyRequest& request, const FileSystem& files, Diagnostics& diagnostics) {
    return Verifier(request, files, diagnostics).run();
}

}  // namespace boekwerk
