#include "catalogue/missing_content.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/nearest.h"
#include "catalogue/catalogue_keys.h"

namespace boekwerk {

namespace {

class MissingChecker {
public:
    MissingChecker(Card& card, const YamlNode& front, const CardModel& model, Diagnostics& diagnostics)
        : card_(card), front_(front), model_(model), diagnostics_(diagnostics) {
        for (const SectionModel& section : model.sections) known_.push_back(section.id);
        for (const FeatureModel& feature : model.features) known_.push_back(keys::feature_prefix + feature.id);
        const auto& fixed = keys::that_may_be_missing();
        known_.insert(known_.end(), fixed.begin(), fixed.end());
        // An entry may name either way of giving codes.
        if (const YamlEntry* codes = find_key(keys::codes)) present_[keys::product_code] = codes->key_place;
        if (const YamlEntry* code = find_key(keys::product_code)) present_[keys::codes] = code->key_place;
        for (const std::string& key : fixed) {
            if (const YamlEntry* entry = find_key(key)) present_[key] = entry->key_place;
        }
        for (const NamedValue& feature : card.features) {
            present_[keys::feature_prefix + feature.key] = feature.key_place;
        }
        for (const CardSection& section : card.sections) present_[section.id] = section.place;
    }

    void check_entries() {
        std::map<std::string, Place> seen;
        std::vector<Located<std::string>> missing;
        for (auto& entry : card_.missing) {
            const auto [first, is_new] = seen.emplace(entry.value, entry.place);
            if (!is_new) {
                diagnostics_.report({DiagnosticCode::DoubleKey,
                                     entry.place,
                                     "‘" + entry.value + "’ staat twee keer onder ‘ontbreekt’",
                                     "haal een van de twee weg",
                                     {{first->second, "hier ook"}}});
            } else if (const auto there = present_.find(entry.value); there != present_.end()) {
                diagnostics_.report({DiagnosticCode::NotMissing,
                                     entry.place,
                                     "‘" + entry.value + "’ staat onder ‘ontbreekt’, maar is er wel",
                                     "haal ‘" + entry.value + "’ weg onder ‘ontbreekt’",
                                     {{there->second, "hier staat het"}}});
            } else if (std::find(known_.begin(), known_.end(), entry.value) == known_.end()) {
                diagnostics_.report({DiagnosticCode::UnknownKey, entry.place,
                                     "‘" + entry.value + "’ onder ‘ontbreekt’ is geen sectie, kenmerk of sleutel",
                                     suggest_name(entry.value, known_)});
            } else {
                missing.push_back(std::move(entry));
            }
        }
        card_.missing = std::move(missing);
    }

    void check_required(const std::set<std::string>& mistyped) const {
        for (const std::string& key : model_.required_keys) {
            if (is_there_or_missing(key)) continue;
            if (key == keys::product_code && is_there_or_missing(keys::codes)) continue;
            diagnostics_.report({DiagnosticCode::MissingKey, front_.place, "sleutel ‘" + key + "’ ontbreekt",
                                 "vul ‘" + key + "’ in of zet die onder ‘ontbreekt’"});
        }
        for (const SectionModel& section : model_.sections) {
            if (!section.required || is_there_or_missing(section.id) || mistyped.contains(section.id)) continue;
            diagnostics_.report({DiagnosticCode::MissingSection, front_.place,
                                 "sectie ‘" + section.heading + "’ ontbreekt",
                                 "schrijf de sectie, of zet ‘" + section.id + "’ onder ‘ontbreekt’"});
        }
    }

private:
    const YamlEntry* find_key(const std::string& key) const {
        for (const YamlEntry& entry : front_.entries) {
            if (entry.key == key) return &entry;
        }
        return nullptr;
    }

    bool is_there_or_missing(const std::string& name) const {
        return present_.contains(name) || std::any_of(card_.missing.begin(), card_.missing.end(),
                                                      [&](const auto& entry) { return entry.value == name; });
    }

    Card& card_;
    const YamlNode& front_;
    const CardModel& model_;
    Diagnostics& diagnostics_;
    std::vector<std::string> known_;
    std::map<std::string, Place> present_;
};

}  // namespace

void check_missing_content(Card& card, const YamlNode& front, const CardModel& model,
                           const std::set<std::string>& mistyped, Diagnostics& diagnostics) {
    MissingChecker checker(card, front, model, diagnostics);
    checker.check_required(mistyped);
    checker.check_entries();
}

}  // namespace boekwerk
