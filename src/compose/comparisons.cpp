#include "compose/comparisons.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "compose/made_blocks.h"
#include "compose/text_units.h"

namespace boekwerk {

namespace {

/// The units of one section of all compared cards.
using UnitsOfCards = std::vector<std::vector<TextUnit>>;

std::vector<const Card*> cards_in(const Edition& edition, const Comparison& comparison) {
    std::unordered_map<std::string_view, const Card*> known;
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) known.emplace(card->id, card);
    }
    std::vector<const Card*> cards;
    for (const Located<std::string>& id : comparison.cards) {
        const auto found = known.find(id.value);
        if (found != known.end()) cards.push_back(found->second);
    }
    return cards;
}

/// The rows of a comparison: for each section and feature one of what all cards say, and one for each card that says
/// something else.
class ComparisonRows {
public:
    ComparisonRows(const std::vector<const Card*>& cards, Table& table) : cards_(cards), table_(table) {}

    void add_feature(const FeatureModel& feature) {
        std::vector<const NamedValue*> values;
        for (const Card* card : cards_) {
            const auto found = std::find_if(card->features.begin(), card->features.end(),
                                            [&](const NamedValue& value) { return value.key == feature.id; });
            values.push_back(found == card->features.end() ? nullptr : &*found);
        }
        const auto text_of = [](const NamedValue* value) {
            return value == nullptr ? std::string() : value->value.value;
        };
        const auto equals_first = [&](const NamedValue* value) { return text_of(value) == text_of(values.front()); };
        const bool equal = std::all_of(values.begin(), values.end(), equals_first);
        if (equal && values.front() == nullptr) return;
        if (equal) {
            add_equal(feature.heading, {text_paragraph(text_of(values.front()), values.front()->value.place)});
            return;
        }
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            const std::string text = values[i] == nullptr ? "niet genoemd" : text_of(values[i]);
            const Place& place = values[i] == nullptr ? cards_[i]->name.place : values[i]->value.place;
            add_different(feature.heading, *cards_[i], {text_paragraph(text, place)});
        }
    }

    void add_section(const SectionModel& section) {
        UnitsOfCards units;
        for (const Card* card : cards_) {
            const auto found = std::find_if(card->sections.begin(), card->sections.end(),
                                            [&](const CardSection& candidate) { return candidate.id == section.id; });
            units.push_back(found == card->sections.end() ? std::vector<TextUnit>() : text_units(found->blocks));
        }
        const std::unordered_set<std::string_view> shared = shared_keys(units);
        std::vector<const TextUnit*> equal;
        for (const TextUnit& unit : units.front()) {
            if (shared.contains(unit.key)) equal.push_back(&unit);
        }
        if (!equal.empty()) add_equal(section.heading, blocks_of(equal));
        const bool differ = std::any_of(units.begin(), units.end(), [&](const std::vector<TextUnit>& of_card) {
            return !own_units(of_card, shared).empty();
        });
        if (differ) add_differences(section.heading, units, shared);
    }

private:
    /// What all cards say.
    static std::unordered_set<std::string_view> shared_keys(const UnitsOfCards& units) {
        std::unordered_set<std::string_view> shared;
        for (const TextUnit& unit : units.front()) shared.insert(unit.key);
        for (const std::vector<TextUnit>& others : units) {
            std::unordered_set<std::string_view> keys;
            for (const TextUnit& unit : others) keys.insert(unit.key);
            std::erase_if(shared, [&](std::string_view key) { return !keys.contains(key); });
        }
        return shared;
    }

    /// What a card says that not all of them say.
    static std::vector<const TextUnit*> own_units(const std::vector<TextUnit>& units,
                                                  const std::unordered_set<std::string_view>& shared) {
        std::vector<const TextUnit*> own;
        for (const TextUnit& unit : units) {
            if (!shared.contains(unit.key)) own.push_back(&unit);
        }
        return own;
    }

    void add_differences(const std::string& heading, const UnitsOfCards& units,
                         const std::unordered_set<std::string_view>& shared) {
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            Blocks texts = blocks_of(own_units(units[i], shared));
            if (texts.empty()) {
                const char* text = units[i].empty() ? "niet genoemd" : "niets anders";
                texts.push_back(text_paragraph(text, cards_[i]->name.place));
            }
            add_different(heading, *cards_[i], std::move(texts));
        }
    }

    void add_equal(const std::string& heading, Blocks texts) {
        add_row(heading, {text_paragraph("Gelijk", cards_.front()->name.place)}, std::move(texts));
    }

    void add_different(const std::string& heading, const Card& card, Blocks texts) {
        Inlines content;
        content.push_back({card.name.place, Text{"Verschillend: "}});
        content.push_back(card_reference(card, ReferenceForm::Title, false));
        add_row(heading, {inline_paragraph(std::move(content), card.name.place)}, std::move(texts));
    }

    void add_row(const std::string& heading, Blocks where, Blocks texts) {
        const Place place = cards_.front()->name.place;
        Row row{place, {}};
        row.cells.push_back(text_cell(heading, place, true));
        row.cells.push_back({place, std::move(where)});
        row.cells.push_back({place, std::move(texts)});
        table_.rows.push_back(std::move(row));
    }

    const std::vector<const Card*>& cards_;
    Table& table_;
};

}  // namespace

Blocks comparison_table(const Edition& edition, const Comparison& comparison) {
    const std::vector<const Card*> cards = cards_in(edition, comparison);
    if (cards.size() < 2) return {};
    Table table;
    table.columns = {{Alignment::Left, 20}, {Alignment::Left, 25}, {Alignment::Left, 55}};
    table.header.push_back(header_row({"Onderdeel", "Gelijk of verschillend", "Tekst"}));
    ComparisonRows rows(cards, table);
    for (const FeatureModel& feature : edition.book->card_model.features) rows.add_feature(feature);
    for (const SectionModel& section : edition.book->card_model.sections) rows.add_section(section);
    Blocks blocks;
    blocks.push_back({comparison.title.place, std::move(table)});
    return blocks;
}

}  // namespace boekwerk
