// Values that cards and contracts write in the same way, in YAML or in a table. Knows no keys.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

/// The unit with this name or code; reports UnknownUnit or AbolishedUnit when it is not to be used.
std::optional<Unit> find_known_unit(const Located<std::string>& text, Diagnostics& diagnostics);

/// Reports BadDate at `place` when the last day of a period lies before its first; returns whether it does not.
bool check_order(const Date& first, const Date& last, const Place& place, Diagnostics& diagnostics);

}  // namespace boekwerk
