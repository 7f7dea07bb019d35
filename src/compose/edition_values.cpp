#include "compose/edition_values.h"

#include <algorithm>

#include "compose/card_facts.h"

namespace boekwerk {

namespace {

using kainjow::mustache::data;

/// Fills engine data with tokens.
class ValueMaker {
public:
    ValueMaker(const Edition& edition, TokenTable& tokens) : edition_(edition), tokens_(tokens) {}

    data book() {
        const Book& book = *edition_.book;
        data values(data::type::object);
        set(values, "titel", book.title.value, book.title.place);
        set(values, "ondertitel", book.subtitle, book.title.place);
        set(values, "versie", book.version, book.title.place);
        set(values, "datum", long_date(book.date), book.title.place);
        set(values, "peildatum", long_date(edition_.reference_date), book.title.place);
        set(values, "status", status_name(book.status), book.title.place);
        values.set("concept", flag(book.status == DocumentStatus::Concept));
        values.set("wijzigingen", changes());
        values.set("inhoudsopgave", made({{book.title.place, Contents{}}}));
        values.set("productoverzicht", made({product_overview(edition_)}));
        const bool open = has_open_points(edition_);
        values.set("heeft-open-punten", flag(open));
        if (open) values.set("open-punten", made(open_points(edition_)));
        values.set("delen", parts());
        return values;
    }

private:
    static data flag(bool value) { return {value ? data::type::bool_true : data::type::bool_false}; }

    /// An empty text is "no" to the engine, so that a template can ask `{{#ondertitel}}`.
    void set(data& values, const std::string& name, const std::string& text, const Place& place) {
        values.set(name, text.empty() ? flag(false) : data(tokens_.add(InlineValue{text, place})));
    }

    data made(Blocks blocks) { return {tokens_.add(MadeBlocks{std::move(blocks)})}; }

    data changes() {
        data list(data::type::list);
        for (const Change& change : edition_.book->changes) {
            data values(data::type::object);
            const Place& place = edition_.book->title.place;
            set(values, "wijziging-versie", change.version, place);
            set(values, "wijziging-datum", long_date(change.date), place);
            set(values, "wijziging-tekst", change.text, place);
            list.push_back(std::move(values));
        }
        return list;
    }

    data parts() {
        data list(data::type::list);
        for (const EditionPart& part : edition_.parts) {
            data values(data::type::object);
            set(values, "deel-id", part.part->id, part.part->place);
            set(values, "deel-titel", part.part->title.value, part.part->title.place);
            values.set("deel-genummerd", flag(part.part->numbered));
            values.set(
                "deel-tekst",
                part.part->blocks.empty()
                    ? flag(false)
                    : data(tokens_.add(CatalogueBlocks{&part.part->blocks, &part.part->footnotes, part.part->id})));
            data cards(data::type::list);
            for (const Card* card : part.cards) cards.push_back(card_values(*card));
            values.set("kaarten", std::move(cards));
            list.push_back(std::move(values));
        }
        return list;
    }

    data card_values(const Card& card) {
        data values(data::type::object);
        const Place& place = card.name.place;
        set(values, "kaart-id", card.id, place);
        set(values, "naam", card.name.value, place);
        set(values, "productcode", product_codes(card, edition_.reference_date), place);
        set(values, "wet", card.law ? law_name(card.law->value) : std::string(), place);
        set(values, "eenheid", unit_names(card), place);
        const CardModel& model = edition_.book->card_model;
        values.set("feiten", made({facts_table(card, model, edition_.reference_date)}));
        data sections(data::type::list);
        for (const SectionModel& section : model.sections) add_section(sections, card, section);
        values.set("secties", std::move(sections));
        return values;
    }

    /// A section that the card has, or "Volgt nog" for one that stands under `ontbreekt`.
    void add_section(data& list, const Card& card, const SectionModel& model) {
        const auto section = std::find_if(card.sections.begin(), card.sections.end(),
                                          [&](const CardSection& candidate) { return candidate.id == model.id; });
        const auto missing = std::find_if(card.missing.begin(), card.missing.end(),
                                          [&](const Located<std::string>& entry) { return entry.value == model.id; });
        if (section == card.sections.end() && missing == card.missing.end()) return;
        const bool present = section != card.sections.end();
        const Place& place = present ? section->place : missing->place;
        data values(data::type::object);
        set(values, "sectie-id", card.id + "--" + model.id, place);
        set(values, "sectie-kop", model.heading, place);
        if (present) {
            values.set("sectie-tekst", tokens_.add(CatalogueBlocks{&section->blocks, &card.footnotes, card.id}));
        } else {
            Paragraph paragraph;
            paragraph.content.push_back({place, Text{std::string(to_follow) + "."}});
            values.set("sectie-tekst", made({{place, std::move(paragraph)}}));
        }
        list.push_back(std::move(values));
    }

    const Edition& edition_;
    TokenTable& tokens_;
};

}  // namespace

kainjow::mustache::data book_values(const Edition& edition, TokenTable& tokens) {
    return ValueMaker(edition, tokens).book();
}

}  // namespace boekwerk
