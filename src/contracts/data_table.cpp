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

}  // namespace

DataTable::DataTable(const Source& source, const std::vector<TableColumn>& columns, Diagnostics& diagnostics)
    : reader_(source, diagnostics), column_count_(columns.size()) {
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
    for (const CsvCell& cell : header.cells) {
        column_of_.emplace_back();
        if (cell.text.empty()) continue;
        const std::string name = heading_name(cell.text);
        const auto column = static_cast<std::size_t>(std::find(known.begin(), known.end(), name) - known.begin());
        if (column == known.size()) {
            diagnostics.report({DiagnosticCode::TableHeader, cell.place,
                                "kolom ‘" + std::string(cell.text) + "’ is hier onbekend", suggest_name(name, known)});
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
        if (seen[column] || !columns[column].required) continue;
        damaged_ = true;
        diagnostics.report({DiagnosticCode::TableHeader, header.cells.front().place,
                            "kolom ‘" + known[column] + "’ ontbreekt",
                            "voeg een kolom met de kop ‘" + known[column] + "’ toe"});
    }
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
