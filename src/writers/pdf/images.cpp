#include "writers/pdf/images.h"

#include <png.h>

#include <string>
#include <string_view>
#include <utility>

#include "writers/pdf/deflate.h"
#include "writers/pdf/pdf_syntax.h"

namespace boekwerk {

namespace {

// A file of 1 MB can hold gigabytes of one colour.
constexpr std::size_t most_pixels = 25'000'000;

struct Added {
    ObjectNumber object = 0;
    const char* fault = nullptr;
};

std::string dictionary(std::size_t width, std::size_t height, bool colour) {
    std::string out = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/";
    out += colour ? "DeviceRGB" : "DeviceGray";
    out += "/Width ";
    append_integer(out, static_cast<std::int64_t>(width));
    out += "/Height ";
    append_integer(out, static_cast<std::int64_t>(height));
    return out;
}

/// libharu's own reader calls libpng without a way back from its errors: a damaged file would end the program. libpng's
/// simplified interface returns.
Added add_png(PdfFile& file, std::string_view data) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, data.data(), data.size()) == 0) {
        return {0, "het bestand is beschadigd"};
    }
    if (std::size_t{image.width} * image.height > most_pixels) {
        png_image_free(&image);
        return {0, "ze heeft meer dan 25 miljoen beeldpunten"};
    }
    const bool colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
    image.format = colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    std::string pixels(PNG_IMAGE_SIZE(image), '\0');
    const png_color white = {255, 255, 255};
    if (png_image_finish_read(&image, &white, pixels.data(), 0, nullptr) == 0) {
        png_image_free(&image);
        return {0, "het bestand is beschadigd"};
    }
    return {file.add_stream(dictionary(image.width, image.height, colour), deflate(pixels), StreamFilter::Flate),
            nullptr};
}

Added add_image(PdfFile& file, std::string_view data) {
    if (data.substr(0, 4) == "\x89PNG") return add_png(file, data);
    if (data.substr(0, 2) != "\xFF\xD8") return {0, "het bestand is geen PNG en geen JPEG"};
    const ObjectNumber object = file.add_jpeg(data);
    return {object, object == 0 ? "het is geen JPEG in grijs of RGB met 8 bits per kleur" : nullptr};
}

}  // namespace

PdfImages add_images(PdfFile& file, const LaidOutDocument& document, Diagnostics& diagnostics) {
    PdfImages images;
    std::unordered_map<const std::string*, const char*> faults;
    for (const Page& page : document.pages) {
        for (const Operation& operation : page.operations) {
            const auto* placed = std::get_if<PlacedImage>(&operation);
            if (placed == nullptr || placed->data == nullptr || images.names.count(placed->data.get()) != 0) continue;
            const auto [fault, is_new] = faults.try_emplace(placed->data.get(), nullptr);
            if (is_new) {
                const Added added = add_image(file, *placed->data);
                fault->second = added.fault;
                if (added.fault == nullptr) {
                    images.names.emplace(placed->data.get(), images.objects.size());
                    images.objects.push_back(added.object);
                }
            }
            if (fault->second == nullptr) continue;
            diagnostics.report({DiagnosticCode::ImageUnusable, placed->place,
                                std::string("de afbeelding kan niet in een PDF: ") + fault->second,
                                "sla de afbeelding opnieuw op als PNG, of als JPEG in RGB"});
        }
    }
    return images;
}

}  // namespace boekwerk
