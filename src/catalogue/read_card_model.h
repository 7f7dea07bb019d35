// `kaartmodel` of a book: which features, sections and parts its cards have. Knows no cards.
#pragma once

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// Reads the mapping under `kaartmodel`. Reports 02xx.
CardModel read_card_model(const YamlNode& node, Diagnostics& diagnostics);

}  // namespace boekwerk
