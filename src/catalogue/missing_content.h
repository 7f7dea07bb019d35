// What a card must have, and what it says under `ontbreekt` that it does not have yet.
#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// Checks the entries of `ontbreekt` (UnknownKey, DoubleKey, NotMissing) and reports what is required and neither there
/// nor under `ontbreekt`: what the model requires of keys (MissingKey), sections (MissingSection; not those in
/// `mistyped`). Takes out of the card's entries what names nothing, what is there, and what stands twice.
void check_missing_content(Card& card, const YamlNode& front, const CardModel& model,
                           const std::set<std::string>& mistyped, Diagnostics& diagnostics);

}  // namespace boekwerk
