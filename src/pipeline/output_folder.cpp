#include "pipeline/output_folder.h"

#include <cerrno>

namespace boekwerk {

namespace {

std::string without_slash(std::string folder) {
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    return folder;
}

}  // namespace

OutputFolder::OutputFolder(FileSystem& files, std::string folder)
    : files_(files), folder_(without_slash(std::move(folder))), staging_(folder_ + ".nieuw") {}

void OutputFolder::put(const std::string& path, std::string_view content, Diagnostics& diagnostics) {
    {
        const std::lock_guard lock(mutex_);
        start(diagnostics);
        if (failed_) return;
        make_parent(path, diagnostics);
        staged_.insert(path);
        if (failed_) return;
    }
    const std::string old_path = folder_ + "/" + path;
    const std::string new_path = staging_ + "/" + path;
    std::string old_content;
    const bool same = files_.kind(old_path) == FileKind::File && files_.size(old_path) == content.size() &&
                      !files_.read(old_path, old_content) && old_content == content;
    if (same && !files_.hard_link(old_path, new_path)) return;
    const std::error_code error = files_.write(new_path, content);
    const std::lock_guard lock(mutex_);
    if (!same) changed_ = true;
    if (error) report(new_path, error, diagnostics);
}

void OutputFolder::keep(const std::string& path, Diagnostics& diagnostics) {
    const std::lock_guard lock(mutex_);
    start(diagnostics);
    if (failed_) return;
    make_parent(path, diagnostics);
    staged_.insert(path);
    if (failed_) return;
    const std::string old_path = folder_ + "/" + path;
    const std::string new_path = staging_ + "/" + path;
    if (!files_.hard_link(old_path, new_path)) return;
    if (const std::error_code error = files_.copy(old_path, new_path)) report(new_path, error, diagnostics);
}

bool OutputFolder::commit(const std::set<std::string>& generated, Diagnostics& diagnostics) {
    {
        const std::lock_guard lock(mutex_);
        start(diagnostics);
        for (const std::string& path : generated) {
            if (!staged_.contains(path) && files_.kind(folder_ + "/" + path) == FileKind::File) changed_ = true;
        }
        if (files_.kind(folder_) == FileKind::None) changed_ = true;
        if (!failed_ && changed_) take_over_foreign({}, generated, diagnostics);
    }
    if (failed_ || !changed_ || !swap(diagnostics)) {
        abandon();
        return !failed_;
    }
    return true;
}

void OutputFolder::abandon() {
    files_.remove_all(staging_);
    started_ = false;
}

void OutputFolder::start(Diagnostics& diagnostics) {
    if (started_ || failed_) return;
    started_ = true;
    const FileKind kind = files_.kind(folder_);
    if (kind != FileKind::None && kind != FileKind::Folder) {
        failed_ = true;
        diagnostics.report({DiagnosticCode::OutputNotWritable,
                            {},
                            folder_ + " is geen map",
                            "haal het bestand weg of kies met --output een andere map"});
        return;
    }
    std::error_code error = files_.remove_all(staging_);
    if (!error) error = files_.create_folders(staging_);
    if (error) report(staging_, error, diagnostics);
}

void OutputFolder::make_parent(const std::string& path, Diagnostics& diagnostics) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return;
    const std::string parent = path.substr(0, slash);
    if (!made_folders_.insert(parent).second) return;
    if (const std::error_code error = files_.create_folders(staging_ + "/" + parent)) {
        report(staging_ + "/" + parent, error, diagnostics);
    }
}

/// Copies what stands in the folder and was never made by a build, such as a README under version control: a copy, so
/// that a later change of it does not change an older set.
void OutputFolder::take_over_foreign(const std::string& below, const std::set<std::string>& generated,
                                     Diagnostics& diagnostics) {
    std::vector<std::string> names;
    const std::string prefix = below.empty() ? std::string() : below + "/";
    if (files_.kind(folder_) == FileKind::None) return;
    if (const std::error_code error = files_.list(folder_ + "/" + below, names)) {
        report(folder_ + "/" + below, error, diagnostics);
        return;
    }
    for (const std::string& name : names) {
        const std::string path = prefix + name;
        if (files_.kind(folder_ + "/" + path) == FileKind::Folder) {
            take_over_foreign(path, generated, diagnostics);
            continue;
        }
        if (staged_.contains(path) || generated.contains(path)) continue;
        make_parent(path, diagnostics);
        if (failed_) return;
        if (const std::error_code error = files_.copy(folder_ + "/" + path, staging_ + "/" + path)) {
            report(staging_ + "/" + path, error, diagnostics);
            return;
        }
    }
}

bool OutputFolder::swap(Diagnostics& diagnostics) {
    if (files_.kind(folder_) == FileKind::None) {
        const std::error_code error = files_.rename(staging_, folder_);
        if (error) report(folder_, error, diagnostics);
        return !error;
    }
    if (const std::error_code error = files_.exchange(staging_, folder_)) {
        report(folder_, error, diagnostics);
        return false;
    }
    files_.remove_all(staging_);
    return true;
}

void OutputFolder::report(const std::string& what, const std::error_code& error, Diagnostics& diagnostics) {
    failed_ = true;
    const bool full = error.value() == ENOSPC || error.value() == EDQUOT || error.value() == EFBIG;
    if (full) {
        diagnostics.report({DiagnosticCode::DiskFull,
                            {},
                            "kan " + what + " niet schrijven: " + error_reason(error),
                            "maak ruimte op de schijf of kies met --output een andere map"});
    } else {
        diagnostics.report({DiagnosticCode::OutputNotWritable,
                            {},
                            "kan " + what + " niet schrijven: " + error_reason(error),
                            "controleer de rechten of kies met --output een andere map"});
    }
}

}  // namespace boekwerk
