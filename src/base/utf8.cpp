#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace boekwerk {

namespace {

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the valid sequence at `offset`, or 0 (RFC 3629 §4).
std::size_t sequence_length(std::string_view text, std::size_t offset) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const std::size_t left = text.size() - offset;
    const unsigned char first = at(0);
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return left >= 2 && is_continuation(at(1)) ? 2 : 0;
    if (first < 0xF0) {
        if (left < 3 || !is_continuation(at(1)) || !is_continuation(at(2))) return 0;
        if (first == 0xE0 && at(1) < 0xA0) return 0;
        if (first == 0xED && at(1) > 0x9F) return 0;
        return 3;
    }
    if (first > 0xF4 || left < 4) return 0;
    if (!is_continuation(at(1)) || !is_continuation(at(2)) || !is_continuation(at(3))) return 0;
    if (first == 0xF0 && at(1) < 0x90) return 0;
    if (first == 0xF4 && at(1) > 0x8F) return 0;
    return 4;
}

/// Whether the next eight bytes are there and all ASCII.
bool is_ascii_word(std::string_view text, std::size_t offset) {
    std::uint64_t word = 0;
    if (text.size() - offset < sizeof word) return false;
    std::memcpy(&word, text.data() + offset, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        if (!is_continuation(static_cast<unsigned char>(byte))) ++count;
    }
    return count;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (is_ascii_word(text, offset)) {
            offset += sizeof(std::uint64_t);
            continue;
        }
        const std::size_t length = sequence_length(text, offset);
        if (length == 0) return offset;
        offset += length;
    }
    return std::nullopt;
}

char32_t next_character(std::string_view text, std::size_t& offset) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(offset);
    if (first < 0x80) {
        offset += 1;
        return first;
    }
    if (first < 0xE0) {
        const char32_t value = (first & 0x1FU) << 6U | (byte(offset + 1) & 0x3FU);
        offset += 2;
        return value;
    }
    if (first < 0xF0) {
        const char32_t value = (first & 0x0FU) << 12U | (byte(offset + 1) & 0x3FU) << 6U | (byte(offset + 2) & 0x3FU);
        offset += 3;
        return value;
    }
    const char32_t value = (first & 0x07U) << 18U | (byte(offset + 1) & 0x3FU) << 12U |
                           (byte(offset + 2) & 0x3FU) << 6U | (byte(offset + 3) & 0x3FU);
    offset += 4;
    return value;
}

void append_utf8(std::string& out, char32_t character) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | character >> 6U);
        put(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        put(0xE0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    } else {
        put(0xF0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3FU));
        put(0x80U | (character >> 6U & 0x3FU));
        put(0x80U | (character & 0x3FU));
    }
}

}  // namespace boekwerk
