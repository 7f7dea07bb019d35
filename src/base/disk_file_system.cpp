#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/file_system.h"

namespace boekwerk {

namespace {

std::error_code last_error() {
    return {errno, std::generic_category()};
}

/// Closes a file descriptor at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    int get() const { return number_; }
    int close() {
        const int result = ::close(number_);
        number_ = -1;
        return result;
    }

private:
    int number_;
};

/// Reads up to `length` bytes; `count` says how many, fewer only at the end.
std::error_code read_fully(int file, std::size_t offset, char* data, std::size_t length, std::size_t& count) {
    count = 0;
    while (count < length) {
        const ssize_t got = ::pread(file, data + count, length - count, static_cast<off_t>(offset + count));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return last_error();
        if (got == 0) break;
        count += static_cast<std::size_t>(got);
    }
    return {};
}

std::error_code write_fully(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t put = ::write(file, content.data(), content.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return last_error();
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

class OpenDiskFile final : public OpenFile {
public:
    OpenDiskFile(int number, std::size_t size) : file_(number), size_(size) {}

    std::size_t size() const override { return size_; }
    std::error_code read_at(std::size_t offset, char* data, std::size_t length, std::size_t& count) const override {
        return read_fully(file_.get(), offset, data, length, count);
    }

private:
    Descriptor file_;
    std::size_t size_;
};

/// A lock on a file in the folder, which the kernel takes back from a process that dies: no claim outlives its owner.
class DiskClaim final : public FolderClaim {
public:
    DiskClaim(std::string folder, Descriptor lock) : folder_(std::move(folder)), lock_(std::move(lock)) {}
    ~DiskClaim() override {
        ::unlink(lock_path(folder_).c_str());
        ::rmdir(folder_.c_str());
    }
    DiskClaim(const DiskClaim&) = delete;
    DiskClaim& operator=(const DiskClaim&) = delete;

    /// A file, since network disks do not lock folders.
    static std::string lock_path(const std::string& folder) { return folder + "/slot"; }

private:
    std::string folder_;
    Descriptor lock_;  ///< Closed last, so that nobody claims what is being removed.
};

class DiskFileSystem final : public FileSystem {
public:
    FileKind kind(const std::string& path) const override {
        struct stat info {};
        if (::stat(path.c_str(), &info) != 0) {
            return ::lstat(path.c_str(), &info) == 0 ? FileKind::Link : FileKind::None;
        }
        if (S_ISREG(info.st_mode)) return FileKind::File;
        return S_ISDIR(info.st_mode) ? FileKind::Folder : FileKind::Other;
    }

    bool is_link(const std::string& path) const override {
        struct stat info {};
        return ::lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
    }

    std::size_t size(const std::string& path) const override {
        struct stat info {};
        return ::stat(path.c_str(), &info) == 0 ? static_cast<std::size_t>(info.st_size) : 0;
    }

    std::error_code read(const std::string& path, std::string& content) const override {
        const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
        if (file.get() < 0) return last_error();
        struct stat info {};
        if (::fstat(file.get(), &info) != 0) return last_error();
        if (S_ISDIR(info.st_mode)) return std::make_error_code(std::errc::is_a_directory);
        content.resize(static_cast<std::size_t>(info.st_size));
        std::size_t count = 0;
        const std::error_code error = read_fully(file.get(), 0, content.data(), content.size(), count);
        content.resize(count);
        return error;
    }

    std::error_code open(const std::string& path, std::unique_ptr<OpenFile>& file) const override {
        const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (number < 0) return last_error();
        struct stat info {};
        if (::fstat(number, &info) != 0) {
            const std::error_code error = last_error();
            ::close(number);
            return error;
        }
        file = std::make_unique<OpenDiskFile>(number, static_cast<std::size_t>(info.st_size));
        return {};
    }

    std::error_code list(const std::string& folder, std::vector<std::string>& names) const override {
        names.clear();
        std::error_code error;
        std::filesystem::directory_iterator entry(folder, error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            names.push_back(entry->path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return error;
    }

    std::string resolve(const std::string& path) const override {
        std::error_code error;
        const auto resolved = std::filesystem::canonical(path, error);
        return error ? std::string() : resolved.string();
    }

    std::error_code create_folders(const std::string& path) override {
        std::error_code error;
        std::filesystem::create_directories(path, error);
        return error;
    }

    std::error_code claim(const std::string& folder, std::unique_ptr<FolderClaim>& claim) override {
        const std::string path = DiskClaim::lock_path(folder);
        while (true) {
            if (const std::error_code error = create_folders(folder)) return error;
            Descriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
            if (lock.get() < 0 && errno == ENOENT) continue;  // Whoever held it has just removed the folder.
            if (lock.get() < 0 || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) return last_error();
            struct stat locked {};
            struct stat there {};
            if (::fstat(lock.get(), &locked) != 0) return last_error();
            const bool removed = ::stat(path.c_str(), &there) != 0 || there.st_ino != locked.st_ino;
            if (removed) continue;
            claim = std::make_unique<DiskClaim>(folder, std::move(lock));
            return {};
        }
    }

    std::error_code write_in_pieces(const std::string& path, const GivePieces& give) override {
        Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (file.get() < 0) return last_error();
        std::error_code error;
        give([&](std::string_view piece) {
            error = write_fully(file.get(), piece);
            return !error;
        });
        if (error) return error;
        return file.close() == 0 ? std::error_code() : last_error();
    }

    std::error_code copy(const std::string& from, const std::string& to) override {
        std::error_code error;
        if (is_link(from)) {
            std::filesystem::copy_symlink(from, to, error);
        } else {
            std::filesystem::copy_file(from, to, error);
        }
        return error;
    }

    std::error_code hard_link(const std::string& from, const std::string& to) override {
        return ::link(from.c_str(), to.c_str()) == 0 ? std::error_code() : last_error();
    }

    std::error_code rename(const std::string& from, const std::string& to) override {
        return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code() : last_error();
    }

    std::error_code exchange(const std::string& a, const std::string& b) override {
        return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0 ? std::error_code()
                                                                                           : last_error();
    }

    std::error_code remove_all(const std::string& path) override {
        std::error_code error;
        std::filesystem::remove_all(path, error);
        return error;
    }
};

}  // namespace

std::unique_ptr<FileSystem> make_disk_file_system() {
    return std::make_unique<DiskFileSystem>();
}

}  // namespace boekwerk
