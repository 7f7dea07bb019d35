// Running headers and footers, the watermark and the cover.
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Document book(Blocks blocks) {
    Document document = document_of(std::move(blocks));
    document.title = "Productenboek";
    return document;
}

Block cover_of(const std::vector<std::string>& facts) {
    Cover cover;
    cover.blocks.push_back(block_of(Title{text("Productenboek")}));
    for (const std::string& fact : facts) cover.blocks.push_back(paragraph(fact));
    return block_of(std::move(cover));
}

const HouseStyle wide = small_style(100, 20);

}  // namespace

TEST_CASE("every page shows title and segment, version, date, status and its number") {
    const Laid laid = lay(book({paragraph("voorwerk"), heading(1, "Wonen", "w", "1"), paragraph("a"),
                                block_of(PageBreak{}), paragraph("b"), heading(1, "Dagbesteding"), paragraph("c")}),
                          wide);
    REQUIRE(laid.pages.pages.size() == 4);
    std::vector<std::string> headers;
    for (const Page& page : laid.pages.pages) headers.push_back(texts(page, Part::Header).at(0));
    CHECK(headers == std::vector<std::string>{"Productenboek", "Productenboek1 Wonen", "Productenboek1 Wonen",
                                              "ProductenboekDagbesteding"});
    CHECK(texts(laid.pages.pages[2], Part::Footer) ==
          std::vector<std::string>{"versie 0.9 – 6 november 2023 – vastgesteldpagina 3 van 4"});
}

TEST_CASE("header and footer stand in the margins, the right parts at the right edge") {
    const Laid laid = lay(book({heading(1, "Wonen"), paragraph("a")}), wide);
    const Page& page = laid.pages.pages[0];
    const float size = 8;
    const auto right_end = [&](const std::string& last) {
        float end = 0;
        for (const PlacedWord& word : page.words) {
            if (word.text->text == last) end = word.x + static_cast<float>(last.size()) * size / 2;
        }
        return end;
    };
    CHECK(lines_of(page, Part::Header)[0].y > wide.page_height - margin);
    CHECK(lines_of(page, Part::Footer)[0].y < margin);
    CHECK(lines_of(page, Part::Header)[0].x == Approx(margin));
    CHECK(right_end("1") == Approx(wide.page_width - margin));
}

TEST_CASE("titles that are too long for the header end in an ellipsis") {
    Document document = book({heading(1, "Een heel lang hoofdstuk met een lange titel en meer"), paragraph("a")});
    document.title = "Productenboek met een heel lange titel";
    const Laid laid = lay(std::move(document), small_style(60, 10));
    CHECK(texts(laid.pages.pages[0], Part::Header)[0] ==
          "Productenboek met een heel …Een heel lang hoofdstuk met een lange …");
}

TEST_CASE("a document of a set says on every page whose it is, and the segment gets what room that leaves") {
    Document document = book({heading(1, "Een heel lang hoofdstuk met een lange titel"), paragraph("a")});
    document.full_title = "Overeenkomst V-2025-001 · Stichting Anna en Bert";
    const Laid laid = lay(std::move(document), small_style(60, 10));
    CHECK(texts(laid.pages.pages[0], Part::Header)[0] ==
          "Overeenkomst V-2025-001 · Stichting Anna en BertEen heel lang …");
}

TEST_CASE("a document without version has none in its footer") {
    Document document = book({paragraph("a")});
    document.version.clear();
    const Laid laid = lay(std::move(document), wide);
    CHECK(texts(laid.pages.pages[0], Part::Footer)[0] == "6 november 2023 – vastgesteldpagina 1 van 1");
}

TEST_CASE("a concept has a watermark on every page, under everything else") {
    Document document = book({cover_of({}), paragraph("a"), block_of(PageBreak{}), paragraph("b")});
    document.status = DocumentStatus::Concept;
    const Laid laid = lay(std::move(document), wide);
    REQUIRE(laid.pages.pages.size() == 3);
    for (const Page& page : laid.pages.pages) {
        REQUIRE(page.content.front().artifact == ArtifactKind::Watermark);
        const auto* turned = std::get_if<TurnedText>(&page.operations[page.content.front().first]);
        REQUIRE(turned != nullptr);
        CHECK(turned->text->text == "CONCEPT");
        CHECK(turned->degrees >= 45);
        CHECK(turned->degrees <= 55);
        CHECK(turned->color == wide.watermark);
        CHECK(turned->x == Approx(wide.page_width / 2));
    }
}

TEST_CASE("a document that is no concept has no watermark") {
    for (const DocumentStatus status : {DocumentStatus::ForInspection, DocumentStatus::Amended, DocumentStatus::Adopted,
                                        DocumentStatus::Superseded}) {
        Document document = book({paragraph("a")});
        document.status = status;
        const Laid laid = lay(std::move(document), wide);
        for (const MarkedContent& content : laid.pages.pages[0].content)
            CHECK(content.artifact != ArtifactKind::Watermark);
    }
}

TEST_CASE("the cover has a page of its own, without header and footer, and counts as page 1") {
    const Laid laid = lay(book({cover_of({"Versie 0.9", "6 november 2023"}), paragraph("tekst")}), wide);
    REQUIRE(laid.pages.pages.size() == 2);
    const Page& cover = laid.pages.pages[0];
    CHECK(texts(cover) == std::vector<std::string>{"Productenboek", "Versie 0.9", "6 november 2023"});
    CHECK(texts(cover, Part::Header).empty());
    CHECK(texts(cover, Part::Footer).empty());
    CHECK(texts(laid.pages.pages[1], Part::Footer)[0].find("pagina 2 van 2") != std::string::npos);
    const auto* title = std::get_if<TextRun>(&cover.operations[0]);
    REQUIRE(title != nullptr);
    CHECK(title->size > 25);
    CHECK(title->color == wide.heading);
    CHECK(dump_structure(laid.pages).substr(0, 50).find("  H1\n    \"Productenboek\" p1") != std::string::npos);
}

TEST_CASE("a cover that does not fit goes on on a page with a header") {
    const Laid laid = lay(book({cover_of(std::vector<std::string>(40, "feit"))}), wide);
    REQUIRE(laid.pages.pages.size() > 1);
    CHECK(texts(laid.pages.pages[0], Part::Header).empty());
    CHECK(texts(laid.pages.pages[1], Part::Header).at(0) == "Productenboek");
}

TEST_CASE("artifacts have no owner, text has one, and its number counts the pieces of the page") {
    Document document = book({heading(1, "Wonen", "w"), paragraph("a"), paragraph("b")});
    document.status = DocumentStatus::Concept;
    const Laid laid = lay(std::move(document), wide);
    std::uint32_t expected = 0;
    for (const MarkedContent& content : laid.pages.pages[0].content) {
        if (content.artifact == ArtifactKind::None) {
            CHECK(content.owner != no_structure);
            CHECK(content.mcid == expected++);
        } else {
            CHECK(content.owner == no_structure);
        }
        CHECK(content.count > 0);
    }
    CHECK(expected == 3);
}
