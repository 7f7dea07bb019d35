#include "document/diagram_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <tuple>

#include "document/diagram_text.h"

using namespace boekwerk;

namespace {

using Edges = std::vector<std::tuple<std::size_t, std::size_t, std::string>>;

Diagram diagram_of(const std::vector<std::string>& nodes, const Edges& edges) {
    Diagram diagram;
    for (const std::string& node : nodes) diagram.nodes.push_back({node});
    for (const auto& [from, to, label] : edges) diagram.edges.push_back({from, to, label});
    return diagram;
}

struct Area {
    float left, top, right, bottom;
};

constexpr float touch = 0.01F;

bool overlap(const Area& a, const Area& b) {
    return a.left < b.right - touch && b.left < a.right - touch && a.top < b.bottom - touch && b.top < a.bottom - touch;
}

Area area_of(const DiagramBox& box) {
    return {box.x, box.y, box.x + box.width, box.y + box.height};
}

Area label_area(const DiagramArrow& arrow) {
    float width = 0;
    for (const std::string& line : arrow.label) width = std::max(width, estimated_width(line));
    const float height = static_cast<float>(arrow.label.size()) * diagram_line_height;
    const DiagramPoint& centre = arrow.label_centre;
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

/// Whether a line runs through an area, by its points at small distances.
bool runs_through(const std::vector<DiagramPoint>& line, const Area& area) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const float length = std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        const int steps = static_cast<int>(length * 20) + 1;
        for (int s = 0; s <= steps; ++s) {
            const float share = static_cast<float>(s) / static_cast<float>(steps);
            const float x = line[i - 1].x + (line[i].x - line[i - 1].x) * share;
            const float y = line[i - 1].y + (line[i].y - line[i - 1].y) * share;
            if (x > area.left + touch && x < area.right - touch && y > area.top + touch && y < area.bottom - touch) {
                return true;
            }
        }
    }
    return false;
}

bool on_edge(const DiagramPoint& point, const Area& area) {
    const bool across = point.x > area.left - touch && point.x < area.right + touch;
    const bool along = point.y > area.top - touch && point.y < area.bottom + touch;
    const bool side = std::abs(point.x - area.left) < touch || std::abs(point.x - area.right) < touch ||
                      std::abs(point.y - area.top) < touch || std::abs(point.y - area.bottom) < touch;
    return across && along && side;
}

/// What must hold for every picture.
void check_picture(const Diagram& diagram) {
    const DiagramGeometry picture = lay_out_diagram(diagram);
    REQUIRE(picture.boxes.size() == diagram.nodes.size());
    REQUIRE(picture.arrows.size() == diagram.edges.size());
    std::vector<Area> areas;
    for (const DiagramBox& box : picture.boxes) areas.push_back(area_of(box));
    for (const DiagramArrow& arrow : picture.arrows) {
        if (!arrow.label.empty() && !arrow.lines.empty()) areas.push_back(label_area(arrow));
    }
    for (std::size_t a = 0; a < areas.size(); ++a) {
        CHECK(areas[a].left > -touch);
        CHECK(areas[a].top > -touch);
        CHECK(areas[a].right < picture.width + touch);
        CHECK(areas[a].bottom < picture.height + touch);
        for (std::size_t b = 0; b < a; ++b) CHECK_FALSE(overlap(areas[a], areas[b]));
    }
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        const DiagramEdge& edge = diagram.edges[e];
        const DiagramArrow& arrow = picture.arrows[e];
        if (edge.from == edge.to) {
            CHECK(arrow.lines.empty());
            continue;
        }
        REQUIRE(arrow.lines.size() == (edge.label.empty() ? 1 : 2));
        CHECK(on_edge(arrow.lines.front().front(), area_of(picture.boxes[edge.from])));
        CHECK(on_edge(arrow.lines.back().back(), area_of(picture.boxes[edge.to])));
        CHECK(arrow.head().front().x == arrow.lines.back().back().x);
        for (const auto& line : arrow.lines) {
            for (const Area& area : areas) CHECK_FALSE(runs_through(line, area));
        }
    }
}

}  // namespace

TEST_CASE("a few steps stand from left to right, with their labels in the arrows") {
    const DiagramGeometry picture =
        lay_out_diagram(diagram_of({"Licht", "Midden", "Zwaar"}, {{2, 1, "afschalen"}, {1, 0, "afschalen"}}));
    CHECK(picture.boxes[2].x < picture.boxes[1].x);
    CHECK(picture.boxes[1].x < picture.boxes[0].x);
    CHECK(picture.boxes[2].y == picture.boxes[0].y);
    CHECK(picture.width <= diagram_page_width);
    CHECK(picture.arrows[0].label == std::vector<std::string>{"afschalen"});
    CHECK(picture.arrows[0].lines[0].back().x < picture.arrows[0].label_centre.x);
    CHECK(picture.arrows[0].lines[1].front().x > picture.arrows[0].label_centre.x);
    const std::vector<DiagramPoint> head = picture.arrows[0].head();
    REQUIRE(head.size() == 3);
    CHECK(head[0].x == picture.boxes[1].x);
    CHECK(head[1].x < head[0].x);
}

TEST_CASE("many steps stand from top to bottom, since they would not fit the page") {
    std::vector<std::string> nodes;
    Edges edges;
    for (std::size_t i = 0; i < 8; ++i) {
        nodes.push_back("Product " + std::to_string(i));
        if (i > 0) edges.emplace_back(i - 1, i, "afschalen");
    }
    const DiagramGeometry picture = lay_out_diagram(diagram_of(nodes, edges));
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        CHECK(picture.boxes[i].x == picture.boxes[0].x);
        CHECK(picture.boxes[i].y > picture.boxes[i - 1].y + picture.boxes[i - 1].height);
    }
    CHECK(picture.width <= diagram_page_width);
}

TEST_CASE("a box that leads to many others makes the picture little wider than a page") {
    std::vector<std::string> nodes = {"Hoofdproduct"};
    Edges edges;
    for (std::size_t i = 1; i <= 20; ++i) {
        nodes.push_back("Een product met een langere naam " + std::to_string(i));
        edges.emplace_back(0, i, "doorstroom");
    }
    CHECK(lay_out_diagram(diagram_of(nodes, edges)).width <= 1.25F * diagram_page_width);
    check_picture(diagram_of(nodes, edges));
}

TEST_CASE("lines cross no more than they must") {
    // Both long lines fit when one passes on the left and the other on the right.
    const DiagramGeometry picture = lay_out_diagram(
        diagram_of({"Hoog", "Midden", "Laag", "Ontwikkeling", "Waakvlam"},
                   {{0, 1, "af"}, {0, 2, "af"}, {1, 2, "af"}, {1, 3, "af"}, {2, 3, "af"}, {3, 4, "af"}}));
    const auto right_of_middle = [&](std::size_t arrow) {
        return picture.arrows[arrow].label_centre.x > picture.boxes[2].x + picture.boxes[2].width / 2;
    };
    CHECK(right_of_middle(1) != right_of_middle(3));
}

TEST_CASE("cycles, arrows both ways, to itself and to no box are no trouble") {
    check_picture(diagram_of({"Een", "Twee", "Drie"}, {{0, 1, "a"}, {1, 2, "b"}, {2, 0, "c"}}));
    check_picture(diagram_of({"Een", "Twee"}, {{0, 1, "afschalen"}, {1, 0, "doorstroom"}, {0, 1, ""}}));
    check_picture(diagram_of({"Een", "Twee"}, {{0, 0, "zelf"}, {0, 1, ""}}));
    const DiagramGeometry picture = lay_out_diagram(diagram_of({"Een"}, {{0, 7, "weg"}}));
    CHECK(picture.arrows[0].lines.empty());
    CHECK(picture.boxes[0].lines == std::vector<std::string>{"Een"});
}

TEST_CASE("a diagram without boxes has no size") {
    const DiagramGeometry picture = lay_out_diagram({});
    CHECK(picture.width == 0);
    CHECK(picture.height == 0);
}

TEST_CASE("parts of a diagram that nothing joins stand apart") {
    const Diagram diagram = diagram_of({"A", "B", "C", "D", "E"}, {{0, 1, "x"}, {2, 3, "y"}});
    check_picture(diagram);
    const DiagramGeometry picture = lay_out_diagram(diagram);
    CHECK(picture.boxes[2].y > picture.boxes[0].y + picture.boxes[0].height);
    CHECK(picture.boxes[4].y > picture.boxes[2].y + picture.boxes[2].height);
}

TEST_CASE("in any picture boxes and labels stand apart, and no arrow runs through them") {
    for (unsigned seed = 1; seed <= 150; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Diagram diagram;
        const std::size_t nodes = 1 + random() % 14;
        for (std::size_t i = 0; i < nodes; ++i) {
            diagram.nodes.push_back({std::string(random() % 4, 'W') + " naam " + std::string(random() % 20, 'a')});
        }
        for (std::size_t i = random() % 20; i > 0; --i) {
            const char* labels[] = {"", "afschalen", "doorstroom", "afschalen, doorstroom"};
            diagram.edges.push_back({random() % nodes, random() % nodes, labels[random() % 4]});
        }
        check_picture(diagram);
    }
}

TEST_CASE("the same diagram gives the same geometry") {
    Diagram diagram;
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) diagram.nodes.push_back({"Product " + std::to_string(i)});
    for (int i = 0; i < 30; ++i) diagram.edges.push_back({random() % 20, random() % 20, "afschalen"});
    const DiagramGeometry one = lay_out_diagram(diagram);
    const DiagramGeometry other = lay_out_diagram(diagram);
    for (std::size_t i = 0; i < one.boxes.size(); ++i) {
        CHECK(one.boxes[i].x == other.boxes[i].x);
        CHECK(one.boxes[i].y == other.boxes[i].y);
    }
}

TEST_CASE("a label is broken into lines of about one length") {
    using Lines = std::vector<std::string>;
    CHECK(wrap_label("Begeleiding stabilisatie hoog", 11.5F) == Lines{"Begeleiding", "stabilisatie hoog"});
    CHECK(wrap_label("  Eén   woord ", 11.5F) == Lines{"Eén woord"});
    CHECK(wrap_label("", 11.5F).empty());
    CHECK(wrap_label("Jeugd-ggz-crisisbehandeling", 10) == Lines{"Jeugd-ggz-", "crisisbehandeling"});
    CHECK(wrap_label("ééééééé", 2) == Lines{"ééé", "ééé", "é"});
    for (const std::string& line : wrap_label("Dagbesteding Doorlopend Specialistisch Wmo", 9)) {
        CHECK(estimated_width(line) <= 9.01F);
    }
}
