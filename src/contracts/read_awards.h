// Reads the awards of a contract (gunningen.csv). Each row by itself; what rows say of each other is in `checks`.
#pragma once

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// Fills `contract.awards`; products are linked later. Reports what is wrong with the table (BrokenTable, TableHeader)
/// and with cells (EmptyCell, SpoiledCell, BadDate).
void read_awards(const Source& source, Contract& contract, Diagnostics& diagnostics);

}  // namespace boekwerk
