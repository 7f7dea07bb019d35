// Line breaking: what stands on which line.
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

/// The lines of one paragraph in `characters` characters.
std::vector<std::string> broken(const std::string& content, int characters) {
    const Laid laid = lay(document_of({paragraph(content)}), small_style(characters, 40));
    CHECK(laid.diagnostics->sorted().empty());
    return texts(laid.pages.pages.front());
}

}  // namespace

TEST_CASE("a line takes as many words as fit") {
    CHECK(broken("een twee drie vier vijf", 13) == std::vector<std::string>{"een twee drie ", "vier vijf"});
    CHECK(broken("een twee drie vier vijf", 12) == std::vector<std::string>{"een twee ", "drie vier ", "vijf"});
}

TEST_CASE("a word is hyphenated when the line would end far from the edge") {
    CHECK(broken("de ondersteuningsplannen van nu", 22) ==
          std::vector<std::string>{"de ondersteuningsplan-", "nen van nu"});
    CHECK(broken("wij maken ondersteuningsplannen van nu", 22) ==
          std::vector<std::string>{"wij maken ondersteu-", "ningsplannen van nu"});
    SECTION("but not when it ends close to it") {
        CHECK(broken("de een en de ander met ondersteuning van nu", 24) ==
              std::vector<std::string>{"de een en de ander met ", "ondersteuning van nu"});
    }
}

TEST_CASE("the last word of a paragraph is not hyphenated") {
    CHECK(broken("wij maken nu ondersteuningsplannen", 22) ==
          std::vector<std::string>{"wij maken nu ", "ondersteuningsplannen"});
}

TEST_CASE("no more than two lines in a row end in a hyphen") {
    const auto lines = broken(
        "verantwoordelijkheden verantwoordelijkheden verantwoordelijkheden verantwoordelijkheden "
        "verantwoordelijkheden verantwoordelijkheden verantwoordelijkheden slot",
        28);
    int in_a_row = 0;
    int most = 0;
    for (const std::string& line : lines) {
        in_a_row = line.back() == '-' ? in_a_row + 1 : 0;
        most = std::max(most, in_a_row);
    }
    CHECK(most == 2);
}

TEST_CASE("words with a hyphen or slash of their own break after it") {
    CHECK(broken("de jeugdhulp-aanbieders van nu", 16) ==
          std::vector<std::string>{"de jeugdhulp-", "aanbieders van ", "nu"});
    CHECK(broken("een begeleider/regisseur erbij", 17) ==
          std::vector<std::string>{"een begeleider/", "regisseur erbij"});
}

TEST_CASE("numbers, dates and codes are kept whole") {
    CHECK(broken("op de datum 06-11-2023 en dan", 15) ==
          std::vector<std::string>{"op de datum ", "06-11-2023 en ", "dan"});
}

TEST_CASE("words that stand together are broken last") {
    Inlines inlines = text("van de ");
    inlines.push_back(inline_of(Strong{text("zorg")}));
    inlines.push_back(text("plan, nu").front());
    const Laid laid = lay(document_of({paragraph(inlines)}), small_style(14, 40));
    CHECK(texts(laid.pages.pages.front()) == std::vector<std::string>{"van de ", "zorgplan, nu"});
}

TEST_CASE("a word that is wider than the line is cut") {
    CHECK(broken("https://voorbeeld.nl/pad/naar/iets", 20) ==
          std::vector<std::string>{"https://voorbeeld.nl", "/pad/naar/iets"});
    CHECK(broken("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 12) ==
          std::vector<std::string>{"aaaaaaaaaaaa", "aaaaaaaaaaaa", "aaaaaa"});
    CHECK(broken("zie verantwoordelijkheid", 12) == std::vector<std::string>{"zie ", "verantwoor-", "delijkheid"});
}

TEST_CASE("a very long word is cut without looking at all of it for each line") {
    const std::string word(200000, 'a');
    const Laid laid = lay(document_of({paragraph(word)}), small_style(40, 50));
    CHECK(laid.pages.pages.size() == 100);
    CHECK(laid.text() == word);
}

TEST_CASE("a no-break space keeps words on one line") {
    CHECK(broken("een bedrag van €\u00A0100 per", 18) == std::vector<std::string>{"een bedrag van ", "€\u00A0100 per"});
}

TEST_CASE("spaces in a row count as one, those at the ends as none") {
    CHECK(broken("  een   twee  ", 30) == std::vector<std::string>{"een twee"});
}

TEST_CASE("a hard break ends the line, and its space is in the text") {
    Inlines inlines = text("een");
    inlines.push_back(inline_of(HardBreak{}));
    inlines.push_back(text("twee").front());
    const Laid laid = lay({paragraph(inlines)});
    CHECK(texts(laid.pages.pages.front()) == std::vector<std::string>{"een ", "twee"});
    CHECK(laid.text() == "een twee");
}

TEST_CASE("a hyphen at a line end is not in the text") {
    const Laid laid = lay(document_of({paragraph("de ondersteuningsplannen van nu")}), small_style(22, 10));
    CHECK(laid.text() == "de ondersteuningsplannen van nu");
}

TEST_CASE("soft hyphens of the author are left out") {
    CHECK(broken("zorg\xC2\xADplan", 30) == std::vector<std::string>{"zorgplan"});
}

TEST_CASE("emphasis, strong text and code have their faces") {
    Inlines inlines = text("a ");
    Inlines both;
    both.push_back(inline_of(Emphasis{text("b")}));
    inlines.push_back(inline_of(Strong{both}));
    inlines.push_back(inline_of(Code{"c"}));
    const Laid laid = lay({paragraph(inlines)});
    const Page& page = laid.pages.pages.front();
    std::vector<Face> faces;
    for (const Operation& operation : page.operations) {
        const auto* run = std::get_if<TextRun>(&operation);
        if (run != nullptr && faces.size() < 3) faces.push_back(run->face);
    }
    CHECK(faces == std::vector<Face>{Face::Regular, Face::BoldItalic, Face::Mono});
    CHECK(laid.text() == "a bc");
}

TEST_CASE("text that is too wide for its place in single characters is reported") {
    Document document = document_of({paragraph("abc")});
    const Laid laid = lay(std::move(document), small_style(3, 10));
    CHECK(laid.diagnostics->sorted().empty());
    CHECK(laid.text() == "abc");
    HouseStyle style = small_style(1, 10);
    const Laid narrow = lay(document_of({paragraph("abc")}), style);
    REQUIRE(narrow.diagnostics->sorted().size() == 1);
    CHECK(narrow.diagnostics->sorted()[0].code == DiagnosticCode::ContentTooWide);
    CHECK(narrow.diagnostics->sorted()[0].message ==
          "er blijft te weinig breedte over voor deze inhoud, door alles waar zij in staat");
}
