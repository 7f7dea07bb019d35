#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "contracts/csv_reader.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

/// All rows of a text, cells between `[` and `]`, broken rows as `!`.
struct ReadTable {
    explicit ReadTable(const std::string& text) : reader(sources.add("t.csv", text), diagnostics) {
        CsvRow row;
        while (reader.next(row)) {
            for (const CsvCell& cell : row.cells) {
                cells += "[" + std::string(cell.text) + "]";
                places += std::to_string(cell.place.line) + ":" + std::to_string(cell.place.column) + " ";
            }
            cells += row.broken ? "!\n" : "\n";
        }
    }

    SourceStore sources;
    Diagnostics diagnostics;
    CsvReader reader;
    std::string cells;
    std::string places;
};

std::string cells_of(const std::string& text) {
    const ReadTable table(text);
    CHECK(printed(table.diagnostics).empty());
    return table.cells;
}

}  // namespace

TEST_CASE("Cells are separated by semicolons, or by commas when the first line has no semicolon") {
    CHECK(cells_of("a;b,c;d\n1;2;3\n") == "[a][b,c][d]\n[1][2][3]\n");
    CHECK(cells_of("a,b\n1,\"2;3\"\n") == "[a][b]\n[1][2;3]\n");
    CHECK(cells_of("a\nb;c\n") == "[a]\n[b;c]\n");
}

TEST_CASE("A table ends with or without a line end, and rows may differ in length") {
    CHECK(cells_of("").empty());
    CHECK(cells_of("a;b") == "[a][b]\n");
    CHECK(cells_of("a;b;") == "[a][b][]\n");
    CHECK(cells_of("a;b\n\n1\n;\n") == "[a][b]\n[]\n[1]\n[][]\n");
}

TEST_CASE("A cell between quotes holds separators, line ends and doubled quotes") {
    CHECK(cells_of("a;\"b;c\";d\n") == "[a][b;c][d]\n");
    CHECK(cells_of("\"een \"\"tweede\"\" kans\";x\n") == "[een \"tweede\" kans][x]\n");
    CHECK(cells_of("a;\"regel 1\nregel 2\"\nb;c\n") == "[a][regel 1 regel 2]\n[b][c]\n");
    CHECK(cells_of("a;\"\";\"\"\"\"\n") == "[a][][\"]\n");
    CHECK(cells_of("a;\"b\"  ;c\n") == "[a][b][c]\n");
}

TEST_CASE("A quote inside a cell that does not begin with one is a character") {
    CHECK(cells_of("a;b \"c\" d;5\"\n") == "[a][b \"c\" d][5\"]\n");
}

TEST_CASE("Blanks around a text do not count, no-break ones neither; tabs become spaces") {
    CHECK(cells_of("a; b c ;\u00A0€\u00A062,50\u00A0;\" d \"\n") == "[a][b c][€\u00A062,50][d]\n");
    CHECK(cells_of("a;b\tc;\t\n") == "[a][b c][]\n");
}

TEST_CASE("Places count lines and characters, over cells of several lines too") {
    CHECK(ReadTable("é;ab; c\n\"x\ny\";\"z\"\n  w;v\n").places == "1:1 1:3 1:7 2:2 3:5 4:3 4:5 ");
    CHECK(ReadTable("a;\n\"\n\nb\";c\n").places == "1:1 1:3 2:2 4:4 ");
}

TEST_CASE("A quote that is not closed spoils its row only") {
    const ReadTable table("a;b\n1;\"open;2\n3;4\n");
    CHECK(table.cells == "[a][b]\n!\n[3][4]\n");
    CHECK(printed(table.diagnostics) ==
          R"(t.csv:2:3: fout[BW0901]: het aanhalingsteken aan het begin van deze cel wordt niet gesloten
  2 | 1;"open;2
    |   ^
  oplossing: haal het aanhalingsteken weg of sluit het; een aanhalingsteken in een tekst schrijft u dubbel
)");
}

TEST_CASE("Text after a closing quote spoils its row only, also when a later row closes the quote") {
    const ReadTable table("a;b\n\"x\"y;1\n2;\"open\n3;\"4\"\n5;6\n");
    CHECK(table.cells == "[a][b]\n!\n!\n[3][4]\n[5][6]\n");
    CHECK(printed(table.diagnostics) == R"(t.csv:2:1: fout[BW0901]: na het sluitende aanhalingsteken staat nog tekst
  2 | "x"y;1
    | ^
  t.csv:2:3: hier wordt het gesloten
  oplossing: haal het aanhalingsteken weg of sluit het; een aanhalingsteken in een tekst schrijft u dubbel
t.csv:3:3: fout[BW0901]: na het sluitende aanhalingsteken staat nog tekst
  3 | 2;"open
    |   ^
  t.csv:4:3: hier wordt het gesloten
  oplossing: haal het aanhalingsteken weg of sluit het; een aanhalingsteken in een tekst schrijft u dubbel
)");
}

TEST_CASE("A control character spoils its row only") {
    const ReadTable table(std::string("a;b\n1;x\x07y\n\"2\0\";3\n4;5\n", 21));
    CHECK(table.cells.substr(0, 7) == "[a][b]\n");
    CHECK(table.cells.substr(table.cells.size() - 7) == "[4][5]\n");
    CHECK(printed(table.diagnostics) == R"(t.csv:2:4: fout[BW0901]: hier staat een onzichtbaar teken (U+0007)
  2 | 1;x y
    |    ^
  oplossing: haal het teken weg: typ de cel opnieuw
t.csv:3:3: fout[BW0901]: hier staat een onzichtbaar teken (U+0000)
  3 | "2 ";3
    |   ^
  oplossing: haal het teken weg: typ de cel opnieuw
)");
}

TEST_CASE("Whatever the text, reading ends and no row is lost after a broken one") {
    unsigned state = 1;
    const auto next = [&](unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    const std::string alphabet = "\"\";;\n\nab, \x01é";
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (unsigned i = next(40); i > 0; --i) text += alphabet[next(11)];
        ReadTable table(text + "\nlaatste;rij\n");
        const bool closed =
            table.cells.size() >= 15 && table.cells.substr(table.cells.size() - 15) == "[laatste][rij]\n";
        // With a comma as the separator the last row is one cell; a cell may also run on into it, up to its end.
        const bool one_cell = table.cells.find("laatste;rij") != std::string::npos;
        INFO(text);
        CHECK((closed || one_cell));
    }
}
