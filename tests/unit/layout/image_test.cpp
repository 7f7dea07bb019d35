#include <catch2/catch.hpp>

#include "layout/image_size.h"
#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

std::string number_32(std::uint32_t value) {
    return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
            static_cast<char>(value)};
}

std::string png(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n" + number_32(13) + "IHDR" + number_32(width) + number_32(height) + "rest";
}

std::string jpeg(std::uint32_t width, std::uint32_t height) {
    const std::string application = {'\xFF', '\xE0', 0, 4, 'a', 'b'};
    std::string frame = {'\xFF', '\xC0', 0, 11, 8};
    frame += number_32(height).substr(2) + number_32(width).substr(2);
    return "\xFF\xD8" + application + frame + "rest of the file";
}

Inline picture(std::string data, std::string alternative = "Een kaart") {
    Image image;
    image.path = "plaatje.png";
    image.alternative = std::move(alternative);
    image.data = std::make_shared<const std::string>(std::move(data));
    return inline_of(std::move(image));
}

const PlacedImage* image_on(const Page& page) {
    for (const Operation& operation : page.operations) {
        if (const auto* image = std::get_if<PlacedImage>(&operation)) return image;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("the size of a picture comes from the header of its file") {
    CHECK(image_size(png(640, 480)).width == 640);
    CHECK(image_size(png(640, 480)).height == 480);
    CHECK(image_size(jpeg(300, 200)).width == 300);
    CHECK(image_size(jpeg(300, 200)).height == 200);
}

TEST_CASE("what is no picture has no size") {
    for (const std::string& file :
         {std::string(), std::string("GIF89a"), png(1, 1).substr(0, 20), jpeg(1, 1).substr(0, 9),
          std::string("\xFF\xD8\xFF\xE0\0\0", 6), std::string("\xFF\xD8tekst en meer tekst")}) {
        CHECK(image_size(file).width == 0);
    }
}

TEST_CASE("a picture is a figure with its alternative text and its place") {
    Inlines inlines = text("voor ");
    inlines.push_back(picture(png(40, 20)));
    inlines.push_back(text("na").front());
    const Laid laid = lay({paragraph(inlines)});
    const Page& page = laid.pages.pages[0];
    const PlacedImage* image = image_on(page);
    REQUIRE(image != nullptr);
    CHECK(image->width == Approx(30));
    CHECK(image->height == Approx(15));
    CHECK(texts(page) == std::vector<std::string>{"voor ", "na"});
    CHECK(lines_of(page)[0].y > image->y + image->height);
    CHECK(lines_of(page)[1].y < image->y);
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  P\n"
          "    \"voor \" p1\n"
          "    Figure [Een kaart]\n"
          "      \"\" p1\n"
          "    \"na\" p1\n");
    for (const StructureElement& element : laid.pages.structure) {
        if (element.type != StructureType::Figure) continue;
        CHECK(element.bounds[0] == Approx(image->x));
        CHECK(element.bounds[1] == Approx(image->y));
        CHECK(element.bounds[2] == Approx(image->x + 30));
        CHECK(element.bounds[3] == Approx(image->y + 15));
    }
}

TEST_CASE("a picture that is too large is made smaller, in proportion") {
    const Laid wide = lay({paragraph(Inlines{picture(png(4000, 200))})});
    CHECK(image_on(wide.pages.pages[0])->width == Approx(200));
    CHECK(image_on(wide.pages.pages[0])->height == Approx(10));
    const Laid high = lay({paragraph(Inlines{picture(png(100, 10000))})});
    CHECK(image_on(high.pages.pages[0])->height == Approx(112));
}

TEST_CASE("a picture goes to the next page when it does not fit") {
    const Laid laid = lay({paragraph(full_lines(6)), paragraph(Inlines{picture(png(100, 130))})});
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(image_on(laid.pages.pages[0]) == nullptr);
    CHECK(image_on(laid.pages.pages[1]) != nullptr);
}

TEST_CASE("a picture that cannot be read is reported, and its alternative text stands in its place") {
    const Laid laid = lay({paragraph(Inlines{picture("geen plaatje")})});
    const auto faults = laid.diagnostics->sorted();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == DiagnosticCode::ImageUnusable);
    CHECK(faults[0].message == "de afbeelding ‘plaatje.png’ is geen leesbare PNG of JPEG");
    CHECK(faults[0].remedy == "sla de afbeelding op als PNG of JPEG");
    CHECK(laid.text() == "Een kaart");
}
