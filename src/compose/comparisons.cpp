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

Block card_name(const Card& card) {
    Strong strong;
    strong.content.push_back(card_reference(card, ReferenceForm::Title, false));
    Inlines content;
    content.push_back({card.name.place, std::move(strong)});
    return inline_paragraph(std::move(content), card.name.place);
}

/// The rows of a comparison.
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
        const auto is_absent = [](const NamedValue* value) { return value == nullptr; };
        if (std::all_of(values.begin(), values.end(), is_absent)) return;
        const auto equals_first = [&](const NamedValue* value) {
            return value != nullptr && values.front() != nullptr && value->value.value == values.front()->value.value;
        };
        Blocks equal;
        Blocks different;
        if (std::all_of(values.begin(), values.end(), equals_first)) {
            equal.push_back(text_paragraph(values.front()->value.value, values.front()->value.place));
        } else {
            for (std::size_t i = 0; i < cards_.size(); ++i) {
                different.push_back(card_name(*cards_[i]));
                different.push_back(values[i] == nullptr
                                        ? text_paragraph("niet genoemd", cards_[i]->name.place)
                                        : text_paragraph(values[i]->value.value, values[i]->value.place));
            }
        }
        add_row(feature.heading, std::move(equal), std::move(different));
    }

    void add_section(const SectionModel& section) {
        UnitsOfCards units;
        bool any = false;
        for (const Card* card : cards_) {
            const auto found = std::find_if(card->sections.begin(), card->sections.end(),
                                            [&](const CardSection& candidate) { return candidate.id == section.id; });
            units.push_back(found == card->sections.end() ? std::vector<TextUnit>() : text_units(found->blocks));
            any = any || !units.back().empty();
        }
        if (!any) return;
        const std::unordered_set<std::string_view> shared = shared_keys(units);
        std::vector<const TextUnit*> equal;
        for (const TextUnit& unit : units.front()) {
            if (shared.contains(unit.key)) equal.push_back(&unit);
        }
        add_row(section.heading, blocks_of(equal), differences(units, shared));
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

    /// What only some cards say, by card; nothing when all say the same.
    Blocks differences(const UnitsOfCards& units, const std::unordered_set<std::string_view>& shared) const {
        Blocks blocks;
        bool any = false;
        for (std::size_t i = 0; i < cards_.size(); ++i) {
            std::vector<const TextUnit*> own;
            for (const TextUnit& unit : units[i]) {
                if (!shared.contains(unit.key)) own.push_back(&unit);
            }
            any = any || !own.empty();
            blocks.push_back(card_name(*cards_[i]));
            if (own.empty()) {
                const char* text = units[i].empty() ? "niet genoemd" : "niets anders";
                blocks.push_back(text_paragraph(text, cards_[i]->name.place));
            }
            Blocks texts = blocks_of(own);
            std::move(texts.begin(), texts.end(), std::back_inserter(blocks));
        }
        return any ? std::move(blocks) : Blocks();
    }

    void add_row(const std::string& heading, Blocks equal, Blocks different) {
        const Place place = cards_.front()->name.place;
        Row row{place, {}};
        row.cells.push_back(text_cell(heading, place, true));
        for (Blocks* blocks : {&equal, &different}) {
            if (blocks->empty()) blocks->push_back(text_paragraph("niets", place));
            row.cells.push_back({place, std::move(*blocks)});
        }
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
    table.columns = {{Alignment::Left, 20}, {Alignment::Left, 35}, {Alignment::Left, 45}};
    table.header.push_back(header_row({"Onderdeel", "Gelijk", "Verschillend"}));
    ComparisonRows rows(cards, table);
    for (const FeatureModel& feature : edition.book->card_model.features) rows.add_feature(feature);
    for (const SectionModel& section : edition.book->card_model.sections) rows.add_section(section);
    Blocks blocks;
    blocks.push_back({comparison.title.place, std::move(table)});
    return blocks;
}

}  // namespace boekwerk
