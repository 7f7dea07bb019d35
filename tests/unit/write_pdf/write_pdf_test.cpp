#include "writers/pdf/write_pdf.h"

#include <catch2/catch.hpp>

#include "page_builder.h"
#include "support/pdf_checker.h"
#include "support/run_tool.h"

using namespace boekwerk;

TEST_CASE("a document follows PDF/UA-1 and PDF/A-2a") {
    CHECK(check_pdf(write_sample(test_fonts())) == "");
}

TEST_CASE("the structure tree reads as it was laid out") {
    const std::string bytes = write_sample(test_fonts());
    const PdfReader pdf(bytes);
    CHECK(dump(read_structure(pdf).root) == R"tree(StructTreeRoot
  Document
    H1
      "Proefboek – België: ë ï é € ‘’ “” • ≥ ☐"
    TOC
      TOCI
        Reference
          Link
            "1 Wonen"
            "2"
            Annotation [Contents=Naar 1 Wonen] [Dest=2]
    L [ListNumbering=LowerAlpha]
      LI
        Lbl
          "a)"
        LBody
          P
            "eerste punt"
      LI
        Lbl
          "b)"
        LBody
          P
            "tweede punt"
    Table
      Caption
        "Tabel 1. Gegevens"
      THead
        TR
          TH [Scope=Column]
            "Kenmerk"
          TH [Scope=Column]
            "Waarde"
      TBody
        TR
          TH [Scope=Row]
            "Code"
          TD
            "54005"
    P
      "Alinea met noot"
      Reference
        "1"
      Note [ID=voetnoot-1]
        "1 Een voetnoot."
      "over twee "
      "bladzijden, zie "
      Link
        "overheid.nl"
        Annotation [Contents=Website van de overheid – één] [URI=https://www.overheid.nl/?q=a(b)\%C3%AB]
    Sect
      H2
        "1 Wonen"
      H3
        "1.1 Beschut wonen"
      P
        "Tekst (met haakjes) \ en AVATAR, To. Vla."
)tree");
}

TEST_CASE("what is no content is an artifact of its kind") {
    const std::string bytes = write_sample(test_fonts());
    const PdfReader pdf(bytes);
    const PdfStructure structure = read_structure(pdf);
    std::string artifacts;
    for (const MarkedPiece& piece : structure.pages[0].pieces) {
        if (piece.tag == "Artifact") artifacts += piece.properties + ": " + piece.text + "\n";
    }
    CHECK(artifacts ==
          "Pagination Watermark: CONCEPT\nPagination Header: Proefboek versie 1.0\nLayout: \n"
          "Pagination Footer: pagina 1 van 2\nLayout: . . . . .\nLayout: \n");
}

TEST_CASE("the same pages give the same bytes, whatever came before and on any number of threads") {
    const std::string first = write_sample(test_fonts());
    test_fonts().shape(Face::Regular, "tussendoor\u00A0gezet");
    PageBuilder other(test_fonts());
    other.add_page();
    other.text(StructureType::Paragraph, 0, 71, 700, "Iets heel anders: ≥ ☐ \u00B5");
    other.write();
    CHECK(write_sample(test_fonts()) == first);

    Diagnostics diagnostics;
    const std::unique_ptr<FontSet> fresh = FontSet::open(HouseStyle{}, diagnostics);
    REQUIRE(fresh != nullptr);
    PageBuilder pages(*fresh);
    build_sample(pages);
    CHECK(pages.write(diagnostics, 4) == first);
}

TEST_CASE("another text or date gives another file identifier") {
    const auto identifier = [](const std::string& word, int day) {
        PageBuilder pages(test_fonts());
        pages.add_page();
        pages.text(StructureType::Paragraph, 0, 71, 700, word);
        pages.document().date.day = day;
        return PdfReader::text(PdfReader(pages.write()).trailer().at("/ID").at(0));
    };
    CHECK(identifier("een", 6) == identifier("een", 6));
    CHECK(identifier("een", 6) != identifier("twee", 6));
    CHECK(identifier("een", 6) != identifier("een", 7));
    CHECK(identifier("een", 6).size() == 16);
}

TEST_CASE("many pages, elements, links and destinations fill trees of several levels") {
    PageBuilder pages(test_fonts());
    for (int i = 0; i < 150; ++i) {
        const std::string number = std::to_string(1000 + i);
        pages.add_page();
        const StructureIndex heading = pages.text(StructureType::H1, 0, 71, 770, "Kop " + number);
        pages.destination("a" + number, 780);
        pages.bookmark(1 + i % 4, "Kop " + number, 780);
        const StructureIndex link = pages.add(StructureType::Link, heading);
        pages.line(link, 200, 770, "terug");
        pages.link(link, {200, 768, 230, 780, "a1000", "", "Terug"});
        for (int j = 0; j < 20; ++j) {
            pages.text(StructureType::Paragraph, 0, 71, 750.0F - 14 * static_cast<float>(j), "regel " + number);
        }
    }
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    CHECK(pdf.pages().size() == 150);
    const PdfStructure structure = read_structure(pdf);
    CHECK(find_all(structure.root, "P").size() == 3000);
    CHECK(text_of(*find_all(structure.root, "P").back()) == "regel 1149");
    CHECK(find_all(structure.root, "Annotation").back()->attributes.at("Dest") == "1");
}

TEST_CASE("a document without pages is still a document") {
    PageBuilder pages(test_fonts());
    const PdfReader pdf(pages.write());
    CHECK(pdf.pages().empty());
}

TEST_CASE("other tools find the tags, the fonts and the text") {
    const TemporaryFile file(write_sample(test_fonts()));
    const std::string information = run_tool("pdfinfo " + file.path()).output;
    CHECK_THAT(information, Catch::Contains("Tagged:          yes"));
    CHECK_THAT(information, Catch::Contains("Page size:       595.276 x 841.89 pts (A4)"));
    CHECK_THAT(run_tool("pdftotext " + file.path() + " -").output,
               Catch::Contains("Tekst (met haakjes) \\ en AVATAR, To. Vla."));
    const std::string fonts = run_tool("pdffonts " + file.path()).output;
    CHECK_THAT(fonts, Catch::Contains("+LiberationSans-BoldItalic"));
    CHECK_THAT(fonts, Catch::Contains("+DejaVuSans"));
    CHECK_THAT(fonts, !Catch::Contains(" no "));
}
