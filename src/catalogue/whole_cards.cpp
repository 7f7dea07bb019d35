#include "catalogue/whole_cards.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "catalogue/catalogue_keys.h"
#include "catalogue/insert_parts.h"
#include "catalogue/insert_text_blocks.h"

namespace boekwerk {

namespace {

template <typename Items, typename TextOf>
std::string joined(const Items& items, const TextOf& text_of) {
    std::string result;
    for (const auto& item : items) {
        if (!result.empty()) result += ", ";
        result += text_of(item);
    }
    return result;
}

/// What the card's text may name: its values, then its features, then its fixed keys.
TextValues values_of(const Card& card) {
    TextValues result;
    result.owner = "kaart " + card.id;
    result.remedy = "geef de waarde onder ‘waarden’ op de kaart";
    for (const NamedValue& value : card.values) result.values.emplace_back(value.key, value.value.value);
    for (const NamedValue& feature : card.features) result.values.emplace_back(feature.key, feature.value.value);
    result.values.emplace_back(keys::name, card.name.value);
    if (!card.codes.empty()) {
        result.values.emplace_back(keys::product_code,
                                   joined(card.codes, [](const ProductCode& code) { return code.code.value; }));
    }
    if (card.law) result.values.emplace_back(keys::law, law_name(card.law->value));
    if (!card.units.empty()) {
        result.values.emplace_back(
            keys::unit, joined(card.units, [](const Located<Unit>& unit) { return std::string(unit.value.name); }));
    }
    return result;
}

/// Whether all text that the file inserts is there; what is not might use a value.
bool inserts_only_known_text(const CardFile& file, const std::vector<const TextBlockFamily*>& reachable,
                             const TextBlocks& blocks) {
    const auto is_known = [&](const Located<std::string>& insertion) {
        return blocks.find(insertion.value) != nullptr;
    };
    const auto is_whole = [&](const MarkdownText& text) {
        return text.source != nullptr && std::all_of(text.insertions.begin(), text.insertions.end(), is_known);
    };
    return is_whole(*file.text) && std::all_of(reachable.begin(), reachable.end(), [&](const TextBlockFamily* family) {
               return std::all_of(family->versions.begin(), family->versions.end(),
                                  [&](const TextBlock& version) { return is_whole(version.text); });
           });
}

void check_unused_values(const CardFile& file, const std::vector<const TextBlockFamily*>& reachable,
                         Diagnostics& diagnostics) {
    if (file.card.values.empty()) return;
    std::unordered_set<std::string> used(file.text->variables.begin(), file.text->variables.end());
    for (const TextBlockFamily* family : reachable) {
        for (const TextBlock& version : family->versions) {
            used.insert(version.text.variables.begin(), version.text.variables.end());
        }
    }
    for (const NamedValue& value : file.card.values) {
        if (used.contains(value.key)) continue;
        diagnostics.report({DiagnosticCode::UnusedValue, value.key_place,
                            "waarde ‘" + value.key + "’ wordt op deze kaart nergens gebruikt",
                            "gebruik {{" + value.key + "}} in de tekst of haal de waarde weg"});
    }
}

}  // namespace

std::vector<Card> make_whole_cards(std::vector<CardFile> files, const TextBlocks& blocks, SourceStore& sources,
                                   Diagnostics& diagnostics) {
    std::vector<Card> result;
    for (std::size_t i = 0; i < files.size(); ++i) {
        CardFile& file = files[i];
        const auto reachable = blocks.reachable(*file.text);
        if (inserts_only_known_text(file, reachable, blocks)) check_unused_values(file, reachable, diagnostics);
        const TextValues values = values_of(file.card);

        // The first of these dates is the card's own: nothing when it holds from the beginning.
        std::set<std::optional<Date>> dates = {file.card.reads_from};
        for (const TextBlockFamily* family : reachable) {
            for (const TextBlock& version : family->versions) {
                const bool in_time = i + 1 == files.size() || version.from < files[i + 1].card.reads_from;
                if (version.from > file.card.reads_from && in_time) dates.insert(version.from);
            }
        }
        for (const auto& date : dates) {
            Card card = date == *dates.rbegin() ? std::move(file.card) : file.card;
            card.reads_from = date;
            TextInserter inserter(blocks, values, date, sources, diagnostics);
            inserter.add_footnotes(std::move(card.footnotes));
            for (CardSection& section : card.sections) inserter.insert_into(section.blocks);
            card.footnotes = inserter.take_footnotes();
            if (file.model != nullptr) {
                insert_parts(card, *file.model, inserter.is_whole() && !card.damaged, diagnostics);
            }
            result.push_back(std::move(card));
        }
    }
    return result;
}

}  // namespace boekwerk
