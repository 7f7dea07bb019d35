// Every link within a file ends somewhere in it.
#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>

#include "property/built_book.h"
#include "support/pdf_reader.h"

using namespace boekwerk;

namespace {

/// The texts between `begin` and `end`, wherever they stand.
std::multiset<std::string> between(const std::string& text, const std::string& begin, const std::string& end) {
    std::multiset<std::string> found;
    for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
        at += begin.size();
        found.insert(text.substr(at, text.find(end, at) - at));
    }
    return found;
}

std::string missing(const std::multiset<std::string>& targets, const std::multiset<std::string>& anchors) {
    std::string result;
    for (const std::string& target : targets) {
        if (anchors.count(target) != 1)
            result += target + " stands there " + std::to_string(anchors.count(target)) + " times\n";
    }
    return result;
}

void check_markdown(const std::string& text) {
    const auto targets = between(text, "](#", ")");
    CHECK(targets.size() > 5);
    CHECK(missing(targets, between(text, "<a id=\"", "\"")) == "");
    CHECK(missing(between(text, "[^", "]"), between(text, "\n[^", "]: ")) == "");
}

void check_html(const std::string& text) {
    pugi::xml_document document;
    REQUIRE(document.load_string(text.c_str()));
    std::multiset<std::string> anchors;
    std::multiset<std::string> targets;
    for (const auto& node : document.select_nodes("//@id")) anchors.insert(node.attribute().value());
    for (const auto& node : document.select_nodes("//a/@href[starts-with(., '#')]")) {
        targets.insert(node.attribute().value() + 1);
    }
    CHECK(targets.size() > 5);
    CHECK(missing(targets, anchors) == "");
    CHECK(missing(anchors, anchors) == "");
}

void check_pdf_links(const std::string& bytes) {
    const PdfReader pdf(bytes);
    const std::set<std::string> pages(pdf.pages().begin(), pdf.pages().end());
    std::size_t internal = 0;
    for (const auto& [reference, object] : pdf.objects().items()) {
        if (pdf.get(object, "/Subtype") != "/Link" || object.contains("/A")) continue;
        INFO(reference << " " << object.dump());
        ++internal;
        REQUIRE(pdf.get(object, "/Dest").is_array());
        CHECK(pages.count(pdf.get(object, "/Dest").at(0)) == 1);
    }
    CHECK(internal > 5);
}

}  // namespace

TEST_CASE("links have a target in their own file") {
    const std::string catalogue =
        GENERATE(as<std::string>(), "catalogue", "tests/fixtures/klein/catalogue", "tests/golden/alles/catalogue",
                 "tests/golden/kaarttabel/catalogue", "tests/golden/onderdelen/catalogue");
    INFO(catalogue);
    const BuiltFiles& files = built_book(catalogue);
    REQUIRE_FALSE(books_in(files).empty());
    for (const std::string& book : books_in(files)) {
        INFO(book);
        check_markdown(book_file(files, book, ".md"));
        check_html(book_file(files, book, ".html"));
        check_pdf_links(book_file(files, book, ".pdf"));
    }
}
