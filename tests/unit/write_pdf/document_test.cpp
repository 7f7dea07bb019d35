#include <catch2/catch.hpp>

#include "page_builder.h"
#include "support/pdf_checker.h"
#include "support/run_tool.h"

using namespace boekwerk;
using Json = nlohmann::json;

namespace {

/// The bookmarks as lines: indented titles, closed ones with a plus, and the page and height they lead to.
void append_bookmarks(std::string& out, const PdfReader& pdf, const Json& parent, std::size_t depth) {
    for (const Json* item = &pdf.get(parent, "/First"); item->is_object(); item = &pdf.get(*item, "/Next")) {
        const Json& count = pdf.get(*item, "/Count");
        out += std::string(depth * 2, ' ') + PdfReader::text(item->at("/Title"));
        if (count.is_number()) out += " (" + count.dump() + ")";
        const Json& destination = item->at("/Dest");
        std::size_t page = 0;
        while (pdf.pages()[page] != destination[0]) ++page;
        out += ": " + std::to_string(page + 1) + " " + destination[1].get<std::string>() + " " + destination[3].dump() +
               "\n";
        append_bookmarks(out, pdf, *item, depth + 1);
    }
}

std::string bookmarks_of(const PdfReader& pdf) {
    std::string out;
    append_bookmarks(out, pdf, pdf.get(pdf.catalog(), "/Outlines"), 0);
    return out;
}

std::string picture(const std::string& name) {
    return run_tool("cat " BOEKWERK_ROOT "/tests/unit/write_pdf/pictures/" + name).output;
}

/// A page with one picture as a figure, and the faults that writing it reports.
std::string write_picture(const std::string& data, std::string& faults) {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex figure = pages.add(StructureType::Figure);
    pages.element(figure).alternative = "Een rood vlak – één";
    const std::array<float, 4> bounds = {71, 600, 171, 700};
    std::copy(bounds.begin(), bounds.end(), pages.element(figure).bounds);
    const Source source("kaarten/kaart.md", std::make_shared<std::string>("\n\n![](beeld.png)\n"));
    pages.draw(figure, PlacedImage{std::make_shared<std::string>(data), 71, 600, 100, 100, {&source, 3, 1}});
    Diagnostics diagnostics;
    std::string bytes = pages.write(diagnostics);
    faults.clear();
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        faults += diagnostic.place.source->path() + ":" + std::to_string(diagnostic.place.line) + " " +
                  code_name(diagnostic.code) + " " + diagnostic.message + " | " + diagnostic.remedy + "\n";
    }
    return bytes;
}

/// The dictionary of the only picture.
const Json& image_of(const PdfReader& pdf) {
    return pdf.get(pdf.get(pdf.get(pdf.resolve(pdf.pages()[0]), "/Resources"), "/XObject"), "/I0");
}

}  // namespace

TEST_CASE("bookmarks form a tree in which the two highest levels show") {
    CHECK(bookmarks_of(PdfReader(write_sample(test_fonts()))) ==
          "Proefboek (1): 1 /XYZ 785\n  1 Wonen – één (-1): 2 /XYZ 752\n    1.1 Beschut wonen: 2 /XYZ 732\n");
}

TEST_CASE("bookmarks that skip levels or begin low still form a tree") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    int level = 0;
    for (const int next : {2, 4, 3, 1, 3, 2, 2, 1}) {
        pages.bookmark(next, std::to_string(level++), 700);
    }
    const PdfReader pdf(pages.write());
    CHECK(bookmarks_of(pdf) ==
          "0 (-2): 1 /XYZ 700\n  1: 1 /XYZ 700\n  2: 1 /XYZ 700\n"
          "3 (3): 1 /XYZ 700\n  4: 1 /XYZ 700\n  5: 1 /XYZ 700\n  6: 1 /XYZ 700\n7: 1 /XYZ 700\n");
    CHECK(pdf.get(pdf.get(pdf.catalog(), "/Outlines"), "/Count") == 6);
}

TEST_CASE("a document without bookmarks or destinations has none") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.text(StructureType::Paragraph, 0, 71, 700, "kaal");
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    CHECK_FALSE(pdf.catalog().contains("/Outlines"));
    CHECK_FALSE(pdf.catalog().contains("/PageMode"));
    CHECK_FALSE(pdf.catalog().contains("/Names"));
}

TEST_CASE("anchors are named destinations, so that other documents can link to them") {
    const PdfReader pdf(write_sample(test_fonts()));
    const Json& names = pdf.get(pdf.get(pdf.get(pdf.catalog(), "/Names"), "/Dests"), "/Names");
    REQUIRE(names.size() == 4);
    CHECK(PdfReader::text(names[0]) == "beschut-wonen");
    CHECK(names[1] == Json::array({pdf.pages()[1], "/XYZ", 0, 732, nullptr}));
    CHECK(PdfReader::text(names[2]) == "wonen");
}

TEST_CASE("a link to an anchor without a destination is a bug that shows") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    const StructureIndex link = pages.add(StructureType::Link);
    pages.line(link, 71, 700, "nergens");
    pages.link(link, {71, 698, 100, 710, "weg", "", "Naar niets"});
    Diagnostics diagnostics;
    CHECK_THROWS_WITH(pages.write(diagnostics), "layout placed a link to weg but no destination for it");
}

TEST_CASE("metadata and information say the same") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.document().title = "Één \"boek\" & <meer>\n";
    Diagnostics diagnostics;
    HouseStyle style;
    style.organisation = "Gemeente 's-Gravenhage & Co";
    const std::string bytes = pages.write(diagnostics, 1, style);
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    const Json& information = pdf.get(pdf.trailer(), "/Info");
    CHECK(PdfReader::text(information.at("/Title")) == "Één \"boek\" & <meer> ");
    CHECK(PdfReader::text(information.at("/Author")) == "Gemeente 's-Gravenhage & Co");
    CHECK(PdfReader::text(information.at("/Creator")) == "Boekwerk");
    CHECK(PdfReader::text(information.at("/Producer")) == "Boekwerk met libharu");
    CHECK(PdfReader::text(information.at("/CreationDate")) == "D:20231106000000Z");
    CHECK(PdfReader::text(information.at("/ModDate")) == "D:20231106000000Z");
    const std::string xmp = pdf.stream(pdf.catalog().at("/Metadata"));
    CHECK_THAT(xmp, Catch::Contains("<rdf:li xml:lang=\"x-default\">Één \"boek\" &amp; &lt;meer&gt; </rdf:li>"));
    CHECK_THAT(xmp, Catch::Contains("<dc:creator><rdf:Seq><rdf:li>Gemeente 's-Gravenhage &amp; Co</rdf:li>"));
    CHECK_THAT(xmp, Catch::Contains("<xmp:CreateDate>2023-11-06T00:00:00Z</xmp:CreateDate>"));
    CHECK_THAT(xmp, Catch::Contains("<xmp:ModifyDate>2023-11-06T00:00:00Z</xmp:ModifyDate>"));
    CHECK_THAT(xmp, Catch::Contains("<pdf:Producer>Boekwerk met libharu</pdf:Producer>"));
    CHECK_THAT(xmp, !Catch::Contains("dc:identifier"));
}

TEST_CASE("a PDF says which document of which version it is") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    pages.document().identifier = "boeken/wonen/wonen";
    pages.document().version = "0.9 <b>";
    Diagnostics diagnostics;
    const std::string bytes = pages.write(diagnostics);
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    const std::string xmp = pdf.stream(pdf.catalog().at("/Metadata"));
    CHECK_THAT(xmp, Catch::Contains("<dc:identifier>boeken/wonen/wonen</dc:identifier></rdf:Description>"));
    CHECK_THAT(xmp, Catch::Contains("<xmpMM:VersionID>0.9 &lt;b&gt;</xmpMM:VersionID>"));
}

TEST_CASE("without an organisation there is no author") {
    const PdfReader pdf(write_sample(test_fonts()));
    CHECK_FALSE(pdf.get(pdf.trailer(), "/Info").contains("/Author"));
    CHECK_THAT(pdf.stream(pdf.catalog().at("/Metadata")), !Catch::Contains("dc:creator"));
}

TEST_CASE("pages have the size of the house style") {
    PageBuilder pages(test_fonts());
    pages.add_page();
    HouseStyle style;
    style.page_width = 419.528F;
    style.page_height = 595.276F;
    Diagnostics diagnostics;
    const PdfReader pdf(pages.write(diagnostics, 1, style));
    CHECK(pdf.resolve(pdf.pages()[0]).at("/MediaBox").dump() == "[0,0,419.528,595.276]");
}

TEST_CASE("pictures in grey and colour, PNG and JPEG, are figures without transparency") {
    struct Expected {
        const char* name;
        const char* colours;
        std::string pixels;
    };
    // The left half of the first is transparent: it becomes white.
    const std::string half_red = std::string(12, '\xFF') + std::string("\xC8\0\0\xC8\0\0\xC8\0\0\xC8\0\0", 12);
    for (const Expected& expected :
         {Expected{"rgba.png", "/DeviceRGB", half_red}, Expected{"grey.png", "/DeviceGray", std::string(8, '\xC8')},
          Expected{"rgb.jpg", "/DeviceRGB", ""}}) {
        CAPTURE(expected.name);
        std::string faults;
        const std::string bytes = write_picture(picture(expected.name), faults);
        CHECK(faults == "");
        CHECK(check_pdf(bytes) == "");
        const PdfReader pdf(bytes);
        const Json& image = image_of(pdf);
        CHECK(image.at("/ColorSpace") == expected.colours);
        CHECK(image.at("/BitsPerComponent") == 8);
        const Json& resources = pdf.get(pdf.resolve(pdf.pages()[0]), "/Resources");
        if (!expected.pixels.empty()) {
            CHECK(pdf.stream(resources["/XObject"]["/I0"]).substr(0, expected.pixels.size()) == expected.pixels);
        }
        CHECK_THAT(dump(read_structure(pdf).root),
                   Catch::Contains("Figure [Alt=Een rood vlak – één] [BBox=[71,600,171,700]]"));
        CHECK_THAT(pdf.stream(pdf.resolve(pdf.pages()[0]).at("/Contents")),
                   Catch::Contains("q 100 0 0 100 71 600 cm/I0 Do Q"));
    }
}

TEST_CASE("a picture that stands on several pages is there once") {
    PageBuilder pages(test_fonts());
    const auto data = std::make_shared<std::string>(picture("grey.png"));
    for (int i = 0; i < 3; ++i) {
        pages.add_page();
        pages.draw_artifact(PlacedImage{data, 71, 600, 100, 100, {}});
    }
    const std::string bytes = pages.write();
    CHECK(check_pdf(bytes) == "");
    const PdfReader pdf(bytes);
    CHECK(pdf.get(pdf.get(pdf.resolve(pdf.pages()[2]), "/Resources"), "/XObject").size() == 1);
}

TEST_CASE("a picture that cannot be shown is reported at its place and left out") {
    const std::string png = picture("rgba.png");
    const std::string place = "kaarten/kaart.md:3 BW0513 de afbeelding kan niet in een PDF: ";
    const std::string remedy = " | sla de afbeelding opnieuw op als PNG, of als JPEG in RGB\n";
    const std::string damaged = place + "het bestand is beschadigd" + remedy;
    const std::string wrong_jpeg = place + "het is geen JPEG in grijs of RGB met 8 bits per kleur" + remedy;
    // Width and height of a PNG stand at 16 and 20, with a checksum over them at 29.
    const std::string huge =
        std::string(png).replace(16, 8, std::string("\0\0\x75\x30\0\0\x75\x30", 8)).replace(29, 4, "\x66\x27\xF8\xBA");
    const std::vector<std::pair<std::string, std::string>> cases = {
        {picture("cmyk.jpg"), wrong_jpeg},
        {"\xFF\xD8\xFF\xE0 geen beeld", wrong_jpeg},
        {"\xFF\xD8", wrong_jpeg},
        {png.substr(0, 60), damaged},
        {png.substr(0, 8), damaged},
        {std::string(png).replace(png.find("IDAT") + 6, 4, "xxxx"), damaged},
        {"GIF89a", place + "het bestand is geen PNG en geen JPEG" + remedy},
        {"", place + "het bestand is geen PNG en geen JPEG" + remedy},
        {huge, place + "ze heeft meer dan 25 miljoen beeldpunten" + remedy},
    };
    for (const auto& [data, expected] : cases) {
        std::string faults;
        const std::string bytes = write_picture(data, faults);
        CHECK(faults == expected);
        CHECK(check_pdf(bytes) == "");
        CHECK_FALSE(PdfReader(bytes)
                        .get(PdfReader(bytes).resolve(PdfReader(bytes).pages()[0]), "/Resources")
                        .contains("/XObject"));
    }
}
