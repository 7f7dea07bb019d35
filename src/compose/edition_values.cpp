#include "compose/edition_values.h"

#include <algorithm>

#include "compose/book_positions.h"
#include "compose/card_facts.h"
#include "compose/card_heading.h"
#include "compose/card_relations.h"
#include "compose/card_table.h"
#include "compose/comparisons.h"
#include "compose/contract_values.h"
#include "compose/external_list.h"
#include "compose/overviews.h"
#include "compose/template_values.h"
#include "compose/term_list.h"

namespace boekwerk {

namespace {

using kainjow::mustache::data;

/// The values of a document that shows cards: a book, or the descriptions of the awarded products.
class BodyValues : private TemplateValues {
public:
    BodyValues(const Edition& edition, const Catalogue& catalogue, TokenTable& tokens)
        : TemplateValues(tokens),
          edition_(edition),
          catalogue_(catalogue),
          relations_(edition),
          positions_(edition, catalogue),
          tokens_(tokens) {}

    void set_all(data& values) {
        values.set("wijzigingen", changes());
        values.set("productoverzicht", made({product_overview(edition_)}));
        values.set("overzichten", overviews());
        values.set("vergelijkingen", comparisons());
        set_optional(values, "combinatieregels", relations_.combination_rules());
        set_optional(values, "begrippen", term_list(edition_, catalogue_));
        set_optional(values, "externe-bronnen", external_list(edition_, catalogue_));
        const bool open = has_open_points(edition_);
        set_optional(values, "open-punten", open ? open_points(edition_) : Blocks());
        values.set("delen", parts());
    }

private:
    data changes() {
        data list(data::type::list);
        if (edition_.kind != EditionKind::Book) return list;  // The changes of the book are not the document's.
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

    data overviews() {
        data list(data::type::list);
        for (const Overview& overview : edition_.book->overviews) {
            add_table(list, "overzicht", overview.id, overview.title, overview_table(edition_, overview));
        }
        return list;
    }

    data comparisons() {
        data list(data::type::list);
        for (const Comparison& comparison : edition_.book->comparisons) {
            add_table(list, "vergelijking", comparison.id, comparison.title, comparison_table(edition_, comparison));
        }
        return list;
    }

    /// An item with the names `<prefix>-id`, `<prefix>-titel` and `<prefix>-tabel`, unless there is nothing to show.
    void add_table(data& list, const std::string& prefix, const Located<std::string>& id,
                   const Located<std::string>& title, Blocks blocks) {
        if (blocks.empty()) return;
        data values(data::type::object);
        set(values, prefix + "-id", id.value, id.place);
        set(values, prefix + "-titel", title.value, title.place);
        values.set(prefix + "-tabel", made(std::move(blocks)));
        list.push_back(std::move(values));
    }

    data parts() {
        data list(data::type::list);
        for (const EditionPart& part : edition_.parts) {
            const BookPart& model = *part.part;
            const std::size_t loose = part.groups.empty() ? part.cards.size() : part.groups.front().first_card;
            data values(data::type::object);
            set(values, "deel-id", model.id, model.place, positions_.of(model.id));
            set(values, "deel-titel", heading_with_count(model.title.value, model.shows_count, part.cards.size()),
                model.title.place);
            values.set("deel-genummerd", flag(model.numbered));
            values.set("deel-tekst",
                       model.blocks.empty()
                           ? flag(false)
                           : data(tokens_.add(CatalogueBlocks{&model.blocks, {&model.footnotes, model.id}})));
            set_optional(values, "stroomschema",
                         relations_.flow(model.id, model.title.value, part.cards.data(), loose));
            values.set("kaarten", cards(part, 0, loose, model.card_heading, false));
            values.set("groepen", groups(part));
            list.push_back(std::move(values));
        }
        return list;
    }

    data groups(const EditionPart& part) {
        data list(data::type::list);
        for (const EditionPart::Group& group : part.groups) {
            const CardGroup& model = *group.group;
            data values(data::type::object);
            set(values, "groep-id", model.id, model.title.place, positions_.of(model.id));
            set(values, "groep-titel", heading_with_count(model.title.value, model.shows_count, group.card_count),
                model.title.place);
            values.set("groep-genummerd", flag(model.numbered));
            set_optional(
                values, "stroomschema",
                relations_.flow(model.id, model.title.value, part.cards.data() + group.first_card, group.card_count));
            values.set("kaarten",
                       cards(part, group.first_card, group.card_count,
                             model.card_heading.empty() ? part.part->card_heading : model.card_heading, true));
            list.push_back(std::move(values));
        }
        return list;
    }

    /// Cards `first` .. of a part. `{n}` in the pattern of their headings counts the cards of the whole part.
    data cards(const EditionPart& part, std::size_t first, std::size_t count, const std::string& pattern,
               bool in_group) {
        data list(data::type::list);
        for (std::size_t i = first; i < first + count; ++i) {
            const Card& card = *part.cards[i];
            data values = card_values(card, card_heading(card, pattern, positions_.in_part(card.id, i + 1)));
            values.set("in-groep", flag(in_group));
            list.push_back(std::move(values));
        }
        return list;
    }

    data card_values(const Card& card, std::string heading) {
        data values(data::type::object);
        const Place& place = card.name.place;
        set(values, "kaart-id", card.id, place, positions_.of(card.id));
        values.set("kaartkop",
                   tokens_.add(InlineValue{std::move(heading), place, card.name_note, {&card.footnotes, card.id}}));
        set(values, "naam", card.name.value, place);
        set(values, "productcode", product_codes(card, edition_.reference_date), place);
        set(values, "wet", card.law ? law_name(card.law->value) : std::string(), place);
        set(values, "eenheid", unit_names(card), place);
        const CardModel& model = edition_.book->card_model;
        set_optional(values, "feiten", facts_table(card, edition_));
        values.set("als-tabel", flag(model.form == CardForm::Table));
        data sections(data::type::list);
        if (model.form == CardForm::Table) {
            values.set("kaarttabel",
                       tokens_.add(MadeBlocks{{card_table(card, model)}, {&card.footnotes, card.id}, true}));
        } else {
            for (const SectionModel& section : model.sections) add_section(sections, card, section);
        }
        values.set("secties", std::move(sections));
        set_optional(values, "samenhang", relations_.of_card(card));
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
            values.set("sectie-tekst", tokens_.add(CatalogueBlocks{&section->blocks, {&card.footnotes, card.id}}));
        } else {
            Paragraph paragraph;
            paragraph.content.push_back({place, Text{std::string(to_follow) + "."}});
            values.set("sectie-tekst", made({{place, std::move(paragraph)}}));
        }
        list.push_back(std::move(values));
    }

    const Edition& edition_;
    const Catalogue& catalogue_;
    CardRelations relations_;
    BookPositions positions_;
    TokenTable& tokens_;
};

}  // namespace

kainjow::mustache::data edition_values(const Edition& edition, const Catalogue& catalogue, TokenTable& tokens) {
    TemplateValues setter(tokens);
    data values(data::type::object);
    const Place& place = edition.title.place;
    setter.set(values, "titel", edition.title.value, place);
    setter.set(values, "ondertitel", edition.subtitle, place);
    setter.set(values, "versie", edition.version, place);
    setter.set(values, "datum", long_date(edition.date), place);
    setter.set(values, "peildatum", long_date(edition.reference_date), place);
    setter.set(values, "status", status_name(edition.status), place);
    values.set("concept", TemplateValues::flag(edition.status == DocumentStatus::Concept));
    Contents contents;
    // In a part with groups the cards are one level deeper.
    for (const EditionPart& part : edition.parts) contents.depth = part.groups.empty() ? contents.depth : 3;
    values.set("inhoudsopgave", setter.made({{place, std::move(contents)}}));
    if (edition.set != nullptr) set_contract_values(values, edition, catalogue, tokens);
    if (edition.kind == EditionKind::Book || edition.kind == EditionKind::ProductDescriptions) {
        BodyValues(edition, catalogue, tokens).set_all(values);
    }
    return values;
}

}  // namespace boekwerk
