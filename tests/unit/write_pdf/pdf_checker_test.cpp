// The checker must see what is wrong, or the tests that lean on it prove nothing.
#include "support/pdf_checker.h"

#include <catch2/catch.hpp>
#include <functional>

#include "page_builder.h"
#include "support/run_tool.h"

using namespace boekwerk;

namespace {

/// What the checker says of a page that `build` fills.
std::string faults_of(const std::function<void(PageBuilder&)>& build) {
    PageBuilder pages(test_fonts());
    pages.add_page();
    build(pages);
    return check_pdf(pages.write());
}

/// A file with one byte string replaced by another of the same length.
std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
    REQUIRE(from.size() == to.size());
    const std::size_t at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("the checker finds headings that skip a level or do not begin with H1") {
    CHECK(faults_of([](PageBuilder& pages) {
              pages.text(StructureType::H2, 0, 71, 700, "twee");
              pages.text(StructureType::H4, 0, 71, 680, "vier");
          }) == "UA 7.4.2: H2 skips a level\nUA 7.4.2: H4 skips a level\n");
}

TEST_CASE("the checker finds broken tables") {
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex table = pages.add(StructureType::Table);
              const StructureIndex head = pages.add(StructureType::TableHead, table);
              const StructureIndex first = pages.add(StructureType::TableRow, head);
              pages.text(StructureType::HeaderCell, first, 71, 700, "kop");
              pages.text(StructureType::DataCell, first, 171, 700, "cel");
              const StructureIndex second = pages.add(StructureType::TableRow, table);
              pages.text(StructureType::Paragraph, second, 71, 680, "losse tekst");
          }) ==
          "UA 7.5: TH without Scope\nUA 7.2: rows of a table with different numbers of cells\n"
          "UA 7.2: THead without TBody\nUA 7.2: P in TR\n");
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex table = pages.add(StructureType::Table);
              const StructureIndex row = pages.add(StructureType::TableRow, table);
              pages.text(StructureType::DataCell, row, 71, 700, "cel");
          }) == "UA 7.5: a table without header cells\n");
}

TEST_CASE("the checker finds what is in the wrong place") {
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex list = pages.add(StructureType::List);
              pages.text(StructureType::Paragraph, list, 71, 700, "geen punt");
              pages.text(StructureType::ListItem, 0, 71, 680, "los punt");
              pages.text(StructureType::ContentsItem, 0, 71, 660, "los");
          }) == "UA 7.2: P in L\nUA 7.2: LI in Document\nUA 7.2: text in LI\nUA 7.2: TOCI in Document\n");
}

TEST_CASE("the checker finds figures, notes and links that say too little") {
    CHECK(faults_of([](PageBuilder& pages) {
              pages.text(StructureType::Figure, 0, 71, 700, "beeld");
              for (int i = 0; i < 2; ++i) {
                  pages.element(pages.text(StructureType::Note, 0, 71, 680, "noot")).id = "dubbel";
              }
              pages.text(StructureType::Note, 0, 71, 660, "noot");
              pages.text(StructureType::Link, 0, 71, 640, "nergens heen");
          }) ==
          "UA 7.3: Figure without Alt\nUA 7.9: two Notes with ID dubbel\nUA 7.9: Note without ID\n"
          "UA 7.18.5: Link without an annotation\n");
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex paragraph = pages.text(StructureType::Paragraph, 0, 71, 700, "tekst");
              pages.link(paragraph, {71, 698, 100, 710, "", "https://example.org", "Voorbeeld"});
          }) == "UA 7.18.5: an annotation in P\n");
}

TEST_CASE("the checker finds content that nothing owns or two elements own") {
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex paragraph = pages.text(StructureType::Paragraph, 0, 71, 700, "wees");
              pages.element(paragraph).kids.clear();
          }) == "content of page 1 that nothing owns\n");
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex paragraph = pages.text(StructureType::Paragraph, 0, 71, 700, "gedeeld");
              const StructureIndex other = pages.add(StructureType::Paragraph);
              pages.element(other).kids = pages.element(paragraph).kids;
          }) == "content that two elements own\n");
    CHECK(faults_of([](PageBuilder& pages) {
              const StructureIndex paragraph = pages.text(StructureType::Paragraph, 0, 71, 700, "tekst");
              pages.element(paragraph).kids.push_back({StructureKid::Kind::Content, 7, 0});
          }) == "no content 7 on page 1\n");
}

TEST_CASE("the checker finds fonts that do not say what they draw") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.text(StructureType::Paragraph, 0, 71, 700, "a b");
    const TemporaryFile file(pages.write());
    const std::string bytes = run_tool("qpdf --qdf --object-streams=disable " + file.path() + " -").output;
    REQUIRE(check_pdf(bytes) == "");
    const auto name = [&] { return bytes.substr(bytes.find("/BaseFont /") + 10, 22) + ")\n"; };
    CHECK(check_pdf(replaced(bytes, "277.832", "277.900")) == "A 6.2.11.5: the width of code 3 (" + name());
    CHECK(check_pdf(replaced(bytes, "<0003> <0020>", "<0003> <0000>")) == "A 6.2.11.7: a code means a zero (" + name());
    CHECK(check_pdf(replaced(bytes, "<0003> <0020>", "<0003> <FEFF>")) ==
          "A 6.2.11.7: a code means a forbidden character (" + name());
    CHECK(check_pdf(replaced(bytes, "<0003> <0020>", "<0009> <0020>")) ==
          "page 1: a code without text: 3\nA 6.2.11.7: a code without text (" + name());
    CHECK(check_pdf(replaced(bytes, "/Identity-H", "/Identity-V")) ==
          "A 6.2.11.3: the encoding is not Identity-H (" + name());
    CHECK(check_pdf(replaced(bytes, " rg\n", " k \n")) == "A 6.2: operator k\n");
    CHECK_THAT(check_pdf(replaced(bytes, "/MCID 0", "/MCIX 0")),
               Catch::StartsWith("page 1: content of P without MCID\n"));
}

TEST_CASE("the checker finds metadata that is not of PDF/UA-1 and PDF/A-2a") {
    const std::string bytes = write_sample(test_fonts());
    CHECK(check_pdf(replaced(bytes, "<pdfaid:part>2<", "<pdfaid:part>3<")) == "A 6.6.4: XMP without <pdfaid:part>2<\n");
    CHECK(check_pdf(replaced(bytes, "<pdfuaid:part>1<", "<pdfuaid:part>2<")) ==
          "UA 5: XMP without the identification of PDF/UA-1\n");
    CHECK(check_pdf(replaced(bytes, "</dc:format>", "</dc:farmot>")) == "A 6.6.2.1: XMP is no XML\n");
    CHECK(check_pdf(replaced(bytes, "%PDF-1.7\n", "%PDF-1.6\n")) == "A 6.1.2: the header\n");
    CHECK(check_pdf(bytes + " ") == "A 6.1.3: something follows the end\n");
}
