#include <catch2/catch.hpp>

#include "catalogue/image_format.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

std::string big_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i));
    return text;
}

std::string chunk(const std::string& type, const std::string& data) {
    return big_endian(static_cast<std::uint32_t>(data.size()), 4) + type + data + std::string(4, 'c');
}

std::string png(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", big_endian(width, 4) + big_endian(height, 4) + std::string(5, '\0')) +
           chunk("IDAT", "data") + chunk("IEND", "");
}

std::string jpeg(std::uint32_t width, std::uint32_t height) {
    return "\xFF\xD8\xFF\xE0" + big_endian(4, 2) + "xx" + "\xFF\xC0" + big_endian(8, 2) + "\x08" +
           big_endian(height, 2) + big_endian(width, 2) + "\x01" + "\xFF\xDA" + big_endian(2, 2) + "data\xFF\xD9";
}

}  // namespace

TEST_CASE("A PNG or JPEG of a reasonable size can be used") {
    CHECK(find_image_fault(png(10, 10000)).empty());
    CHECK(find_image_fault(jpeg(10000, 10)).empty());
    CHECK(find_image_fault(jpeg(1, 1) + std::string(3, '\0')).empty());
}

TEST_CASE("Any other picture cannot") {
    const std::string too_wide = "de afbeelding is 10001 bij 10 pixels; ten hoogste 10000 bij 10000 mag";
    const std::string cut_off = "het bestand is beschadigd of afgekapt";
    CHECK(find_image_fault("") == "dit is geen PNG en geen JPEG");
    CHECK(find_image_fault("GIF89a") == "dit is geen PNG en geen JPEG");
    CHECK(find_image_fault(png(10001, 10)) == too_wide);
    CHECK(find_image_fault(jpeg(10001, 10)) == too_wide);
    CHECK(find_image_fault(png(0, 10)) == cut_off);
    const std::string whole_png = png(10, 10);
    for (std::size_t length = 8; length < whole_png.size() - 4; ++length) {
        CHECK(find_image_fault(whole_png.substr(0, length)) == cut_off);
    }
    const std::string whole_jpeg = jpeg(10, 10);
    for (std::size_t length = 3; length < whole_jpeg.size(); ++length) {
        CHECK(find_image_fault(whole_jpeg.substr(0, length)) == cut_off);
    }
    for (std::size_t length = 3; length < 15; ++length) {
        CHECK(find_image_fault(whole_jpeg.substr(0, length) + "\xFF\xD9") == cut_off);
    }
}

TEST_CASE("A picture is read once and shared by all that show it") {
    SmallCatalogue small;
    small.files.add("cat/afbeeldingen/plaat.png", png(10, 10));
    small.add_block("blok", "![Een plaat](afbeeldingen/plaat.png)\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> blok}}\n\n![Een plaat](afbeeldingen/plaat.png)\n"));
    CHECK(small.faults().empty());
    const auto& blocks = small.catalogue.cards.at("zorg").at(0).sections.at(0).blocks;
    const auto image_of = [&](std::size_t block) {
        return std::get<Image>(std::get<Paragraph>(blocks.at(block).value).content.at(0).value);
    };
    CHECK(image_of(1).path == "afbeeldingen/plaat.png");
    REQUIRE(image_of(1).data != nullptr);
    CHECK(*image_of(1).data == png(10, 10));
    CHECK(image_of(1).data == image_of(2).data);
}

TEST_CASE("A picture that cannot be used is reported where it stands") {
    SmallCatalogue small;
    small.files.add("cat/afbeeldingen/plaat.gif", "GIF89a");
    small.files.add("cat/afbeeldingen/groot.png", png(1, 1) + std::string(5'000'000, 'x'));
    small.files.add("cat/afbeeldingen/dicht.png", png(1, 1));
    small.files.fail("cat/afbeeldingen/dicht.png", std::errc::permission_denied);
    small.files.add("elders.png", png(1, 1));
    small.files.add_link("cat/afbeeldingen/link.png", "../../elders.png");
    small.add_card("zorg", SmallCatalogue::card("02A41", "",
                                                "\n![a](afbeeldingen/plaat.gif)\n\n![a](afbeeldingen/groot.png)\n\n"
                                                "![a](afbeeldingen/dicht.png)\n\n![a](afbeeldingen/link.png)\n\n"
                                                "![a](afbeeldingen/weg.png)\n\n![a](plaat.png)\n\n"
                                                "![a](afbeeldingen/../begrippen.yaml)\n"));
    CHECK(
        small.faults() ==
        R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0513]: afbeelding ‘afbeeldingen/plaat.gif’ is niet bruikbaar: dit is geen PNG en geen JPEG
  12 | ![a](afbeeldingen/plaat.gif)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:14:1: fout[BW0513]: afbeelding ‘afbeeldingen/groot.png’ is niet bruikbaar: het bestand is 5000061 bytes; ten hoogste 5 MB mag
  14 | ![a](afbeeldingen/groot.png)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:16:1: fout[BW0513]: afbeelding ‘afbeeldingen/dicht.png’ is niet bruikbaar: u hebt er geen rechten voor
  16 | ![a](afbeeldingen/dicht.png)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:18:1: fout[BW0513]: afbeelding ‘afbeeldingen/link.png’ is niet bruikbaar: de koppeling leidt naar buiten de catalogus
  18 | ![a](afbeeldingen/link.png)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:20:1: fout[BW0513]: afbeelding ‘afbeeldingen/weg.png’ is niet bruikbaar: het bestand bestaat niet
  20 | ![a](afbeeldingen/weg.png)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:22:1: fout[BW0513]: afbeelding ‘plaat.png’ is niet bruikbaar: dit is geen bestand in de map afbeeldingen
  22 | ![a](plaat.png)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
cat/boeken/boek/kaarten/zorg.md:24:1: fout[BW0513]: afbeelding ‘afbeeldingen/../begrippen.yaml’ is niet bruikbaar: dit is geen bestand in de map afbeeldingen
  24 | ![a](afbeeldingen/../begrippen.yaml)
     | ^
  oplossing: zet een PNG of JPEG van ten hoogste 5 MB in de map afbeeldingen van de catalogus en schrijf ‘afbeeldingen/naam.png’
)");
}
