// Rules over the register of providers: nobody twice, roles and successors that fit.
#pragma once

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports DuplicateId, DuplicateProvider (one KvK number, AGB code or name twice), BadProviderLink (`rol`,
/// `hoort-bij`, `opvolger-van`, `opvolger-sinds`) and UnusedProvider, each for the provider whose row it stands in.
void check_providers(const Contracts& contracts, Diagnostics& diagnostics);

}  // namespace boekwerk
