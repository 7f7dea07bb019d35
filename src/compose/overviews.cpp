#include "compose/overviews.h"

#include <algorithm>

#include "compose/card_facts.h"
#include "compose/made_blocks.h"
#include "compose/shown_awards.h"

namespace boekwerk {

namespace {

/// A matrix with more columns would be too narrow for its headings: it becomes several tables.
constexpr std::size_t most_choices = 5;

const NamedValue* feature_of(const Card& card, const std::string& id) {
    const auto found = std::find_if(card.features.begin(), card.features.end(),
                                    [&](const NamedValue& feature) { return feature.key == id; });
    return found == card.features.end() ? nullptr : &*found;
}

bool is_missing(const Card& card, const std::string& feature) {
    return std::any_of(card.missing.begin(), card.missing.end(),
                       [&](const Located<std::string>& entry) { return entry.value == "kenmerken." + feature; });
}

const FeatureModel* find_feature(const CardModel& model, const std::string& id) {
    const auto found = std::find_if(model.features.begin(), model.features.end(),
                                    [&](const FeatureModel& feature) { return feature.id == id; });
    return found == model.features.end() ? nullptr : &*found;
}

/// What a matrix asks of every card: whether it has one of `choices`.
struct MatrixModel {
    std::vector<std::string> names;    ///< Headings of the columns.
    std::vector<std::string> choices;  ///< Values of the feature, or ids of lots, in the same order.
    std::string feature;               ///< Empty: lots.
};

MatrixModel matrix_model(const Edition& edition, const Overview& overview) {
    MatrixModel model;
    if (const FeatureModel* feature = find_feature(edition.book->card_model, overview.matrix.value)) {
        model.feature = feature->id;
        model.names = feature->choices;
        model.choices = feature->choices;
        return model;
    }
    for (const ShownLot& lot : shown_lots(edition)) {
        model.names.push_back(lot.name);
        model.choices.push_back(lot.id);
    }
    return model;
}

/// The values that a card names, and the word for one that it does not name.
struct CardChoices {
    std::vector<Located<std::string>> chosen;
    const char* absent = "niet genoemd";
};

CardChoices choices_of(const Edition& edition, const Card& card, const MatrixModel& model) {
    if (model.feature.empty()) return {lots_of_card(edition, card), "nee"};
    const NamedValue* feature = feature_of(card, model.feature);
    return {feature == nullptr ? std::vector<Located<std::string>>() : feature->items,
            is_missing(card, model.feature) ? to_follow : "niet genoemd"};
}

Cell choice_cell(const CardChoices& choices, const std::string& choice, const Place& place) {
    const auto found = std::find_if(choices.chosen.begin(), choices.chosen.end(),
                                    [&](const Located<std::string>& value) { return value.value == choice; });
    const bool named = found != choices.chosen.end();
    return text_cell(named ? "ja" : choices.absent, named ? found->place : place);
}

/// The columns `first` .. of a matrix, for all cards of the edition.
Block matrix_table(const Edition& edition, const MatrixModel& model, std::size_t first, std::size_t last) {
    Table table;
    table.columns.push_back({Alignment::Left, 30});
    std::vector<std::string> headings = {"Product"};
    for (std::size_t i = first; i < last; ++i) {
        table.columns.push_back({Alignment::Left, 14});
        headings.push_back(model.names[i]);
    }
    table.header.push_back(header_row(headings));
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) {
            const CardChoices choices = choices_of(edition, *card, model);
            Row row{card->name.place, {}};
            row.cells.push_back(reference_cell(*card, ReferenceForm::Full, true));
            for (std::size_t i = first; i < last; ++i) {
                row.cells.push_back(choice_cell(choices, model.choices[i], card->name.place));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return {edition.book->title.place, std::move(table)};
}

Blocks matrix_tables(const Edition& edition, const MatrixModel& model) {
    Blocks blocks;
    const std::size_t count = model.choices.size();
    const std::size_t tables = (count + most_choices - 1) / most_choices;
    for (std::size_t i = 0; i < tables; ++i) {
        // Of about the same width each: 6 columns become 3 and 3, not 5 and 1.
        blocks.push_back(matrix_table(edition, model, i * count / tables, (i + 1) * count / tables));
    }
    return blocks;
}

Block feature_table(const Edition& edition, const std::vector<const FeatureModel*>& features) {
    Table table;
    table.columns.push_back({Alignment::Left, 30});
    std::vector<std::string> headings = {"Product"};
    for (const FeatureModel* feature : features) {
        table.columns.push_back({Alignment::Left, 70.0 / static_cast<double>(features.size())});
        headings.push_back(feature->heading);
    }
    table.header.push_back(header_row(headings));
    for (const EditionPart& part : edition.parts) {
        for (const Card* card : part.cards) {
            Row row{card->name.place, {}};
            row.cells.push_back(reference_cell(*card, ReferenceForm::Full, true));
            for (const FeatureModel* feature : features) {
                const NamedValue* value = feature_of(*card, feature->id);
                const char* absent = is_missing(*card, feature->id) ? to_follow : "niet genoemd";
                row.cells.push_back(value == nullptr ? text_cell(absent, card->name.place)
                                                     : text_cell(value->value.value, value->value.place));
            }
            table.rows.push_back(std::move(row));
        }
    }
    return {edition.book->title.place, std::move(table)};
}

bool any_card(const Edition& edition, const auto& holds) {
    return std::any_of(edition.parts.begin(), edition.parts.end(), [&](const EditionPart& part) {
        return std::any_of(part.cards.begin(), part.cards.end(), [&](const Card* card) { return holds(*card); });
    });
}

}  // namespace

Blocks overview_table(const Edition& edition, const Overview& overview) {
    const Book& book = *edition.book;
    if (!overview.matrix.value.empty()) {
        const MatrixModel model = matrix_model(edition, overview);
        const bool says_something =
            any_card(edition, [&](const Card& card) { return !choices_of(edition, card, model).chosen.empty(); });
        return says_something ? matrix_tables(edition, model) : Blocks();
    }
    std::vector<const FeatureModel*> features;
    for (const Located<std::string>& id : overview.features) {
        const FeatureModel* feature = find_feature(book.card_model, id.value);
        const bool named = any_card(edition, [&](const Card& card) { return feature_of(card, id.value) != nullptr; });
        if (feature != nullptr && named) features.push_back(feature);
    }
    if (features.empty()) return {};
    Blocks blocks;
    blocks.push_back(feature_table(edition, features));
    return blocks;
}

}  // namespace boekwerk
