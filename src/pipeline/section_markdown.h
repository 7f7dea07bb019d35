// The text of one section of a card as Markdown by itself, for programs that read the catalogue as data.
#pragma once

#include <string>

#include "catalogue/model.h"

namespace boekwerk {

/// The section with the footnotes that it marks. What it refers to reads as its name: there are no numbers outside a
/// book, and nothing to link to.
std::string section_markdown(const Card& card, const CardSection& section, const Catalogue& catalogue);

}  // namespace boekwerk
