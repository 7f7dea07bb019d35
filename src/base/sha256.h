// SHA-256 (FIPS 180-4), for proof that a file is what it was. The only includer of nettle's hash functions. Knows no
// files.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace boekwerk {

/// A hash in the making, for content that comes in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::string_view piece);
    /// The hash of all pieces so far, as 64 lower-case hexadecimal digits; after it a new hash begins.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A hash as bytes: half of what its digits take.
using Digest = std::array<std::uint8_t, 32>;

/// What is not 64 hexadecimal digits gives zeros.
Digest digest_of_hex(std::string_view hex);
std::string hex_of(const Digest& digest);

/// The hash of a whole content, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view content);

}  // namespace boekwerk
