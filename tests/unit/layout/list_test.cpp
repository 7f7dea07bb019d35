#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

ListItem item_of(Blocks blocks) {
    ListItem item;
    item.blocks = std::move(blocks);
    return item;
}

}  // namespace

TEST_CASE("the text of a list item hangs beside its label") {
    const Laid laid = lay(document_of({block_of(list_of({"een twee drie vier", "vijf"}))}), small_style(14, 10));
    const auto lines = lines_of(laid.pages.pages[0]);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "•een twee ");
    CHECK(lines[0].x == Approx(margin));
    CHECK(lines[1].text == "drie vier");
    CHECK(lines[1].x == Approx(margin + 12));
    CHECK(lines[2].text == "•vijf");
}

TEST_CASE("the widest label decides how far the text hangs") {
    List list = list_of({"een", "twee"}, ListStyle::Decimal);
    list.start = 99;
    const Laid laid = lay({block_of(std::move(list))});
    const Page& page = laid.pages.pages[0];
    CHECK(texts(page) == std::vector<std::string>{"99.een", "100.twee"});
    std::vector<float> places;
    for (const PlacedWord& word : page.words) {
        if (word.text->text == "een" || word.text->text == "twee") places.push_back(word.x);
    }
    CHECK(places == std::vector<float>{margin + 4 * character + 5.5F, margin + 4 * character + 5.5F});
}

TEST_CASE("lists inside lists: four levels, each with its own labels") {
    const std::vector<ListStyle> styles = {ListStyle::Decimal, ListStyle::AlphaParenthesis, ListStyle::RomanDot,
                                           ListStyle::Bullet};
    List inner = list_of({"diep"}, styles.back());
    for (auto style = styles.rbegin() + 1; style != styles.rend(); ++style) {
        List outer;
        outer.style = *style;
        outer.items.push_back(item_of({paragraph("tekst"), block_of(std::move(inner))}));
        inner = std::move(outer);
    }
    const Laid laid = lay({block_of(std::move(inner))});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"1.tekst", "a)tekst", "i.tekst", "•diep"});
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  L\n"
          "    LI\n"
          "      Lbl\n"
          "        \"1.\" p1\n"
          "      LBody\n"
          "        P\n"
          "          \"tekst\" p1\n"
          "        L\n"
          "          LI\n"
          "            Lbl\n"
          "              \"a)\" p1\n"
          "            LBody\n"
          "              P\n"
          "                \"tekst\" p1\n"
          "              L\n"
          "                LI\n"
          "                  Lbl\n"
          "                    \"i.\" p1\n"
          "                  LBody\n"
          "                    P\n"
          "                      \"tekst\" p1\n"
          "                    L\n"
          "                      LI\n"
          "                        Lbl\n"
          "                          \"•\" p1\n"
          "                        LBody\n"
          "                          P\n"
          "                            \"diep\" p1\n");
}

TEST_CASE("list styles reach the structure") {
    const Laid laid = lay({block_of(list_of({"a"}, ListStyle::RomanDot))});
    CHECK(laid.pages.structure[laid.pages.structure[0].kids[0].index].list_style == ListStyle::RomanDot);
}

TEST_CASE("the items of a tight list stand closer than those of a loose one") {
    const auto distance = [](bool tight) {
        List list = list_of({"a", "b"});
        list.tight = tight;
        const Laid laid = lay({block_of(std::move(list))});
        const auto lines = lines_of(laid.pages.pages[0]);
        return lines[0].y - lines[1].y;
    };
    CHECK(distance(true) == Approx(15.5F).margin(0.06));
    CHECK(distance(false) == Approx(20.5F).margin(0.06));
}

TEST_CASE("an item that begins with a list shows both labels on one line") {
    List outer;
    outer.items.push_back(item_of({block_of(list_of({"a"}, ListStyle::Decimal))}));
    const Laid laid = lay({block_of(std::move(outer))});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"•1.a"});
}

TEST_CASE("an item without text keeps its label, on a line of its own") {
    List list;
    list.items.push_back(item_of({}));
    Box box;
    box.blocks.push_back(paragraph("kader"));
    list.items.push_back(item_of({block_of(std::move(box))}));
    const Laid laid = lay({block_of(std::move(list))});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"•", "•", "kader"});
}

TEST_CASE("the last line before a list stays with it") {
    const Laid laid =
        lay({paragraph(full_lines(9)), paragraph("Dit zijn ze:"), block_of(list_of({"a", "b"}))}, small_style(40, 11));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[1]) == std::vector<std::string>{"Dit zijn ze:", "•a", "•b"});
}

TEST_CASE("lists inside each other until nothing fits are reported, not laid out for ever") {
    List inner = list_of({"diep"});
    for (int i = 0; i < 60; ++i) {
        List outer;
        outer.items.push_back(item_of({block_of(std::move(inner))}));
        inner = std::move(outer);
    }
    const Laid laid = lay({block_of(std::move(inner))});
    REQUIRE(laid.diagnostics->sorted().size() == 1);
    CHECK(laid.diagnostics->sorted()[0].code == DiagnosticCode::ContentTooWide);
}
