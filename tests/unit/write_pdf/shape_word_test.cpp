#include <catch2/catch.hpp>
#include <cmath>

#include "base/utf8.h"
#include "page_builder.h"
#include "writers/pdf/font_face.h"
#include "writers/pdf/shape_word.h"

using namespace boekwerk;

namespace {

const FontFile& regular() {
    return test_fonts().file(test_fonts().face_file(Face::Regular));
}

/// What the codes of a word are extracted as, without ActualText.
std::string text_of_codes(const ShapedText& text) {
    std::string out;
    for (const ShapedRun& run : text.runs) {
        for (const ShapedGlyph& glyph : run.glyphs) {
            append_utf8(out, test_fonts().file(run.font).character_of_code(glyph.code));
        }
    }
    return out;
}

bool needs_actual_text(const ShapedText& text) {
    bool needed = false;
    for (const ShapedRun& run : text.runs) needed |= run.needs_actual_text;
    return needed;
}

const ShapedText& shape(std::string_view word) {
    return test_fonts().shape(Face::Regular, word);
}

}  // namespace

TEST_CASE("the codes of a word give back its text") {
    for (const char* word : {"Gemeente", "coëfficiënt", "fi-ffi-fl", "€", "≥", "‘België’", "a…b", "½", "m²", "µg"}) {
        CHECK(text_of_codes(shape(word)) == word);
        CHECK_FALSE(needs_actual_text(shape(word)));
        CHECK(shape(word).missing == 0);
    }
}

TEST_CASE("kerning brings letters nearer and the width counts it") {
    const ShapedText& kerned = shape("AVAVA");
    REQUIRE(kerned.runs.size() == 1);
    double plain = 0;
    double adjusted = 0;
    for (const ShapedGlyph& glyph : kerned.runs[0].glyphs) {
        plain += regular().width(glyph.code);
        adjusted += glyph.adjust;
    }
    CHECK(kerned.runs[0].glyphs[0].adjust > 50);
    CHECK(kerned.runs[0].glyphs.back().adjust == 0);
    CHECK(kerned.width == Approx(plain - adjusted).epsilon(1e-6));
    CHECK(kerned.runs[0].width == kerned.width);
}

TEST_CASE("a character that the face lacks comes from the fallback font, alone") {
    const ShapedText& mixed = shape("a☐b");
    REQUIRE(mixed.runs.size() == 3);
    CHECK(mixed.runs[0].font == test_fonts().face_file(Face::Regular));
    CHECK(test_fonts().file(mixed.runs[1].font).metrics().postscript_name == "DejaVuSans");
    CHECK(mixed.runs[2].font == mixed.runs[0].font);
    CHECK(text_of_codes(mixed) == "a☐b");
    CHECK(mixed.width == Approx(mixed.runs[0].width + mixed.runs[1].width + mixed.runs[2].width));
}

TEST_CASE("a character that no font has is named and the word is not shaped") {
    const ShapedText& word = shape("ja漢字");
    CHECK(word.missing == U'漢');
    CHECK(word.runs.empty());
    CHECK(word.text == "ja漢字");
}

TEST_CASE("characters that nobody could read back are missing") {
    for (const char32_t character : {U'\u0001', U'\u0009', U'\u0085', U'\uE000', U'\uF001', U'\uFFFE', U'\U000F0000'}) {
        std::string word = "a";
        append_utf8(word, character);
        CHECK(shape(word).missing == character);
    }
}

TEST_CASE("a no-break space looks like a space and stays one of its own") {
    const ShapedText& word = shape("50\u00A0%");
    CHECK(text_of_codes(word) == "50\u00A0%");
    CHECK_FALSE(needs_actual_text(word));
    const std::uint16_t code = word.runs[0].glyphs[2].code;
    CHECK(regular().width(regular().glyph_of_code(code)) == Approx(test_fonts().space_width(Face::Regular)));
}

TEST_CASE("no-break hyphens look like hyphens in every face") {
    for (const Face face : {Face::Regular, Face::Bold, Face::Mono}) {
        const ShapedText& word = test_fonts().shape(face, "e\u2011mail");
        CHECK(text_of_codes(word) == "e\u2011mail");
        CHECK(word.runs.size() == 1);
    }
}

TEST_CASE("the hyphen of layout is a soft hyphen in the text") {
    const ShapedText& hyphen = test_fonts().soft_hyphen(Face::Bold);
    CHECK(hyphen.text == "\u00AD");
    CHECK(text_of_codes(hyphen) == "\u00AD");
    CHECK(hyphen.width == test_fonts().shape(Face::Bold, "-").width);
    CHECK(&test_fonts().soft_hyphen(Face::Bold) == &hyphen);
}

TEST_CASE("an author's soft hyphen and other invisible characters draw nothing but stay in the text") {
    for (const char* word : {"voor\u00ADbeeld", "voor\u200Bbeeld", "\u2060voorbeeld", "voorbeeld\uFEFF"}) {
        CHECK(text_of_codes(shape(word)) == "voorbeeld");
        CHECK(needs_actual_text(shape(word)));
        CHECK(shape(word).width == shape("voorbeeld").width);
    }
    CHECK(shape("\u200B").runs.empty());
    CHECK(shape("\u200B").missing == 0);
}

TEST_CASE("composed accents are drawn composed and keep their text") {
    const ShapedText& word = shape("cafe\u0301");
    REQUIRE(word.runs.size() == 1);
    CHECK(word.runs[0].glyphs.size() == 4);
    CHECK(text_of_codes(word) == "café");
    CHECK(needs_actual_text(word));
}

TEST_CASE("characters that share a glyph keep their text") {
    for (const char* word : {"\u2126", "\u0394", "\u2206", "\u00B5", "\u03BC", "\u2215", "\u2219", "\u02C9"}) {
        const ShapedText& shaped = shape(word);
        CHECK(shaped.missing == 0);
        CHECK((text_of_codes(shaped) == word || needs_actual_text(shaped)));
    }
}

TEST_CASE("every character of a font can be shown and read back") {
    const FontFile& font = regular();
    const FontChoice fonts{font, 0, font, 0};
    std::size_t shown = 0;
    for (char32_t character = 0x20; character < 0x2600; ++character) {
        if (font.glyph_of(character) == 0) continue;
        std::string word;
        append_utf8(word, character);
        const ShapedText shaped = shape_word(fonts, word);
        REQUIRE(shaped.missing == 0);
        if (needs_actual_text(shaped) || shaped.runs.empty()) continue;
        REQUIRE(text_of_codes(shaped) == word);
        ++shown;
    }
    CHECK(shown > 2000);
}

TEST_CASE("faces have measures") {
    FontSet& fonts = test_fonts();
    CHECK(fonts.space_width(Face::Regular) == Approx(277.832));
    CHECK(fonts.ascent(Face::Regular) == Approx(905.273));
    CHECK(fonts.descent(Face::Regular) == Approx(211.914));
    CHECK(fonts.space_width(Face::Mono) == Approx(fonts.shape(Face::Mono, "W").width));
}
