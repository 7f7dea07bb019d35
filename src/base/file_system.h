// Files behind an interface, so that tests can give a full disk or a folder that cannot be written.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace boekwerk {

/// What a path is, links followed; `Link` only for a link that leads nowhere.
enum class FileKind { None, File, Folder, Link, Other };

/// Takes one piece of a content; says whether it wants more.
using TakePiece = std::function<bool(std::string_view)>;
/// Gives a content to whoever takes it, in pieces, in order, until no more is wanted. Each call gives the same.
using GivePieces = std::function<void(const TakePiece&)>;

/// A file that stays open, for what need not stand in memory as a whole.
class OpenFile {
public:
    virtual ~OpenFile() = default;

    /// Bytes, when it was opened.
    virtual std::size_t size() const = 0;
    /// Reads up to `length` bytes from `offset` on into `data`; `count` says how many, fewer only at the end.
    virtual std::error_code read_at(std::size_t offset, char* data, std::size_t length, std::size_t& count) const = 0;
};

/// Gives a whole file to `take`, in pieces, in order.
std::error_code read_in_pieces(const OpenFile& file, const TakePiece& take);

/// A folder that is claimed. At the end of the claim the folder goes, unless something else still stands in it.
class FolderClaim {
public:
    virtual ~FolderClaim() = default;
};

/// Files and folders. Paths are as the operating system takes them. Functions return an error code instead of
/// throwing; an empty code is success.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    virtual FileKind kind(const std::string& path) const = 0;
    /// Whether the path itself is a link, wherever it leads.
    virtual bool is_link(const std::string& path) const = 0;
    /// Size of a file in bytes; 0 when there is none.
    virtual std::size_t size(const std::string& path) const = 0;
    virtual std::error_code read(const std::string& path, std::string& content) const = 0;
    /// Opens a file for reading. Only for what is a file: opening a pipe would wait.
    virtual std::error_code open(const std::string& path, std::unique_ptr<OpenFile>& file) const = 0;
    /// Names (not paths) in a folder, sorted by bytes.
    virtual std::error_code list(const std::string& folder, std::vector<std::string>& names) const = 0;
    /// The path with links and `..` resolved; empty when it does not exist.
    virtual std::string resolve(const std::string& path) const = 0;

    /// Creates a folder and the folders above it.
    virtual std::error_code create_folders(const std::string& path) = 0;
    /// Claims a folder, and makes it where needed. Until the claim ends, with the object or with the process however
    /// that dies, every other claim of it fails with `resource_unavailable_try_again`.
    virtual std::error_code claim(const std::string& folder, std::unique_ptr<FolderClaim>& claim) = 0;
    /// Writes a new file with checked calls. The folder must exist and the file must not: what stands there may be the
    /// same file as one elsewhere.
    virtual std::error_code write_in_pieces(const std::string& path, const GivePieces& give) = 0;
    std::error_code write(const std::string& path, std::string_view content) {
        return write_in_pieces(path, [content](const TakePiece& take) { take(content); });
    }
    /// Copies a file, or a link as a link, to where nothing stands.
    virtual std::error_code copy(const std::string& from, const std::string& to) = 0;
    virtual std::error_code hard_link(const std::string& from, const std::string& to) = 0;
    virtual std::error_code rename(const std::string& from, const std::string& to) = 0;
    /// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE).
    virtual std::error_code exchange(const std::string& a, const std::string& b) = 0;
    /// Removes a file or a folder with all that is in it; nothing there is no error.
    virtual std::error_code remove_all(const std::string& path) = 0;
};

/// Why an operation failed, in Dutch: "u hebt er geen rechten voor", "de schijf is vol".
std::string error_reason(const std::error_code& error);
/// What a user reads of a file or folder that cannot be read: "de map is niet te lezen: u hebt er geen rechten voor",
/// "de map bestaat niet".
std::string unreadable_message(const std::string& subject, const std::error_code& error);

/// The real disk. Safe to use from several threads.
std::unique_ptr<FileSystem> make_disk_file_system();

}  // namespace boekwerk
