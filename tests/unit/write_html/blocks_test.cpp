#include <catch2/catch.hpp>

#include "pages.h"

using namespace boekwerk;

namespace {

Heading heading(int level, const std::string& number, const std::string& text, const std::string& anchor) {
    Heading result;
    result.level = level;
    result.number = number;
    result.anchor = anchor;
    result.content = words(text);
    return result;
}

}  // namespace

TEST_CASE("title, headings and paragraphs") {
    CHECK(text_of({block(Title{words("Productenboek")}), block(heading(1, "2", "Wonen", "wonen")),
                   block(heading(2, "2.1", "Thuis", "thuis")), block(heading(3, "", "Doelgroep", "")),
                   paragraph("Tekst.")}) ==
          "<h1>Productenboek</h1>\n"
          "<h2 id=\"wonen\"><span class=\"nummer\">2</span> Wonen</h2>\n"
          "<h3 id=\"thuis\"><span class=\"nummer\">2.1</span> Thuis</h3>\n"
          "<h4>Doelgroep</h4>\n"
          "<p>Tekst.</p>\n");
}

TEST_CASE("headings deeper than HTML has keep their level for screen readers") {
    CHECK(text_of({block(heading(5, "", "Vijf", "")), block(heading(6, "", "Zes", "zes"))}) ==
          "<h6>Vijf</h6>\n"
          "<h6 aria-level=\"7\" id=\"zes\">Zes</h6>\n");
}

TEST_CASE("cover, box, page break and room to write") {
    CHECK(text_of({block(Cover{{block(Title{words("Boek")}), paragraph("Versie 1")}}), block(PageBreak{}),
                   block(Box{{paragraph("Let op.")}}), block(WritingSpace{})}) ==
          "<div class=\"voorblad\">\n<h1>Boek</h1>\n<p>Versie 1</p>\n</div>\n"
          "<div class=\"paginaeinde\"></div>\n"
          "<div class=\"kader\">\n<p>Let op.</p>\n</div>\n"
          "<div class=\"schrijfruimte\"></div>\n");
}

TEST_CASE("the table of contents stands beside the text, with its heading, and deeper entries inside") {
    Contents contents;
    contents.entries = {{1, "", "Inleiding", "inleiding"},
                        {1, "1", "Wonen & zorg", "wonen"},
                        {2, "1.1", "Thuis", "thuis"},
                        {2, "1.2", "Beschut", "beschut"},
                        {1, "2", "Vervoer", ""}};
    CHECK(body_of(
              {paragraph("vooraf"), block(heading(1, "", "Inhoud", "inhoud")), block(contents), paragraph("tekst")}) ==
          "<div class=\"opening\">\n"
          "<p>vooraf</p>\n"
          "</div>\n"
          "<nav class=\"inhoudsopgave\" aria-label=\"Inhoud\">\n"
          "<details open=\"open\">\n"
          "<summary>\n"
          "<h2 id=\"inhoud\">Inhoud</h2>\n"
          "</summary>\n"
          "<ul class=\"inhoudslijst\">\n"
          "<li><a href=\"#inleiding\">Inleiding</a></li>\n"
          "<li><a href=\"#wonen\"><span class=\"nummer\">1</span> Wonen &amp; zorg</a>\n"
          "<ul>\n"
          "<li><a href=\"#thuis\"><span class=\"nummer\">1.1</span> Thuis</a></li>\n"
          "<li><a href=\"#beschut\"><span class=\"nummer\">1.2</span> Beschut</a></li>\n"
          "</ul>\n"
          "</li>\n"
          "<li><span class=\"nummer\">2</span> Vervoer</li>\n"
          "</ul>\n"
          "</details>\n"
          "</nav>\n"
          "<div class=\"tekst\">\n"
          "<p>tekst</p>\n"
          "</div>\n");
}

TEST_CASE("a table of contents without a heading has a label that is no text of the page") {
    Contents contents;
    contents.entries = {{2, "", "Diep", "diep"}, {1, "", "Hoog", "hoog"}};
    CHECK(body_of({block(contents)}) ==
          "<div class=\"opening\">\n</div>\n"
          "<nav class=\"inhoudsopgave\" aria-label=\"Inhoud\">\n"
          "<details open=\"open\">\n"
          "<summary aria-label=\"Inhoud\"></summary>\n"
          "<ul class=\"inhoudslijst\">\n<li><a href=\"#diep\">Diep</a></li>\n</ul>\n"
          "<ul class=\"inhoudslijst\">\n<li><a href=\"#hoog\">Hoog</a></li>\n</ul>\n"
          "</details>\n"
          "</nav>\n"
          "<div class=\"tekst\">\n</div>\n");
}

TEST_CASE("an empty table of contents leaves its heading where it is") {
    CHECK(text_of({block(heading(1, "", "Inhoud", "inhoud")), block(Contents{}), paragraph("tekst")}) ==
          "<h2 id=\"inhoud\">Inhoud</h2>\n<p>tekst</p>\n");
}

TEST_CASE("bullets and decimal numbers are the browser's") {
    CHECK(text_of({block(list_of(ListStyle::Bullet, {"een", "twee"}))}) ==
          "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n");
    List numbered = list_of(ListStyle::Decimal, {"een"});
    CHECK(text_of({block(numbered)}) == "<ol>\n<li>een</li>\n</ol>\n");
    numbered.start = 4;
    CHECK(text_of({block(numbered)}) == "<ol start=\"4\">\n<li>een</li>\n</ol>\n");
}

TEST_CASE("other labels are text") {
    const auto first_label = [](ListStyle style) {
        List list = list_of(style, {"x"});
        list.start = 3;
        return text_of({block(list)});
    };
    CHECK(first_label(ListStyle::DecimalParenthesis) ==
          "<ol class=\"gelabeld\">\n<li><span class=\"label\">3)</span> x</li>\n</ol>\n");
    CHECK(first_label(ListStyle::AlphaParenthesis) ==
          "<ol class=\"gelabeld\">\n<li><span class=\"label\">c)</span> x</li>\n</ol>\n");
    CHECK(first_label(ListStyle::RomanDot) ==
          "<ol class=\"gelabeld\">\n<li><span class=\"label\">iii.</span> x</li>\n</ol>\n");
}

TEST_CASE("items of several blocks") {
    List inner = list_of(ListStyle::Bullet, {"diep"});
    List outer = list_of(ListStyle::AlphaParenthesis, {"hoog"});
    outer.items[0].blocks.push_back(block(inner));
    CHECK(text_of({block(outer)}) ==
          "<ol class=\"gelabeld\">\n"
          "<li><span class=\"label\">a)</span> hoog\n<ul>\n<li>diep</li>\n</ul>\n</li>\n"
          "</ol>\n");
    outer.tight = false;
    CHECK(text_of({block(outer)}) ==
          "<ol class=\"gelabeld\">\n"
          "<li><p><span class=\"label\">a)</span> hoog</p>\n<ul>\n<li>diep</li>\n</ul>\n</li>\n"
          "</ol>\n");
    List starts_with_list = list_of(ListStyle::AlphaParenthesis, {});
    starts_with_list.items.push_back({{}, {block(inner)}});
    starts_with_list.items.push_back({{}, {}});
    CHECK(text_of({block(starts_with_list)}) ==
          "<ol class=\"gelabeld\">\n"
          "<li><span class=\"label\">a)</span> \n<ul>\n<li>diep</li>\n</ul>\n</li>\n"
          "<li><span class=\"label\">b)</span> </li>\n"
          "</ol>\n");
}
