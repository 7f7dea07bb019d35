// The text of a document is one: what its formats say is equal, word for word and part for part.
#include <catch2/catch.hpp>
#include <sstream>

#include "property/built_book.h"
#include "property/outline.h"

using namespace boekwerk;

namespace {

/// Of the markdown of a book; faults in it fail the test.
Outline read_markdown(const std::string& text) {
    prepare_markdown();
    SourceStore sources;
    Diagnostics diagnostics;
    const Source& source = sources.add("boek.md", text);
    Outline outline = outline_of_markdown(parse_markdown(source, 0, MarkdownKind::Document, diagnostics));
    std::ostringstream faults;
    for (const Diagnostic& fault : diagnostics.sorted()) write_diagnostic(faults, fault);
    CHECK(faults.str() == "");
    return outline;
}

}  // namespace

TEST_CASE("the formats of a book say the same") {
    const std::string catalogue =
        GENERATE(as<std::string>(), "catalogue", "tests/fixtures/klein/catalogue", "tests/golden/alles/catalogue",
                 "tests/golden/kaarttabel/catalogue", "tests/golden/onderdelen/catalogue");
    INFO(catalogue);
    const BuiltFiles& files = built_book(catalogue);
    REQUIRE_FALSE(books_in(files).empty());
    for (const std::string& book : books_in(files)) {
        INFO(book);
        const Outline html = outline_of_html(book_file(files, book, ".html"));
        REQUIRE(html.size() > 20);
        const Outline markdown = read_markdown(book_file(files, book, ".md"));
        CHECK(first_difference(as_markdown_tells(html), as_markdown_tells(markdown)) == "");

        const PdfReader reader(book_file(files, book, ".pdf"));
        const PdfStructure structure = read_structure(reader);
        CHECK(structure.faults == std::vector<std::string>());
        CHECK(first_difference(with_flat_contents(html), outline_of_pdf(structure.root)) == "");
    }
}

TEST_CASE("a difference between formats is shown with the words around it") {
    const Outline one = {{"P", "a"}, {"P", "een twee drie"}};
    const Outline other = {{"P", "a"}, {"P", "een zes drie"}};
    CHECK(first_difference(one, one) == "");
    CHECK(first_difference(one, other) == "  P: a\n1 P: een >>twee drie \n1 (end)\n2 P: een >>zes drie \n2 (end)\n");
    CHECK(first_difference(one, {}) == "1 P: >>a \n1 P: >>een twee drie \n2 (end)\n2 (end)\n");
}
