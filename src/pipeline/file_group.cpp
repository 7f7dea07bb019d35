#include "pipeline/file_group.h"

#include <algorithm>

#include "pipeline/manifest_index.h"

namespace boekwerk {

namespace {

/// What a Mac or Windows puts among files by itself.
bool is_of_the_system(std::string_view place) {
    const std::string_view name = file_name(place);
    return place.starts_with("__MACOSX/") || name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini";
}

/// The folder of the manifest that lies highest, when all files lie in it.
std::string root_of(const std::vector<std::string>& paths) {
    constexpr std::string_view name = "manifest.json";
    const std::string* highest = nullptr;
    for (const std::string& path : paths) {
        const bool is_manifest = file_name(path) == name && !path.ends_with(whole_manifest);
        if (is_manifest && (highest == nullptr || path.size() < highest->size())) highest = &path;
    }
    if (highest == nullptr) return {};
    const std::string root = highest->substr(0, highest->size() - name.size());
    const bool holds_all =
        std::all_of(paths.begin(), paths.end(), [&](const std::string& path) { return path.starts_with(root); });
    return holds_all ? root : std::string();
}

}  // namespace

std::string FileGroup::read_whole(std::size_t file) const {
    constexpr std::size_t most = std::size_t{256} << 20;
    std::string content;
    const std::string fault = read(file, [&](std::string_view piece) {
        content += piece;
        return content.size() <= most;
    });
    return fault.empty() && content.size() <= most ? content : std::string();
}

DiskFiles::DiskFiles(const FileSystem& files, std::vector<std::string> paths, Diagnostics& diagnostics)
    : FileGroup({}), files_(files), diagnostics_(diagnostics) {
    places_ = std::move(paths);
}

DiskFiles::DiskFiles(const FileSystem& files, const std::string& folder, Diagnostics& diagnostics)
    : FileGroup(folder.ends_with('/') ? folder : folder + "/"), files_(files), diagnostics_(diagnostics) {
    gather({});
    std::sort(places_.begin(), places_.end());
}

void DiskFiles::gather(const std::string& below) {
    std::vector<std::string> names;
    if (const std::error_code error = files_.list(before_ + below, names)) {
        report_unreadable(before_ + below, error_reason(error));
        return;
    }
    for (const std::string& name : names) {
        const std::string place = below + name;
        const bool is_folder = files_.kind(before_ + place) == FileKind::Folder;
        if (is_folder && !files_.is_link(before_ + place)) {
            gather(place + "/");
        } else if (!is_of_the_system(place)) {
            places_.push_back(place);
        }
    }
}

std::string DiskFiles::read(std::size_t file, const TakePiece& take) const {
    const std::string path = before_ + places_[file];
    const FileKind kind = files_.kind(path);
    std::string fault;
    if (kind == FileKind::Other) {
        fault = "het is geen gewoon bestand";
    } else {
        std::unique_ptr<OpenFile> opened;
        std::error_code error = files_.open(path, opened);
        if (!error) error = read_in_pieces(*opened, take);
        if (error) fault = error_reason(error);
    }
    if (!fault.empty()) report_unreadable(path, fault);
    return fault;
}

void DiskFiles::report_unreadable(const std::string& path, const std::string& reason) const {
    diagnostics_.report({DiagnosticCode::FileUnreadable,
                         {},
                         "kan " + path + " niet lezen: " + reason,
                         "controleer de naam en de rechten"});
}

ArchiveFiles::ArchiveFiles(const ZipReader& reader, const std::string& path) : FileGroup(path + "/"), reader_(reader) {
    const auto& members = reader.members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!is_of_the_system(members[i].path)) members_.push_back(i);
    }
    std::stable_sort(members_.begin(), members_.end(),
                     [&](std::size_t a, std::size_t b) { return members[a].path < members[b].path; });
    for (const std::size_t member : members_) places_.push_back(members[member].path);
    root_ = root_of(places_);
    for (std::string& place : places_) place.erase(0, root_.size());
    before_ += root_;
}

std::string ArchiveFiles::read(std::size_t file, const TakePiece& take) const {
    const std::size_t member = members_[file];
    if (reader_.members()[member].unsafe) return "heeft een naam die buiten het ZIP-bestand wijst";
    return reader_.read(member, take);
}

}  // namespace boekwerk
