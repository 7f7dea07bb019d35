#include "pipeline/output_folder.h"

#include <cerrno>

namespace boekwerk {

namespace {

std::string without_slash(std::string folder) {
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    return folder;
}

/// Links are followed, since an exchange would replace the link; "." and ".." have no folder beside them.
std::string real_folder(const FileSystem& files, const std::string& folder) {
    const std::string name = folder.substr(folder.rfind('/') + 1);
    const std::string real = files.is_link(folder) || name == "." || name == ".." ? files.resolve(folder) : folder;
    return real.empty() ? folder : real;
}

/// Network disks, and the disks of Windows seen from Linux, cannot exchange two folders in one step.
bool has_no_exchange(const std::error_code& error) {
    return error.value() == EINVAL || error.value() == ENOSYS || error.value() == EOPNOTSUPP;
}

/// What builds leave behind has been removed: this is somebody's.
bool is_in_the_way(const std::error_code& error) {
    return error.value() == ENOTDIR || error.value() == EISDIR || error.value() == EEXIST;
}

}  // namespace

OutputFolder::OutputFolder(FileSystem& files, std::string folder)
    : files_(files),
      folder_(real_folder(files, without_slash(std::move(folder)))),
      work_(folder_ + ".nieuw"),
      set_(work_ + "/set"),
      old_(work_ + "/oud") {}

bool OutputFolder::open(Diagnostics& diagnostics) {
    if (!can_be_replaced(diagnostics)) return false;
    obstacle_ = files_.claim(work_, claim_);
    if (obstacle_ == std::errc::resource_unavailable_try_again) {
        failed_ = true;
        diagnostics.report({DiagnosticCode::OutputInUse,
                            {},
                            "een andere opdracht schrijft nu in " + folder_,
                            "wacht tot die klaar is of kies met --output een andere map"});
        return false;
    }
    const bool both = files_.kind(set_) == FileKind::Folder && files_.kind(old_) == FileKind::Folder;
    if (!obstacle_ && both && files_.kind(folder_) != FileKind::None) {
        // Killed between the two steps of `exchange_in_steps`, and somebody has made the folder since.
        report_blocked(
            "een afgebroken opdracht liet de vorige documenten in " + old_ + ", en nu is er een andere map " + folder_,
            "haal uit " + old_ + " wat u wilt houden en verwijder daarna " + work_, diagnostics);
        return false;
    }
    if (!obstacle_) obstacle_ = mend();
    return true;
}

bool OutputFolder::can_be_replaced(Diagnostics& diagnostics) {
    const FileKind kind = files_.kind(folder_);
    if (kind == FileKind::None) return true;
    if (kind != FileKind::Folder) {
        const bool dangling = kind == FileKind::Link;
        report_blocked(folder_ + (dangling ? " is een koppeling naar een map die er niet is" : " is geen map"),
                       dangling ? "maak de map waar de koppeling naar wijst of kies met --output een andere map"
                                : "haal het bestand weg of kies met --output een andere map",
                       diagnostics);
        return false;
    }
    const std::string current = files_.resolve(".");
    const std::string real = files_.resolve(folder_);
    if (current.empty() || !(current + "/").starts_with(real == "/" ? real : real + "/")) return true;
    report_blocked(folder_ + " is de map waarin u werkt of een map daarboven, en die is niet te vervangen",
                   "kies met --output een andere map, bijvoorbeeld output", diagnostics);
    return false;
}

/// Puts the old set back when a build was killed between the two steps of `exchange_in_steps`, and clears the rest.
std::error_code OutputFolder::mend() {
    if (files_.kind(folder_) == FileKind::None && files_.kind(old_) == FileKind::Folder) {
        if (const std::error_code error = files_.rename(old_, folder_)) return error;
    }
    for (const std::string& left : {set_, old_}) {
        if (files_.kind(left) == FileKind::None) continue;
        if (const std::error_code error = files_.remove_all(left)) return error;
    }
    return {};
}

void OutputFolder::put(const std::string& path, std::string_view content, Diagnostics& diagnostics) {
    const std::string old_path = folder_ + "/" + path;
    const bool same_size = files_.kind(old_path) == FileKind::File && files_.size(old_path) == content.size();
    const GivePieces give = [content](const TakePiece& take) { take(content); };
    stage(path, same_size && stands_there(path, give), give, diagnostics);
}

void OutputFolder::put_in_pieces(const std::string& path, const GivePieces& give, Diagnostics& diagnostics) {
    stage(path, stands_there(path, give), give, diagnostics);
}

/// Whether the folder holds a file with this content.
bool OutputFolder::stands_there(const std::string& path, const GivePieces& give) const {
    const std::string old_path = folder_ + "/" + path;
    std::unique_ptr<OpenFile> file;
    if (files_.kind(old_path) != FileKind::File || files_.open(old_path, file)) return false;
    std::string there;
    std::size_t offset = 0;
    bool same = true;
    give([&](std::string_view piece) {
        there.resize(piece.size());
        std::size_t count = 0;
        same = !file->read_at(offset, there.data(), there.size(), count) &&
               std::string_view(there).substr(0, count) == piece;
        offset += count;
        return same;
    });
    return same && offset == file->size();
}

void OutputFolder::stage(const std::string& path, bool same, const GivePieces& give, Diagnostics& diagnostics) {
    {
        const std::lock_guard lock(mutex_);
        (same ? as_it_was_ : written_).insert(path);
        if (same) return;
        changed_ = true;
        prepare(path, diagnostics);
        if (failed_) return;
    }
    if (const std::error_code error = files_.write_in_pieces(set_ + "/" + path, give)) {
        const std::lock_guard lock(mutex_);
        report(set_ + "/" + path, error, diagnostics);
    }
}

void OutputFolder::keep(const std::string& path) {
    const std::lock_guard lock(mutex_);
    as_it_was_.insert(path);
}

bool OutputFolder::commit(const PathSet& generated, Diagnostics& diagnostics) {
    generated.for_each([&](const std::string& path) {
        if (!is_staged(path) && files_.kind(folder_ + "/" + path) == FileKind::File) changed_ = true;
    });
    if (files_.kind(folder_) == FileKind::None) changed_ = true;
    if (changed_) {
        prepare({}, diagnostics);
        if (!failed_) take_over_unchanged(diagnostics);
        if (!failed_) take_over_foreign({}, generated, diagnostics);
        if (!failed_) swap(diagnostics);
    }
    abandon();
    return !failed_;
}

void OutputFolder::abandon() {
    if (claim_ == nullptr) return;
    // Whatever cannot be removed now is removed by the next build.
    if (started_) files_.remove_all(set_);
    if (started_ && files_.kind(folder_) == FileKind::Folder) files_.remove_all(old_);
    claim_.reset();
}

/// Makes the folders in which a staged file comes to stand; an empty path stands for the set itself.
void OutputFolder::prepare(const std::string& path, Diagnostics& diagnostics) {
    if (failed_) return;
    if (!started_) {
        started_ = true;
        std::error_code error = obstacle_;
        if (!error) error = files_.create_folders(set_);
        if (error) report(work_, error, diagnostics);
        if (error) return;
    }
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return;
    const std::string parent = path.substr(0, slash);
    if (made_folders_.contains(parent)) return;
    for (std::size_t end = 0; end != std::string::npos;) {
        end = parent.find('/', end + 1);
        made_folders_.insert(parent.substr(0, end));
    }
    if (const std::error_code error = files_.create_folders(set_ + "/" + parent)) {
        report(set_ + "/" + parent, error, diagnostics);
    }
}

void OutputFolder::take_over_unchanged(Diagnostics& diagnostics) {
    as_it_was_.for_each([&](const std::string& path) {
        if (!failed_) take_over(path, true, diagnostics);
    });
}

/// Takes over what stands in the folder and was never made by a build, such as a README under version control: as a
/// copy, so that a later change of it does not change an older set.
void OutputFolder::take_over_foreign(const std::string& below, const PathSet& generated, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    const std::string prefix = below.empty() ? std::string() : below + "/";
    if (files_.kind(folder_) == FileKind::None) return;
    if (const std::error_code error = files_.list(folder_ + "/" + below, names)) {
        report(folder_ + "/" + below, error, diagnostics);
        return;
    }
    for (const std::string& name : names) {
        const std::string path = prefix + name;
        const std::string old_path = folder_ + "/" + path;
        const bool is_folder = files_.kind(old_path) == FileKind::Folder && !files_.is_link(old_path);
        const bool own = is_staged(path) || generated.contains(path);
        if (is_folder ? is_staged(path) : !own && made_folders_.contains(path)) {
            report_blocked(old_path + (is_folder ? " is een map: daar moet een bestand komen"
                                                 : " is een bestand of koppeling: daar moet een map komen"),
                           "haal weg wat daar staat of kies met --output een andere map", diagnostics);
        } else if (is_folder) {
            take_over_foreign(path, generated, diagnostics);
        } else if (!own) {
            take_over(path, false, diagnostics);
        }
        if (failed_) return;
    }
}

void OutputFolder::take_over(const std::string& path, bool linked, Diagnostics& diagnostics) {
    prepare(path, diagnostics);
    if (failed_) return;
    const std::string old_path = folder_ + "/" + path;
    const std::string new_path = set_ + "/" + path;
    if (linked && !files_.hard_link(old_path, new_path)) return;
    if (const std::error_code error = files_.copy(old_path, new_path)) report(new_path, error, diagnostics);
}

void OutputFolder::swap(Diagnostics& diagnostics) {
    const bool is_new = files_.kind(folder_) == FileKind::None;
    std::error_code error = is_new ? files_.rename(set_, folder_) : files_.exchange(set_, folder_);
    if (!is_new && has_no_exchange(error)) error = exchange_in_steps();
    if (error.value() == EBUSY || error.value() == EXDEV) {
        report_blocked("kan " + folder_ + " niet vervangen: de map ligt op een andere schijf dan de map erboven",
                       "kies met --output een map die nog niet bestaat, bijvoorbeeld " + folder_ + "/documenten",
                       diagnostics);
    } else if (error) {
        report(folder_, error, diagnostics);
    }
}

/// Exchanges the sets in two steps. When the program is killed between them there is no output folder until the next
/// build, which puts the old one back; both sets stand complete in `output.nieuw`.
std::error_code OutputFolder::exchange_in_steps() {
    if (const std::error_code error = files_.rename(folder_, old_)) return error;
    const std::error_code error = files_.rename(set_, folder_);
    if (error) files_.rename(old_, folder_);
    return error;
}

void OutputFolder::report_blocked(std::string what, std::string remedy, Diagnostics& diagnostics) {
    failed_ = true;
    diagnostics.report({DiagnosticCode::OutputNotWritable, {}, std::move(what), std::move(remedy)});
}

void OutputFolder::report(const std::string& what, const std::error_code& error, Diagnostics& diagnostics) {
    const std::string cause = "kan " + what + " niet schrijven: " + error_reason(error);
    if (error.value() == ENOSPC || error.value() == EDQUOT || error.value() == EFBIG) {
        failed_ = true;
        diagnostics.report(
            {DiagnosticCode::DiskFull, {}, cause, "maak ruimte op de schijf of kies met --output een andere map"});
    } else {
        report_blocked(cause,
                       is_in_the_way(error) ? "haal weg wat daar staat of kies met --output een andere map"
                                            : "controleer de rechten of kies met --output een andere map",
                       diagnostics);
    }
}

}  // namespace boekwerk
