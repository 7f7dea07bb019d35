// CSV as Dutch Excel writes it (RFC 4180 with a semicolon or a comma): rows of cells with places. A row that cannot be
// read never spoils the next one. Knows no columns.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace boekwerk {

/// One cell: without the blanks at both ends, line ends and tabs made spaces. The text lives as long as the reader and
/// the source.
struct CsvCell {
    std::string_view text;
    Place place;  ///< Where the text begins.
};

struct CsvRow {
    std::vector<CsvCell> cells;
    bool broken = false;  ///< Reported; its cells are not to be used.
    /// Whether no cell has text.
    bool blank() const;
};

/// Reads one table from its begin to its end.
class CsvReader {
public:
    /// The separator is a semicolon when the first line with text has one, else a comma. The source must live longer.
    CsvReader(const Source& source, Diagnostics& diagnostics);

    /// Reads the next row; false at the end. Reports BrokenTable for quotes that do not fit and for control characters.
    /// After a quote that is not closed properly reading goes on at the line after it.
    bool next(CsvRow& row);

private:
    bool at_end() const { return position_ >= text_.size(); }
    bool ends_cell(std::size_t position) const;
    void read_plain(CsvRow& row);
    void read_quoted(CsvRow& row);
    void add_cell(std::size_t begin, std::size_t end, bool quoted, CsvRow& row);
    void check_characters(std::size_t begin, std::size_t end, CsvRow& row);
    void break_row(std::size_t quote, std::size_t found, const char* message, CsvRow& row);
    Place place_of(std::size_t position);
    void pass_line_ends(std::size_t end);

    const Source& source_;
    Diagnostics& diagnostics_;
    std::string_view text_;
    char separator_;
    std::size_t position_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;      ///< Of `counted_`.
    std::size_t counted_ = 0;       ///< Up to where lines and columns have been counted.
    std::deque<std::string> made_;  ///< Texts of cells that do not stand so in the file.
};

}  // namespace boekwerk
