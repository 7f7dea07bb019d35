// Faults for programs: what `--diagnostics json` prints.
#pragma once

#include <string>

#include "base/diagnostics.h"

namespace boekwerk {

/// All faults as a JSON array: code, ernst, bestand, regel, kolom, melding, oplossing, ook (other places).
std::string diagnostics_json(const Diagnostics& diagnostics);

}  // namespace boekwerk
