#include "base/sha256.h"

#include <nettle/sha2.h>

#include <charconv>
#include <system_error>

namespace boekwerk {

struct Sha256::State {
    sha256_ctx context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    sha256_init(&state_->context);
}

Sha256::~Sha256() = default;

void Sha256::update(std::string_view piece) {
    sha256_update(&state_->context, piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
}

std::string Sha256::hex() {
    Digest digest{};
    sha256_digest(&state_->context, digest.size(), digest.data());
    return hex_of(digest);
}

Digest digest_of_hex(std::string_view hex) {
    Digest digest{};
    if (hex.size() != 2 * digest.size()) return {};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        const char* const end = hex.data() + 2 * i + 2;
        const auto [read, error] = std::from_chars(end - 2, end, digest[i], 16);
        if (error != std::errc() || read != end) return {};
    }
    return digest;
}

std::string hex_of(const Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

std::string sha256_hex(std::string_view content) {
    Sha256 hash;
    hash.update(content);
    return hash.hex();
}

}  // namespace boekwerk
