#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/source.h"
#include "document/passage.h"

using namespace boekwerk;

namespace {

Inline item(decltype(Inline::value) value, const Place& place = {}) {
    return {place, std::move(value)};
}

Block paragraph(Inlines content) {
    Paragraph result;
    result.content = std::move(content);
    return {{}, std::move(result)};
}

}  // namespace

TEST_CASE("A passage is the text without mark-up, with a sign for what is no text") {
    Reference empty;
    empty.kind = TargetKind::Term;
    empty.id = "crisis";
    Reference named;
    named.content.push_back(item(Text{"dit product"}));
    const Inlines inlines = {item(Strong{{item(Text{"Nachtelijke"})}}),
                             item(Text{" Ondersteuning"}),
                             item(FootnoteMark{"a", 0}),
                             item(HardBreak{}),
                             item(Emphasis{{item(Link{"https://voorbeeld.nl", {item(Text{"hier"})}})}}),
                             item(Text{" "}),
                             item(empty),
                             item(Text{" "}),
                             item(named),
                             item(Code{"AbC"}),
                             item(Image{"a.png", "Een beeld", nullptr})};
    Passage passage;
    passage.append(inlines);
    CHECK(passage.text() == "Nachtelijke Ondersteuning\nhier \uFFFC dit product\uFFFC\uFFFC");
    REQUIRE(passage.references().size() == 2);
    CHECK(passage.references()[0]->id == "crisis");
    passage.clear();
    CHECK(passage.text().empty());
    CHECK(passage.references().empty());
}

TEST_CASE("Passages come from all blocks, and from the descriptions of pictures") {
    Table table;
    table.caption.push_back(item(Text{"bijschrift"}));
    table.rows.push_back({{}, {Cell{{}, {paragraph({item(Text{"cel"})})}}}});
    Heading heading;
    heading.content.push_back(item(Text{"kop"}));
    List list;
    list.items.push_back({{}, {paragraph({item(Text{"punt"}), item(Image{"a.png", "beeld", nullptr})})}});
    const Blocks blocks = {{{}, heading}, {{}, Box{{paragraph({})}}}, {{}, list}, {{}, table}};
    std::vector<std::string> texts;
    for_each_passage(blocks, [&](const Passage& passage) { texts.push_back(passage.text()); });
    CHECK(texts == std::vector<std::string>{"kop", "punt\uFFFC", "beeld", "bijschrift", "cel"});
}

TEST_CASE("A place in a passage is that in the source") {
    SourceStore sources;
    const Source& source = sources.add("a.md", "De **Cliënt** en\n> de \\*Ouders &amp; {{naam}} Rest\n");
    const Inlines inlines = {item(Text{"De "}, {&source, 1, 1}),
                             item(Strong{{item(Text{"Cliënt"}, {&source, 1, 6})}}, {&source, 1, 4}),
                             item(Text{" en de *Ouders & "}, {&source, 1, 14}),
                             item(Text{"Zorg en meer"}, {&source, 2, 21}), item(Text{" Rest"}, {&source, 2, 29})};
    Passage passage;
    passage.append(inlines);
    const auto place_of = [&](const char* word) { return passage.place_at(passage.text().find(word)); };
    CHECK(place_of("De ") == Place{&source, 1, 1});
    CHECK(place_of("ënt") == Place{&source, 1, 9});
    CHECK(place_of("en de") == Place{&source, 1, 15});
    CHECK(place_of("Ouders") == Place{&source, 2, 8});
    CHECK(place_of("& ") == Place{&source, 2, 15});
    CHECK(place_of("meer") == Place{&source, 2, 21});  // Of a value: where its name stands.
    CHECK(place_of("Rest") == Place{&source, 2, 30});
}

TEST_CASE("A place in a value of YAML skips the quote") {
    SourceStore sources;
    const Source& source = sources.add("a.md", "naam: \"Zorg thuis\"\nbij: Zorg thuis\n");
    CHECK(Passage("Zorg thuis", {&source, 1, 7}).place_at(0) == Place{&source, 1, 8});
    CHECK(Passage("Zorg thuis", {&source, 1, 7}).place_at(5) == Place{&source, 1, 13});
    CHECK(Passage("Zorg thuis", {&source, 2, 6}).place_at(5) == Place{&source, 2, 11});
    CHECK(Passage("Zorg", {}).place_at(2) == Place{});
}
