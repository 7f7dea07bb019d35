// Characters that no font has: reported where they stand.
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Inline text_at(const Place& place, std::string content) {
    Inline result = inline_of(Text{std::move(content)});
    result.place = place;
    return result;
}

std::vector<Diagnostic> faults_of(Inlines inlines) {
    return lay(document_of({paragraph(std::move(inlines))}), small_style(), U"☃⚄").diagnostics->sorted();
}

}  // namespace

TEST_CASE("a character without font is reported at its own place") {
    SourceStore sources;
    const Source& source = sources.add("kaart.md", "Een é ☃ hier\nen ☃ daar\n");
    const auto faults = faults_of({text_at({&source, 1, 5}, "é ☃ hier en ☃ daar")});
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == DiagnosticCode::CharacterWithoutFont);
    CHECK(faults[0].message == "het teken ‘☃’ (U+2603) staat in geen van de lettertypen");
    CHECK(faults[0].remedy == "gebruik een ander teken, of kies in de huisstijl een lettertype dat dit teken heeft");
    CHECK(faults[0].place == Place{&source, 1, 7});
    CHECK(faults[1].place == Place{&source, 2, 4});
}

TEST_CASE("when the source writes the character in another way, the place is that of its text") {
    SourceStore sources;
    const Source& source = sources.add("kaart.md", "Een &#x2603; hier");
    const auto faults = faults_of({text_at({&source, 1, 1}, "Een ☃ hier")});
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].place == Place{&source, 1, 1});
}

TEST_CASE("text without a place is reported without one") {
    const auto faults = faults_of(text("Een ⚄"));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message == "het teken ‘⚄’ (U+2684) staat in geen van de lettertypen");
    CHECK(faults[0].place == Place{});
}

TEST_CASE("a word with such a character is left out, the others stay") {
    const Laid laid = lay(document_of({paragraph("een b☃ twee")}), small_style(), U"☃");
    CHECK(laid.text() == "een twee");
}

TEST_CASE("very many such characters are no reason to take long") {
    std::string content;
    for (int i = 0; i < 20000; ++i) content += "☃ ";
    const auto faults = faults_of(text(content));
    CHECK(faults.size() == 1);
}
