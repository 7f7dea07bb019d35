// Reads one contract.yaml: parties, lots, documents, dates. By itself; what it says of other files is in `checks`.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "catalogue/yaml_document.h"
#include "contracts/model.h"

namespace boekwerk {

/// The contract without awards, rates and the content of fixed annexes; products are linked later. Reports 02xx, and
/// SpoiledCell and BadOfficialNumber for the codes of municipalities.
Contract read_contract(const std::string& id, const Source& source, const YamlNode& root, Diagnostics& diagnostics);

}  // namespace boekwerk
