#include "markdown/footnote_check.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/ascii.h"

namespace boekwerk {

namespace {

/// Labels are compared as cmark does: without regard to case.
std::string folded(std::string_view label) {
    std::string text(label);
    std::transform(text.begin(), text.end(), text.begin(), ascii_lower);
    return text;
}

/// The definition whose marker ends where cmark says that the footnote's content begins.
const NoteDefinition* definition_before(const Reading& reading, std::size_t line, std::size_t content_begin) {
    const auto& definitions = reading.screened.note_definitions;
    const auto after = std::partition_point(definitions.begin(), definitions.end(), [&](const NoteDefinition& item) {
        return item.line < line || (item.line == line && item.offset < content_begin);
    });
    return after == definitions.begin() ? nullptr : &*(after - 1);
}

}  // namespace

std::vector<const NoteDefinition*> find_footnotes(Reading& reading, cmark_node* document) {
    std::vector<const NoteDefinition*> found;
    for (cmark_node* node = cmark_node_last_child(document);
         node != nullptr && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
         node = cmark_node_previous(node)) {
        const auto line = static_cast<std::size_t>(cmark_node_get_start_line(node));
        const auto column = static_cast<std::size_t>(cmark_node_get_start_column(node));
        found.push_back(definition_before(reading, line, reading.map.line_begin(line) + column - 1));
    }
    std::reverse(found.begin(), found.end());
    for (const NoteDefinition* definition : found) {
        reading.note_labels.push_back(definition != nullptr ? definition->label : std::string_view());
    }
    return found;
}

void check_dropped_footnotes(Reading& reading, const std::vector<const NoteDefinition*>& kept,
                             const std::vector<bool>& covered) {
    std::map<std::string, const NoteDefinition*> by_label;
    for (const NoteDefinition* definition : kept) {
        if (definition != nullptr) by_label.emplace(folded(definition->label), definition);
    }
    for (const NoteDefinition& definition : reading.screened.note_definitions) {
        const auto same = by_label.find(folded(definition.label));
        const bool is_kept = same != by_label.end() && same->second == &definition;
        if (is_kept || covered[definition.line]) continue;
        const std::string label(definition.label);
        if (same == by_label.end()) {
            reading.report(DiagnosticCode::FootnoteUnused, definition.offset,
                           "naar voetnoot ‘" + label + "’ verwijst geen enkele tekst",
                           "zet [^" + label + "] in de tekst waar de voetnoot bij hoort, of haal de voetnoot weg");
            continue;
        }
        reading.diagnostics.report({DiagnosticCode::FootnoteDouble,
                                    reading.map.place_at(definition.offset),
                                    "voetnoot ‘" + label + "’ staat er twee keer",
                                    "geef een van de twee een andere naam",
                                    {{reading.map.place_at(same->second->offset), "hier ook"}}});
    }
}

}  // namespace boekwerk
