// The size of a picture, from the header of its file. Knows no more of the formats.
#pragma once

#include <cstdint>
#include <string_view>

namespace boekwerk {

/// In pixels; 0 when the file is no PNG (ISO 15948 §11.2.2) or JPEG (ISO 10918-1 §B.2.2).
struct ImageSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

ImageSize image_size(std::string_view file);

}  // namespace boekwerk
