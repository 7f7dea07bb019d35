#include <catch2/catch.hpp>
#include <cmath>

#include "base/utf8.h"
#include "page_builder.h"
#include "support/pdf_checker.h"
#include "support/pdf_tokens.h"
#include "support/run_tool.h"
#include "writers/pdf/font_face.h"

using namespace boekwerk;

namespace {

/// Where the viewer's pen stands when each string of the first page's content begins and ends, along the line.
struct Shown {
    double start = 0;
    double end = 0;
    std::string bytes;
};

class Pen {
public:
    explicit Pen(const PdfReader& pdf) {
        const nlohmann::json& page = pdf.resolve(pdf.pages()[0]);
        fonts_ = pdf.get(pdf.get(page, "/Resources"), "/Font");
        for (const auto& [name, reference] : fonts_.items()) widths_[name] = widths_of(pdf, pdf.resolve(reference));
        const std::string stream = pdf.stream(page.at("/Contents"));
        PdfTokens tokens(stream);
        std::vector<nlohmann::json> operands;
        for (nlohmann::json token = tokens.next(); !token.is_null(); token = tokens.next()) {
            if (!token.is_object() || !token.contains("operator")) {
                operands.push_back(token);
                continue;
            }
            execute(token["operator"], operands);
            operands.clear();
        }
    }

    std::vector<Shown> shown;

private:
    static std::map<int, double> widths_of(const PdfReader& pdf, const nlohmann::json& font) {
        std::map<int, double> widths;
        const nlohmann::json& list = pdf.get(pdf.resolve(pdf.get(font, "/DescendantFonts").at(0)), "/W");
        for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
            int code = list[i];
            for (const nlohmann::json& width : list[i + 1]) widths[code++] = width;
        }
        return widths;
    }

    void execute(const std::string& name, const std::vector<nlohmann::json>& operands) {
        if (name == "BT") line_ = 0;
        if (name == "Td") x_ = line_ += operands.at(0).get<double>();
        if (name == "Tf") {
            font_ = operands.at(0);
            size_ = operands.at(1);
        }
        if (name != "TJ") return;
        for (const nlohmann::json& item : operands.at(0)) {
            if (item.is_number())
                x_ -= item.get<double>() * size_ / 1000;
            else
                show(item["string"]);
        }
    }

    void show(const std::string& bytes) {
        Shown piece{x_, x_, bytes};
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const int code = static_cast<unsigned char>(bytes[i]) * 256 + static_cast<unsigned char>(bytes[i + 1]);
            x_ += widths_[font_].at(code) * size_ / 1000;
        }
        piece.end = x_;
        shown.push_back(piece);
    }

    nlohmann::json fonts_;
    std::map<std::string, std::map<int, double>> widths_;
    std::string font_;
    double size_ = 0;
    double line_ = 0;
    double x_ = 0;
};

}  // namespace

TEST_CASE("a long line ends where layout measured it") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex paragraph = pages.add(StructureType::Paragraph);
    std::string text;
    for (int i = 0; i < 12; ++i) text += "AVATAR To. woord, Vlaams ";
    const float end = pages.line(paragraph, 33.333F, 700, text, Face::Regular, 6.789F);
    const PdfReader pdf(pages.write());
    const std::vector<Shown> shown = Pen(pdf).shown;
    CHECK(shown.front().start == Approx(33.333).margin(0.006));
    CHECK(std::abs(shown.back().end - end) < 0.02);
}

TEST_CASE("every word starts at its place, however far from the last one") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex paragraph = pages.add(StructureType::Paragraph);
    pages.line(paragraph, 71, 700, "een twee drie vier");
    std::vector<PlacedWord>& words = pages.pages().pages[0].words;
    words[1].x = 200.007F;
    words[2].x = 300.123F;
    words[3].x = 90.5F;
    const PdfReader pdf(pages.write());
    const std::vector<Shown> shown = Pen(pdf).shown;
    REQUIRE(shown.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(std::abs(shown[i].start - words[i].x) < 0.012);
    CHECK(text_of(read_structure(pdf).root) == "een twee drie vier");
}

TEST_CASE("words that layout places one after another need no adjustment") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.text(StructureType::Paragraph, 0, 71, 700, "een on in nu om nu en nu in om en");
    const PdfReader pdf(pages.write());
    CHECK(Pen(pdf).shown.size() == 1);
}

TEST_CASE("spaces stand in the text at line ends too") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex paragraph = pages.add(StructureType::Paragraph);
    pages.line(paragraph, 71, 700, "einde van ");
    pages.line(paragraph, 71, 686, "de regel");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    CHECK(text_of(read_structure(PdfReader(bytes)).root) == "einde van de regel");
}

TEST_CASE("a hyphen of layout is not in the text of the structure") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex paragraph = pages.add(StructureType::Paragraph);
    pages.line(paragraph, 71, 700, "gemeen");
    pages.pages().pages[0].words.push_back({&test_fonts().soft_hyphen(Face::Regular), 110, false});
    ++std::get<TextRun>(pages.pages().pages[0].operations.back()).count;
    pages.line(paragraph, 71, 686, "te-lijk");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfStructure structure = read_structure(PdfReader(bytes));
    CHECK(text_of(structure.root) == "gemeente-lijk");
    CHECK(structure.pages[0].pieces[0].text == "gemeen\u00AD");
}

TEST_CASE("text that the codes do not give back has ActualText") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.text(StructureType::Paragraph, 0, 71, 700,
               "het cafe\u0301 (voor\u200Bbeeld) en \U0001D538\u2126 in ☐ \u00A0");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    CHECK(text_of(read_structure(PdfReader(bytes)).root) ==
          "het cafe\u0301 (voor\u200Bbeeld) en \U0001D538\u2126 in ☐ \u00A0");
}

TEST_CASE("a word longer than a string may be is cut into several") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const std::string word(60'000, '(');
    pages.text(StructureType::Paragraph, 0, 71, 700, word);
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    for (const Shown& shown : Pen(pdf).shown) CHECK(shown.bytes.size() < 32'767);
    CHECK(text_of(read_structure(pdf).root) == word);
}

TEST_CASE("all characters of the fonts survive in content, with every byte that needs an escape") {
    PageBuilder pages(test_fonts());
    std::string expected;
    const FontFile& font = test_fonts().file(test_fonts().face_file(Face::Regular));
    float y = 800;
    for (char32_t first = 0x21; first < 0x2600; first += 64) {
        std::string word;
        for (char32_t character = first; character < first + 64; ++character) {
            if (character != 0xAD && font.glyph_of(character) != 0) append_utf8(word, character);
        }
        if (word.empty()) continue;
        if (y == 800) pages.add_page();
        pages.text(StructureType::Paragraph, 0, 71, y, word);
        y = y < 100 ? 800 : y - 14;
        expected += word;
    }
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    CHECK(text_of(read_structure(PdfReader(bytes)).root) == expected);
}

TEST_CASE("a word with a missing character is left out") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.text(StructureType::Paragraph, 0, 71, 700, "漢字 blijft weg 字");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    CHECK(text_of(read_structure(PdfReader(bytes)).root) == "blijft weg ");
}

TEST_CASE("colours, sizes and turned text do not leak into what follows") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.watermark("CONCEPT");
    pages.draw_artifact(FilledRect{10, 10, 20, 20, {255, 0, 0}});
    pages.draw_artifact(FramedRect{10, 10, 20, 20, 1, {0, 255, 0}});
    pages.text(StructureType::Paragraph, 0, 71, 700, "zwart");
    const PdfReader pdf(pages.write());
    const std::string stream = pdf.stream(pdf.resolve(pdf.pages()[0]).at("/Contents"));
    CHECK_THAT(stream, Catch::Contains("1 0 0 rg\n10 10 20 20 re f\nEMC"));
    CHECK_THAT(stream, Catch::Contains("0 1 0 RG 1 w 10 10 20 20 re S\nEMC"));
    CHECK_THAT(stream, Catch::Contains("/P<</MCID 0>>BDC\nBT\n.102 .102 .102 rg\n71 700 Td\n/F0 10 Tf\n["));
}

TEST_CASE("lines and polygons are paths, and do not leak into what follows") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.draw_artifact(StrokedLine{{{10, 20}, {10, 40}, {30.5F, 60}}, 0.75F, {0, 0, 255}});
    pages.draw_artifact(FilledPolygon{{{10, 20}, {13, 26}, {7, 26}}, {255, 0, 0}});
    pages.text(StructureType::Paragraph, 0, 71, 700, "zwart");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    const std::string stream = pdf.stream(pdf.resolve(pdf.pages()[0]).at("/Contents"));
    CHECK_THAT(stream, Catch::Contains("0 0 1 RG .75 w 10 20 m 10 40 l 30.5 60 l S\nEMC"));
    CHECK_THAT(stream, Catch::Contains("1 0 0 rg\n10 20 m 13 26 l 7 26 l f\nEMC"));
    CHECK_THAT(stream, Catch::Contains("/P<</MCID 0>>BDC\nBT\n.102 .102 .102 rg\n"));
}

TEST_CASE("the watermark is centred and turned, in an opaque colour") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.watermark("CONCEPT");
    const PdfReader pdf(pages.write());
    const std::string stream = pdf.stream(pdf.resolve(pdf.pages()[0]).at("/Contents"));
    CHECK_THAT(stream, Catch::Contains(".925 .925 .925 rg"));
    PdfTokens tokens(std::string_view(stream).substr(stream.find(".707")));
    std::vector<double> matrix;
    for (int i = 0; i < 6; ++i) matrix.push_back(tokens.next());
    const double half = test_fonts().shape(Face::Bold, "CONCEPT").width * 120 / 2000;
    const double up = test_fonts().file(test_fonts().face_file(Face::Bold)).metrics().cap_height * 120 / 2000;
    CHECK(matrix[4] + matrix[0] * half + matrix[2] * up == Approx(297.6).margin(0.1));
    CHECK(matrix[5] + matrix[1] * half + matrix[3] * up == Approx(420.9).margin(0.1));
}
