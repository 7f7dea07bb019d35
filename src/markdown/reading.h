// What the readers of one text share: the text, its places, what is allowed in it, and where faults go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "markdown/parse_markdown.h"
#include "markdown/screen_text.h"
#include "markdown/text_map.h"

namespace boekwerk {

/// How deep blocks may stand in blocks, and mark-up in mark-up, before reading stops.
constexpr int most_levels = 50;

struct Reading {
    TextMap& map;
    const ScreenedText& screened;
    MarkdownKind kind;
    Diagnostics& diagnostics;
    std::vector<std::string_view> note_labels;  ///< Of cmark's footnotes 1, 2, …

    void report(DiagnosticCode code, std::size_t offset, std::string message, std::string remedy) {
        diagnostics.report({code, map.place_at(offset), std::move(message), std::move(remedy)});
    }
    /// The text between two offsets as the author wrote it.
    std::string_view original(std::size_t begin, std::size_t end) const {
        return map.text().substr(begin, end - begin);
    }
    /// The directive on a line (from 1), or null.
    const Directive* directive_on(std::size_t line) const;
};

/// Our own output calls footnotes by their numbers; 0 for another label.
int note_number(std::string_view label);

}  // namespace boekwerk
