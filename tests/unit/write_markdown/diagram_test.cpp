#include <catch2/catch.hpp>

#include "writers/markdown/write_markdown.h"

using namespace boekwerk;

TEST_CASE("of a diagram Markdown has the caption with its number") {
    Diagram diagram;
    diagram.anchor = "wonen--stroomschema";
    diagram.number = 2;
    diagram.caption.push_back({{}, Text{"Van *licht* naar zwaar"}});
    diagram.nodes = {{"Licht"}, {"Zwaar"}};
    diagram.edges = {{0, 1, "opschalen"}};
    Document document;
    document.blocks.push_back({{}, diagram});
    CHECK(write_markdown(document) == "<a id=\"wonen--stroomschema\"></a>Figuur 2. Van \\*licht\\* naar zwaar\n");
}
