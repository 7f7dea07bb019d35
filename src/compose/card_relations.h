// What compose makes of the relations between cards: "Samenhang met andere producten" of one card in both directions,
// the combination rules of a book, and what a flow picture shows. Knows no template and no format.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The relations of an edition's cards. A relation that leads to a card is also known at that card when both stand in
/// the edition. Points into the edition's cards.
class CardRelations {
public:
    CardRelations(const Edition& edition, const Catalogue& catalogue);

    /// What the card has to do with other products, as a table; nothing when it has no relations.
    Blocks of_card(const Card& card) const;
    /// Which products may, must and must not go together, for clients and for contracts, as a table.
    Blocks combination_rules() const;
    /// The flow picture of `count` cards from `first`, and the same steps in words; nothing when none of them leads to
    /// another one. `id` begins the figure's anchor.
    Blocks flow(const std::string& id, const std::string& title, const Card* const* first, std::size_t count) const;

private:
    const Edition& edition_;
    const Catalogue& catalogue_;
};

}  // namespace boekwerk
