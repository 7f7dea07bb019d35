// One tab of a workbook as XML (ECMA-376 part 1, §18.3). Knows the styles of write_xlsx by number.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "writers/tables/sheet.h"

namespace boekwerk::xlsx {

/// Numbers of the cell formats (cellXfs) in the workbook's styles.
enum class Style { General, Text, Euros, Day, Number, Heading, Label };

/// "A", "Z", "AA": the letters of a column, counted from 0.
std::string column_letters(std::size_t column);

/// What must be known of a table before its first row is written.
struct TableSize {
    std::size_t rows = 0;             ///< Without the headings.
    std::vector<std::size_t> widths;  ///< Of each column, in characters.
};

TableSize size_of(const Sheet& sheet);

/// Gives the tab with the headings and the rows from `first` on, `count` of them.
void give_table_tab(const Sheet& sheet, const std::vector<std::size_t>& widths, std::size_t first, std::size_t count,
                    const TakePiece& take);

/// Gives the tab with the title and the facts.
void give_facts_tab(const Sheet& sheet, const TakePiece& take);

}  // namespace boekwerk::xlsx
