#include "contracts/data_table.h"

#include <algorithm>

#include "base/letters.h"
#include "base/nearest.h"

namespace boekwerk {

namespace {

/// "Nieuwe cliënten tot" gives "nieuwe-clienten-tot".
std::string heading_name(std::string_view heading) {
    std::string name = folded(heading);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
    return name;
}

std::string joined_names(const std::vector<TableColumn>& columns) {
    std::string text;
    for (const TableColumn& column : columns) {
        if (!text.empty()) text += ';';
        text += column.name;
    }
    return text;
}

/// "‘prijs’ en ‘per’".
std::string quoted_names(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " en " : ", ";
        text += "‘" + names[i] + "’";
    }
    return text;
}

/// Reports the columns that are absent, once for all, together with the headings that may stand in their place.
void report_absent(const Place& begin, const std::vector<std::string>& absent, const std::vector<CsvCell>& strange,
                   Diagnostics& diagnostics) {
    const bool one = absent.size() == 1;
    std::string message =
        (one ? "kolom " : "de kolommen ") + quoted_names(absent) + (one ? " ontbreekt" : " ontbreken");
    std::string remedy =
        one ? "voeg een kolom met de kop " + quoted_names(absent) + " toe" : "voeg kolommen met deze koppen toe";
    if (!strange.empty()) {
        std::vector<std::string> headings;
        for (const CsvCell& cell : strange) headings.emplace_back(cell.text);
        message += ", en " + quoted_names(headings) + (headings.size() == 1 ? " is" : " zijn") + " hier onbekend";
        remedy = "verander een kop die de verkeerde naam heeft, of " + remedy;
    }
    diagnostics.report({DiagnosticCode::TableHeader, strange.empty() ? begin : strange.front().place,
                        std::move(message), std::move(remedy)});
}

}  // namespace

DataTable::DataTable(const Source& source, const std::vector<TableColumn>& columns, Diagnostics& diagnostics)
    : reader_(source, diagnostics), column_count_(columns.size()), lacks_(columns.size(), false) {
    CsvRow row;
    while (reader_.next(row) && row.blank() && !row.broken) {
    }
    if (row.broken) {
        damaged_ = true;
        return;
    }
    if (row.blank()) {
        damaged_ = true;
        diagnostics.report({DiagnosticCode::TableHeader,
                            {&source, 0, 0},
                            "de tabel is leeg: de regel met de kolomkoppen ontbreekt",
                            "begin het bestand met de regel ‘" + joined_names(columns) + "’"});
        return;
    }
    read_header(row, columns, diagnostics);
    while (reader_.next(row)) {
        if (row.broken) {
            damaged_ = true;
        } else if (!row.blank()) {
            add_row(row, diagnostics);
        }
    }
}

void DataTable::read_header(const CsvRow& header, const std::vector<TableColumn>& columns, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    known.reserve(columns.size());
    for (const TableColumn& column : columns) known.emplace_back(column.name);
    std::vector<std::optional<Place>> seen(columns.size());
    std::vector<CsvCell> unknown;
    for (const CsvCell& cell : header.cells) {
        column_of_.emplace_back();
        if (cell.text.empty()) continue;
        const std::string name = heading_name(cell.text);
        const auto column = static_cast<std::size_t>(std::find(known.begin(), known.end(), name) - known.begin());
        if (column == known.size()) {
            unknown.push_back(cell);
        } else if (seen[column]) {
            diagnostics.report({DiagnosticCode::TableHeader,
                                cell.place,
                                "kolom ‘" + known[column] + "’ staat er twee keer",
                                "haal een van de twee kolommen weg",
                                {{*seen[column], "hier ook"}}});
        } else {
            seen[column] = cell.place;
            column_of_.back() = column;
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        lacks_[column] = columns[column].required && !seen[column];
        damaged_ = damaged_ || lacks_[column];
    }
    check_header(header.cells.front().place, unknown, columns, diagnostics);
}

void DataTable::check_header(const Place& begin, const std::vector<CsvCell>& unknown,
                             const std::vector<TableColumn>& columns, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    std::vector<std::string> absent;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        known.emplace_back(columns[column].name);
        if (lacks_[column]) absent.emplace_back(columns[column].name);
    }
    std::vector<CsvCell> strange;
    const auto report_unknown = [&](const CsvCell& cell) {
        diagnostics.report({DiagnosticCode::TableHeader, cell.place,
                            "kolom ‘" + std::string(cell.text) + "’ is hier onbekend",
                            suggest_name(heading_name(cell.text), known)});
    };
    for (const CsvCell& cell : unknown) {
        const std::string nearest = nearest_name(heading_name(cell.text), known);
        if (nearest.empty()) {
            strange.push_back(cell);
            continue;
        }
        report_unknown(cell);
        absent.erase(std::remove(absent.begin(), absent.end(), nearest), absent.end());
    }
    if (!absent.empty()) return report_absent(begin, absent, strange, diagnostics);
    for (const CsvCell& cell : strange) report_unknown(cell);
}

void DataTable::add_row(const CsvRow& row, Diagnostics& diagnostics) {
    const Place& place = row.cells.front().place;
    const std::size_t first = cells_.size();
    rows_.push_back(place);
    cells_.resize(first + column_count_, CsvCell{{}, place});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const CsvCell& cell = row.cells[i];
        if (i >= column_of_.size() && !cell.text.empty()) {
            diagnostics.report({DiagnosticCode::BrokenTable, cell.place,
                                "‘" + std::string(cell.text) + "’ staat naast de laatste kolom",
                                "haal de cel weg; staat in een tekst een scheidingsteken, zet de tekst dan tussen "
                                "aanhalingstekens"});
        }
        if (i >= column_of_.size() || !column_of_[i]) continue;
        cells_[first + *column_of_[i]] = cell;
    }
}

}  // namespace boekwerk
