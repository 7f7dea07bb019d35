#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace boekwerk {

namespace {

struct Rendered {
    std::string placed;
    std::string faults;
    ParsedMarkdown parsed;
};

/// Reads `rendered`, whose lines came from these lines of `source_text`.
Rendered read_rendered(const std::string& rendered, const std::string& source_text,
                       const std::vector<std::uint32_t>& lines) {
    static SourceStore sources;
    const Source& source = sources.add("boek.md", source_text);
    std::vector<LineOrigin> origins;
    for (const std::uint32_t line : lines) origins.push_back({&source, line});
    Diagnostics diagnostics;
    Rendered result;
    result.parsed = parse_rendered_template(rendered, origins, diagnostics);
    result.placed = test::show(result.parsed.blocks, true);
    result.faults = test::show(diagnostics);
    return result;
}

std::string token(std::size_t number) {
    return markdown_token(number);
}

}  // namespace

TEST_CASE("tokens become variables in text, and insertions where they stand alone") {
    const std::string rendered = "# " + token(0) + "\n\n*" + token(1) + "* en **x" + token(12) + "**\n\n" + token(3) +
                                 "\n\n| a | " + token(4) + " |\n|-|-|\n| " + token(5) + " | " + token(6) + " b |\n";
    const Rendered read = read_rendered(
        rendered, "# {{titel}}\n\n*{{a}}* en **x{{b}}**\n\n{{blok}}\n\n| a | {{c}} |\n|-|-|\n| {{d}} | {{{e}}} b |\n",
        {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(read.placed ==
          "1:1 Title(1:3 {0})\n3:1 P(3:1 *3:2 {1}*3:8 ' en '3:12 **3:14 'x'3:15 {12}**)\n5:1 Insertion(3)\n"
          "7:1 Table(<< Header(7:3 7:3 P(7:3 'a') | 7:7 7:7 Insertion(4))"
          " Row(9:3 9:3 Insertion(5) | 9:11 9:11 P(9:11 {6}9:18 ' b')))");
    CHECK(read.faults.empty());
}

TEST_CASE("the lines of a repeated section lead to the line that was repeated") {
    const std::string source = "{{#delen}}\n## {{titel}}\n\nTekst *x*\n\n{{/delen}}\n";
    const std::string one = "## " + token(1) + "\n\nTekst *x*\n\n";
    const std::string two = "## " + token(2) + "\n\nTekst *x*\n\n";
    CHECK(read_rendered(one + two, source, {2, 3, 4, 5, 2, 3, 4, 5}).placed ==
          "2:1 H2(2:4 {1})\n4:1 P(4:1 'Tekst '4:7 *4:8 'x'*)\n2:1 H2(2:4 {2})\n4:1 P(4:1 'Tekst '4:7 *4:8 'x'*)");
}

TEST_CASE("columns count in the template, past tags of sections on the line") {
    const std::string source = "Van {{#a}}{{b}} *x*{{/a}} tot {{! opmerking }}*y*\n";
    CHECK(read_rendered("Van " + token(7) + " *x* tot *y*\n", source, {1, 2}).placed ==
          "1:1 P(1:1 'Van '1:11 {7}1:16 ' '1:17 *1:18 'x'*1:26 ' tot '1:47 *1:48 'y'*)");
}

TEST_CASE("tokens stay in addresses, anchors and references until they are replaced") {
    const std::string rendered = "{kop: deel-" + token(1) + "}\n## X\n\n[" + token(2) + "](https://a.nl/" + token(3) +
                                 ") [](kaart:" + token(4) + ") https://b.nl/" + token(5) + "\n";
    const Rendered read = read_rendered(rendered, "{kop: deel-{{a}}}\n## X\n\n...\n", {1, 2, 3, 4, 5});
    CHECK(read.faults.empty());
    const ParsedMarkdown& parsed = read.parsed;
    REQUIRE(parsed.blocks.size() == 2);
    const std::vector<std::string> values = {"nul", "een", "twee", "drie", "vier", "vijf"};
    CHECK(replace_tokens(std::get<Heading>(parsed.blocks[0].value).anchor, values) == "deel-een");
    CHECK(replace_tokens(test::show(parsed.blocks), values) ==
          "H2#deel-een(X)\nP([{2}](https://a.nl/drie) [](vier) [https://b.nl/{5}](https://b.nl/vijf))");
}

TEST_CASE("a token cannot be the scheme of an address") {
    CHECK(read_rendered("[x](" + token(1) + ")\n", "[x]({{adres}})\n", {1, 2}).faults.substr(0, 11) == "1:1 BW0502 ");
}

TEST_CASE("replace_tokens leaves other text and unknown numbers as they are") {
    CHECK(replace_tokens("a" + token(0) + "é" + token(1), {"x", ""}) == "axé");
    CHECK(replace_tokens(token(2), {"x", "y"}) == token(2));
    CHECK(replace_tokens("\uE000\uE011", {"x", "y"}) == "\uE000\uE011");
}

TEST_CASE("private-use characters in a template itself are a fault") {
    CHECK(read_rendered("a \uE000 b\n", "a \uE000 b\n", {1, 2}).faults ==
          "1:3 BW0514 dit teken is gereserveerd voor het programma zelf | gebruik een ander teken");
}

TEST_CASE("braces are text in a template, because tags are gone") {
    CHECK(read_rendered("a {{b}} }}\n", "a b\n", {1, 2}).placed == "1:1 P(1:1 'a {{b}} }}')");
}

}  // namespace boekwerk
