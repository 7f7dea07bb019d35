// Headings that are computed: of a card by its part's pattern, of a group with the number of its products. Knows no
// template.
#pragma once

#include <cstddef>
#include <string>

#include "catalogue/model.h"

namespace boekwerk {

/// The heading of a card: `pattern` with `{n}` replaced by `number` and `{naam}` by the card's name; the name alone
/// when the pattern is empty.
std::string card_heading(const Card& card, const std::string& pattern, std::size_t number);

/// "Begeleiding – 4 producten", "Begeleiding – 1 product", or the title alone.
std::string heading_with_count(const std::string& title, bool shows_count, std::size_t products);

}  // namespace boekwerk
