// Our Markdown to blocks. The only place that includes cmark-gfm. Knows no catalogue: it leaves `Insertion` and
// `Variable` nodes where a card names a text block or a value, and where a template's token stands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "document/document.h"

namespace boekwerk {

/// What is allowed in a text.
enum class MarkdownKind {
    Card,      ///< Body of a card, text block or introduction: `{{> blok}}`, `{{sleutel}}`, `{onderdeel: id}` and
               ///< `{onderdelen: soort}`; no page breaks, no `#`.
    Template,  ///< A rendered template: tokens (markdown_token) as placeholders, `***` is a page break, `#` the title.
    Document,  ///< Our own Markdown output read back: no placeholders; anchors `<a id="…"></a>` are allowed.
};

/// What a text holds. Heading levels are as written (`##` is 2), but in our own output as in the tree (`##` is 1); `#`
/// is a `Title`, and in a card a fault (a heading of level 1). Footnote labels are as written; whoever joins texts
/// makes them unique.
struct ParsedMarkdown {
    Blocks blocks;
    std::vector<Footnote> footnotes;
};

/// The template line that a line of a rendered template came from: a loop repeats lines, a partial comes from another
/// file. Columns are kept.
struct LineOrigin {
    const Source* source = nullptr;
    std::uint32_t line = 0;
};

/// Parses `text`, which begins at byte `offset` of `source` (past the front matter); places refer to the source.
/// Reports 05xx faults (see diagnostic_codes.h) and returns what could be read.
/// Safe from several threads after `prepare_markdown()`.
ParsedMarkdown parse_markdown(const Source& source, std::size_t offset, MarkdownKind kind, Diagnostics& diagnostics);

/// Parses a rendered template: `text` line n came from `origins[n-1]`. An anchor in `{kop: …}` may hold tokens.
ParsedMarkdown parse_rendered_template(std::string_view text, const std::vector<LineOrigin>& origins,
                                       Diagnostics& diagnostics);

/// Registers cmark-gfm's extensions, once, before threads start.
void prepare_markdown();

/// The text that stands for token `number` in a rendered template: private-use characters that pass through cmark-gfm
/// unharmed, also in headings, table cells and link targets. Read back as `Variable{"number"}`, or as
/// `Insertion{"number"}` when it stands alone in its paragraph or table cell.
std::string markdown_token(std::size_t number);

/// Replaces the tokens in a link target or other plain string by what `value_of(number)` gives.
std::string replace_tokens(std::string_view text, const std::vector<std::string>& values);

/// The number of the token that `text` is, when it is nothing else.
std::optional<std::size_t> only_token(std::string_view text);

}  // namespace boekwerk
