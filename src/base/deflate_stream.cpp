#include "base/deflate_stream.h"

#define ZLIB_CONST
#include <zlib.h>

#include <array>
#include <new>
#include <utility>

namespace boekwerk {

struct DeflateStream::State {
    z_stream stream{};
    std::string packed;
    std::array<char, 16384> room{};

    void run(std::string_view piece, int flush) {
        stream.next_in = reinterpret_cast<const Bytef*>(piece.data());
        stream.avail_in = static_cast<uInt>(piece.size());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(room.data());
            stream.avail_out = static_cast<uInt>(room.size());
            deflate(&stream, flush);
            packed.append(room.data(), room.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
};

DeflateStream::DeflateStream() : state_(std::make_unique<State>()) {
    constexpr int level = 3;              // Measured in docs/decisions/0005-zip-archives.md.
    constexpr int memory_level = 8;       // zlib's own choice.
    constexpr int no_frame = -MAX_WBITS;  // An archive has its own.
    if (deflateInit2(&state_->stream, level, Z_DEFLATED, no_frame, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
}

DeflateStream::~DeflateStream() {
    deflateEnd(&state_->stream);
}

void DeflateStream::add(std::string_view piece) {
    state_->run(piece, Z_NO_FLUSH);
}

std::string DeflateStream::finish() {
    state_->run({}, Z_FINISH);
    return std::move(state_->packed);
}

}  // namespace boekwerk
