// The numbers of the contracts with providers, as the rows of gunningen.csv name them. Knows no lots and no days.
#pragma once

#include "base/diagnostics.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports ContractNumber: one number on two providers, unless the one succeeds the other and so takes its contract
/// over; and two numbers on one provider, of which a document could show only one.
void check_contract_numbers(const Contracts& contracts, const Contract& contract, Diagnostics& diagnostics);

}  // namespace boekwerk
