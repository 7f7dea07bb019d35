// Takes typed values out of a YAML mapping and reports what is unknown, missing or of the wrong type. Knows no keys by
// itself: each reader of a file names its own.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// The Dutch names of a choice and what they mean; several names may mean the same.
template <typename Choice>
using ChoiceNames = std::vector<std::pair<std::string, Choice>>;

/// A node as a text on one line (line ends become spaces); reports WrongType when it is no text or a blank one.
/// `name` is the key in messages.
std::optional<Located<std::string>> read_text(const YamlNode& node, std::string_view name, Diagnostics& diagnostics);
/// Reports WrongType or BadDate.
std::optional<Date> read_date(const YamlNode& node, std::string_view name, Diagnostics& diagnostics);
/// The items of a list; reports WrongType and gives none when it is no list.
const std::vector<YamlNode>& read_list(const YamlNode& node, std::string_view name, Diagnostics& diagnostics);
/// Reports WrongType for a list without items, where that says nothing. `item` is what belongs in the list: "product".
void expect_items(const YamlNode& node, std::string_view name, std::string_view item, Diagnostics& diagnostics);
/// Reports WrongType and returns false when the node is no mapping. `subject` is what the mapping is, as a sentence
/// begins with it: "‘geldig’", "een deel van ‘relaties’".
bool expect_mapping(const YamlNode& node, const std::string& subject, Diagnostics& diagnostics);

/// Reads the keys of one mapping. The node must live longer.
class MappingReader {
public:
    /// Reports every key that is not among `known` (UnknownKey), or WrongType when the node is no mapping; then the
    /// reader has no keys. `subject` as for expect_mapping.
    MappingReader(const YamlNode& node, const std::string& subject, const std::vector<std::string>& known,
                  Diagnostics& diagnostics);

    bool is_mapping() const { return node_.kind == YamlKind::Mapping; }
    const Place& place() const { return node_.place; }
    const YamlNode* find(std::string_view key) const;
    const YamlEntry* find_entry(std::string_view key) const;
    /// Like `find`, and reports MissingKey at the mapping when there is none.
    const YamlNode* require(std::string_view key) const;

    std::optional<Located<std::string>> text(std::string_view key) const;
    std::optional<Located<std::string>> required_text(std::string_view key) const;
    std::optional<Date> date(std::string_view key) const;
    std::optional<Date> required_date(std::string_view key) const;
    /// `ja` or `nee`; `fallback` when the key is absent or wrong.
    bool yes_or_no(std::string_view key, bool fallback) const;
    /// A whole number from 1 to `most`; reports WrongType with this remedy when it is none.
    std::optional<Located<int>> whole_number(std::string_view key, int most, const char* remedy) const;
    const std::vector<YamlNode>& list(std::string_view key) const;
    const std::vector<YamlNode>& required_list(std::string_view key) const;

    /// The choice that the key names; reports UnknownChoice, or `code` when another one fits better.
    template <typename Choice>
    std::optional<Located<Choice>> choice(std::string_view key, const ChoiceNames<Choice>& names,
                                          DiagnosticCode code = DiagnosticCode::UnknownChoice) const {
        const auto value = text(key);
        if (!value) return std::nullopt;
        std::vector<std::string> known;
        for (const auto& [name, choice_value] : names) {
            if (name == value->value) return Located<Choice>{choice_value, value->place};
            known.push_back(name);
        }
        report_unknown_choice(key, *value, known, code);
        return std::nullopt;
    }

private:
    void report_unknown_choice(std::string_view key, const Located<std::string>& value,
                               const std::vector<std::string>& known, DiagnosticCode code) const;

    const YamlNode& node_;
    Diagnostics& diagnostics_;
};

/// "een deel van ‘relaties’": the subject for the items of a list.
std::string item_of(std::string_view list);

/// Whether a text is an id: `^[a-z0-9]+(-[a-z0-9]+)*$`.
bool is_id(std::string_view text);
/// Reports BadId when it is not one.
void check_id(const Located<std::string>& id, Diagnostics& diagnostics);
/// The remedy for an unknown id, as suggest_name gives it: an id that is none itself is never proposed.
std::string suggest_id(std::string_view id, std::vector<std::string> known);
/// Finds ids that stand twice in one list.
class UniqueIds {
public:
    /// Reports DuplicateId, with the first as a note, when `id` was added before; returns whether it is new.
    bool add(const Located<std::string>& id, Diagnostics& diagnostics);

private:
    std::map<std::string, Place> first_;
};
/// The `id` of a mapping, when it is there and not used before; a bad one is reported (BadId) and kept. Reports
/// MissingKey, WrongType and DuplicateId.
std::optional<Located<std::string>> required_new_id(const MappingReader& reader, UniqueIds& ids,
                                                    Diagnostics& diagnostics);

/// The texts of a list, each once; `name` is the key in messages. Reports WrongType and DoubleKey.
std::vector<Located<std::string>> read_distinct_texts(const YamlNode& node, std::string_view name,
                                                      Diagnostics& diagnostics);

/// Reports WrongType when `pattern` has a brace that does not belong to one of `names`: `{n}`. `key` is the pattern's.
void check_placeholders(const Located<std::string>& pattern, std::string_view key,
                        const std::vector<std::string_view>& names, Diagnostics& diagnostics);

}  // namespace boekwerk
