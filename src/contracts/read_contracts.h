// Reads the register of providers and the folders of contracts to typed values, beside the catalogue. Each file by
// itself; rules between files are in `checks`.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reads `aanbieders.csv` and `contracten/` in the catalogue's `folder` and links products to the cards of `catalogue`.
/// A catalogue without contracts gives none. Reports 01xx, 02xx, BrokenTable to BadOfficialNumber, BadContactDetail and
/// AnnexUnusable; returns what could be read.
Contracts read_contracts(const FileSystem& files, const std::string& folder, const Catalogue& catalogue,
                         SourceStore& sources, Diagnostics& diagnostics);

}  // namespace boekwerk
