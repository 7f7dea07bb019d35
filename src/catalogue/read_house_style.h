// A municipality's look, read from its file to the typed house style. Belongs to no catalogue: it is read here because
// this module reads what users write in YAML.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"
#include "document/house_style.h"

namespace boekwerk {

/// Reads `path` (`templates/huisstijl/<naam>.yaml`); what the file does not say keeps its default. `id` is the file's
/// name. Reports FileMissing (with the nearest of the folder), 01xx of one file, BrokenYaml, UnknownKey, DoubleKey,
/// WrongType (also a number out of its range) and LowContrast (WCAG 2.2 §1.4.3: text needs 4.5:1).
HouseStyle read_house_style(const FileSystem& files, const std::string& path, SourceStore& sources,
                            Diagnostics& diagnostics);

}  // namespace boekwerk
