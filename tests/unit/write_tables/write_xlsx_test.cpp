#include "writers/tables/write_xlsx.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <pugixml.hpp>
#include <random>

#include "base/parallel.h"
#include "support/run_tool.h"
#include "support/workbook.h"

using namespace boekwerk;

namespace {

Sheet sheet_with(std::vector<std::string> headings, std::vector<SheetRow> rows) {
    Sheet sheet;
    sheet.name = "Tarieven";
    sheet.title = "Bijlage 2: Tarieven & meer";
    sheet.identifier = "contracten/a/b/tarieven";
    sheet.version = "0.1";
    sheet.edition = "Versie 0.1, 2 december 2024, concept";
    sheet.date = {2024, 12, 2};
    sheet.headings = std::move(headings);
    sheet.rows = give_rows(std::move(rows));
    return sheet;
}

Sheet small_sheet() {
    Sheet sheet = sheet_with({"Code", "Tarief", "Centen", "Van", "Opmerking"},
                             {{std::string("08A03"), Money{995}, std::int64_t{995}, Date{2025, 1, 1}, std::monostate()},
                              {std::string("54E02"), Money{123456789}, std::int64_t{123456789}, Date{2024, 2, 29},
                               std::string("a < b & \"c\"")},
                              {std::string("00001234"), Money{5}, std::int64_t{5}, Date{1850, 1, 1}, std::string()}});
    sheet.facts = {{"Document", "Bijlage 2"}, {"Status", "concept"}};
    return sheet;
}

pugi::xml_document xml_of(const Workbook& workbook, const std::string& part) {
    pugi::xml_document document;
    INFO(part);
    REQUIRE(document.load_string(workbook.parts().at(part).c_str()));
    return document;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("codes are text cells, amounts numbers with the digits of their cents, days real dates") {
    const Workbook workbook(write_xlsx(small_sheet()));
    const auto rows = workbook.rows(1);
    REQUIRE(rows.size() == 4);
    const pugi::xml_document styles = xml_of(workbook, "xl/styles.xml");
    const auto format_of = [&](const WorkbookCell& cell) {
        int index = 0;
        for (const pugi::xml_node& format : styles.child("styleSheet").child("cellXfs").children("xf")) {
            if (index++ == cell.style) return format.attribute("numFmtId").as_int();
        }
        return -1;
    };
    CHECK(rows[0][1].text == "Tarief");
    for (const auto& [row, code] : {std::pair(1, "08A03"), std::pair(2, "54E02"), std::pair(3, "00001234")}) {
        const WorkbookCell& cell = rows[static_cast<std::size_t>(row)][0];
        CHECK(cell.is_text);
        CHECK(cell.text == code);
        CHECK(format_of(cell) == 49);  // @
    }
    CHECK(rows[1][1].text == "9.95");
    CHECK(rows[2][1].text == "1234567.89");
    CHECK(rows[3][1].text == "0.05");
    CHECK_FALSE(rows[1][1].is_text);
    CHECK(format_of(rows[1][1]) == 4);  // #,##0.00
    CHECK(rows[2][2].text == "123456789");
    CHECK(rows[1][3].text == "45658");  // 1 January 2025, as Excel counts.
    CHECK(rows[2][3].text == "45351");
    CHECK(format_of(rows[1][3]) == 164);
    CHECK(rows[3][3].text == "1850-01-01");  // Excel has no days before 1900.
    CHECK(rows[3][3].is_text);
    CHECK(rows[1].size() == 4);
    CHECK(rows[2][4].text == "a < b & \"c\"");
}

TEST_CASE("an amount read back as a number is the amount, cent by cent") {
    std::mt19937 random(1);
    std::vector<SheetRow> rows;
    std::vector<std::int64_t> cents;
    for (int i = 0; i < 3000; ++i) {
        cents.push_back(i < 2000 ? i : static_cast<std::int64_t>(random() % 10'000'000'000ULL));
        rows.push_back({Money{cents.back()}, cents.back()});
    }
    const auto read = Workbook(write_xlsx(sheet_with({"Tarief", "Centen"}, std::move(rows)))).rows(1);
    for (std::size_t i = 0; i < cents.size(); ++i) {
        CAPTURE(cents[i]);
        // The number that is nearest to the decimal fraction: what Excel has when one types the amount.
        CHECK(std::strtod(read[i + 1][0].text.c_str(), nullptr) == static_cast<double>(cents[i]) / 100.0);
        CHECK(read[i + 1][1].text == std::to_string(cents[i]));
    }
}

TEST_CASE("the headings stay in view, filter, and stand on every printed page with the version") {
    const Workbook workbook(write_xlsx(small_sheet()));
    const pugi::xml_document tab = xml_of(workbook, "xl/worksheets/sheet1.xml");
    const pugi::xml_node sheet = tab.child("worksheet");
    const pugi::xml_node pane = sheet.child("sheetViews").child("sheetView").child("pane");
    CHECK(std::string(pane.attribute("state").value()) == "frozen");
    CHECK(pane.attribute("ySplit").as_int() == 1);
    CHECK(std::string(sheet.child("autoFilter").attribute("ref").value()) == "A1:E4");
    CHECK(std::string(sheet.child("headerFooter").child("oddFooter").text().get()) ==
          "&LBijlage 2: Tarieven && meer&CVersie 0.1, 2 december 2024, concept&RPagina &P van &N");
    const pugi::xml_document book = xml_of(workbook, "xl/workbook.xml");
    CHECK(contains(workbook.parts().at("xl/workbook.xml"),
                   "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Tarieven'!$1:$1</definedName>"));
    std::string names;
    for (const pugi::xml_node& tab_of_book : book.child("workbook").child("sheets").children("sheet")) {
        names += std::string(tab_of_book.attribute("name").value()) + ";";
    }
    CHECK(names == "Tarieven;Toelichting;");
    CHECK(workbook.rows(2)[1][0].text == "Status");
    CHECK(workbook.rows(2)[1][1].text == "concept");
    const pugi::xml_document properties = xml_of(workbook, "docProps/core.xml");
    const pugi::xml_node core = properties.child("cp:coreProperties");
    CHECK(std::string(core.child("dc:title").text().get()) == "Bijlage 2: Tarieven & meer");
    CHECK(std::string(core.child("dc:identifier").text().get()) == "contracten/a/b/tarieven");
    CHECK(std::string(core.child("cp:version").text().get()) == "0.1");
    CHECK(std::string(core.child("dc:language").text().get()) == "nl-NL");
    CHECK(std::string(core.child("dcterms:created").text().get()) == "2024-12-02T00:00:00Z");
}

TEST_CASE("every part that is named is there, and every part that is there is named") {
    const Workbook workbook(write_xlsx(small_sheet()));
    std::string known = "[Content_Types].xml _rels/.rels xl/_rels/workbook.xml.rels ";
    for (const pugi::xml_node& part : xml_of(workbook, "[Content_Types].xml").child("Types").children("Override")) {
        const std::string name = part.attribute("PartName").value();
        CHECK(workbook.parts().count(name.substr(1)) == 1);
        known += name.substr(1) + " ";
    }
    for (const auto& [name, content] : workbook.parts()) {
        INFO(name);
        CHECK(contains(known, name + " "));
        pugi::xml_document document;
        CHECK(document.load_string(content.c_str()));
    }
    for (const pugi::xml_node& relation :
         xml_of(workbook, "xl/_rels/workbook.xml.rels").child("Relationships").children("Relationship")) {
        CHECK(workbook.parts().count("xl/" + std::string(relation.attribute("Target").value())) == 1);
    }
}

TEST_CASE("a text is no formula and no escape, and never too long for a cell") {
    const std::string longest(40'000, 'x');
    const std::string wide = [] {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += "\U0001F600";
        return text;
    }();
    const auto rows =
        Workbook(write_xlsx(sheet_with({"A", "B", "C", "D", "E"}, {{std::string("=1+1"), std::string("_x0041_ _x00_"),
                                                                    longest, wide, std::string("een\ntwee\x02")}})))
            .rows(1);
    CHECK(rows[1][0].is_text);
    CHECK(rows[1][0].text == "=1+1");
    CHECK(rows[1][1].text == "_x005F_x0041_ _x00_");
    CHECK(rows[1][2].text == std::string(32'766, 'x') + "…");
    CHECK(rows[1][3].text == wide.substr(0, 4 * 16'383) + "…");
    CHECK(rows[1][4].text == "een twee");
}

TEST_CASE("a table with more rows than a tab holds goes on in the next") {
    std::vector<SheetRow> rows;
    for (int i = 0; i < 5; ++i) rows.push_back({std::to_string(i)});
    const Workbook workbook(write_xlsx(sheet_with({"A"}, rows), 2));
    CHECK(workbook.rows(1).size() == 3);
    CHECK(workbook.rows(2).size() == 3);
    REQUIRE(workbook.rows(3).size() == 2);
    CHECK(workbook.rows(3)[0][0].text == "A");
    CHECK(workbook.rows(3)[1][0].text == "4");
    CHECK(contains(workbook.parts().at("xl/workbook.xml"), "name=\"Tarieven 3\""));
    const Workbook empty(write_xlsx(sheet_with({"A"}, {})));
    CHECK(empty.rows(1).size() == 1);
}

TEST_CASE("the bytes depend on the table only, not on the clock or the thread") {
    const Sheet sheet = small_sheet();
    const std::string once = write_xlsx(sheet);
    std::vector<std::string> again(16);
    run_parallel(again.size(), 4, [&](std::size_t i) { again[i] = write_xlsx(sheet); });
    for (const std::string& bytes : again) CHECK((bytes == once));
    const TemporaryFile file(once);
    const std::string times = run_tool("TZ=UTC unzip -lv '" + file.path() + "'").output;
    INFO(times);
    CHECK(contains(times, "2024-12-02"));
    CHECK_FALSE(contains(times, "1980"));
}

TEST_CASE("columns are wide enough for what they show") {
    const Workbook workbook(
        write_xlsx(sheet_with({"Een lange kop", "B"}, {{std::string("x"), std::string(100, 'y')}})));
    std::string widths;
    const pugi::xml_document tab = xml_of(workbook, "xl/worksheets/sheet1.xml");
    for (const pugi::xml_node& column : tab.child("worksheet").child("cols").children("col")) {
        widths += std::string(column.attribute("width").value()) + " ";
    }
    CHECK(widths == "12 48 ");
}

TEST_CASE("a row is as high as the text that wraps in it") {
    const std::string long_text = "Dit is een tekst die niet in één regel van een kolom past, en ook niet in twee.";
    const Workbook workbook(write_xlsx(sheet_with({"A", "B"}, {{std::string("x"), std::string("kort")},
                                                               {std::string("x"), long_text},
                                                               {std::string("x"), std::string(2000, ' ') + "y"}})));
    std::string heights;
    const pugi::xml_document tab = xml_of(workbook, "xl/worksheets/sheet1.xml");
    for (const pugi::xml_node& row : tab.child("worksheet").child("sheetData").children("row")) {
        heights += std::string(row.attribute("ht").as_string("gewoon")) + " ";
    }
    CHECK(heights == "gewoon gewoon 30 gewoon ");
}

TEST_CASE("a long table is made row by row: the same tab, whatever gives its rows") {
    constexpr std::int64_t count = 20'000;
    std::vector<SheetRow> rows;
    for (std::int64_t i = 0; i < count; ++i) rows.push_back({std::to_string(i), Money{i}});
    std::int64_t times = 0;
    Sheet sheet = sheet_with({"Code", "Tarief"}, {});
    sheet.rows = [&](const TakeSheetRow& take) {
        ++times;
        for (std::int64_t i = 0; i < count; ++i) {
            if (!take({std::to_string(i), Money{i}})) return;
        }
    };
    const std::string bytes = write_xlsx(sheet);
    CHECK(times == 2);
    CHECK((bytes == write_xlsx(sheet_with({"Code", "Tarief"}, rows))));
    const Workbook workbook(bytes);
    const auto read = workbook.rows(1);
    REQUIRE(read.size() == count + 1);
    CHECK(read.back()[0].text == std::to_string(count - 1));
    CHECK(read.back()[1].text == "199.99");
    CHECK(contains(workbook.parts().at("xl/worksheets/sheet1.xml"), "<dimension ref=\"A1:B20001\"/>"));
}
