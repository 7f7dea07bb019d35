#include "writers/pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace boekwerk {

namespace {

// Measured in docs/decisions/0002-pdf-serialisation.md.
constexpr int level = 1;

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

}  // namespace

std::string deflate(std::string_view data) {
    thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor) throw std::bad_alloc();
    const std::size_t most = libdeflate_zlib_compress_bound(compressor.get(), data.size());
    const auto room = std::make_unique_for_overwrite<char[]>(most);
    return {room.get(), libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), room.get(), most)};
}

}  // namespace boekwerk
