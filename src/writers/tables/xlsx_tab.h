// One tab of a workbook as XML (ECMA-376 part 1, §18.3). Knows the styles of write_xlsx by number.
#pragma once

#include <cstddef>
#include <string>

#include "writers/tables/sheet.h"

namespace boekwerk::xlsx {

/// Numbers of the cell formats (cellXfs) in the workbook's styles.
enum class Style { General, Text, Euros, Day, Number, Heading, Label };

/// "A", "Z", "AA": the letters of a column, counted from 0.
std::string column_letters(std::size_t column);

/// The tab with the headings and the rows from `first` on, `count` of them.
std::string table_tab(const Sheet& sheet, std::size_t first, std::size_t count);

/// The tab with the title and the facts.
std::string facts_tab(const Sheet& sheet);

}  // namespace boekwerk::xlsx
