#include "document/fingerprint.h"

#include <catch2/catch.hpp>
#include <functional>
#include <set>

using namespace boekwerk;

namespace {

Inlines words(const std::string& text) {
    return {{{}, Text{text}}};
}

/// A document with one of everything.
Document sample() {
    Document document;
    document.id = "boek";
    document.title = "Boek";
    document.version = "1";
    document.date = {2025, 1, 31};
    document.numbering = {"{1}"};
    document.house_style = "standaard";
    document.name_in_set = "bijlage 1";
    Reference reference;
    reference.id = "kaart";
    reference.content = words("Kaart");
    const auto picture = std::make_shared<const std::string>("beeld");
    Paragraph paragraph{{{{}, Text{"a"}},
                         {{}, Emphasis{words("b")}},
                         {{}, Strong{words("c")}},
                         {{}, Code{"d"}},
                         {{}, HardBreak{}},
                         {{}, Link{"https://voorbeeld.example", words("e")}},
                         {{}, Image{"f.png", "f", picture}},
                         {{}, FootnoteMark{"g", 1}},
                         {{}, reference}},
                        {"anker", "titel"}};
    Heading heading;
    heading.content = words("Kop");
    Table table;
    table.columns.resize(1);
    table.rows.push_back({{}, {{{}, {{{}, Paragraph{words("cel")}}}, true}}});
    document.blocks = {{{}, Title{words("Boek")}},
                       {{}, heading},
                       {{}, paragraph},
                       {{}, List{ListStyle::Decimal, 2, true, {{{}, {{{}, Paragraph{words("punt")}}}}}}},
                       {{}, table},
                       {{}, Box{{{{}, Paragraph{words("kader")}}}}},
                       {{}, PageBreak{}},
                       {{}, Cover{{{{}, Paragraph{words("omslag")}}}}},
                       {{}, Contents{2, {{1, "1", "Kop", "kop"}}}},
                       {{}, Diagram{"schema", 1, words("Schema"), "van a naar b", {{"a"}, {"b"}}, {{0, 1, "dan"}}}}};
    document.footnotes.push_back({{}, "g", 1, {{{}, Paragraph{words("noot")}}}});
    return document;
}

template <typename Value>
Value& block(Document& document, std::size_t index) {
    return std::get<Value>(document.blocks.at(index).value);
}

template <typename Value>
Value& item(Document& document, std::size_t index) {
    return std::get<Value>(block<Paragraph>(document, 2).content.at(index).value);
}

}  // namespace

TEST_CASE("equal documents have one fingerprint, wherever their parts stand") {
    Document moved = sample();
    const Source source("kaart.md", std::make_shared<const std::string>("een\ntwee\n"));
    for (Block& one : moved.blocks) one.place = {&source, 2, 1};
    CHECK(fingerprint(sample()) == fingerprint(moved));
    CHECK(fingerprint(sample()).size() == 64);
}

TEST_CASE("every change gives a document another fingerprint") {
    const std::vector<std::function<void(Document&)>> changes = {
        [](Document& d) { d.id += "x"; },
        [](Document& d) { d.title += "x"; },
        [](Document& d) { d.version += "x"; },
        [](Document& d) { d.date.day = 30; },
        [](Document& d) { d.status = DocumentStatus::Adopted; },
        [](Document& d) { d.numbering.front() = "{1}."; },
        [](Document& d) { d.house_style += "x"; },
        [](Document& d) { d.name_in_set += "x"; },
        [](Document& d) { d.identifier += "x"; },
        [](Document& d) { d.has_articles = true; },
        [](Document& d) { d.full_title = "x"; },
        [](Document& d) { d.blocks.pop_back(); },
        [](Document& d) { d.footnotes.front().number = 2; },
        [](Document& d) { block<Title>(d, 0).content = words("Ander boek"); },
        [](Document& d) { block<Heading>(d, 1).number = "1"; },
        [](Document& d) { block<Heading>(d, 1).flows_on = true; },
        [](Document& d) { block<Paragraph>(d, 2).anchor.title = "x"; },
        [](Document& d) { block<List>(d, 3).tight = false; },
        [](Document& d) { block<Table>(d, 4).columns.front().weight = 2; },
        [](Document& d) { block<Table>(d, 4).rows.front().cells.front().heads_row = false; },
        [](Document& d) { block<Box>(d, 5).blocks.clear(); },
        [](Document& d) { block<Cover>(d, 7).blocks.clear(); },
        [](Document& d) { block<Contents>(d, 8).entries.front().number = "2"; },
        [](Document& d) { block<Diagram>(d, 9).edges.front().label = "x"; },
        [](Document& d) { item<Text>(d, 0).text = "x"; },
        [](Document& d) { item<Emphasis>(d, 1).content.clear(); },
        [](Document& d) { item<Code>(d, 3).text = "x"; },
        [](Document& d) { item<Link>(d, 5).url += "x"; },
        [](Document& d) { item<Image>(d, 6).data = std::make_shared<const std::string>("ander beeld"); },
        [](Document& d) { item<FootnoteMark>(d, 7).number = 2; },
        [](Document& d) { item<Reference>(d, 8).anchor = "x"; },
        [](Document& d) { item<Reference>(d, 8).shows_page = false; },
    };
    std::set<std::string> fingerprints = {fingerprint(sample())};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        INFO("change " << i);
        Document changed = sample();
        changes[i](changed);
        CHECK(fingerprints.insert(fingerprint(changed)).second);
    }
}

TEST_CASE("the same letters in other places are another document") {
    Document one;
    one.blocks = {{{}, Paragraph{words("ab")}}, {{}, Paragraph{words("c")}}};
    Document two;
    two.blocks = {{{}, Paragraph{words("a")}}, {{}, Paragraph{words("bc")}}};
    Document three;
    three.blocks = {{{}, Paragraph{words("abc")}}};
    CHECK(fingerprint(one) != fingerprint(two));
    CHECK(fingerprint(one) != fingerprint(three));
}

TEST_CASE("a house style has another fingerprint when its look changes") {
    HouseStyle style;
    const std::string before = fingerprint(style);
    style.box.red += 1;
    const std::string after = fingerprint(style);
    CHECK(before != after);
    style.box.red -= 1;
    CHECK(fingerprint(style) == before);
    style.font_mono = "Ander.ttf";
    CHECK(fingerprint(style) != before);
}
