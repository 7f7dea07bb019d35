// A rate sheet says the same as a document, as CSV and as XLSX: every product, code, unit, cent, day, municipality and
// lot, over the contracts of the real catalogue.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "property/built_book.h"
#include "support/workbook.h"

using namespace boekwerk;

namespace {

/// Cells by the heading of their column.
using NamedRow = std::map<std::string, std::string>;
using NamedRows = std::vector<NamedRow>;

NamedRows named(const std::vector<std::vector<std::string>>& table) {
    NamedRows rows;
    for (std::size_t i = 1; i < table.size(); ++i) {
        NamedRow row;
        for (std::size_t column = 0; column < table[0].size(); ++column) {
            row[table[0][column]] = column < table[i].size() ? table[i][column] : std::string();
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string text_of(const pugi::xml_node& node) {
    std::string text = node.value();
    for (const pugi::xml_node& child : node.children()) text += text_of(child);
    return text;
}

std::string without_line_ends(const std::string& text) {
    std::string result = text;
    result.erase(std::remove(result.begin(), result.end(), '\n'), result.end());
    return result;
}

/// The table of the page with rates.
std::vector<std::vector<std::string>> table_of_page(const std::string& html) {
    pugi::xml_document page;
    REQUIRE(page.load_string(html.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    const pugi::xml_node table = page.find_node([](const pugi::xml_node& node) {
        return std::string(node.name()) == "table" && text_of(node.child("thead")).find("Tarief") != std::string::npos;
    });
    std::vector<std::vector<std::string>> rows;
    for (const char* part : {"thead", "tbody"}) {
        for (const pugi::xml_node& row : table.child(part).children("tr")) {
            rows.emplace_back();
            for (const pugi::xml_node& cell : row.children()) {
                if (cell.type() == pugi::node_element) rows.back().push_back(without_line_ends(text_of(cell)));
            }
        }
    }
    return rows;
}

/// The cells of a CSV without line ends in cells.
std::vector<std::vector<std::string>> table_of_csv(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv.substr(3));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.emplace_back();
            } else if (c != '\r') {
                cells.back() += c;
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<std::vector<std::string>> table_of_workbook(const Workbook& workbook) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : workbook.rows(1)) {
        rows.emplace_back();
        for (const WorkbookCell& cell : row) rows.back().push_back(cell.text);
    }
    return rows;
}

/// The day of a spreadsheet's number.
std::string day_of(const std::string& number) {
    return iso_date(date_of_day(std::stoi(number) - 25569));
}

/// What the document shows of a row of the tables.
NamedRow as_in_document(const NamedRow& row, const NamedRow& shown) {
    const auto date = [&](const char* key) {
        const std::string& iso = row.at(key);
        return iso.substr(8) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
    };
    // Where a sheet has both kinds, the kind stands below the amount.
    const std::string amount = format_money({std::stoll(row.at("Tarief in centen"))});
    const std::string kind = shown.at("Tarief").size() > amount.size() ? row.at("Soort tarief") : "";
    NamedRow result = {{"Product", row.at("Product")},
                       {"Code", row.at("Productcode").empty() ? "Volgt nog" : row.at("Productcode")},
                       {"Eenheid", row.at("Eenheid")},
                       {"Tarief", amount + kind},
                       {"Van", date("Van")},
                       {"Tot en met", date("Tot en met")},
                       {"Gemeente", row.at("Gemeente")},
                       {"Perceel", row.at("Perceel")}};
    for (auto column = result.begin(); column != result.end();) {
        column = shown.count(column->first) == 0 ? result.erase(column) : std::next(column);
    }
    return result;
}

}  // namespace

TEST_CASE("the tables of a rate sheet say what its document says") {
    const std::string contract = GENERATE(as<std::string>(), "voorbeeld-begeleiding", "voorbeeld-productenboek");
    const BuiltFiles files = build_book("catalogue", "--contract " + contract + " --format html");
    std::size_t sheets = 0;
    std::size_t rows = 0;
    for (const auto& [path, html] : files) {
        const std::string ending = "/tarievenblad.html";
        if (path.size() < ending.size() || path.substr(path.size() - ending.size()) != ending) continue;
        INFO(path);
        const std::string name = path.substr(0, path.size() - 5);
        const NamedRows shown = named(table_of_page(html));
        const NamedRows csv = named(table_of_csv(files.at(name + ".csv")));
        const NamedRows xlsx = named(table_of_workbook(Workbook(files.at(name + ".xlsx"))));
        REQUIRE_FALSE(shown.empty());
        REQUIRE(csv.size() == shown.size());
        REQUIRE(xlsx.size() == shown.size());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            CAPTURE(i);
            CHECK(as_in_document(csv[i], shown[i]) == shown[i]);
            const auto euros = parse_money(csv[i].at("Tarief in euro"));
            CHECK(std::get<Money>(euros).cents == std::stoll(csv[i].at("Tarief in centen")));
            NamedRow same = xlsx[i];
            for (const char* day : {"Van", "Tot en met"}) same[day] = day_of(same[day]);
            std::replace(same["Tarief in euro"].begin(), same["Tarief in euro"].end(), '.', ',');
            CHECK(same == csv[i]);
        }
        ++sheets;
        rows += shown.size();
    }
    CHECK(sheets > 10);
    CHECK(rows > 100);
}
