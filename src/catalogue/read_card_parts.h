// `onderdelen` of a card: its steps, packages, categories and similar parts, as data. Where they stand in the text is
// known later (insert_parts.h).
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// The parts in the order of the file, without labels. Reports 02xx.
std::vector<CardPart> read_card_parts(const std::vector<YamlNode>& items, Diagnostics& diagnostics);

/// Gives the card's parts their labels and checks them against the model: UnknownPart (a kind that the model does not
/// know), DuplicateId (the id of a section, or a label twice), MissingKey (a name or a property that the kind needs),
/// UnusedValue (a name or a property that no document shows) and SharedMatrixCell.
void complete_card_parts(Card& card, const CardModel& model, Diagnostics& diagnostics);

/// The part's property with this name, or null.
const NamedValue* find_property(const CardPart& part, const std::string& name);

}  // namespace boekwerk
