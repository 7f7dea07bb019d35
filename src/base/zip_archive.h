// ZIP archives whose bytes depend on nothing but their content: fixed order, fixed times. The only includer of libzip.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/file_system.h"

namespace boekwerk {

/// A file on its way into an archive, or into several: it is compressed once.
class ZipFile {
public:
    /// `content` must live longer. What would not get smaller is stored as it is.
    ZipFile(std::string path, std::string_view content);
    /// With a text that need not stand in memory: a long one is compressed while it comes.
    ZipFile(std::string path, const GivePieces& give);

    const std::string& path() const { return path_; }  ///< In the archive, with forward slashes.
    std::size_t size() const { return size_; }
    std::uint32_t checksum() const { return checksum_; }
    bool compressed() const { return compressed_; }
    /// What stands in the archive.
    std::string_view data() const { return own_.empty() ? content_ : std::string_view(own_); }

private:
    std::string path_;
    std::string_view content_;
    std::string own_;  ///< What stands in the archive, when that is not `content_`.
    std::size_t size_ = 0;
    std::uint32_t checksum_ = 0;  ///< CRC-32.
    bool compressed_ = false;
};

/// The bytes of an archive with these files, in this order, all of `date`.
std::string write_zip(const std::vector<const ZipFile*>& files, const Date& date);

}  // namespace boekwerk
