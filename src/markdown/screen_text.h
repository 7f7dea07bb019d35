// The pass before cmark: takes out of the text what cmark would drop without a word (link definitions, comments), what
// is ours and not Markdown (directives), and what would make it slow. Line ends and columns stay where they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "markdown/parse_markdown.h"
#include "markdown/text_map.h"

namespace boekwerk {

/// Stand-ins of one byte that cmark sees as letters: for the colon of `[label]:` at the begin of a line, so that it is
/// no link definition, and for the `<` of `<!` and `<?`, so that HTML comments are found where they begin. The text
/// that cmark gets holds no others.
constexpr char hidden_colon = '\x7F';
constexpr char hidden_angle = '\x1C';

/// Puts back what the stand-ins stand for.
std::string reveal(std::string_view text);

/// A line `{name: value}` by itself.
struct Directive {
    std::size_t line;    ///< From 1.
    std::size_t offset;  ///< Of the `{`.
    std::string_view name;
    std::string_view value;
    std::string_view text;  ///< As written, with the braces.
};

/// A place where a footnote's text may begin: `[^label]:` at the start of a line.
struct NoteDefinition {
    std::size_t line;    ///< From 1.
    std::size_t offset;  ///< Of the `[`.
    std::string_view label;
};

/// What cmark is to read. A directive's line has become an HTML comment, which ends a paragraph as a line of its own.
struct ScreenedText {
    std::string text;                              ///< As long as the original, with the same lines.
    std::vector<Directive> directives;             ///< In the order of lines.
    std::vector<NoteDefinition> note_definitions;  ///< In the order of the text.
};

/// Screens the text of `map`; views in the result point into it. Reports BW0516 for control characters, and for
/// paragraphs and tables that only an attacker would write (they are left out); BW0511 for lines with too deep nesting.
ScreenedText screen_text(TextMap& map, MarkdownKind kind, Diagnostics& diagnostics);

}  // namespace boekwerk
