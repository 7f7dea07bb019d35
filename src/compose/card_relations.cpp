#include "compose/card_relations.h"

namespace boekwerk {

CardRelations::CardRelations(const Edition& edition, const Catalogue& catalogue)
    : edition_(edition), catalogue_(catalogue) {}

Blocks CardRelations::of_card(const Card&) const {
    return {};
}

Blocks CardRelations::combination_rules() const {
    return {};
}

Blocks CardRelations::flow(const std::string&, const std::string&, const Card* const*, std::size_t) const {
    return {};
}

}  // namespace boekwerk
