// What Excel makes of codes and amounts: numbers, dates, errors and signs for a narrow column. Knows no columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/csv_reader.h"

namespace boekwerk {

enum class SpoiledAs { Number, Date };

/// `5,40E+03` is a number; `8-mrt`, `mrt-26` and `8-3-2026` are dates; nothing for what Excel did not make.
std::optional<SpoiledAs> spoiled_as(std::string_view text);

/// The codes that Excel turns into this number: `54E02` for `5,40E+03` and `5400`, `02041` for `2041`.
std::vector<std::string> codes_made_number(std::string_view number, const std::vector<std::string>& codes);

/// Reports SpoiledCell for a cell whose content is lost: `########` (a column that is too narrow), `#NAAM?`, `#N/B` and
/// the other errors of formulas. Returns whether it is.
bool report_lost_cell(const CsvCell& cell, Diagnostics& diagnostics);

}  // namespace boekwerk
