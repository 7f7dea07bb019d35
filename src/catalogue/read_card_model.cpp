#include "catalogue/read_card_model.h"

#include <algorithm>

#include "base/nearest.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

class CardModelReader {
public:
    CardModelReader(const YamlNode& node, Diagnostics& diagnostics)
        : reader_(node, "‘kaartmodel’", keys::of_card_model(), diagnostics), diagnostics_(diagnostics) {}

    CardModel read() {
        if (const auto form = reader_.choice(keys::form, keys::forms())) model_.form = form->value;
        read_columns();
        read_required_keys();
        UniqueIds feature_ids;
        for (const YamlNode& item : reader_.list(keys::features)) read_feature(item, feature_ids);
        UniqueIds section_ids;
        if (const YamlNode* sections = reader_.find(keys::sections)) {
            expect_items(*sections, keys::sections, "sectie", diagnostics_);
        }
        for (const YamlNode& item : reader_.required_list(keys::sections)) read_section(item, section_ids);
        UniqueIds part_ids;
        for (const YamlNode& item : reader_.list(keys::card_parts)) read_part(item, part_ids);
        return std::move(model_);
    }

private:
    void read_columns() {
        const YamlEntry* entry = reader_.find_entry(keys::columns);
        if (entry == nullptr) return;
        if (model_.form != CardForm::Table) {
            diagnostics_.report({DiagnosticCode::UnknownKey, entry->key_place,
                                 "‘kolommen’ hoort alleen bij ‘vorm: tabel’", "haal ‘kolommen’ weg"});
        }
        const auto& items = read_list(entry->value, keys::columns, diagnostics_);
        if (entry->value.kind == YamlKind::List && items.size() != 2) {
            diagnostics_.report({DiagnosticCode::WrongType, entry->value.place,
                                 "‘kolommen’ noemt niet twee koppen, maar " + std::to_string(items.size()),
                                 "schrijf [kop van de eerste kolom, kop van de tweede kolom]"});
            return;
        }
        if (items.empty()) return;
        const auto row_heading = read_text(items[0], keys::columns, diagnostics_);
        const auto text_heading = read_text(items[1], keys::columns, diagnostics_);
        if (!row_heading || !text_heading) return;
        model_.row_heading = row_heading->value;
        model_.text_heading = text_heading->value;
    }

    void read_required_keys() {
        const auto& known = keys::that_cards_must_have();
        const YamlNode* node = reader_.find(keys::required_keys);
        model_.required_keys = node == nullptr ? known : std::vector<std::string>();
        if (node == nullptr) return;
        for (auto& key : read_distinct_texts(*node, keys::required_keys, diagnostics_)) {
            if (std::find(known.begin(), known.end(), key.value) != known.end()) {
                model_.required_keys.push_back(std::move(key.value));
                continue;
            }
            diagnostics_.report({DiagnosticCode::UnknownChoice, key.place,
                                 "‘" + key.value + "’ is geen bekende waarde van ‘gegevens’",
                                 suggest_name(key.value, known)});
        }
    }

    void read_feature(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::features), keys::of_feature_model(), diagnostics_);
        const auto id = required_new_id(reader, ids, diagnostics_);
        const auto heading = reader.required_text(keys::heading);
        FeatureModel feature;
        feature.overview_only = reader.yes_or_no(keys::overview_only, false);
        if (const YamlNode* choices = reader.find(keys::choices)) {
            expect_items(*choices, keys::choices, "keuze", diagnostics_);
            for (auto& choice : read_distinct_texts(*choices, keys::choices, diagnostics_)) {
                feature.choices.push_back(std::move(choice.value));
            }
        }
        if (!id || !heading) return;
        feature.id = id->value;
        feature.heading = heading->value;
        model_.features.push_back(std::move(feature));
    }

    void read_section(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::sections), keys::of_section_model(), diagnostics_);
        const auto id = required_new_id(reader, ids, diagnostics_);
        const auto heading = reader.required_text(keys::heading);
        const bool required = reader.yes_or_no(keys::required, false);
        if (!id || !heading) return;
        const bool taken = std::any_of(model_.sections.begin(), model_.sections.end(),
                                       [&](const SectionModel& section) { return section.heading == heading->value; });
        if (taken) {
            diagnostics_.report({DiagnosticCode::DuplicateId, heading->place,
                                 "kop ‘" + heading->value + "’ hoort al bij een andere sectie", "kies een andere kop"});
            return;
        }
        model_.sections.push_back({id->value, heading->value, required});
    }

    void read_part(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::card_parts), keys::of_part_model(), diagnostics_);
        const auto id = required_new_id(reader, ids, diagnostics_);
        const auto label = reader.required_text(keys::label);
        if (label) check_placeholders(*label, keys::label, {keys::pattern_number, keys::pattern_name}, diagnostics_);
        reader.require(keys::view);
        const auto view = reader.choice(keys::view, keys::part_views());
        PartModel part;
        if (view) part.view = view->value;
        if (view && part.view == PartView::Matrix) {
            read_matrix(reader, part);
        } else if (view) {
            expect_no_matrix(reader);
        }
        if (!id || !label || !view) return;
        part.id = id->value;
        part.label = label->value;
        model_.parts.push_back(std::move(part));
    }

    void read_matrix(const MappingReader& reader, PartModel& part) {
        const auto rows = reader.required_text(keys::rows);
        const auto columns = reader.required_text(keys::columns);
        const auto heading = reader.required_text(keys::heading);
        if (rows && columns && rows->value == columns->value) {
            diagnostics_.report({DiagnosticCode::DoubleKey,
                                 columns->place,
                                 "‘rijen’ en ‘kolommen’ noemen dezelfde eigenschap ‘" + rows->value + "’",
                                 "noem twee verschillende eigenschappen",
                                 {{rows->place, "hier ook"}}});
        }
        if (rows) part.row_property = rows->value;
        if (columns) part.column_property = columns->value;
        if (heading) part.heading = heading->value;
    }

    void expect_no_matrix(const MappingReader& reader) {
        for (const char* key : {keys::rows, keys::columns, keys::heading}) {
            const YamlEntry* entry = reader.find_entry(key);
            if (entry == nullptr) continue;
            const std::string name = "‘" + std::string(key) + "’";
            diagnostics_.report({DiagnosticCode::UnknownKey, entry->key_place,
                                 name + " hoort alleen bij ‘weergave: matrix’", "haal " + name + " weg"});
        }
    }

    MappingReader reader_;
    CardModel model_;
    Diagnostics& diagnostics_;
};

}  // namespace

CardModel read_card_model(const YamlNode& node, Diagnostics& diagnostics) {
    return CardModelReader(node, diagnostics).read();
}

}  // namespace boekwerk
