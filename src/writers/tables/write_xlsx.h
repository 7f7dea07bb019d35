// A table to XLSX (ECMA-376, what Excel and LibreOffice open). Its bytes depend on the table only: not on the clock,
// the machine or the thread. docs/decisions/0007-xlsx.md says why this is our own code.
#pragma once

#include <cstddef>
#include <string>

#include "writers/tables/sheet.h"

namespace boekwerk {

/// What one tab holds below its headings in Excel.
inline constexpr std::size_t most_rows_on_tab = 1'048'575;

/// A workbook with the table and, when there are facts, a tab "Toelichting" with these. Texts are text cells, amounts
/// numbers with the very digits of their cents, days real dates. The headings are bold, stay in view, can filter, and
/// stand on every printed page; so does what the document is. A table with more than `rows_on_tab` rows goes on in
/// further tabs: "Tarieven 2". A text longer than Excel's 32,767 characters is cut. The rows are asked for once to find
/// widths and number, and once for each tab; only what is compressed already stands in memory.
std::string write_xlsx(const Sheet& sheet, std::size_t rows_on_tab = most_rows_on_tab);

}  // namespace boekwerk
