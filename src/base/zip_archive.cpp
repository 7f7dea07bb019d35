#include "base/zip_archive.h"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

#include "base/deflate_stream.h"

namespace boekwerk {

namespace {

/// Its working memory is kept by each thread.
libdeflate_compressor* compressor() {
    struct Free {
        void operator()(libdeflate_compressor* made) const { libdeflate_free_compressor(made); }
    };
    constexpr int level = 1;  // Measured in docs/decisions/0005-zip-archives.md.
    thread_local const std::unique_ptr<libdeflate_compressor, Free> own(libdeflate_alloc_compressor(level));
    if (own == nullptr) throw std::bad_alloc();
    return own.get();
}

/// PDF and pictures are compressed already.
bool is_packed(std::string_view path) {
    return path.ends_with(".pdf") || path.ends_with(".png") || path.ends_with(".jpg") || path.ends_with(".jpeg");
}

/// Empty when it would not get smaller.
std::string packed(std::string_view content) {
    if (content.empty()) return {};
    const auto room = std::make_unique_for_overwrite<char[]>(content.size());
    return {room.get(),
            libdeflate_deflate_compress(compressor(), content.data(), content.size(), room.get(), content.size())};
}

/// Gives libzip what is compressed already, which it then takes over as it stands.
class Reader {
public:
    explicit Reader(const ZipFile& file) : file_(file) {}

    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<Reader*>(self)->answer(data, length, command);
    }

private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_OPEN: position_ = 0; return 0;
            case ZIP_SOURCE_READ: {
                const std::string_view rest = file_.data().substr(position_);
                const std::size_t count = std::min<std::size_t>(rest.size(), length);
                std::memcpy(data, rest.data(), count);
                position_ += count;
                return static_cast<zip_int64_t>(count);
            }
            case ZIP_SOURCE_STAT: describe(*static_cast<zip_stat_t*>(data)); return sizeof(zip_stat_t);
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE: return 0;
            case ZIP_SOURCE_ERROR: return zip_error_to_data(&error_, data, length);
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_STAT,
                                                      ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, ZIP_SOURCE_ERROR, -1);
            default: zip_error_set(&error_, ZIP_ER_OPNOTSUPP, 0); return -1;
        }
    }

    void describe(zip_stat_t& stat) const {
        zip_stat_init(&stat);
        stat.size = file_.size();
        stat.comp_size = file_.data().size();
        stat.comp_method = file_.compressed() ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
        stat.crc = file_.checksum();
        stat.encryption_method = ZIP_EM_NONE;
        stat.mtime = 0;
        stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC |
                     ZIP_STAT_ENCRYPTION_METHOD | ZIP_STAT_MTIME;
    }

    const ZipFile& file_;
    std::size_t position_ = 0;
    zip_error_t error_{};
};

/// A date as DOS counts them: years from 1980 on.
zip_uint16_t dos_date(const Date& date) {
    const int years = std::clamp(date.year - 1980, 0, 127);
    return static_cast<zip_uint16_t>((years << 9) | (date.month << 5) | date.day);
}

[[noreturn]] void fail(const char* what) {
    throw std::runtime_error(std::string("libzip: ") + what);
}

void add_file(zip_t* archive, Reader& reader, const ZipFile& file, const Date& date) {
    zip_source_t* source = zip_source_function(archive, Reader::answer, &reader);
    if (source == nullptr) fail(zip_strerror(archive));
    const zip_int64_t added = zip_file_add(archive, file.path().c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) fail(zip_strerror(archive));
    const auto index = static_cast<zip_uint64_t>(added);
    constexpr zip_uint32_t readable = 0100644U << 16U;  // A plain file that everybody may read.
    zip_set_file_compression(archive, index, file.compressed() ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive, index, 0, dos_date(date), 0);
    zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, readable);
}

std::string content_of(zip_source_t* buffer) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(buffer, &stat) < 0 || zip_source_open(buffer) < 0) fail("the archive cannot be read");
    std::string content(stat.size, '\0');
    const zip_int64_t count = zip_source_read(buffer, content.data(), content.size());
    zip_source_close(buffer);
    if (count != static_cast<zip_int64_t>(content.size())) fail("the archive cannot be read");
    return content;
}

}  // namespace

ZipFile::ZipFile(std::string path, std::string_view content)
    : path_(std::move(path)),
      content_(content),
      size_(content.size()),
      checksum_(libdeflate_crc32(0, content.data(), content.size())) {
    if (!is_packed(path_)) own_ = packed(content);
    compressed_ = !own_.empty();
}

ZipFile::ZipFile(std::string path, const GivePieces& give) : path_(std::move(path)) {
    constexpr std::size_t most_at_once = std::size_t{256} * 1024;
    std::string begin;
    std::optional<DeflateStream> stream;
    give([&](std::string_view piece) {
        size_ += piece.size();
        checksum_ = libdeflate_crc32(checksum_, piece.data(), piece.size());
        if (!stream && size_ <= most_at_once) {
            begin += piece;
            return true;
        }
        if (!stream) stream.emplace().add(std::exchange(begin, {}));
        stream->add(piece);
        return true;
    });
    own_ = stream ? stream->finish() : packed(begin);
    compressed_ = !own_.empty();
    if (!compressed_) own_ = std::move(begin);
}

std::string write_zip(const std::vector<const ZipFile*>& files, const Date& date) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 1, &error);
    if (buffer == nullptr) fail(zip_error_strerror(&error));
    zip_t* archive = zip_open_from_source(buffer, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) fail(zip_error_strerror(&error));
    zip_source_keep(buffer);
    std::vector<Reader> readers;
    readers.reserve(files.size());
    for (const ZipFile* file : files) add_file(archive, readers.emplace_back(*file), *file, date);
    if (zip_close(archive) < 0) fail(zip_strerror(archive));
    std::string content = content_of(buffer);
    zip_source_free(buffer);
    return content;
}

}  // namespace boekwerk
