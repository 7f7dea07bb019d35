// Reads the rates of a contract (tarieven.csv). Each row by itself; what rows say of each other is in `checks`.
#pragma once

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// Fills `contract.rates`; products are linked later. Reports what is wrong with the table (BrokenTable, TableHeader)
/// and with cells (EmptyCell, SpoiledCell, BadAmount, BadOfficialNumber, UnknownUnit, AbolishedUnit, UnknownChoice,
/// BadDate).
void read_rates(const Source& source, Contract& contract, Diagnostics& diagnostics);

}  // namespace boekwerk
