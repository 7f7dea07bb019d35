#include <catch2/catch.hpp>

#include "numbering/number_document.h"
#include "pages.h"
#include "writers/html/write_html.h"

using namespace boekwerk;

namespace {

Diagram steps() {
    Diagram diagram;
    diagram.anchor = "wonen--stroomschema";
    diagram.number = 2;
    diagram.caption = words("Van product naar product");
    diagram.alternative = "Eén stap tussen 2 producten: \"licht\" < zwaar.";
    diagram.nodes = {{"Zwaar & meer"}, {"Licht"}};
    diagram.edges = {{0, 1, "afschalen"}};
    return diagram;
}

}  // namespace

TEST_CASE("a diagram is a figure with one image in it and its number in the caption") {
    const std::string page = text_of({block(steps())});
    const std::string start =
        "<figure id=\"wonen--stroomschema\">\n"
        "<div class=\"tabelvenster\" role=\"group\" tabindex=\"0\" aria-label=\"Figuur 2. Van product naar product\">\n"
        "<svg class=\"stroomschema\" role=\"img\" "
        "aria-label=\"Eén stap tussen 2 producten: &quot;licht&quot; &lt; zwaar.\" style=\"--breedte:";
    CHECK(page.substr(0, start.size()) == start);
    const std::string end =
        "</svg>\n</div>\n"
        "<figcaption>Figuur 2. Van product naar product</figcaption>\n"
        "</figure>\n";
    REQUIRE(page.size() > end.size());
    CHECK(page.substr(page.size() - end.size()) == end);
    CHECK(page.find(">Zwaar &amp; meer</text>") != std::string::npos);
    CHECK(page.find(">afschalen</text>") != std::string::npos);
    CHECK(page.find("<path class=\"punt\"") != std::string::npos);
    CHECK(page.find("<a ") == std::string::npos);
}

TEST_CASE("what a diagram shows is no text of the page") {
    Document document;
    document.blocks = {paragraph("Ervoor."), block(steps()), paragraph("Erna.")};
    number_document(document);
    const PageReading page = read_page(write_html(document, {"<main>", "</main>"}, "."));
    CHECK(page.fault == "");
    CHECK(page.main_text == "Ervoor. Figuur 1. Van product naar product Erna. ");
}
