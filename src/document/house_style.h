// A municipality's look: page, fonts, sizes and colours, as read from `templates/huisstijl/<naam>.yaml`. Lengths on
// paper are PDF points (1/72 inch).
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace boekwerk {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Color&, const Color&) = default;
};

struct HouseStyle {
    std::string id = "standaard";
    std::string organisation;  ///< Author in the metadata of documents; may be empty.

    float page_width = 595.276F;  ///< A4
    float page_height = 841.890F;
    float margin_left = 70.866F;  ///< 25 mm
    float margin_right = 70.866F;
    float margin_top = 76.535F;
    float margin_bottom = 76.535F;

    // TrueType files: as fontconfig-free absolute paths or names looked up in the font folders.
    std::string font_regular = "LiberationSans-Regular.ttf";
    std::string font_bold = "LiberationSans-Bold.ttf";
    std::string font_italic = "LiberationSans-Italic.ttf";
    std::string font_bold_italic = "LiberationSans-BoldItalic.ttf";
    std::string font_mono = "LiberationMono-Regular.ttf";
    std::string font_fallback = "DejaVuSans.ttf";  ///< For characters that the others lack.

    float text_size = 10.0F;
    float line_height = 1.4F;  ///< Times the text size.

    Color text{0x1A, 0x1A, 0x1A};
    Color heading{0x15, 0x42, 0x73};
    Color link{0x0B, 0x55, 0x9F};
    Color rule{0x9A, 0xA5, 0xB1};
    Color table_header{0xE8, 0xEE, 0xF4};
    Color box{0xF4, 0xF6, 0xF8};
    Color watermark{0xEC, 0xEC, 0xEC};
};

}  // namespace boekwerk
