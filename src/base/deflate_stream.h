// Compression of what comes in pieces (RFC 1951). The only includer of zlib. What stands in memory as a whole is
// compressed faster by libdeflate: docs/decisions/0005-zip-archives.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace boekwerk {

/// The same pieces give the same bytes.
class DeflateStream {
public:
    DeflateStream();
    ~DeflateStream();
    DeflateStream(const DeflateStream&) = delete;
    DeflateStream& operator=(const DeflateStream&) = delete;

    void add(std::string_view piece);
    /// All that was added, compressed. Comes last.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace boekwerk
