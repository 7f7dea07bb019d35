#include "pipeline/catalogue_json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "base/parallel.h"
#include "catalogue/period.h"
#include "pipeline/section_markdown.h"

namespace boekwerk {

namespace {

using json = nlohmann::ordered_json;

void add_text(json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void add_date(json& object, const char* key, const std::optional<Date>& date) {
    if (date) object[key] = iso_date(*date);
}

json texts(const std::vector<Located<std::string>>& values) {
    json list = json::array();
    for (const Located<std::string>& value : values) list.push_back(value.value);
    return list;
}

/// A list with an object for each of `things`.
template <typename Thing, typename Describe>
json list_of(const std::vector<Thing>& things, const Describe& describe) {
    json list = json::array();
    for (const Thing& thing : things) list.push_back(describe(thing));
    return list;
}

json part_json(const BookPart& part) {
    json object = {{"id", part.id}, {"titel", part.title.value}, {"kaarten", texts(part.cards)}};
    object["groepen"] = list_of(part.groups, [&](const CardGroup& group) {
        json cards = json::array();
        for (std::size_t i = 0; i < group.card_count; ++i) cards.push_back(part.cards[group.first_card + i].value);
        return json{{"id", group.id}, {"titel", group.title.value}, {"kaarten", std::move(cards)}};
    });
    return object;
}

json book_json(const Book& book) {
    json object = {{"id", book.id}, {"titel", book.title.value}};
    add_text(object, "ondertitel", book.subtitle);
    object["versie"] = book.version;
    object["datum"] = iso_date(book.date);
    object["status"] = status_name(book.status);
    object["wijzigingen"] = list_of(book.changes, [](const Change& change) {
        return json{{"versie", change.version}, {"datum", iso_date(change.date)}, {"tekst", change.text}};
    });
    object["percelen"] = list_of(book.lots, [](const Lot& lot) {
        return json{{"id", lot.id}, {"naam", lot.name.value}};
    });
    object["delen"] = list_of(book.parts, part_json);
    return object;
}

json code_json(const ProductCode& code) {
    json object = {{"code", code.code.value}};
    add_text(object, "gemeente", code.municipality);
    add_date(object, "van", code.from);
    add_date(object, "tot", code.to);
    return object;
}

json values_of(const NamedValue& value) {
    return value.items.empty() ? json::array({value.value.value}) : texts(value.items);
}

json features_json(const Card& card, const CardModel& model) {
    return list_of(card.features, [&](const NamedValue& feature) {
        json object = {{"id", feature.key}};
        for (const FeatureModel& known : model.features) {
            if (known.id == feature.key) object["kop"] = known.heading;
        }
        object["waarden"] = values_of(feature);
        return object;
    });
}

json card_part_json(const CardPart& part) {
    json object = {{"id", part.id.value}, {"soort", part.kind.value}};
    add_text(object, "naam", part.name);
    object["nummer"] = part.number;
    object["etiket"] = part.label;
    object["eigenschappen"] = list_of(part.properties, [](const NamedValue& property) {
        return json{{"id", property.key}, {"waarden", values_of(property)}};
    });
    return object;
}

json relation_json(const Relation& relation) {
    json object = {{"soort", relation_name(relation.kind)}, {"kaart", relation.card.value}};
    if (relation.kind == RelationKind::Requires || relation.kind == RelationKind::Excludes) {
        object["niveau"] = relation.level == RelationLevel::Client ? "cliënt" : "contract";
    }
    return object;
}

/// One version of a card.
json card_json(const std::vector<Card>& versions, std::size_t index, const Catalogue& catalogue) {
    static const CardModel no_model;
    const Card& card = versions[index];
    const Book* book = catalogue.find_book(card.book);
    const CardModel& model = book == nullptr ? no_model : book->card_model;
    json object = {{"id", card.id}, {"boek", card.book}};
    add_date(object, "leest_van", card.reads_from);
    if (index + 1 < versions.size()) object["leest_tot"] = iso_date(date_of_day(reading_period(versions, index).last));
    object["naam"] = card.name.value;
    object["codes"] = list_of(card.codes, code_json);
    if (card.law) object["wet"] = law_name(card.law->value);
    object["eenheden"] = list_of(card.units, [](const Located<Unit>& unit) {
        return json{{"code", unit.value.code}, {"naam", unit.value.name}};
    });
    add_date(object, "geldig_van", card.valid_from);
    add_date(object, "geldig_tot", card.valid_to);
    object["percelen"] = texts(card.lots);
    object["kenmerken"] = features_json(card, model);
    object["onderdelen"] = list_of(card.parts, card_part_json);
    object["relaties"] = list_of(card.relations, relation_json);
    object["secties"] = list_of(card.sections, [&](const CardSection& section) {
        const SectionModel* known = find_section(model, section.id);
        return json{{"id", section.id},
                    {"kop", known == nullptr ? section.id : known->heading},
                    {"tekst", section_markdown(card, section, catalogue)}};
    });
    object["ontbreekt"] = texts(card.missing);
    return object;
}

json term_json(const Term& term) {
    json object = {{"id", term.id}, {"term", term.term.value}, {"verbuigingen", term.inflections}};
    add_text(object, "afkorting", term.abbreviation);
    add_text(object, "definitie", term.definition);
    object["boeken"] = texts(term.books);
    return object;
}

json source_json(const ExternalSource& source) {
    json object = {{"id", source.id}, {"titel", source.title.value}};
    add_text(object, "versie", source.version);
    add_text(object, "vindplaats", source.location);
    return object;
}

/// A list with each item on a line of its own: what changes shows line by line.
std::string lines_of(const std::vector<std::string>& items) {
    std::string text = "[";
    for (const std::string& item : items) {
        text += text.size() == 1 ? "\n" : ",\n";
        text += item;
    }
    return text + "\n]";
}

template <typename Thing, typename Describe>
std::string lines_of(const std::vector<Thing>& things, const Describe& describe) {
    std::vector<std::string> items;
    for (const Thing& thing : things) items.push_back(describe(thing).dump());
    return lines_of(items);
}

}  // namespace

std::string catalogue_json(const Catalogue& catalogue, unsigned threads) {
    struct Version {
        const std::vector<Card>* versions;
        std::size_t index;
    };
    std::vector<Version> cards;
    for (const auto& [id, versions] : catalogue.cards) {
        for (std::size_t i = 0; i < versions.size(); ++i) cards.push_back({&versions, i});
    }
    std::vector<std::string> lines(cards.size());
    run_parallel(cards.size(), threads,
                 [&](std::size_t i) { lines[i] = card_json(*cards[i].versions, cards[i].index, catalogue).dump(); });
    return "{\n\"formaatversie\": 1,\n\"boeken\": " + lines_of(catalogue.books, book_json) +
           ",\n\"kaarten\": " + lines_of(lines) + ",\n\"begrippen\": " + lines_of(catalogue.terms, term_json) +
           ",\n\"externe_bronnen\": " + lines_of(catalogue.external_sources, source_json) + "\n}\n";
}

}  // namespace boekwerk
