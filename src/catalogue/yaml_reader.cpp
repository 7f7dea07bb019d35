#include "catalogue/yaml_reader.h"

#include <algorithm>
#include <charconv>

#include "base/nearest.h"
#include "base/pattern.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_causes.h"

namespace boekwerk {

namespace {

std::string kind_name(const YamlNode& node) {
    switch (node.kind) {
        case YamlKind::Empty: return "is leeg";
        case YamlKind::Scalar: return "is een tekst";
        case YamlKind::List: return "is een lijst";
        case YamlKind::Mapping: return "is een groep van sleutels";
    }
    return {};
}

std::string quoted(std::string_view name) {
    return "‘" + std::string(name) + "’";
}

void report_wrong_type(const YamlNode& node, const std::string& subject, const char* expected, std::string remedy,
                       Diagnostics& diagnostics) {
    diagnostics.report({DiagnosticCode::WrongType, node.place,
                        subject + " moet " + expected + " zijn, maar " + kind_name(node), std::move(remedy)});
}

/// What to do about `begin:2025-01-01`; empty for other texts.
std::string space_remedy(std::string_view text) {
    const auto colon = find_bare_colon(text);
    return colon ? "zet een spatie na de dubbele punt: ‘" + with_space(text, *colon) + "’" : std::string();
}

const std::vector<YamlNode>& no_items() {
    static const std::vector<YamlNode> none;
    return none;
}

/// Line ends become spaces, blanks at both ends go.
std::string on_one_line(const std::string& text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (begin < end && is_blank(text[begin])) ++begin;
    while (end > begin && is_blank(text[end - 1])) --end;
    std::string result = text.substr(begin, end - begin);
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
}

}  // namespace

std::optional<Located<std::string>> read_text(const YamlNode& node, std::string_view name, Diagnostics& diagnostics) {
    if (node.kind == YamlKind::Scalar) {
        std::string text = on_one_line(node.text);
        if (!text.empty()) return Located<std::string>{std::move(text), node.place};
        diagnostics.report({DiagnosticCode::WrongType, node.place,
                            "‘" + std::string(name) + "’ moet een tekst zijn, maar is leeg",
                            "vul een tekst in of haal de sleutel weg"});
        return std::nullopt;
    }
    report_wrong_type(node, quoted(name), "een tekst",
                      node.kind == YamlKind::Empty ? "vul een tekst in of haal de sleutel weg" : "schrijf één tekst",
                      diagnostics);
    return std::nullopt;
}

std::optional<Date> read_date(const YamlNode& node, std::string_view name, Diagnostics& diagnostics) {
    constexpr const char* remedy = "schrijf een datum als 2026-07-01 of 01-07-2026";
    if (node.kind != YamlKind::Scalar) {
        report_wrong_type(node, quoted(name), "een datum", remedy, diagnostics);
        return std::nullopt;
    }
    const auto date = parse_date(node.text);
    if (!date) {
        diagnostics.report({DiagnosticCode::BadDate, node.place,
                            "‘" + node.text + "’ bij ‘" + std::string(name) + "’ is geen bestaande datum", remedy});
    }
    return date;
}

const std::vector<YamlNode>& read_list(const YamlNode& node, std::string_view name, Diagnostics& diagnostics) {
    if (node.kind != YamlKind::List) {
        report_wrong_type(node, quoted(name), "een lijst",
                          "zet elk deel op een eigen regel die met ‘- ’ begint, of schrijf [a, b]", diagnostics);
        return no_items();
    }
    return node.items;
}

void expect_items(const YamlNode& node, std::string_view name, std::string_view item, Diagnostics& diagnostics) {
    if (node.kind != YamlKind::List || !node.items.empty()) return;
    diagnostics.report({DiagnosticCode::WrongType, node.place, quoted(name) + " is een lege lijst",
                        "zet er ten minste één " + std::string(item) + " in"});
}

bool expect_mapping(const YamlNode& node, const std::string& subject, Diagnostics& diagnostics) {
    if (node.kind == YamlKind::Mapping) return true;
    const std::string spaced = node.kind == YamlKind::Scalar ? space_remedy(node.text) : std::string();
    const std::string remedy = spaced.empty() ? "schrijf regels als ‘sleutel: waarde’" : spaced;
    report_wrong_type(node, subject, "een groep van sleutels", remedy, diagnostics);
    return false;
}

MappingReader::MappingReader(const YamlNode& node, const std::string& subject, const std::vector<std::string>& known,
                             Diagnostics& diagnostics)
    : node_(node), diagnostics_(diagnostics) {
    if (!expect_mapping(node, subject, diagnostics)) return;
    for (const YamlEntry& entry : node.entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        const std::string spaced = space_remedy(entry.key);
        diagnostics.report({DiagnosticCode::UnknownKey, entry.key_place, "sleutel ‘" + entry.key + "’ is hier onbekend",
                            spaced.empty() ? suggest_name(entry.key, known) : spaced});
    }
}

const YamlEntry* MappingReader::find_entry(std::string_view key) const {
    for (const YamlEntry& entry : node_.entries) {
        if (entry.key == key) return &entry;
    }
    return nullptr;
}

const YamlNode* MappingReader::find(std::string_view key) const {
    const YamlEntry* entry = find_entry(key);
    return entry == nullptr ? nullptr : &entry->value;
}

const YamlNode* MappingReader::require(std::string_view key) const {
    const YamlNode* node = find(key);
    if (node == nullptr && is_mapping()) {
        diagnostics_.report({DiagnosticCode::MissingKey, node_.place, "sleutel ‘" + std::string(key) + "’ ontbreekt",
                             "voeg een regel toe die met ‘" + std::string(key) + ":’ begint"});
    }
    return node;
}

std::optional<Located<std::string>> MappingReader::text(std::string_view key) const {
    const YamlNode* node = find(key);
    return node == nullptr ? std::nullopt : read_text(*node, key, diagnostics_);
}

std::optional<Located<std::string>> MappingReader::required_text(std::string_view key) const {
    const YamlNode* node = require(key);
    return node == nullptr ? std::nullopt : read_text(*node, key, diagnostics_);
}

std::optional<Date> MappingReader::date(std::string_view key) const {
    const YamlNode* node = find(key);
    return node == nullptr ? std::nullopt : read_date(*node, key, diagnostics_);
}

std::optional<Date> MappingReader::required_date(std::string_view key) const {
    const YamlNode* node = require(key);
    return node == nullptr ? std::nullopt : read_date(*node, key, diagnostics_);
}

bool MappingReader::yes_or_no(std::string_view key, bool fallback) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return fallback;
    if (node->kind == YamlKind::Scalar && node->text == "ja") return true;
    if (node->kind == YamlKind::Scalar && node->text == "nee") return false;
    const std::string found = node->kind == YamlKind::Scalar ? "is ‘" + node->text + "’" : kind_name(*node);
    diagnostics_.report({DiagnosticCode::WrongType, node->place,
                         "‘" + std::string(key) + "’ moet ja of nee zijn, maar " + found, "schrijf ja of nee"});
    return fallback;
}

std::optional<Located<int>> MappingReader::whole_number(std::string_view key, int most, const char* remedy) const {
    const auto written = text(key);
    if (!written) return std::nullopt;
    int number = 0;
    const char* end = written->value.data() + written->value.size();
    const auto [rest, error] = std::from_chars(written->value.data(), end, number);
    if (error == std::errc() && rest == end && number >= 1 && number <= most)
        return Located<int>{number, written->place};
    diagnostics_.report({DiagnosticCode::WrongType, written->place,
                         quoted(key) + " moet een heel getal van 1 tot en met " + std::to_string(most) +
                             " zijn, maar is ‘" + written->value + "’",
                         remedy});
    return std::nullopt;
}

const std::vector<YamlNode>& MappingReader::list(std::string_view key) const {
    const YamlNode* node = find(key);
    return node == nullptr ? no_items() : read_list(*node, key, diagnostics_);
}

const std::vector<YamlNode>& MappingReader::required_list(std::string_view key) const {
    const YamlNode* node = require(key);
    return node == nullptr ? no_items() : read_list(*node, key, diagnostics_);
}

void MappingReader::report_unknown_choice(std::string_view key, const Located<std::string>& value,
                                          const std::vector<std::string>& known, DiagnosticCode code) const {
    diagnostics_.report({code, value.place,
                         "‘" + value.value + "’ is geen bekende waarde van ‘" + std::string(key) + "’",
                         suggest_name(value.value, known)});
}

std::string item_of(std::string_view list) {
    return "een deel van " + quoted(list);
}

bool is_id(std::string_view text) {
    bool after_dash = true;
    for (const char c : text) {
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter_or_digit && (c != '-' || after_dash)) return false;
        after_dash = c == '-';
    }
    return !after_dash;
}

void check_id(const Located<std::string>& id, Diagnostics& diagnostics) {
    if (is_id(id.value)) return;
    diagnostics.report({DiagnosticCode::BadId, id.place, "‘" + id.value + "’ is geen goed id",
                        "gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen"});
}

std::string suggest_id(std::string_view id, std::vector<std::string> known) {
    known.erase(std::remove_if(known.begin(), known.end(), [](const std::string& other) { return !is_id(other); }),
                known.end());
    return suggest_name(id, known);
}

bool UniqueIds::add(const Located<std::string>& id, Diagnostics& diagnostics) {
    const auto [first, is_new] = first_.emplace(id.value, id.place);
    if (is_new) return true;
    diagnostics.report({DiagnosticCode::DuplicateId,
                        id.place,
                        "id ‘" + id.value + "’ is al gebruikt",
                        "kies een ander id",
                        {{first->second, "hier ook"}}});
    return false;
}

std::optional<Located<std::string>> required_new_id(const MappingReader& reader, UniqueIds& ids,
                                                    Diagnostics& diagnostics) {
    auto id = reader.required_text(keys::id);
    if (!id) return std::nullopt;
    check_id(*id, diagnostics);
    if (!ids.add(*id, diagnostics)) return std::nullopt;
    return id;
}

std::vector<Located<std::string>> read_distinct_texts(const YamlNode& node, std::string_view name,
                                                      Diagnostics& diagnostics) {
    std::vector<Located<std::string>> result;
    std::map<std::string, Place> first;
    for (const YamlNode& item : read_list(node, name, diagnostics)) {
        auto text = read_text(item, name, diagnostics);
        if (!text) continue;
        const auto [known, is_new] = first.emplace(text->value, text->place);
        if (is_new) {
            result.push_back(std::move(*text));
            continue;
        }
        diagnostics.report({DiagnosticCode::DoubleKey,
                            text->place,
                            "‘" + text->value + "’ staat twee keer onder " + quoted(name),
                            "haal een van de twee weg",
                            {{known->second, "hier ook"}}});
    }
    return result;
}

void check_placeholders(const Located<std::string>& pattern, std::string_view key,
                        const std::vector<std::string_view>& names, Diagnostics& diagnostics) {
    PatternValues values;
    std::string known;
    for (const std::string_view name : names) {
        values.emplace_back(name, std::string());
        known.append(known.empty() ? "{" : " en {").append(name).append("}");
    }
    if (fill_pattern(pattern.value, values).find_first_of("{}") == std::string::npos) return;
    diagnostics.report({DiagnosticCode::WrongType, pattern.place,
                        quoted(key) + " heeft een onbekende of onvolledige invulplek: ‘" + pattern.value + "’",
                        "gebruik alleen " + known + " tussen accolades"});
}

}  // namespace boekwerk
