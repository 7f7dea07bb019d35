#include "catalogue/image_format.h"

#include <cstdint>

namespace boekwerk {

namespace {

constexpr std::uint32_t most_pixels = 10'000;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";
constexpr const char* cut_off = "het bestand is beschadigd of afgekapt";

std::uint32_t byte_at(std::string_view bytes, std::size_t offset) {
    return static_cast<unsigned char>(bytes[offset]);
}

std::uint32_t big_endian(std::string_view bytes, std::size_t offset, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) value = value << 8U | byte_at(bytes, offset + i);
    return value;
}

std::string find_size_fault(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) return cut_off;
    if (width <= most_pixels && height <= most_pixels) return {};
    return "de afbeelding is " + std::to_string(width) + " bij " + std::to_string(height) +
           " pixels; ten hoogste 10000 bij 10000 mag";
}

std::string find_png_fault(std::string_view bytes) {
    constexpr std::size_t overhead = 12;  // length, type and checksum of a chunk
    std::size_t offset = png_signature.size();
    if (bytes.size() < offset + overhead + 13 || bytes.substr(offset + 4, 4) != "IHDR") return cut_off;
    std::string fault = find_size_fault(big_endian(bytes, offset + 8, 4), big_endian(bytes, offset + 12, 4));
    while (offset + overhead <= bytes.size()) {
        if (bytes.substr(offset + 4, 4) == "IEND") return fault;
        offset += overhead + big_endian(bytes, offset, 4);
    }
    return cut_off;
}

std::string find_jpeg_fault(std::string_view bytes) {
    std::size_t offset = 2;
    while (offset + 4 <= bytes.size()) {
        if (byte_at(bytes, offset) != 0xFF) return cut_off;
        const std::uint32_t marker = byte_at(bytes, offset + 1);
        if (marker == 0xFF) {  // fill byte
            ++offset;
            continue;
        }
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (offset + 9 > bytes.size()) return cut_off;
            return find_size_fault(big_endian(bytes, offset + 7, 2), big_endian(bytes, offset + 5, 2));
        }
        offset += 2 + big_endian(bytes, offset + 2, 2);
    }
    return cut_off;
}

}  // namespace

std::string find_image_fault(std::string_view bytes) {
    if (bytes.substr(0, png_signature.size()) == png_signature) return find_png_fault(bytes);
    if (bytes.substr(0, jpeg_signature.size()) != jpeg_signature) return "dit is geen PNG en geen JPEG";
    const std::size_t last = bytes.find_last_not_of('\0');
    if (last < 3 || bytes.substr(last - 1, 2) != "\xFF\xD9") return cut_off;
    return find_jpeg_fault(bytes);
}

}  // namespace boekwerk
