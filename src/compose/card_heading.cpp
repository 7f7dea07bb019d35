#include "compose/card_heading.h"

#include "base/pattern.h"

namespace boekwerk {

std::string card_heading(const Card& card, const std::string& pattern, std::size_t number) {
    if (pattern.empty()) return card.name.value;
    return fill_pattern(pattern, {{"n", std::to_string(number)}, {"naam", card.name.value}});
}

std::string heading_with_count(const std::string& title, bool shows_count, std::size_t products) {
    if (!shows_count) return title;
    // The number stays with its noun.
    return title + " – " + std::to_string(products) + (products == 1 ? "\u00A0product" : "\u00A0producten");
}

}  // namespace boekwerk
