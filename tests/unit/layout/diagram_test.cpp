#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Diagram steps(int count = 2) {
    Diagram diagram;
    diagram.anchor = "deel--stroomschema";
    diagram.number = 3;
    diagram.caption = text("Van licht naar zwaar");
    diagram.alternative = "Een schema van twee stappen.";
    for (int i = 1; i <= count; ++i) {
        diagram.nodes.push_back({"Product " + std::to_string(i)});
        const auto last = static_cast<std::size_t>(i) - 1;
        if (i > 1) diagram.edges.push_back({last - 1, last, "af"});
    }
    return diagram;
}

template <typename Kind>
std::vector<Kind> all(const Page& page) {
    std::vector<Kind> result;
    for (const Operation& operation : page.operations) {
        if (const auto* found = std::get_if<Kind>(&operation)) result.push_back(*found);
    }
    return result;
}

const StructureElement& figure_of(const Laid& laid) {
    const auto& elements = laid.pages.structure;
    return *std::find_if(elements.begin(), elements.end(),
                         [](const StructureElement& element) { return element.type == StructureType::Figure; });
}

}  // namespace

TEST_CASE("a diagram is one figure with its alternative, and its caption after it, in a section of their own") {
    const Laid laid = lay({paragraph("Ervoor."), block_of(steps()), paragraph("Erna.")}, small_style(80));
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  P\n"
          "    \"Ervoor.\" p1\n"
          "  Sect\n"
          "    Figure [Een schema van twee stappen.]\n"
          "      \"Product 1 Product 2 af \" p1\n"
          "    Caption\n"
          "      \"Figuur 3. Van licht naar zwaar\" p1\n"
          "  P\n"
          "    \"Erna.\" p1\n");
    CHECK(laid.text() == "Ervoor.Figuur 3. Van licht naar zwaarErna.");
}

TEST_CASE("boxes, arrows and labels stand within the bounds of the figure") {
    const Laid laid = lay({block_of(steps(3))}, small_style(120));
    const Page& page = laid.pages.pages[0];
    const float* bounds = figure_of(laid).bounds;
    CHECK(all<FramedRect>(page).size() == 3);
    for (const FramedRect& box : all<FramedRect>(page)) {
        CHECK(box.x >= bounds[0]);
        CHECK(box.y >= bounds[1] - 0.01F);
        CHECK(box.x + box.width <= bounds[2] + 0.01F);
        CHECK(box.y + box.height <= bounds[3] + 0.01F);
    }
    CHECK(all<StrokedLine>(page).size() == 4);
    for (const StrokedLine& line : all<StrokedLine>(page)) {
        for (const PagePoint& point : line.points) {
            CHECK(point.x > bounds[0]);
            CHECK(point.x < bounds[2]);
            CHECK(point.y > bounds[1]);
            CHECK(point.y < bounds[3]);
        }
    }
    REQUIRE(all<FilledPolygon>(page).size() == 2);
    CHECK(all<FilledPolygon>(page)[0].points.size() == 3);
    CHECK(all<FilledPolygon>(page)[0].points[0].x == Approx(all<FramedRect>(page)[1].x));
}

TEST_CASE("a label stands in the middle of its box") {
    const Laid laid = lay({block_of(steps())}, small_style(80));
    const Page& page = laid.pages.pages[0];
    const FramedRect box = all<FramedRect>(page).at(0);
    const TextRun run = all<TextRun>(page).at(0);
    const PlacedWord& first = page.words[run.first];
    const PlacedWord& last = page.words[run.first + run.count - 1];
    CHECK(run.count == 2);
    const float right = last.x + last.text->width * run.size / 1000;
    CHECK(first.x - box.x == Approx(box.x + box.width - right).margin(0.1));
    CHECK(run.y > box.y);
    CHECK(run.y + run.size * 0.7F < box.y + box.height);
}

TEST_CASE("a diagram that is wider or higher than the page is made smaller") {
    const Laid normal = lay({block_of(steps())}, small_style(120, 40));
    const Laid narrow = lay({block_of(steps())}, small_style(20, 40));
    CHECK(all<TextRun>(normal.pages.pages[0])[0].size == Approx(9));
    CHECK(all<TextRun>(narrow.pages.pages[0])[0].size < 9);
    CHECK(figure_of(narrow).bounds[2] <= margin + 20 * character + 0.01F);

    const Laid high = lay({block_of(steps(12))}, small_style(120, 20));
    CHECK(high.pages.pages.size() == 1);
    CHECK(figure_of(high).bounds[1] > margin);
    CHECK(high.diagnostics->sorted().empty());
}

TEST_CASE("letters that are wider than was estimated are made smaller, so that they stay in their boxes") {
    Diagram diagram = steps();
    diagram.nodes[0].label = "iiiiiiiiiiiiiiiiiiiiiiii";
    const Laid laid = lay({block_of(diagram)}, small_style(120));
    const Page& page = laid.pages.pages[0];
    const FramedRect box = all<FramedRect>(page).at(0);
    const TextRun run = all<TextRun>(page).at(0);
    const PlacedWord& word = page.words[run.first];
    CHECK(run.size < 9);
    CHECK(word.x > box.x);
    CHECK(word.x + word.text->width * run.size / 1000 < box.x + box.width);
}

TEST_CASE("a diagram stays with its caption, and both go to the next page when they do not fit") {
    const Laid laid = lay({paragraph(full_lines(15)), block_of(steps())}, small_style(40, 16));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(all<FramedRect>(laid.pages.pages[0]).empty());
    CHECK(all<FramedRect>(laid.pages.pages[1]).size() == 2);
}

TEST_CASE("references lead to a diagram") {
    Reference reference;
    reference.anchor = "deel--stroomschema";
    reference.content = text("het schema");
    Inlines inlines;
    inlines.push_back(inline_of(reference));
    const Laid laid = lay({paragraph(inlines), block_of(steps())});
    CHECK(laid.pages.pages[0].links.size() == 1);
    CHECK(laid.pages.destinations.size() == 1);
}

TEST_CASE("a character that no font has is reported, and the rest of the picture is drawn") {
    Diagram diagram = steps();
    diagram.nodes[0].label = "漢";
    const Laid laid = lay(document_of({block_of(diagram)}), small_style(80), U"漢");
    const auto faults = laid.diagnostics->sorted();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == DiagnosticCode::CharacterWithoutFont);
    CHECK(all<FramedRect>(laid.pages.pages[0]).size() == 2);
    CHECK(all<TextRun>(laid.pages.pages[0]).size() >= 3);
}

TEST_CASE("a diagram without boxes is its caption alone") {
    Diagram diagram = steps(0);
    const Laid laid = lay({block_of(diagram)});
    CHECK(dump_structure(laid.pages) ==
          "Document\n"
          "  Sect\n"
          "    Caption\n"
          "      \"Figuur 3. Van licht naar zwaar\" p1\n");
}

TEST_CASE("the dump shows the lines and polygons of a diagram") {
    const std::string dump = dump_layout(lay({block_of(steps())}, small_style(80)).pages);
    CHECK(dump.find("\n  line 1") != std::string::npos);
    CHECK(dump.find("\n  polygon 1") != std::string::npos);
    CHECK(dump.find("destination #deel--stroomschema page 1") != std::string::npos);
}
