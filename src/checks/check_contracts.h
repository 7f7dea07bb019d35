// The rules over providers, contracts, awards and rates: what one file says is compared with the others and with the
// catalogue. Each file by itself has been checked when it was read. Knows no documents and no formats.
#pragma once

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports what does not fit together (09xx). A fault that concerns some providers only names them in
/// `Diagnostic::concerns`.
void check_contracts(const Catalogue& catalogue, const Contracts& contracts, Diagnostics& diagnostics);

}  // namespace boekwerk
