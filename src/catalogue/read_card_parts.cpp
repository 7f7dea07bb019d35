#include "catalogue/read_card_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "base/nearest.h"
#include "base/pattern.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

constexpr int largest_number = 9999;

std::vector<NamedValue> read_properties(const MappingReader& reader, Diagnostics& diagnostics) {
    std::vector<NamedValue> result;
    const YamlNode* node = reader.find(keys::properties);
    if (node == nullptr || !expect_mapping(*node, "‘eigenschappen’", diagnostics)) return result;
    for (const YamlEntry& entry : node->entries) {
        if (auto text = read_text(entry.value, entry.key, diagnostics)) {
            result.push_back({entry.key, std::move(*text), entry.key_place});
        }
    }
    return result;
}

class PartChecker {
public:
    PartChecker(Card& card, const CardModel& model, Diagnostics& diagnostics)
        : card_(card), model_(model), diagnostics_(diagnostics) {}

    void check() {
        for (CardPart& part : card_.parts) {
            part.label = part.name.empty() ? part.id.value : part.name;
            if (find_section(model_, part.id.value) != nullptr) {
                diagnostics_.report({DiagnosticCode::DuplicateId, part.id.place,
                                     "id ‘" + part.id.value + "’ is al het id van een sectie in boek.yaml",
                                     "kies een ander id voor het onderdeel"});
            }
            if (const PartModel* kind = find_part_model(model_, part.kind.value)) {
                check_part(part, *kind);
            } else {
                report_unknown_kind(part);
            }
        }
    }

private:
    void check_part(CardPart& part, const PartModel& kind) {
        const auto names = pattern_names(kind.label);
        const bool shows_name = std::find(names.begin(), names.end(), keys::pattern_name) != names.end();
        if (shows_name && part.name.empty()) {
            diagnostics_.report({DiagnosticCode::MissingKey, part.id.place,
                                 "onderdeel ‘" + part.id.value + "’ heeft geen ‘naam’, maar het etiket ‘" + kind.label +
                                     "’ toont die wel",
                                 "geef het onderdeel een ‘naam’"});
            return;
        }
        part.label = fill_pattern(
            kind.label, {{keys::pattern_number, std::to_string(part.number)}, {keys::pattern_name, part.name}});
        if (!shows_name && !part.name.empty()) {
            diagnostics_.report({DiagnosticCode::UnusedValue, part.id.place,
                                 "de naam van onderdeel ‘" + part.id.value + "’ komt in geen document: het etiket ‘" +
                                     kind.label + "’ toont hem niet",
                                 "zet {naam} in het etiket in boek.yaml, of haal ‘naam’ weg"});
        }
        check_label(part);
        check_properties(part, kind);
        if (kind.view == PartView::Matrix) check_cell(part, kind);
    }

    void check_label(const CardPart& part) {
        const auto [first, is_new] = labels_.emplace(part.label, &part);
        if (is_new) return;
        diagnostics_.report({DiagnosticCode::DuplicateId,
                             part.id.place,
                             "onderdelen ‘" + first->second->id.value + "’ en ‘" + part.id.value + "’ heten allebei ‘" +
                                 part.label + "’",
                             "geef een van de twee een ander nummer of een andere naam",
                             {{first->second->id.place, "hier ook"}}});
    }

    void check_properties(const CardPart& part, const PartModel& kind) {
        for (const NamedValue& property : part.properties) {
            if (kind.view == PartView::Matrix &&
                (property.key == kind.row_property || property.key == kind.column_property)) {
                continue;
            }
            diagnostics_.report({DiagnosticCode::UnusedValue, property.key_place,
                                 "eigenschap ‘" + property.key + "’ komt in geen document",
                                 kind.view == PartView::Matrix
                                     ? "gebruik ‘" + kind.row_property + "’ en ‘" + kind.column_property + "’"
                                     : "haal haar weg: alleen een matrix toont eigenschappen"});
        }
    }

    void check_cell(const CardPart& part, const PartModel& kind) {
        const NamedValue* row = find_property(part, kind.row_property);
        const NamedValue* column = find_property(part, kind.column_property);
        for (const auto& [found, name] :
             {std::pair(row, &kind.row_property), std::pair(column, &kind.column_property)}) {
            if (found != nullptr) continue;
            diagnostics_.report({DiagnosticCode::MissingKey, part.id.place,
                                 "onderdeel ‘" + part.id.value + "’ heeft geen eigenschap ‘" + *name +
                                     "’ en past dus niet in de matrix",
                                 "zet ‘" + *name + "’ onder ‘eigenschappen’ van het onderdeel"});
        }
        if (row == nullptr || column == nullptr) return;
        const auto [first, is_new] = cells_.emplace(std::tuple(kind.id, row->value.value, column->value.value), &part);
        if (is_new) return;
        diagnostics_.report({DiagnosticCode::SharedMatrixCell,
                             part.id.place,
                             "onderdelen ‘" + first->second->id.value + "’ en ‘" + part.id.value +
                                 "’ horen in hetzelfde vak van de matrix: ‘" + row->value.value + "’ en ‘" +
                                 column->value.value + "’",
                             "verander een van de twee of haal er een weg",
                             {{first->second->id.place, "hier ook"}}});
    }

    void report_unknown_kind(const CardPart& part) {
        std::vector<std::string> known;
        for (const PartModel& kind : model_.parts) known.push_back(kind.id);
        diagnostics_.report({DiagnosticCode::UnknownPart, part.kind.place,
                             "het kaartmodel van het boek kent geen onderdelen van soort ‘" + part.kind.value + "’",
                             known.empty() ? "voeg de soort in boek.yaml toe onder ‘onderdelen’ van het kaartmodel"
                                           : suggest_name(part.kind.value, known)});
    }

    Card& card_;
    const CardModel& model_;
    Diagnostics& diagnostics_;
    std::map<std::string, const CardPart*> labels_;
    std::map<std::tuple<std::string, std::string, std::string>, const CardPart*> cells_;
};

}  // namespace

std::vector<CardPart> read_card_parts(const std::vector<YamlNode>& items, Diagnostics& diagnostics) {
    std::vector<CardPart> parts;
    std::map<std::string, int> count;
    UniqueIds ids;
    for (const YamlNode& item : items) {
        const MappingReader reader(item, item_of(keys::card_parts), keys::of_card_part(), diagnostics);
        if (!reader.is_mapping()) continue;
        const auto id = required_new_id(reader, ids, diagnostics);
        const auto kind = reader.required_text(keys::kind);
        const auto name = reader.text(keys::name);
        const auto number = reader.whole_number(keys::number, largest_number,
                                                "schrijf alleen cijfers, of haal ‘nummer’ weg: dan telt het programma");
        auto properties = read_properties(reader, diagnostics);
        if (!kind) continue;
        const int position = ++count[kind->value];
        if (!id) continue;
        parts.push_back({*id,
                         *kind,
                         name ? name->value : std::string(),
                         number ? number->value : position,
                         std::move(properties),
                         {}});
    }
    return parts;
}

void complete_card_parts(Card& card, const CardModel& model, Diagnostics& diagnostics) {
    PartChecker(card, model, diagnostics).check();
}

const NamedValue* find_property(const CardPart& part, const std::string& name) {
    const auto found = std::find_if(part.properties.begin(), part.properties.end(),
                                    [&](const NamedValue& property) { return property.key == name; });
    return found == part.properties.end() ? nullptr : &*found;
}

}  // namespace boekwerk
