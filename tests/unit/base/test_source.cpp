#include <catch2/catch.hpp>

#include "base/source.h"

using namespace boekwerk;

TEST_CASE("Lines are counted from 1 and come without their ends") {
    SourceStore sources;
    const Source& source = sources.add("a.md", "een\ntwee\r\n\nvier");
    CHECK(source.line_count() == 4);
    CHECK(source.line(1) == "een");
    CHECK(source.line(2) == "twee");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "vier");
    CHECK(source.line(0).empty());
    CHECK(source.line(5).empty());
    CHECK(sources.add("leeg.md", "").line_count() == 1);
}

TEST_CASE("A place counts characters, not bytes") {
    SourceStore sources;
    const Source& source = sources.add("a.md", "de cliënt €\nx");
    CHECK(source.place_at(0) == Place{&source, 1, 1});
    CHECK(source.place_at(8) == Place{&source, 1, 8});    // the n, after the two bytes of ë
    CHECK(source.place_at(10) == Place{&source, 1, 10});  // the space before €
    CHECK(source.place_at(15) == Place{&source, 2, 1});
    CHECK(source.place_at(999) == Place{&source, 2, 2});
    CHECK(source.place_of_byte(1, 9) == Place{&source, 1, 8});
    CHECK(source.place_of_byte(2, 1) == Place{&source, 2, 1});
    CHECK(source.place_of_byte(1, 999) == Place{&source, 1, 12});
    CHECK(source.place_of_byte(9, 3) == Place{&source, 9, 1});
}

TEST_CASE("An insertion shares the text and knows where it stands") {
    SourceStore sources;
    const Source& card = sources.add("kaart.md", "{{> blok}}\n");
    const Source& block = sources.add("blok.md", "tekst\n");
    const Source& inserted = sources.add_insertion(block, {&card, 1, 1});
    CHECK(inserted.path() == "blok.md");
    CHECK(inserted.text().data() == block.text().data());
    CHECK(inserted.inserted_at() == Place{&card, 1, 1});
    CHECK(block.inserted_at().source == nullptr);
}
