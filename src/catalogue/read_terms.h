// The words of the catalogue: begrippen.yaml to the terms of the glossary, eigennamen.yaml to the proper names.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// The terms in the order of the file. An empty file has none. Reports 02xx.
std::vector<Term> read_terms(const YamlNode& root, Diagnostics& diagnostics);

/// The names in the order of the file, each once. An empty file has none. Reports WrongType and DoubleKey.
std::vector<Located<std::string>> read_proper_names(const YamlNode& root, Diagnostics& diagnostics);

}  // namespace boekwerk
