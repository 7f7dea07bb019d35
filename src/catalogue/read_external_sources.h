// externe-bronnen.yaml to the requirements and annexes outside the catalogue that texts refer to.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// The sources in the order of the file. An empty file has none. Reports 02xx.
std::vector<ExternalSource> read_external_sources(const YamlNode& root, Diagnostics& diagnostics);

}  // namespace boekwerk
