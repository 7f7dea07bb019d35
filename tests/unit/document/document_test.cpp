#include "document/document.h"

#include <catch2/catch.hpp>

#include "document/walk.h"

using namespace boekwerk;

TEST_CASE("list labels follow the style") {
    List list;
    list.start = 2;
    CHECK(list_label(list, 0) == "•");
    list.style = ListStyle::Decimal;
    CHECK(list_label(list, 1) == "3.");
    list.style = ListStyle::DecimalParenthesis;
    CHECK(list_label(list, 0) == "2)");
    list.style = ListStyle::AlphaParenthesis;
    CHECK(list_label(list, 0) == "b)");
    CHECK(list_label(list, 24) == "z)");
    CHECK(list_label(list, 25) == "aa)");
    list.style = ListStyle::RomanDot;
    CHECK(list_label(list, 0) == "ii.");
    CHECK(list_label(list, 2) == "iv.");
    CHECK(list_label(list, 7) == "ix.");
}

TEST_CASE("plain text leaves mark-up and footnote marks out") {
    Inlines inlines;
    inlines.push_back({{}, Text{"Zie "}});
    inlines.push_back({{}, Strong{{{{}, Text{"artikel "}}, {{}, Emphasis{{{{}, Text{"5"}}}}}}}});
    inlines.push_back({{}, FootnoteMark{"a", 1}});
    inlines.push_back({{}, HardBreak{}});
    inlines.push_back({{}, Link{"https://example.nl", {{{}, Text{"hier"}}}}});
    CHECK(plain_text(inlines) == "Zie artikel 5 hier");
}

TEST_CASE("a status has the name that documents show") {
    CHECK(status_name(DocumentStatus::Concept) == "concept");
    CHECK(status_name(DocumentStatus::ForInspection) == "ter inzage");
    CHECK(status_name(DocumentStatus::Amended) == "gewijzigd na nota van inlichtingen");
    CHECK(status_name(DocumentStatus::Adopted) == "vastgesteld");
    CHECK(status_name(DocumentStatus::Superseded) == "vervangen");
}
