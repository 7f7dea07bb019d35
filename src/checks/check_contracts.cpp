#include "checks/check_contracts.h"

#include "checks/contract_awards.h"
#include "checks/contract_codes.h"
#include "checks/contract_numbers.h"
#include "checks/contract_periods.h"
#include "checks/contract_providers.h"
#include "checks/contract_rates.h"
#include "checks/contract_references.h"
#include "checks/contract_status.h"

namespace boekwerk {

namespace {

void check_contract(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                    Diagnostics& diagnostics) {
    const AwardResolution awards(contract);
    const RateResolution rates(contract);
    check_contract_references(catalogue, contracts, contract, awards, diagnostics);
    check_contract_rates(catalogue, contract, awards, rates, diagnostics);
    check_contract_numbers(contracts, contract, diagnostics);
    check_contract_status(catalogue, contract, awards, diagnostics);
    // Nothing follows from lots and dates that could not be read.
    if (contract.damaged) return;
    check_contract_periods(catalogue, contract, awards, diagnostics);
    check_contract_awards(catalogue, contract, awards, diagnostics);
    check_contract_codes(catalogue, contract, awards, rates, diagnostics);
}

}  // namespace

void check_contracts(const Catalogue& catalogue, const Contracts& contracts, Diagnostics& diagnostics) {
    check_providers(contracts, diagnostics);
    for (const Contract& contract : contracts.contracts) check_contract(catalogue, contracts, contract, diagnostics);
}

}  // namespace boekwerk
