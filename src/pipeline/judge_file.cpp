#include "pipeline/judge_file.h"

#include <algorithm>
#include <map>
#include <set>

namespace boekwerk {

namespace {

std::string_view extension_of(std::string_view path) {
    return path.substr(without_extension(path).size());
}

/// How many parts of two paths are the same, counted from the end.
std::size_t common_tail(std::string_view a, std::string_view b) {
    std::size_t parts = 0;
    while (!a.empty() && !b.empty() && file_name(a) == file_name(b)) {
        ++parts;
        for (std::string_view* path : {&a, &b}) {
            path->remove_suffix(std::min(path->size(), file_name(*path).size() + 1));
        }
    }
    return parts;
}

/// Of several files of the manifest the one that a file is most like, by its path; `several` when that does not decide.
void choose(VerifiedFile& file, const std::vector<const ManifestEntry*>& candidates) {
    std::size_t best = 0;
    for (const ManifestEntry* candidate : candidates) {
        const bool same_format = extension_of(candidate->path) == extension_of(file.path);
        const std::size_t score = 2 * common_tail(candidate->path, file.path) + (same_format ? 1 : 0);
        if (file.valid != nullptr && score == best) {
            const FileOrigin& a = *candidate->origin;
            const FileOrigin& b = *file.valid->origin;
            file.several = file.several || without_extension(candidate->path) != without_extension(file.valid->path);
            file.several_issues =
                file.several_issues || a.version != b.version || a.date != b.date || a.status != b.status;
        }
        if (file.valid != nullptr && score <= best) continue;
        file.valid = candidate;
        file.several = false;
        file.several_issues = false;
        best = score;
    }
}

template <typename Fits>
std::vector<const ManifestEntry*> documents_that(const ManifestIndex& manifest, const Fits& fits) {
    std::vector<const ManifestEntry*> found;
    for (const ManifestEntry& entry : manifest.entries()) {
        if (!entry.origin->document.empty() && fits(entry)) found.push_back(&entry);
    }
    return found;
}

/// Keeps just those that fit, when there are any.
template <typename Fits>
void prefer(std::vector<const ManifestEntry*>& entries, const Fits& fits) {
    const auto fits_entry = [&](const ManifestEntry* entry) { return fits(*entry->origin); };
    if (std::none_of(entries.begin(), entries.end(), fits_entry)) return;
    std::erase_if(entries, [&](const ManifestEntry* entry) { return !fits_entry(entry); });
}

/// Whether the claim names another issue of a document than the manifest has.
bool is_other_version(const ClaimedIdentity& claim, const FileOrigin& valid) {
    const auto differs = [](const std::string& said, const std::string& known) {
        return !said.empty() && said != known;
    };
    return differs(claim.version, valid.version) || differs(claim.date, valid.date);
}

/// Goes from the strongest evidence to the weakest.
void judge_claim(VerifiedFile& file, const ManifestIndex& manifest) {
    const ClaimedIdentity& claim = file.claim;
    if (!claim.identifier.empty()) {
        choose(file, manifest.of_document(claim.identifier));
        if (file.valid == nullptr) return;
        file.evidence = Evidence::Claim;
    } else if (!claim.title.empty()) {
        auto titled =
            documents_that(manifest, [&](const ManifestEntry& entry) { return entry.origin->title == claim.title; });
        prefer(titled, [&](const FileOrigin& origin) { return origin.version == claim.version; });
        prefer(titled, [&](const FileOrigin& origin) { return origin.date == claim.date; });
        choose(file, titled);
        if (file.valid != nullptr) file.evidence = claim.version.empty() ? Evidence::Hint : Evidence::Claim;
    }
    if (file.evidence == Evidence::Claim) {
        file.verdict = is_other_version(claim, *file.valid->origin) ? Verdict::OtherVersion : Verdict::Changed;
    } else if (file.valid == nullptr) {
        choose(file, documents_that(manifest, [&](const ManifestEntry& entry) {
                   return file_name(entry.path) == file_name(file.path);
               }));
        if (file.valid != nullptr) file.evidence = Evidence::Hint;
    }
}

/// Where manifests stand, which no manifest names.
bool is_place_of_manifest(std::string_view place) {
    return place == public_manifest || place == whole_manifest;
}

bool agrees(const std::vector<ManifestEntry>& entries, const ManifestIndex& manifest) {
    return !entries.empty() && std::all_of(entries.begin(), entries.end(), [&](const ManifestEntry& entry) {
        const ManifestEntry* same = manifest.at(entry.path);
        return same != nullptr && same->sha256 == entry.sha256 && same->size == entry.size &&
               *same->origin == *entry.origin;
    });
}

void judge_place(VerifiedFile& file, const SeenFile& seen, const Yardstick& yardstick) {
    const ManifestIndex& expected = *yardstick.expected;
    const std::string place = yardstick.prefix + seen.place;
    const ManifestEntry* entry = expected.at(place);
    if (entry != nullptr && entry->sha256 == seen.sha256) {
        file.same = {entry};  // Of several sets with the same file: this one.
    } else if (entry != nullptr) {
        const bool other_version =
            file.verdict == Verdict::OtherVersion && without_extension(file.valid->path) == without_extension(place);
        if (other_version) return;
        file.verdict = Verdict::Changed;
        file.evidence = Evidence::Place;
        file.valid = entry;
        file.several = false;
        file.several_issues = false;
    } else if (is_place_of_manifest(place) && file.verdict == Verdict::Unknown) {
        file.verdict = Verdict::Changed;
        file.remark = "het noemt andere bestanden dan " + yardstick.manifest->path();
    } else if (yardstick.allows_others && (file.verdict == Verdict::Unchanged || file.verdict == Verdict::Unknown)) {
        file.verdict = Verdict::Foreign;
    }
}

/// What ought to be there and is not. A file that is there under another name is said.
void add_missing(std::vector<VerifiedFile>& files, const std::vector<SeenFile>& seen, const Yardstick& yardstick) {
    std::set<std::string_view> places;
    std::map<std::string_view, std::string_view> place_of_content;
    for (const SeenFile& file : seen) {
        places.insert(file.place);
        place_of_content.emplace(file.sha256, file.place);
    }
    for (const ManifestEntry& entry : yardstick.expected->entries()) {
        if (!entry.path.starts_with(yardstick.prefix)) continue;
        const std::string place = entry.path.substr(yardstick.prefix.size());
        if (places.contains(place)) continue;
        VerifiedFile missing{place, {}, entry.size, entry.sha256};
        missing.verdict = Verdict::Missing;
        missing.valid = &entry;
        missing.manifest = yardstick.manifest.get();
        const auto elsewhere = place_of_content.find(entry.sha256);
        if (elsewhere != place_of_content.end()) {
            missing.remark = "dezelfde inhoud staat in " + std::string(elsewhere->second);
        }
        files.push_back(std::move(missing));
    }
}

}  // namespace

std::vector<const ManifestEntry*> Yardstick::with_content(std::string_view sha256) const {
    std::vector<const ManifestEntry*> same = manifest->with_content(sha256);
    if (same.empty() && own != nullptr) same = own->with_content(sha256);
    return same;
}

bool is_fine(Verdict verdict) {
    return verdict == Verdict::Unchanged || verdict == Verdict::Manifest || verdict == Verdict::Repacked ||
           verdict == Verdict::Foreign;
}

VerifiedFile judge_content(const SeenFile& seen, const Yardstick& yardstick) {
    VerifiedFile file{seen.place, {}, seen.size, seen.sha256};
    file.manifest = yardstick.manifest.get();
    file.claim = seen.claim;
    file.remark = seen.fault;
    if (!seen.fault.empty()) return file;
    file.same = yardstick.with_content(seen.sha256);
    if (!file.same.empty()) {
        file.verdict = Verdict::Unchanged;
    } else if (seen.sha256 == yardstick.manifest->sha256() || agrees(seen.entries, *yardstick.manifest)) {
        file.verdict = Verdict::Manifest;
    } else {
        judge_claim(file, *yardstick.manifest);
    }
    return file;
}

std::vector<VerifiedFile> judge_together(const std::vector<SeenFile>& seen, const Yardstick& yardstick) {
    std::vector<VerifiedFile> files;
    for (const SeenFile& file : seen) {
        files.push_back(judge_content(file, yardstick));
        if (yardstick.expected != nullptr && file.fault.empty()) judge_place(files.back(), file, yardstick);
    }
    if (yardstick.expected != nullptr) add_missing(files, seen, yardstick);
    std::stable_sort(files.begin(), files.end(),
                     [](const VerifiedFile& a, const VerifiedFile& b) { return a.path < b.path; });
    return files;
}

}  // namespace boekwerk
