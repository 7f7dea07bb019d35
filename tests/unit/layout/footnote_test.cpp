#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Footnote footnote(int number, std::string content) {
    Footnote result;
    result.label = "n" + std::to_string(number);
    result.number = number;
    result.blocks.push_back(paragraph(std::move(content)));
    return result;
}

Inline mark(int number) {
    return inline_of(FootnoteMark{"n" + std::to_string(number), number});
}

/// A paragraph that ends in a mark.
Block marked(std::string content, int number) {
    Inlines inlines = text(std::move(content));
    inlines.push_back(mark(number));
    return paragraph(std::move(inlines));
}

bool has_line(const Page& page, const std::string& wanted) {
    const auto all = texts(page);
    return std::find(all.begin(), all.end(), wanted) != all.end();
}

/// The rule over the notes.
const FilledRect* note_rule(const Page& page) {
    for (const Operation& operation : page.operations) {
        const auto* rect = std::get_if<FilledRect>(&operation);
        if (rect != nullptr && rect->width == Approx(60)) return rect;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a footnote stands at the foot of the page of its mark, under a rule") {
    Document document = document_of({marked("Tekst", 1), paragraph("meer")});
    document.footnotes = {footnote(1, "De noot.")};
    const Laid laid = lay(std::move(document));
    REQUIRE(laid.pages.pages.size() == 1);
    const Page& page = laid.pages.pages[0];
    CHECK(texts(page) == std::vector<std::string>{"Tekst1", "meer", "1De noot."});
    const auto lines = lines_of(page);
    CHECK(lines.back().y > margin);
    CHECK(lines.back().y < margin + 10);
    const FilledRect* rule = note_rule(page);
    REQUIRE(rule != nullptr);
    CHECK(rule->y > lines.back().y);
}

TEST_CASE("mark and note refer to each other, in the structure and by links") {
    Document document = document_of({marked("Tekst", 1)});
    document.footnotes = {footnote(1, "De noot.")};
    const Laid laid = lay(std::move(document));
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  P\n"
          "    \"Tekst\" p1\n"
          "    Reference -> #voetnoot-1\n"
          "      Link\n"
          "        \"1\" p1\n"
          "        (annotation) p1\n"
          "  Sect\n"
          "    Note #voetnoot-1\n"
          "      Lbl\n"
          "        Link\n"
          "          \"1\" p1\n"
          "          (annotation) p1\n"
          "      P\n"
          "        \"De noot.\" p1\n");
    const Page& page = laid.pages.pages[0];
    REQUIRE(page.links.size() == 2);
    CHECK(page.links[0].anchor == "voetnoot-1");
    CHECK(page.links[0].description == "Voetnoot 1");
    CHECK(page.links[1].anchor == "voetnootmark-1");
    CHECK(page.links[1].description == "Terug naar de tekst bij voetnoot 1");
    REQUIRE(laid.pages.destinations.size() == 2);
    CHECK(laid.pages.destinations[0].anchor == "voetnoot-1");
    CHECK(laid.pages.destinations[1].anchor == "voetnootmark-1");
}

TEST_CASE("the mark is small and raised, and stays with its word") {
    Inlines inlines = text("een twee");
    inlines.push_back(mark(1));
    inlines.push_back(text(" drie").front());
    Document document = document_of({paragraph(inlines)});
    document.footnotes = {footnote(1, "Noot.")};
    const Laid laid = lay(std::move(document), small_style(8, 10));
    CHECK(texts(laid.pages.pages[0])[0] == "een ");
    CHECK(texts(laid.pages.pages[0])[1] == "twee1 ");
    const auto* run = std::get_if<TextRun>(&laid.pages.pages[0].operations[2]);
    REQUIRE(run != nullptr);
    CHECK(run->size == Approx(6.5F));
    CHECK(run->y == Approx(lines_of(laid.pages.pages[0])[1].y + 3.4F).margin(0.06));
}

TEST_CASE("a line goes to the next page when its note no longer fits") {
    Document document = document_of({paragraph(full_lines(6)), marked("Tekst", 1), paragraph("meer")});
    document.footnotes = {footnote(1, full_lines(3, "n"))};
    HouseStyle style = small_style(40, 10);
    const Laid laid = lay(std::move(document), style);
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[0]).size() == 6);
    CHECK(note_rule(laid.pages.pages[0]) == nullptr);
    CHECK(has_line(laid.pages.pages[1], "Tekst1"));
    CHECK(note_rule(laid.pages.pages[1]) != nullptr);
}

TEST_CASE("a note that does not fit goes on at the foot of the next page") {
    Document document = document_of({marked("Tekst", 1), paragraph(full_lines(12))});
    document.footnotes = {footnote(1, full_lines(16, "n"))};
    const Laid laid = lay(std::move(document));
    REQUIRE(laid.pages.pages.size() >= 2);
    CHECK(has_line(laid.pages.pages[0], "Tekst1"));
    CHECK(note_rule(laid.pages.pages[0]) != nullptr);
    CHECK(note_rule(laid.pages.pages[1]) != nullptr);
    CHECK(laid.text() == "Tekst1" + full_lines(12) + "1" + full_lines(16, "n"));
    const std::string structure = dump_structure(laid.pages);
    CHECK(structure.find("Note #voetnoot-1") == structure.rfind("Note #voetnoot-1"));
}

TEST_CASE("a note longer than a page fills as many as it needs") {
    Document document = document_of({marked("Tekst", 1)});
    document.footnotes = {footnote(1, full_lines(60, "n"))};
    const Laid laid = lay(std::move(document));
    CHECK(laid.pages.pages.size() > 3);
    CHECK(laid.text() == "Tekst1" + std::string("1") + full_lines(60, "n"));
    CHECK(laid.diagnostics->sorted().empty());
}

TEST_CASE("notes of a chapter do not run into the next") {
    Document document = document_of({marked("Tekst", 1), heading(1, "Twee"), paragraph("b")});
    document.footnotes = {footnote(1, full_lines(30, "n"))};
    const Laid laid = lay(std::move(document));
    const Page& last = laid.pages.pages.back();
    CHECK(texts(last) == std::vector<std::string>{"Twee", "b"});
}

TEST_CASE("notes of marks in tables and boxes stand at the foot of the page too") {
    Table table;
    table.columns.resize(1);
    table.header.push_back(row({"Kop"}));
    table.header[0].cells[0].blocks = {marked("Kop", 1)};
    for (int i = 0; i < 12; ++i) table.rows.push_back(row({"rij"}));
    table.rows[11].cells[0].blocks = {marked("laatste", 2)};
    Box box;
    box.blocks.push_back(marked("kader", 3));
    Document document = document_of({block_of(std::move(table)), block_of(std::move(box))});
    document.footnotes = {footnote(1, "Een."), footnote(2, "Twee."), footnote(3, "Drie.")};
    const Laid laid = lay(std::move(document), small_style(40, 15));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(texts(laid.pages.pages[0]).back() == "1Een.");
    const auto second = texts(laid.pages.pages[1]);
    CHECK(texts(laid.pages.pages[1], Part::Layout) == std::vector<std::string>{"Kop1"});
    REQUIRE(second.size() >= 2);
    CHECK(second[second.size() - 2] == "2Twee.");
    CHECK(second.back() == "3Drie.");
}

TEST_CASE("a second mark of a note refers to it without showing it twice") {
    Document document = document_of({marked("Een", 1), marked("Twee", 1)});
    document.footnotes = {footnote(1, "Noot.")};
    const Laid laid = lay(std::move(document));
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Een1", "Twee1", "1Noot."});
    CHECK(laid.pages.destinations.size() == 2);
}

TEST_CASE("a mark in a note brings its note along") {
    Document document = document_of({marked("Tekst", 1)});
    document.footnotes = {footnote(1, "Een."), footnote(2, "Twee.")};
    document.footnotes[0].blocks = {marked("Een", 2)};
    const Laid laid = lay(std::move(document));
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Tekst1", "1Een2", "2Twee."});
}

TEST_CASE("a mark without a note is only its number") {
    const Laid laid = lay({marked("Tekst", 7)});
    CHECK(texts(laid.pages.pages[0]) == std::vector<std::string>{"Tekst7"});
    CHECK(laid.pages.pages[0].links.empty());
}
