#include "contracts/edition.h"

namespace boekwerk {

namespace {

EditionPart edition_part(const Catalogue& catalogue, const BookPart& part, const Date& date) {
    EditionPart result{&part, {}};
    const auto add = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const Card* card = catalogue.card_on(part.cards[i].value, date);
            if (card != nullptr) result.cards.push_back(card);
        }
    };
    add(0, part.groups.empty() ? part.cards.size() : part.groups.front().first_card);
    for (const CardGroup& group : part.groups) {
        const std::size_t first = result.cards.size();
        add(group.first_card, group.first_card + group.card_count);
        if (result.cards.size() > first) result.groups.push_back({&group, first, result.cards.size() - first});
    }
    return result;
}

}  // namespace

Edition book_edition(const Catalogue& catalogue, const Book& book, std::optional<Date> reference_date) {
    Edition edition;
    edition.document_id = book.id;
    edition.folder = "boeken/" + book.id;
    edition.book = &book;
    edition.reference_date = reference_date.value_or(book.date);
    for (const BookPart& part : book.parts)
        edition.parts.push_back(edition_part(catalogue, part, edition.reference_date));
    return edition;
}

}  // namespace boekwerk
