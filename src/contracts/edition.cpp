#include "contracts/edition.h"

namespace boekwerk {

Edition book_edition(const Catalogue& catalogue, const Book& book, std::optional<Date> reference_date) {
    Edition edition;
    edition.document_id = book.id;
    edition.folder = "boeken/" + book.id;
    edition.book = &book;
    edition.reference_date = reference_date.value_or(book.date);
    for (const BookPart& part : book.parts) {
        EditionPart edition_part{&part, {}};
        for (const Located<std::string>& id : part.cards) {
            const Card* card = catalogue.card_on(id.value, edition.reference_date);
            if (card != nullptr) edition_part.cards.push_back(card);
        }
        edition.parts.push_back(std::move(edition_part));
    }
    return edition;
}

}  // namespace boekwerk
