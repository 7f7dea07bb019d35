// The columns that tables of rates have in common, for providers and for municipalities: what is billed for which unit,
// at which rate, from when to when. Knows no file format.
#pragma once

#include <string>
#include <vector>

#include "contracts/model.h"
#include "writers/tables/sheet.h"

namespace boekwerk {

/// Unit with its code, rate in euros and in cents, first and last day.
const std::vector<std::string>& rate_headings();
void append_rate_cells(SheetRow& row, const Rate& rate, const Period& days);

/// What a row has to say besides: that its code is still to come, that it is an example. May be empty.
std::string rate_note(bool has_code, const Contract& contract);

/// "Versie 0.1, 2 december 2024, concept": of a document of the contract.
std::string edition_text(const std::string& version, const Contract& contract);

}  // namespace boekwerk
