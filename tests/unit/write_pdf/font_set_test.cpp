#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "page_builder.h"
#include "support/run_tool.h"
#include "writers/pdf/font_embedding.h"
#include "writers/pdf/font_face.h"
#include "writers/pdf/word_cache.h"

using namespace boekwerk;

namespace {

/// The faults of opening the fonts of a house style, as lines.
std::string faults_of(const HouseStyle& style) {
    Diagnostics diagnostics;
    const std::unique_ptr<FontSet> fonts = FontSet::open(style, diagnostics);
    CHECK((fonts == nullptr) == diagnostics.has_errors());
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        lines += code_name(diagnostic.code) + " " + diagnostic.message + " | " + diagnostic.remedy + "\n";
    }
    return lines;
}

std::string read_file(const std::string& path) {
    return run_tool("cat " + path).output;
}

const std::string liberation = "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf";

/// A font with other bytes at an offset in one of its tables.
std::string changed_font(const std::string& table, std::size_t offset, const std::string& bytes) {
    std::string font = read_file(liberation);
    const std::size_t entry = font.find(table, 12);
    std::size_t start = 0;
    for (std::size_t i = 8; i < 12; ++i) start = start << 8 | static_cast<unsigned char>(font[entry + i]);
    return font.replace(start + offset, bytes.size(), bytes);
}

}  // namespace

TEST_CASE("all fonts that cannot be found are named, with the package that may have them") {
    HouseStyle style;
    style.font_bold = "LiberationSans-Vet.ttf";
    style.font_mono = "Lato-Mono.ttf";
    style.font_fallback = "Eigen.ttf";
    CHECK(faults_of(style) ==
          "BW0702 het lettertypebestand ‘Eigen.ttf’ van de huisstijl is niet gevonden | installeer het lettertype of "
          "noem in de huisstijl een ander\n"
          "BW0702 het lettertypebestand ‘Lato-Mono.ttf’ van de huisstijl is niet gevonden | installeer het pakket "
          "fonts-lato of noem in de huisstijl een ander lettertype\n"
          "BW0702 het lettertypebestand ‘LiberationSans-Vet.ttf’ van de huisstijl is niet gevonden | installeer het "
          "pakket fonts-liberation2 of noem in de huisstijl een ander lettertype\n");
}

TEST_CASE("a font is found by name in any folder of fonts, or by its path") {
    HouseStyle style;
    style.font_regular = liberation;
    style.font_bold = "DejaVuSerif-Bold.ttf";
    CHECK(faults_of(style) == "");
    style.font_bold = "";
    CHECK(faults_of(style) ==
          "BW0702 het lettertypebestand ‘’ van de huisstijl is niet gevonden | installeer het lettertype of noem in de "
          "huisstijl een ander\n");
}

TEST_CASE("a file that is no font, or only a part of one, is refused") {
    for (const std::string& content :
         {std::string("geen lettertype"), std::string(), read_file(liberation).substr(0, 5000)}) {
        const TemporaryFile file(content);
        HouseStyle style;
        style.font_italic = file.path();
        CHECK(faults_of(style) == "BW0702 het lettertypebestand ‘" + file.path() +
                                      "’ is geen volledig TrueType-lettertype: in een PDF kunnen alleen die | "
                                      "noem in de huisstijl een ander lettertype\n");
    }
}

TEST_CASE("a font whose licence forbids embedding is refused") {
    // OpenType OS/2 fsType at offset 8: restricted; no subsetting; only bitmaps.
    for (const std::string& bits :
         {std::string("\x00\x02", 2), std::string("\x01\x00", 2), std::string("\x02\x00", 2)}) {
        const TemporaryFile file(changed_font("OS/2", 8, bits));
        HouseStyle style;
        style.font_regular = file.path();
        CHECK(faults_of(style) ==
              "BW0702 het lettertypebestand ‘" + file.path() +
                  "’ mag volgens zijn licentiekenmerk (fsType) niet deels in een PDF staan | noem in "
                  "de huisstijl een ander lettertype\n");
    }
    const TemporaryFile editable(changed_font("OS/2", 8, std::string("\x00\x08", 2)));
    HouseStyle style;
    style.font_regular = editable.path();
    CHECK(faults_of(style) == "");
}

TEST_CASE("faces of one file share it") {
    HouseStyle style;
    style.font_bold = style.font_regular;
    style.font_fallback = style.font_regular;
    Diagnostics diagnostics;
    const std::unique_ptr<FontSet> fonts = FontSet::open(style, diagnostics);
    REQUIRE(fonts != nullptr);
    CHECK(fonts->file_count() == 4);
    CHECK(fonts->face_file(Face::Bold) == fonts->face_file(Face::Regular));
}

TEST_CASE("fonts tell what a PDF says of them") {
    const FontMetrics& metrics = test_fonts().file(test_fonts().face_file(Face::BoldItalic)).metrics();
    CHECK(metrics.postscript_name == "LiberationSans-BoldItalic");
    CHECK(metrics.italic_angle == -12);
    CHECK(metrics.italic);
    CHECK_FALSE(metrics.fixed_pitch);
    CHECK_FALSE(metrics.serif);
    CHECK(metrics.cap_height > 600);
    CHECK(metrics.stem_width > 150);
    CHECK(test_fonts().file(test_fonts().face_file(Face::Mono)).metrics().fixed_pitch);
}

TEST_CASE("words are shaped once and stay where they are") {
    FontSet& fonts = test_fonts();
    const ShapedText& first = fonts.shape(Face::Regular, "blijvend");
    for (int i = 0; i < 20'000; ++i) fonts.shape(Face::Regular, "woord" + std::to_string(i));
    CHECK(&fonts.shape(Face::Regular, "blijvend") == &first);
    CHECK(first.text == "blijvend");
    CHECK(&fonts.shape(Face::Bold, "blijvend") != &first);
}

TEST_CASE("a word of one document is its own; what another document asks for too is kept") {
    Diagnostics diagnostics;
    const std::unique_ptr<FontSet> fonts = FontSet::open({}, diagnostics);
    REQUIRE(fonts != nullptr);
    OwnWords first_document;
    const ShapedText& first = fonts->shape(Face::Regular, "Pelikaan", first_document);
    REQUIRE(first_document.size() == 1);
    CHECK(&first == &first_document.front());
    CHECK_FALSE(first.kept);
    CHECK(first.width == fonts->shape(Face::Regular, "Pelikaan").width);
    OwnWords second_document;
    fonts->shape(Face::Bold, "Pelikaan", first_document);
    const ShapedText& second = fonts->shape(Face::Bold, "Pelikaan", second_document);
    CHECK(second_document.empty());
    CHECK(second.kept);
    CHECK(&fonts->shape(Face::Bold, "Pelikaan") == &second);
}

TEST_CASE("threads that ask for the same words get the same ones") {
    WordCache cache;
    constexpr std::size_t words = 5'000;
    std::vector<std::vector<const ShapedText*>> found(4, std::vector<const ShapedText*>(words));
    std::vector<std::thread> threads;
    for (std::vector<const ShapedText*>& mine : found) {
        threads.emplace_back([&] {
            for (std::size_t i = 0; i < words; ++i) {
                ShapedText shaped;
                shaped.text = std::to_string(i);
                const ShapedText* known = cache.find(Face::Italic, shaped.text);
                mine[i] = known != nullptr ? known : &cache.add(Face::Italic, shaped);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<const ShapedText*>& mine : found) CHECK(mine == found[0]);
    CHECK(std::set<const ShapedText*>(found[0].begin(), found[0].end()).size() == words);
    CHECK(found[0][1234]->text == "1234");
    CHECK(cache.find(Face::Bold, "1234") == nullptr);
}

TEST_CASE("documents that show the same characters share a subset") {
    FontFault fault = FontFault::None;
    const auto font = FontFile::open(liberation, fault);
    REQUIRE(font != nullptr);
    const auto codes_from = [&](std::uint16_t first) {
        return std::vector<std::uint16_t>{first, static_cast<std::uint16_t>(first + 1), 700};
    };
    FontSubsets subsets;
    const auto first = subsets.get(*font, codes_from(36));
    CHECK(subsets.get(*font, codes_from(36)) == first);
    for (std::uint16_t code = 37; code < 400; ++code) subsets.get(*font, codes_from(code));
    const auto again = subsets.get(*font, codes_from(36));
    CHECK(again != first);  // Others have taken its place.
    CHECK(again->name == first->name);
    CHECK(again->program == first->program);
    CHECK(again->glyph_map == first->glyph_map);
    CHECK(again->to_unicode == first->to_unicode);
    CHECK(again->widths == first->widths);
}
