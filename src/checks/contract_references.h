// Rules over what a contract and its tables name: the book, products, lots, municipalities and providers must exist.
#pragma once

#include "base/diagnostics.h"
#include "contracts/award_resolution.h"
#include "contracts/model.h"

namespace boekwerk {

/// Reports UnknownBook, UnknownProduct (also a product that is not in the lot), SpoiledCell (a product code that Excel
/// turned into a number or date), UnknownLot (also a product in several lots), UnknownMunicipality and UnknownProvider.
void check_contract_references(const Catalogue& catalogue, const Contracts& contracts, const Contract& contract,
                               const AwardResolution& awards, Diagnostics& diagnostics);

}  // namespace boekwerk
