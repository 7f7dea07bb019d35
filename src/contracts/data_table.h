// A table with the columns that its reader knows, whatever their order in the file. Knows no meanings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "contracts/csv_reader.h"

namespace boekwerk {

/// A column by the name in its heading. Letter case, accents, and spaces for dashes make no difference.
struct TableColumn {
    const char* name;
    bool required = false;  ///< Whether the table must have the column.
};

/// The rows of a table that have text. Lives no longer than its source.
class DataTable {
public:
    DataTable(const Source& source, const std::vector<TableColumn>& columns, Diagnostics& diagnostics);

    std::size_t size() const { return rows_.size(); }
    /// `column`: position in the reader's list of columns. An absent cell is empty and stands where its row does.
    const CsvCell& cell(std::size_t row, std::size_t column) const { return cells_[row * column_count_ + column]; }
    /// Whether the table should have this column and has not, which has been reported.
    bool lacks(std::size_t column) const { return lacks_[column]; }
    /// Where the row begins.
    const Place& place(std::size_t row) const { return rows_[row]; }
    /// Whether rows or required columns could not be read: more may have stood there.
    bool damaged() const { return damaged_; }

private:
    void read_header(const CsvRow& header, const std::vector<TableColumn>& columns, Diagnostics& diagnostics);
    /// `unknown`: the headings that are not among `columns`.
    void check_header(const Place& begin, const std::vector<CsvCell>& unknown, const std::vector<TableColumn>& columns,
                      Diagnostics& diagnostics);
    void add_row(const CsvRow& row, Diagnostics& diagnostics);

    CsvReader reader_;
    std::size_t column_count_;
    std::vector<std::optional<std::size_t>> column_of_;  ///< By position in the file; nothing: not a known column.
    std::vector<bool> lacks_;                            ///< By column.
    std::vector<CsvCell> cells_;
    std::vector<Place> rows_;
    bool damaged_ = false;
};

}  // namespace boekwerk
