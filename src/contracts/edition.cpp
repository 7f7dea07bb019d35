#include "contracts/edition.h"

#include <unordered_set>

namespace boekwerk {

namespace {

/// The cards of a part that read on `date` and that `wanted(id)` names.
template <typename Wanted>
EditionPart edition_part(const Catalogue& catalogue, const BookPart& part, const Date& date, const Wanted& wanted) {
    EditionPart result{&part, {}};
    const auto add = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const std::string& id = part.cards[i].value;
            const Card* card = wanted(id) ? catalogue.card_on(id, date) : nullptr;
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

/// The parts of the set's book that hold an awarded card, with those cards only.
std::vector<EditionPart> awarded_parts(const Catalogue& catalogue, const ContractSet& set) {
    std::unordered_set<std::string_view> awarded;
    for (const AwardedProduct& product : set.products) awarded.insert(product.product.card);
    std::vector<EditionPart> parts;
    for (const BookPart& part : set.book->parts) {
        EditionPart filled = edition_part(catalogue, part, set.reference_date,
                                          [&](const std::string& id) { return awarded.contains(id); });
        if (!filled.cards.empty()) parts.push_back(std::move(filled));
    }
    return parts;
}

std::vector<std::string> patterns_of(const Book& book) {
    std::vector<std::string> patterns;
    patterns.reserve(book.numbering.size());
    for (const Located<std::string>& pattern : book.numbering) patterns.push_back(pattern.value);
    return patterns;
}

EditionKind kind_of(SetDocumentKind kind) {
    switch (kind) {
        case SetDocumentKind::Agreement: return EditionKind::Agreement;
        case SetDocumentKind::ProductDescriptions: return EditionKind::ProductDescriptions;
        case SetDocumentKind::RateSheet: return EditionKind::RateSheet;
        case SetDocumentKind::Terms: return EditionKind::Terms;
        default: return EditionKind::DocumentList;
    }
}

std::string default_template(EditionKind kind) {
    switch (kind) {
        case EditionKind::Agreement: return "overeenkomst";
        case EditionKind::ProductDescriptions: return "productbeschrijvingen";
        case EditionKind::RateSheet: return "tarievenblad";
        case EditionKind::Terms: return "begrippenlijst";
        default: return "documentenlijst";
    }
}

Edition set_edition(const Catalogue& catalogue, const std::shared_ptr<const ContractSet>& set,
                    const SetDocument& document) {
    const Contract& contract = *set->contract;
    Edition edition;
    edition.kind = kind_of(document.kind);
    edition.document_id = document.id.value;
    edition.folder = set_folder(contract.id, set->provider->id.value);
    edition.title = {document.title, document.id.place};
    edition.version = document.version;
    edition.date = contract.date;
    edition.status = contract.status.value;
    edition.document_template = document.document_template;
    if (edition.document_template.value.empty()) {
        edition.document_template = {default_template(edition.kind), document.id.place};
    }
    edition.house_style = contract.house_style;
    edition.book = set->book;
    edition.reference_date = set->reference_date;
    edition.set = set;
    if (edition.kind == EditionKind::Agreement) {
        edition.numbering = {"Artikel {1}"};
    } else if (edition.kind == EditionKind::ProductDescriptions) {
        edition.numbering = patterns_of(*set->book);
        edition.keeps_numbers = contract.numbering == AnnexNumbering::Book;
    }
    if (edition.kind == EditionKind::ProductDescriptions || edition.kind == EditionKind::Terms) {
        edition.parts = awarded_parts(catalogue, *set);
    }
    return edition;
}

}  // namespace

Edition book_edition(const Catalogue& catalogue, const Book& book, std::optional<Date> reference_date) {
    Edition edition;
    edition.document_id = book.id;
    edition.folder = "boeken/" + book.id;
    edition.title = book.title;
    edition.subtitle = book.subtitle;
    edition.version = book.version;
    edition.date = book.date;
    edition.status = book.status;
    edition.document_template = book.document_template;
    edition.house_style = book.house_style;
    edition.numbering = patterns_of(book);
    edition.book = &book;
    edition.reference_date = reference_date.value_or(book.date);
    const auto every_card = [](const std::string&) { return true; };
    for (const BookPart& part : book.parts) {
        edition.parts.push_back(edition_part(catalogue, part, edition.reference_date, every_card));
    }
    return edition;
}

std::string set_folder(const std::string& contract, const std::string& provider) {
    return "contracten/" + contract + "/" + provider;
}

std::vector<Edition> set_editions(const Catalogue& catalogue, const std::shared_ptr<const ContractSet>& set) {
    std::vector<Edition> editions;
    for (const SetDocument& document : set->contract->documents) {
        if (document.kind != SetDocumentKind::FixedAnnex) editions.push_back(set_edition(catalogue, set, document));
    }
    return editions;
}

}  // namespace boekwerk
