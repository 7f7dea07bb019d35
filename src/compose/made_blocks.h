// Small pieces of the tables and lists that compose makes of the catalogue's data. Knows no template and no format.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "document/document.h"

namespace boekwerk {

std::string join(const std::vector<std::string>& parts, const char* separator);

Block inline_paragraph(Inlines content, const Place& place);
Block text_paragraph(std::string text, const Place& place, Anchor anchor = {});
Cell text_cell(std::string text, const Place& place, bool heads_row = false);
ListItem text_item(std::string text, const Place& place);
Row header_row(const std::vector<std::string>& headings);

/// A reference to a card of the catalogue that reads as its name where the document does not contain it.
Inline card_reference(const Card& card, ReferenceForm form, bool shows_page);
/// A cell with nothing but such a reference.
Cell reference_cell(const Card& card, ReferenceForm form, bool heads_row);

}  // namespace boekwerk
