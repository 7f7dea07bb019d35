// Reads the register of providers (aanbieders.csv). Each row by itself; what rows say of each other is in `checks`.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// What the register holds; `damaged`: more may have stood there.
struct ProviderRegister {
    std::vector<Provider> providers;
    bool damaged = false;
};

/// Reports what is wrong with the table (BrokenTable, TableHeader) and with cells (EmptyCell, SpoiledCell,
/// BadOfficialNumber, BadContactDetail, BadDate, BadId, UnknownChoice). A row without an id is left out.
ProviderRegister read_providers(const Source& source, Diagnostics& diagnostics);

}  // namespace boekwerk
