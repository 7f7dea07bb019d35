#include "catalogue/model.h"

#include <algorithm>

#include "catalogue/catalogue_keys.h"

namespace boekwerk {

std::string law_name(CardLaw law) {
    return law == CardLaw::YouthAct ? "Jeugdwet" : "Wmo 2015";
}

std::string relation_name(RelationKind kind) {
    const auto& names = keys::relation_kinds();
    return std::find_if(names.begin(), names.end(), [&](const auto& name) { return name.second == kind; })->first;
}

const Book* Catalogue::find_book(const std::string& id) const {
    const auto found = std::find_if(books.begin(), books.end(), [&](const Book& book) { return book.id == id; });
    return found == books.end() ? nullptr : &*found;
}

const Card* Catalogue::card_on(const std::string& id, const Date& date) const {
    const auto versions = cards.find(id);
    if (versions == cards.end()) return nullptr;
    const Card* result = nullptr;
    for (const Card& card : versions->second) {
        if (!card.reads_from || *card.reads_from <= date) result = &card;
    }
    return result;
}

const Term* Catalogue::find_term(const std::string& id) const {
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.id == id; });
    return found == terms.end() ? nullptr : &*found;
}

const ExternalSource* Catalogue::find_external_source(const std::string& id) const {
    const auto found = std::find_if(external_sources.begin(), external_sources.end(),
                                    [&](const ExternalSource& source) { return source.id == id; });
    return found == external_sources.end() ? nullptr : &*found;
}

bool holds_in(const Term& term, const std::string& book) {
    return term.books.empty() || std::any_of(term.books.begin(), term.books.end(),
                                             [&](const Located<std::string>& id) { return id.value == book; });
}

const CardPart* find_part(const Card& card, const std::string& id) {
    const auto found =
        std::find_if(card.parts.begin(), card.parts.end(), [&](const CardPart& part) { return part.id.value == id; });
    return found == card.parts.end() ? nullptr : &*found;
}

std::string part_anchor(const std::string& card, const std::string& id) {
    return card + "--" + id;
}

const PartModel* find_part_model(const CardModel& model, const std::string& id) {
    const auto found =
        std::find_if(model.parts.begin(), model.parts.end(), [&](const PartModel& part) { return part.id == id; });
    return found == model.parts.end() ? nullptr : &*found;
}

const SectionModel* find_section(const CardModel& model, const std::string& id) {
    const auto found = std::find_if(model.sections.begin(), model.sections.end(),
                                    [&](const SectionModel& section) { return section.id == id; });
    return found == model.sections.end() ? nullptr : &*found;
}

}  // namespace boekwerk
