// The data that other programs get: the catalogue, and the general rates of each contract as far as they are public.
#pragma once

#include <string>

#include "catalogue/model.h"
#include "contracts/model.h"
#include "pipeline/build_output.h"

namespace boekwerk {

inline constexpr const char* catalogue_file = "catalogue.json";

/// Where the rates of a contract stand in the output folder: in `intern/` unless the contract makes rates public.
std::string rates_path(const Contract& contract);

/// Whether a file holds data of the whole contract: its tables for officers, or its rates where they may be now.
bool is_data_of(const Contract& contract, const ManifestEntry& entry);

/// Whether a file shows everybody rates that the contract does not make public, or no longer.
bool shows_hidden_rates(const Contract& contract, const ManifestEntry& entry);

/// Puts `catalogue.json` into the output, for everybody.
void put_catalogue_data(const Catalogue& catalogue, unsigned threads, BuildOutput& output);
/// Puts `tarieven.json` of a contract into the output, for everybody or for officers.
void put_rates_data(const Contract& contract, const Catalogue& catalogue, BuildOutput& output);

}  // namespace boekwerk
