#include <catch2/catch.hpp>

#include "pages.h"
#include "writers/html/write_html.h"

using namespace boekwerk;

namespace {

HtmlShell shell() {
    return {"<main>", "</main>"};
}

Table empty_table(std::size_t columns) {
    Table table;
    table.columns.resize(columns);
    table.header.resize(1);
    for (std::size_t i = 0; i < columns; ++i) table.header[0].cells.push_back(cell("Kop " + std::to_string(i)));
    return table;
}

Row row_of(std::size_t columns, std::size_t number) {
    Row row;
    for (std::size_t i = 0; i < columns; ++i) row.cells.push_back(cell("cel " + std::to_string(number), i == 0));
    return row;
}

GiveTableRows rows_of(std::size_t columns, std::size_t count, std::size_t& made) {
    return [columns, count, &made](const TakeTableRow& take) {
        for (std::size_t i = 0; i < count; ++i) {
            ++made;
            if (!take(row_of(columns, i))) return;
        }
    };
}

std::string page_of(const LongDocument& document, std::size_t& pieces) {
    std::string page;
    write_html_in_pieces(document, shell(), "assets", [&](std::string_view piece) {
        CHECK(piece.size() < 70'000);
        ++pieces;
        page += piece;
        return true;
    });
    return page;
}

}  // namespace

TEST_CASE("a long document is the same page as one that holds its rows") {
    for (const std::size_t count : {0U, 1U, 5000U}) {
        Document whole;
        LongDocument in_pieces;
        std::size_t made = 0;
        // An empty table stays one; two columns stack on a narrow screen, three scroll.
        for (Document* document : {&whole, &in_pieces.document}) {
            document->blocks = {paragraph("vooraf"), block(empty_table(2))};
        }
        for (const std::size_t columns : {2U, 3U}) {
            Table table = empty_table(columns);
            in_pieces.add(table, rows_of(columns, count, made));
            for (std::size_t i = 0; i < count; ++i) table.rows.push_back(row_of(columns, i));
            whole.blocks.push_back(block(std::move(table)));
        }
        std::size_t pieces = 0;
        CHECK((page_of(in_pieces, pieces) == write_html(whole, shell(), "assets")));
        CHECK(made == 2 * count);
        CHECK((pieces > 1) == (count == 5000));
    }
}

TEST_CASE("no more rows are made than are wanted") {
    std::size_t made = 0;
    LongDocument document;
    document.add(empty_table(2), rows_of(2, 5000, made));
    std::size_t given = 0;
    write_html_in_pieces(document, shell(), "assets", [&](std::string_view /*piece*/) {
        ++given;
        return false;
    });
    CHECK(given == 1);
    CHECK(made < 5000);
}
