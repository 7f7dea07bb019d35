#include "compose/book_positions.h"

namespace boekwerk {

BookPositions::BookPositions(const Edition& edition, const Catalogue& catalogue) {
    if (!edition.keeps_numbers) return;
    const Edition whole = book_edition(catalogue, *edition.book, edition.reference_date);
    int parts = 0;
    for (const EditionPart& part : whole.parts) {
        if (part.part->numbered) positions_.emplace(part.part->id, ++parts);
        for (std::size_t i = 0; i < part.cards.size(); ++i) in_part_.emplace(part.cards[i]->id, i + 1);
        int beside = 0;  // Cards without a group come first, then the groups.
        const std::size_t loose = part.groups.empty() ? part.cards.size() : part.groups.front().first_card;
        for (std::size_t i = 0; i < loose; ++i) positions_.emplace(part.cards[i]->id, ++beside);
        for (const EditionPart::Group& group : part.groups) {
            if (group.group->numbered) positions_.emplace(group.group->id, ++beside);
            int cards = 0;
            for (std::size_t i = 0; i < group.card_count; ++i) {
                positions_.emplace(part.cards[group.first_card + i]->id, ++cards);
            }
        }
    }
}

int BookPositions::of(std::string_view id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? 0 : found->second;
}

std::size_t BookPositions::in_part(std::string_view card, std::size_t otherwise) const {
    const auto found = in_part_.find(card);
    return found == in_part_.end() ? otherwise : found->second;
}

}  // namespace boekwerk
