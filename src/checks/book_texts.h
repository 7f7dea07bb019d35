// The texts of one book, piece by piece, as its documents show them. Knows no rules.
#pragma once

#include <functional>
#include <vector>

#include "catalogue/model.h"
#include "document/passage.h"

namespace boekwerk {

/// A name may be written as one likes; running text follows the rules of the language.
enum class TextKind { Name, Running };

using VisitText = std::function<void(const Passage&, TextKind)>;

/// Names, features, sections and footnotes of a card.
void for_each_text(const Card& card, const VisitText& visit);
/// Title, text and footnotes of a part, and the titles of its groups.
void for_each_text(const BookPart& part, const VisitText& visit);
/// Title, changes, headings, lots, overviews and comparisons of a book, and the definitions of these terms.
void for_each_text(const Book& book, const std::vector<const Term*>& terms, const VisitText& visit);

/// The place of a text that the catalogue's data has without one: where it first stands from `begin` on, as a value of
/// YAML; `begin` when it does not stand there as such.
Place find_value(const Place& begin, const std::string& text);

}  // namespace boekwerk
