// Paragraphs that references lead to: they have a destination at their first line, wherever they stand.
#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/layout/small_pages.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Block target(std::string content, std::string id) {
    Paragraph result;
    result.content = text(std::move(content));
    result.anchor.id = std::move(id);
    return block_of(std::move(result));
}

Block reference_to(const std::string& anchor) {
    Reference reference;
    reference.content = text("Zie");
    reference.anchor = anchor;
    Inlines inlines;
    inlines.push_back(inline_of(std::move(reference)));
    return paragraph(std::move(inlines));
}

/// The first line on the destination's page that stands below it.
std::string line_at(const LaidOutDocument& pages, const std::string& anchor) {
    for (const Destination& destination : pages.destinations) {
        if (destination.anchor != anchor) continue;
        for (const PageLine& line : lines_of(pages.pages[destination.page])) {
            if (line.y < destination.y) return std::to_string(destination.page + 1) + " " + line.text;
        }
    }
    return "nothing";
}

}  // namespace

TEST_CASE("a paragraph that is a target has a destination at its first line") {
    const Laid laid = lay({paragraph(full_lines(7)), target(full_lines(5, "doel"), "doel"), reference_to("doel")});
    REQUIRE(laid.pages.pages.size() == 2);
    REQUIRE(laid.pages.destinations.size() == 1);
    CHECK(line_at(laid.pages, "doel").substr(0, 7) == "1 doel1");
    CHECK(texts(laid.pages.pages[1]).back() == "Zie (pagina 1)");
    CHECK(laid.pages.pages[1].links.at(0).anchor == "doel");
    CHECK(laid.pages.bookmarks.empty());
}

TEST_CASE("targets stand in list items, in cells and in the row headers of tables") {
    List list = list_of({"een", "twee"});
    list.items[1].blocks[0] = target("twee", "item");
    Table table;
    table.columns.resize(2);
    table.header.push_back(row({"Criteria", "Omschrijving"}));
    for (int i = 1; i <= 8; ++i) table.rows.push_back(row({"rij" + std::to_string(i), "tekst"}));
    table.rows[6].cells[0].blocks[0] = target("rij7", "label");
    table.rows[6].cells[0].heads_row = true;
    List inner = list_of({"drie", "vier"});
    inner.items[1].blocks[0] = target("vier", "item-in-cel");
    table.rows[7].cells[1].blocks.push_back(block_of(std::move(inner)));
    const Laid laid = lay({block_of(std::move(list)), block_of(std::move(table)), reference_to("item"),
                           reference_to("label"), reference_to("item-in-cel")});
    CHECK(line_at(laid.pages, "item") == "1 •twee");
    CHECK(line_at(laid.pages, "label") == "2 rij7tekst");
    CHECK(line_at(laid.pages, "item-in-cel") == "2 •vier");
    const auto lines = texts(laid.pages.pages.back());
    REQUIRE(lines.size() >= 3);
    CHECK(std::vector<std::string>(lines.end() - 3, lines.end()) ==
          std::vector<std::string>{"Zie (pagina 1)", "Zie (pagina 2)", "Zie (pagina 2)"});
}

TEST_CASE("a target in a row that goes on stands where it begins, not where its label is repeated") {
    Table table;
    table.columns = {{Alignment::Left, 28}, {Alignment::Left, 72}};
    table.rows.push_back(row({"Doel", full_lines(14, "a")}));
    table.rows[0].cells[0].heads_row = true;
    table.rows[0].cells[0].blocks[0] = target("Doel", "doel");
    table.rows[0].cells[1].blocks.push_back(target("slot", "slot"));
    const Laid laid = lay(document_of({block_of(std::move(table))}), small_style(80, 10));
    REQUIRE(laid.pages.pages.size() == 2);
    CHECK(laid.pages.destinations.size() == 2);
    CHECK(line_at(laid.pages, "doel").substr(0, 8) == "1 Doela1");
    CHECK(line_at(laid.pages, "slot") == "2 slot");
}

TEST_CASE("what was left out with a fault still has a place for links") {
    Table table;
    table.columns.resize(20);
    table.rows.push_back(row(std::vector<std::string>(20, "a")));
    table.rows[0].cells[0].blocks[0] = target("a", "weg");
    const Laid laid = lay({block_of(std::move(table)), reference_to("weg")});
    CHECK(laid.diagnostics->has_errors());
    REQUIRE(laid.pages.destinations.size() == 1);
    CHECK(laid.pages.destinations[0].anchor == "weg");
    CHECK(laid.pages.destinations[0].page == 0);
}
