// Reads ZIP archives that somebody gives: who knows what is in them. Nothing is ever written to disk, and what is too
// large to be one of ours is refused. With zip_archive the only includer of libzip.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace boekwerk {

class ZipReader {
public:
    /// A file in the archive; folders are left out.
    struct Member {
        std::string path;  ///< UTF-8, with forward slashes.
        std::uint64_t size = 0;
        bool unsafe = false;  ///< Whether the path leads out of the folder that one would unpack to.
    };

    /// Null when it cannot be read; `fault` then says why, in Dutch: "het ZIP-bestand is beschadigd". The file must
    /// live longer.
    static std::unique_ptr<ZipReader> open(const OpenFile& file, std::string& fault);
    ~ZipReader();
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;

    const std::vector<Member>& members() const { return members_; }
    /// Gives a member to `take`, in pieces. Returns why that is not possible, in Dutch; nothing when it is done. One
    /// thread at a time.
    std::string read(std::size_t member, const TakePiece& take) const;

private:
    struct Archive;

    explicit ZipReader(std::unique_ptr<Archive> archive);

    std::unique_ptr<Archive> archive_;
    std::vector<Member> members_;
    std::vector<std::uint64_t> indices_;  ///< In the archive, by member.
};

}  // namespace boekwerk
