// A table to CSV as Dutch Excel opens it: UTF-8 with a byte order mark, semicolons, decimal commas, CRLF (RFC 4180).
#pragma once

#include <string>

#include "base/file_system.h"
#include "writers/tables/sheet.h"

namespace boekwerk {

/// The headings and the rows. Days are `2026-07-01`, which Excel knows in every language. A text that begins with
/// = + - or @ gets an apostrophe in front, so that no spreadsheet takes it for a formula.
std::string write_csv(const Sheet& sheet);
/// The same in pieces: no more than one of them and one row stand in memory.
void write_csv(const Sheet& sheet, const TakePiece& take);

}  // namespace boekwerk
