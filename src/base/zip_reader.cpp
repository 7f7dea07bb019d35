#include "base/zip_reader.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace boekwerk {

namespace {

// A set has some tens of files and megabytes; all sets of a large contract, packed together, stay below these limits.
constexpr std::size_t most_directory_bytes = std::size_t{8} << 20;
constexpr std::uint64_t most_content_bytes = std::uint64_t{2} << 30;

constexpr const char* broken_archive = "het ZIP-bestand is beschadigd of niet compleet";
constexpr const char* large_archive = "het ZIP-bestand bevat te veel bestanden om erin te kijken";
constexpr const char* large_content = "het ZIP-bestand is uitgepakt groter dan 2 GB; dan kijkt Boekwerk er niet in";

/// A number of `bytes` bytes, the lowest first (APPNOTE 4.4).
std::uint64_t number_at(std::string_view text, std::size_t offset, std::size_t bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = bytes; i > 0; --i) number = number << 8U | static_cast<unsigned char>(text[offset + i - 1]);
    return number;
}

/// Whether the directory of an archive is so small that libzip may read it into memory. The record at the end of the
/// archive (APPNOTE 4.3.16) says its size; it is looked for where libzip looks. ZIP64 is for what is large.
bool has_small_directory(const OpenFile& file) {
    constexpr std::size_t record_size = 22;
    constexpr std::size_t locator_size = 20;
    constexpr std::size_t most_comment = 0xFFFF;
    std::string tail(std::min(file.size(), locator_size + record_size + most_comment), '\0');
    std::size_t count = 0;
    if (file.read_at(file.size() - tail.size(), tail.data(), tail.size(), count) || count < tail.size()) return true;
    const std::string_view text = tail;
    for (std::size_t at = text.find("PK\5\6"); at != std::string_view::npos; at = text.find("PK\5\6", at + 1)) {
        if (text.size() - at < record_size) break;
        if (number_at(text, at + 12, 4) > most_directory_bytes) return false;
        if (at >= locator_size && text.substr(at - locator_size, 4) == "PK\6\7") return false;
    }
    return true;
}

/// Lets libzip read a file that is already open.
class FileSource {
public:
    explicit FileSource(const OpenFile& file) : file_(file) { zip_error_init(&error_); }

    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<FileSource*>(self)->answer(data, length, command);
    }

private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_OPEN: position_ = 0; return 0;
            case ZIP_SOURCE_READ: return read(static_cast<char*>(data), length);
            case ZIP_SOURCE_SEEK: {
                const zip_int64_t to = zip_source_seek_compute_offset(position_, file_.size(), data, length, &error_);
                if (to >= 0) position_ = static_cast<std::size_t>(to);
                return to < 0 ? -1 : 0;
            }
            case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(position_);
            case ZIP_SOURCE_STAT: {
                auto& stat = *static_cast<zip_stat_t*>(data);
                zip_stat_init(&stat);
                stat.size = file_.size();
                stat.valid = ZIP_STAT_SIZE;
                return sizeof(zip_stat_t);
            }
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE: return 0;
            case ZIP_SOURCE_ERROR: return zip_error_to_data(&error_, data, length);
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK,
                                                      ZIP_SOURCE_TELL, ZIP_SOURCE_STAT, ZIP_SOURCE_CLOSE,
                                                      ZIP_SOURCE_FREE, ZIP_SOURCE_ERROR, -1);
            default: zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0); return -1;
        }
    }

    zip_int64_t read(char* data, zip_uint64_t length) {
        std::size_t count = 0;
        if (file_.read_at(position_, data, length, count)) {
            zip_error_set(&error_, ZIP_ER_READ, 0);
            return -1;
        }
        position_ += count;
        return static_cast<zip_int64_t>(count);
    }

    const OpenFile& file_;
    std::size_t position_ = 0;
    zip_error_t error_{};
};

/// Also when it begins with a slash or a drive ("C:").
bool leads_out(std::string_view path) {
    if (path.starts_with('/') || (path.size() > 1 && path[1] == ':')) return true;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (path.substr(begin, end - begin) == "..") return true;
        begin = end + 1;
    }
    return false;
}

std::string fault_of(int error) {
    switch (error) {
        case ZIP_ER_NOPASSWD:
        case ZIP_ER_WRONGPASSWD:
        case ZIP_ER_ENCRNOTSUPP: return "is versleuteld met een wachtwoord";
        case ZIP_ER_COMPNOTSUPP: return "is ingepakt op een manier die Boekwerk niet kent";
        case ZIP_ER_READ: return "is niet te lezen";
        default: return "is beschadigd";
    }
}

}  // namespace

struct ZipReader::Archive {
    explicit Archive(const OpenFile& file) : source(file) {}
    ~Archive() {
        if (zip != nullptr) zip_discard(zip);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    FileSource source;
    zip_t* zip = nullptr;
};

std::unique_ptr<ZipReader> ZipReader::open(const OpenFile& file, std::string& fault) {
    fault = large_archive;
    if (!has_small_directory(file)) return nullptr;
    fault = broken_archive;
    auto archive = std::make_unique<Archive>(file);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_function_create(FileSource::answer, &archive->source, &error);
    if (source == nullptr) return nullptr;
    archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive->zip == nullptr) {
        zip_source_free(source);
        return nullptr;
    }
    std::unique_ptr<ZipReader> reader(new ZipReader(std::move(archive)));
    std::uint64_t left = most_content_bytes;
    for (const Member& member : reader->members_) {
        fault = large_content;
        if (member.size > left) return nullptr;
        left -= member.size;
    }
    fault.clear();
    return reader;
}

ZipReader::ZipReader(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive_->zip, 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(archive_->zip, index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) continue;
        Member member{stat.name, (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0};
        std::replace(member.path.begin(), member.path.end(), '\\', '/');  // As old programs for Windows write it.
        if (member.path.empty() || member.path.back() == '/') continue;
        member.unsafe = leads_out(member.path);
        members_.push_back(std::move(member));
        indices_.push_back(index);
    }
}

ZipReader::~ZipReader() = default;

std::string ZipReader::read(std::size_t member, const TakePiece& take) const {
    zip_file_t* file = zip_fopen_index(archive_->zip, indices_[member], 0);
    if (file == nullptr) return fault_of(zip_error_code_zip(zip_get_error(archive_->zip)));
    std::array<char, std::size_t{64} * 1024> piece{};
    std::uint64_t left = members_[member].size;
    std::string fault;
    while (true) {
        const zip_int64_t got = zip_fread(file, piece.data(), piece.size());
        if (got == 0) break;
        const bool too_long = got > 0 && static_cast<std::uint64_t>(got) > left;  // Than the archive says itself.
        if (got < 0 || too_long) {
            fault = fault_of(too_long ? ZIP_ER_INCONS : zip_error_code_zip(zip_file_get_error(file)));
            break;
        }
        left -= static_cast<std::uint64_t>(got);
        if (!take({piece.data(), static_cast<std::size_t>(got)})) break;
    }
    zip_fclose(file);
    return fault;
}

}  // namespace boekwerk
