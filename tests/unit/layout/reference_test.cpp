// References, links and the table of contents: page numbers that are filled in when all pages are known.
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Inline reference(std::string anchor, std::string content) {
    Reference result;
    result.anchor = std::move(anchor);
    result.content = text(std::move(content));
    return inline_of(std::move(result));
}

Block with_reference(const std::string& before, const std::string& anchor, const std::string& after) {
    Inlines inlines = text(before);
    inlines.push_back(reference(anchor, "§ 2"));
    inlines.push_back(text(after).front());
    return paragraph(std::move(inlines));
}

}  // namespace

TEST_CASE("a reference shows the page of its target, and what follows joins it") {
    const Laid laid = lay({with_reference("Zie ", "b", ", en dan."), heading(1, "Twee", "b"), paragraph("tekst")});
    const Page& page = laid.pages.pages[0];
    CHECK(texts(page) == std::vector<std::string>{"Zie § 2 (pagina 2), en dan."});
    float end_of_slot = 0;
    for (const PlacedWord& word : page.words) {
        if (word.text->text == "2)") end_of_slot = word.x + 2 * character;
        if (word.text->text == ",") CHECK(word.x == Approx(end_of_slot));
    }
    CHECK(end_of_slot > 0);
    CHECK(laid.text() == "Zie § 2 (pagina 2), en dan.Tweetekst");
}

TEST_CASE("lines break as if the page number had three digits") {
    // "Zie § 2 (pagina 2) xx" needs 21 characters, with the widest number 23.
    const auto first_line = [](int characters) {
        const Laid laid = lay(document_of({with_reference("Zie ", "b", " xx"), heading(1, "T", "b"), paragraph("t")}),
                              small_style(characters, 10));
        return texts(laid.pages.pages[0])[0];
    };
    CHECK(first_line(23) == "Zie § 2 (pagina 2) xx");
    CHECK(first_line(22) == "Zie § 2 (pagina 2) ");
    CHECK(first_line(20) == "Zie § 2 (pagina 2) ");
    CHECK(first_line(19) == "Zie § 2 ");
}

TEST_CASE("a reference is one link, with a rectangle and an underline on each line") {
    Inlines inlines = text("Zie ");
    inlines.push_back(reference("b", "het tweede deel2023x"));
    const Laid laid =
        lay(document_of({paragraph(inlines), heading(1, "Twee", "b"), paragraph("t")}), small_style(22, 10));
    const Page& page = laid.pages.pages[0];
    CHECK(texts(page) == std::vector<std::string>{"Zie het tweede ", "deel2023x (pagina 2)"});
    REQUIRE(page.links.size() == 2);
    CHECK(page.links[0].left == Approx(margin + 4 * character));
    CHECK(page.links[0].right == Approx(margin + 14 * character));
    CHECK(page.links[1].left == Approx(margin));
    CHECK(page.links[1].right == Approx(margin + 20 * character));
    CHECK(page.links[0].top > page.links[0].bottom);
    CHECK(page.links[0].owner == page.links[1].owner);
    CHECK(page.links[0].anchor == "b");
    CHECK(page.links[0].url.empty());
    CHECK(page.links[0].description == "Naar het tweede deel2023x");
    std::size_t underlines = 0;
    for (const Operation& operation : page.operations) {
        const auto* rect = std::get_if<FilledRect>(&operation);
        if (rect == nullptr || rect->height > 1) continue;
        for (const PlacedLink& link : page.links) {
            underlines += rect->x == Approx(link.left) && rect->width == Approx(link.right - link.left) &&
                          rect->y > link.bottom && rect->y < link.top;
        }
    }
    CHECK(underlines == 2);
    CHECK(dump_structure(laid.pages)
              .find("  P\n"
                    "    \"Zie \" p1\n"
                    "    Link\n"
                    "      \"het tweede deel2023x (pagina 2)\" p1\n"
                    "      (annotation) p1\n"
                    "      (annotation) p1\n") != std::string::npos);
}

TEST_CASE("a reference without target is plain text") {
    for (const std::string anchor : {"", "onbekend"}) {
        const Laid laid = lay({with_reference("Zie ", anchor, ".")});
        CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Zie § 2."});
        CHECK(laid.pages.pages[0].links.empty());
    }
}

TEST_CASE("a link out of the document says where it leads") {
    const auto description = [](const std::string& url) {
        const Laid laid = lay({paragraph(Inlines{inline_of(Link{url, text("hier")})})});
        REQUIRE(laid.pages.pages[0].links.size() == 1);
        const PlacedLink& link = laid.pages.pages[0].links[0];
        CHECK(link.url == url);
        CHECK(link.anchor.empty());
        return link.description;
    };
    CHECK(description("https://voorbeeld.nl") == "Link naar https://voorbeeld.nl");
    CHECK(description("mailto:a@voorbeeld.nl") == "E-mail naar a@voorbeeld.nl");
    CHECK(description("tel:+31101234567") == "Bel +31101234567");
}

TEST_CASE("the table of contents: numbers in columns, leaders, page numbers at the right edge") {
    Contents contents;
    contents.entries = {{1, "1", "Een", "a"}, {2, "1.10", "Onder", "b"}, {1, "", "Slot", "c"}};
    const Laid laid = lay({block_of(contents), heading(1, "Een", "a", "1"), paragraph("t"),
                           heading(2, "Onder", "b", "1.10"), paragraph("t"), heading(1, "Slot", "c"), paragraph("t")});
    const Page& page = laid.pages.pages[0];
    const auto lines = lines_of(page);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "1 Een 2");
    CHECK(lines[1].text == "1.10 Onder 2");
    CHECK(lines[2].text == "Slot 3");
    CHECK(lines[1].x > lines[0].x);
    for (const PlacedLink& link : page.links) CHECK(link.right == Approx(margin + 200));
    const auto leaders = lines_of(page, Part::Layout);
    REQUIRE(leaders.size() == 3);
    for (const PageLine& leader : leaders) CHECK(leader.text.find("\u00A0.\u00A0.") == 0);
    CHECK(dump_structure(laid.pages)
              .find("  TOC\n"
                    "    TOCI\n"
                    "      Reference\n"
                    "        Link\n"
                    "          \"1 Een 2\" p1\n"
                    "          (annotation) p1\n") != std::string::npos);
    CHECK(page.links[1].description == "Naar 1.10 Onder");
    const auto* run = std::get_if<TextRun>(&page.operations[0]);
    REQUIRE(run != nullptr);
    CHECK(run->face == Face::Bold);
}

TEST_CASE("a long title in the table of contents goes on under its first line") {
    Contents contents;
    contents.entries = {{1, "1", "Een hele lange titel van een hoofdstuk hier", "a"}};
    const Laid laid = lay({block_of(contents), heading(1, "T", "a"), paragraph("t")});
    const auto lines = lines_of(laid.pages.pages[0]);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].x > lines[0].x);
    CHECK(lines[1].text.substr(lines[1].text.size() - 1) == "2");
    CHECK(laid.pages.pages[0].links.size() == 2);
}

TEST_CASE("an entry of the table of contents without target has no page number") {
    Contents contents;
    contents.entries = {{1, "", "Nergens", "x"}};
    const Laid laid = lay({block_of(contents)});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Nergens"});
    CHECK(laid.pages.pages[0].links.empty());
}

TEST_CASE("destinations and bookmarks stand where their headings are") {
    const Laid laid = lay({heading(1, "Een", "b", "1"), paragraph("t"), heading(2, "Kaart", "a", "1.1"), paragraph("t"),
                           heading(4, "Diep", "c"), paragraph("t"), heading(1, "Twee"), paragraph("t")},
                          small_style(40, 30));
    REQUIRE(laid.pages.destinations.size() == 3);
    CHECK(laid.pages.destinations[0].anchor == "a");
    CHECK(laid.pages.destinations[1].anchor == "b");
    CHECK(laid.pages.destinations[1].y > laid.pages.destinations[0].y);
    REQUIRE(laid.pages.bookmarks.size() == 3);
    CHECK(laid.pages.bookmarks[0].title == "1 Een");
    CHECK(laid.pages.bookmarks[1].title == "1.1 Kaart");
    CHECK(laid.pages.bookmarks[1].level == 2);
    CHECK(laid.pages.bookmarks[2].title == "Twee");
    CHECK(laid.pages.bookmarks[2].page == 1);
}

TEST_CASE("a document of more than 999 pages has room for four digits") {
    Blocks blocks = {with_reference("Zie ", "eind", " verder"), heading(1, "T", "t"), paragraph("t")};
    for (int i = 0; i < 1000; ++i) {
        blocks.push_back(block_of(PageBreak{}));
        blocks.push_back(paragraph("t"));
    }
    blocks.push_back(heading(1, "Eind", "eind"));
    blocks.push_back(paragraph("t"));
    const Laid laid = lay(document_of(std::move(blocks)), small_style(28, 10));
    CHECK(laid.pages.pages.size() == 1003);
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Zie § 2 (pagina 1003) verder"});
}
