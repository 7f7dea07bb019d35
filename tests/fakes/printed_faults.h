// Faults as people read them, for tests that compare whole messages.
#pragma once

#include <sstream>
#include <string>

#include "base/diagnostics.h"

namespace boekwerk {

/// All faults in order, each as write_diagnostic prints it.
inline std::string printed(const Diagnostics& diagnostics) {
    std::ostringstream out;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) write_diagnostic(out, diagnostic);
    return out.str();
}

}  // namespace boekwerk
