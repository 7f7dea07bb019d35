#include "layout/image_size.h"

#include <cstddef>

namespace boekwerk {

namespace {

std::uint32_t byte_at(std::string_view file, std::size_t offset) {
    return static_cast<unsigned char>(file[offset]);
}

std::uint32_t read_16(std::string_view file, std::size_t offset) {
    return byte_at(file, offset) << 8U | byte_at(file, offset + 1);
}

std::uint32_t read_32(std::string_view file, std::size_t offset) {
    return read_16(file, offset) << 16U | read_16(file, offset + 2);
}

ImageSize png_size(std::string_view file) {
    constexpr std::size_t header = 24;  // Signature, length and name of the first chunk, then width and height.
    if (file.size() < header || file.substr(12, 4) != "IHDR") return {};
    return {read_32(file, 16), read_32(file, 20)};
}

/// Markers without a segment: RSTn, SOI, TEM.
bool stands_alone(std::uint32_t marker) {
    return (marker >= 0xD0 && marker <= 0xD8) || marker == 0x01;
}

/// Start of frame: SOF0 to SOF15, without DHT, JPG and DAC.
bool starts_frame(std::uint32_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

ImageSize jpeg_size(std::string_view file) {
    std::size_t at = 2;
    while (at + 9 < file.size()) {
        if (byte_at(file, at) != 0xFF) return {};
        const std::uint32_t marker = byte_at(file, at + 1);
        if (marker == 0xFF) {  // Padding before a marker.
            ++at;
            continue;
        }
        if (starts_frame(marker)) return {read_16(file, at + 7), read_16(file, at + 5)};
        at += stands_alone(marker) ? 2 : 2 + read_16(file, at + 2);
    }
    return {};
}

}  // namespace

ImageSize image_size(std::string_view file) {
    if (file.substr(0, 8) == "\x89PNG\r\n\x1A\n") return png_size(file);
    if (file.substr(0, 2) == "\xFF\xD8") return jpeg_size(file);
    return {};
}

}  // namespace boekwerk
