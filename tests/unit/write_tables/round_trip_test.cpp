// What we write as CSV our own reader of tables reads back: every cent, code and day the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "contracts/cell_values.h"
#include "contracts/csv_reader.h"
#include "writers/tables/write_csv.h"

using namespace boekwerk;

namespace {

using Random = std::mt19937;

/// A text of characters that tables make trouble with.
std::string random_text(Random& random) {
    static const std::vector<std::string> pieces = {"a", "Z", "0", "08A03", "54E02",   ";", "\"",  ",",  " ", "é",
                                                    "€", "=", "-", "'",     "\u00A0b", "…", "1-2", "\t", "\n"};
    std::string text;
    for (std::size_t i = random() % 8; i > 0; --i) text += pieces[random() % pieces.size()];
    return text;
}

std::string random_code(Random& random) {
    static const std::string characters = "0123456789E";
    std::string code;
    for (int i = 0; i < 5; ++i) code += characters[random() % characters.size()];
    return code;
}

/// A text as a reader meets it: in one line, no formula, without blanks at its ends.
std::string as_read(const std::string& text) {
    const std::string no_break_space = "\u00A0";
    std::string line = in_one_line(text);
    if (!line.empty() && std::string("=+-@").find(line.front()) != std::string::npos) line.insert(0, "'");
    while (line.rfind(no_break_space, 0) == 0) line = in_one_line(line.substr(no_break_space.size()));
    return line;
}

}  // namespace

TEST_CASE("a table that was written reads back with the same cents, codes and days") {
    Random random(7);
    for (int round = 0; round < 60; ++round) {
        Sheet sheet;
        sheet.headings = {"Tekst", "Code", "Tarief", "Centen", "Van"};
        std::vector<SheetRow> rows;
        const std::size_t count = random() % 20;
        for (std::size_t i = 0; i < count; ++i) {
            const auto cents = static_cast<std::int64_t>(random() % 10'000'000'000ULL);
            const Date date = date_of_day(static_cast<int>(random() % 60'000));
            rows.push_back({random_text(random), random_code(random), Money{cents}, cents, date});
        }
        sheet.rows = give_rows(rows);
        const std::string written = write_csv(sheet);
        SourceStore sources;
        Diagnostics diagnostics;
        // As files are read: without the mark, with plain line ends.
        std::string text = written.substr(3);
        text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
        CsvReader reader(sources.add("tabel.csv", text), diagnostics);
        CsvRow row;
        REQUIRE(reader.next(row));
        CHECK(row.cells.size() == sheet.headings.size());
        for (const SheetRow& expected : rows) {
            INFO(written);
            REQUIRE(reader.next(row));
            REQUIRE_FALSE(row.broken);
            REQUIRE(row.cells.size() == expected.size());
            CHECK(row.cells[0].text == as_read(std::get<std::string>(expected[0])));
            CHECK(row.cells[1].text == std::get<std::string>(expected[1]));
            const auto amount = parse_money(row.cells[2].text);
            REQUIRE(std::holds_alternative<Money>(amount));
            CHECK(std::get<Money>(amount) == std::get<Money>(expected[2]));
            CHECK(row.cells[3].text == std::to_string(std::get<std::int64_t>(expected[3])));
            CHECK(parse_table_date(row.cells[4].text) == std::get<Date>(expected[4]));
        }
        CHECK_FALSE(reader.next(row));
        CHECK_FALSE(diagnostics.has_errors());
    }
}
