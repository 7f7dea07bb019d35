#include <catch2/catch.hpp>

#include "numbering/number_document.h"
#include "pages.h"
#include "writers/html/write_html.h"

using namespace boekwerk;

namespace {

/// A small book with every kind of block.
Document small_book() {
    Heading contents_heading;
    contents_heading.anchor = "inhoud";
    contents_heading.numbered = false;
    contents_heading.content = words("Inhoud");
    Heading part;
    part.anchor = "wonen";
    part.content = words("Wonen");
    Heading card;
    card.level = 2;
    card.anchor = "thuis";
    card.content = words("Thuis");

    Reference reference;
    reference.id = "wonen";
    Table facts;
    facts.caption = words("Feiten");
    facts.columns.resize(2);
    facts.rows = {{{}, {cell("Code", true), cell("54005")}}};
    List nested = list_of(ListStyle::AlphaParenthesis, {"eerst", "daarna"});
    List numbered = list_of(ListStyle::Decimal, {"een", "twee"});
    numbered.items[0].blocks.push_back(block(nested));

    Document document;
    document.numbering = {"{1}", "{1}.{2}"};
    document.blocks = {block(Cover{{block(Title{words("Boek")}), paragraph("Versie 1")}}),
                       block(contents_heading),
                       block(Contents{}),
                       block(part),
                       block(Paragraph{{{{}, Text{"Let op"}}, {{}, FootnoteMark{"n", 0}}, {{}, Text{"!"}}}}),
                       block(card),
                       block(facts),
                       block(Paragraph{{{{}, Text{"Zie "}}, {{}, reference}, {{}, Text{"."}}}}),
                       block(numbered),
                       block(list_of(ListStyle::RomanDot, {"slot"})),
                       block(Box{{paragraph("a < b & c > d")}})};
    document.footnotes = {{{}, "n", 0, {paragraph("De noot.")}}};
    number_document(document);
    return document;
}

}  // namespace

TEST_CASE("the text of main is the document's text in its order, and every link leads somewhere") {
    const PageReading page = read_page(write_html(small_book(), {"<main>", "</main>"}, "."));
    CHECK(page.fault == "");
    CHECK(page.main_text ==
          "Boek Versie 1 "
          "Inhoud 1 Wonen 1.1 Thuis "
          "1 Wonen Let op1! "
          "1.1 Thuis Feiten Code 54005 "
          "Zie §\u00A01 Wonen. "
          "1. een a) eerst b) daarna 2. twee i. slot "
          "a < b & c > d "
          "1 De noot. ");
    for (const std::string& link : page.links) {
        INFO(link);
        CHECK(page.ids.count(link) == 1);
    }
    CHECK(page.links.size() == 5);
}
