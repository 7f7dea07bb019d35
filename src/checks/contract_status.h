// What is not finished in a contract, and what an adopted one must not have any more.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports OpenQuestion for each question under `redactie`; and for a contract with the status `vastgesteld`
/// UnfinishedContract for its own questions and for each of its cards that has questions or missing text.
void check_contract_status(const Catalogue& catalogue, const Contract& contract, const AwardResolution& awards,
                           Diagnostics& diagnostics);

}  // namespace boekwerk
