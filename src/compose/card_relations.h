// What compose makes of the relations between cards: "Samenhang met andere producten" of one card in both directions,
// the combination rules of a book, and what a flow picture shows. Knows no template and no format.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"

namespace boekwerk {

/// The relations of an edition's cards. A relation that leads to a card is also known at that card when both stand in
/// the edition. Points into the edition's cards.
class CardRelations {
public:
    explicit CardRelations(const Edition& edition);

    /// What the card has to do with other products, as a table; nothing when it has no relations.
    Blocks of_card(const Card& card) const;
    /// Which products may, must and must not go together, for clients and for contracts, as a table.
    Blocks combination_rules() const;
    /// The flow picture of `count` cards from `first`, and the same steps in words; nothing when none of them leads to
    /// another one. `id` begins the figure's anchor. Where a picture would be too crowded to read, only the words.
    Blocks flow(const std::string& id, const std::string& title, const Card* const* first, std::size_t count) const;

private:
    /// A relation of another card that leads to this one.
    struct Incoming {
        const Card* from = nullptr;
        const Relation* relation = nullptr;
    };
    /// A step from one product of the edition to another one, by their positions.
    struct Step {
        std::size_t from = 0;
        std::size_t to = 0;
        RelationKind kind = RelationKind::StepsDownTo;
        Place place;
    };

    /// Where a card stands among those of the edition; nothing when it does not.
    std::optional<std::size_t> position(std::string_view id) const;
    /// A reference to the card that a relation leads to; the edition may not contain it.
    Inline reference_to(const std::string& id, const Place& place, bool shows_page) const;
    void add_steps(const Card& card, std::size_t from, std::vector<Step>& steps) const;
    Block picture(const std::string& id, const std::string& title, const std::vector<Step>& steps,
                  const Card* const* first, std::size_t count) const;
    Block steps_in_words(const std::vector<Step>& steps, const Card* const* first, std::size_t count) const;

    std::vector<const Card*> cards_;  ///< Of the edition, in its order.
    std::unordered_map<std::string_view, std::size_t> positions_;
    std::vector<std::vector<Incoming>> incoming_;  ///< By position.
};

}  // namespace boekwerk
