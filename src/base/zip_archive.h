// ZIP archives whose bytes depend on nothing but their content: fixed order, fixed times. The only includer of libzip.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace boekwerk {

/// A file on its way into an archive, or into several: it is compressed once.
class ZipFile {
public:
    /// `content` must live longer. What would not get smaller is stored as it is.
    ZipFile(std::string path, std::string_view content);

    const std::string& path() const { return path_; }  ///< In the archive, with forward slashes.
    std::size_t size() const { return content_.size(); }
    std::uint32_t checksum() const { return checksum_; }
    bool compressed() const { return !packed_.empty(); }
    /// What stands in the archive.
    std::string_view data() const { return compressed() ? std::string_view(packed_) : content_; }

private:
    std::string path_;
    std::string_view content_;
    std::string packed_;
    std::uint32_t checksum_ = 0;  ///< CRC-32.
};

/// The bytes of an archive with these files, in this order, all of `date`.
std::string write_zip(const std::vector<const ZipFile*>& files, const Date& date);

}  // namespace boekwerk
