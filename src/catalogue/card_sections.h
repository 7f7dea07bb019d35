// Splits a card's text into the sections of its book's card model and checks them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"

namespace boekwerk {

struct CardSections {
    std::vector<CardSection> sections;  ///< In the order of the model, text blocks not yet inserted.
    /// Ids of sections that an unknown heading was probably meant to be: not to be reported as missing.
    std::set<std::string> mistyped;
    bool left_out_text = false;  ///< Whether text stood where no section of the model is.
};

/// Splits `blocks` at the headings of the second level; those of the first, a fault, count as such. Reports
/// UnknownSection, DoubleSection, EmptySection, SectionOrder and TextBeforeSection; text outside the model's sections
/// is left out.
CardSections split_sections(Blocks blocks, const CardModel& model, Diagnostics& diagnostics);

}  // namespace boekwerk
