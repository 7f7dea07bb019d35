#include "writers/tables/write_csv.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

/// The file without its mark, with one row of these cells.
std::string csv_of(SheetRow row) {
    Sheet sheet;
    sheet.headings.assign(row.size(), "K");
    sheet.rows = give_rows({std::move(row)});
    const std::string text = write_csv(sheet);
    return text.substr(text.find("\r\n") + 2);
}

}  // namespace

TEST_CASE("a table is CSV as Dutch Excel opens it") {
    Sheet sheet;
    sheet.headings = {"Product", "Code", "Tarief", "Van", "Centen", "Niets"};
    sheet.rows = give_rows({{std::string("Zorg"), std::string("08A03"), Money{6250}, Date{2025, 1, 31},
                             std::int64_t{6250}, std::monostate()},
                            {std::string("Één rit"), std::string("00001234"), Money{123456789}, Date{2025, 12, 1},
                             std::int64_t{5}, std::string()}});
    CHECK(write_csv(sheet) ==
          "\xEF\xBB\xBF"
          "Product;Code;Tarief;Van;Centen;Niets\r\n"
          "Zorg;08A03;62,50;2025-01-31;6250;\r\n"
          "Één rit;00001234;1234567,89;2025-12-01;5;\r\n");
}

TEST_CASE("a text is quoted when it has a separator or a quote") {
    CHECK(csv_of({std::string("Jong; oud"), std::string("het \"huis\""), std::string("a, b")}) ==
          "\"Jong; oud\";\"het \"\"huis\"\"\";a, b\r\n");
}

TEST_CASE("a row stays one row: line ends and control characters are spaces") {
    CHECK(csv_of({std::string("een\r\ntwee\tdrie\x01"), std::string(" vier \n")}) == "een  twee drie;vier\r\n");
}

TEST_CASE("a text that a spreadsheet would take for a formula stays a text") {
    CHECK(csv_of({std::string("=1+1"), std::string("+31"), std::string("-licht"), std::string("@naam")}) ==
          "'=1+1;'+31;'-licht;'@naam\r\n");
    CHECK(csv_of({std::string("\t=1+1"), std::string("=a;\"b\"")}) == "'=1+1;\"'=a;\"\"b\"\"\"\r\n");
    Sheet sheet;
    sheet.headings = {"=K", "L"};
    CHECK(write_csv(sheet) == "\xEF\xBB\xBF'=K;L\r\n");
}

TEST_CASE("amounts have two decimals, whatever they are") {
    CHECK(csv_of({Money{0}, Money{5}, Money{50}, Money{100}, Money{-5}}) == "0,00;0,05;0,50;1,00;-0,05\r\n");
}

TEST_CASE("a long table comes in pieces, row by row, and no more rows are made than are wanted") {
    constexpr std::int64_t count = 20'000;
    Sheet sheet;
    sheet.headings = {"Nummer"};
    std::int64_t made = 0;
    sheet.rows = [&](const TakeSheetRow& take) {
        for (std::int64_t i = 0; i < count; ++i) {
            ++made;
            if (!take({i})) return;
        }
    };
    const std::string whole = write_csv(sheet);
    CHECK(made == count);
    std::string text;
    std::size_t pieces = 0;
    write_csv(sheet, [&](std::string_view piece) {
        CHECK(piece.size() < 70'000);
        ++pieces;
        text += piece;
        return true;
    });
    CHECK(pieces > 1);
    CHECK((text == whole));
    made = 0;
    std::size_t given = 0;
    write_csv(sheet, [&](std::string_view /*piece*/) {
        ++given;
        return false;
    });
    CHECK(given == 1);
    CHECK(made < count);
}
