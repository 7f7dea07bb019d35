#include "markdown/parse_markdown.h"

#include <algorithm>

#include "markdown/block_reader.h"
#include "markdown/cmark_tree.h"
#include "markdown/reading.h"
#include "markdown/screen_text.h"
#include "markdown/text_map.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

ParsedMarkdown parse(TextMap& map, MarkdownKind kind, Diagnostics& diagnostics) {
    const ScreenedText screened = screen_text(map, kind, diagnostics);
    const CmarkTree tree(screened.text);
    Reading reading{map, screened, kind, diagnostics, {}};
    ParsedMarkdown result = BlockReader(reading).read(tree.root());
    if (kind == MarkdownKind::Document) {
        std::sort(result.footnotes.begin(), result.footnotes.end(),
                  [](const Footnote& a, const Footnote& b) { return a.number < b.number; });
    }
    return result;
}

/// A private-use character in a template would be taken for a token of ours.
void check_private_use(const Source& source, Diagnostics& diagnostics) {
    const std::string_view text = source.text();
    for (std::size_t at = text.find_first_of("\xEE\xEF"); at != std::string_view::npos;
         at = text.find_first_of("\xEE\xEF", at + 1)) {
        if (!is_private_use(text, at)) continue;
        diagnostics.report({DiagnosticCode::BadPlaceholder, source.place_at(at),
                            "dit teken is gereserveerd voor het programma zelf", "gebruik een ander teken"});
    }
}

}  // namespace

ParsedMarkdown parse_markdown(const Source& source, std::size_t offset, MarkdownKind kind, Diagnostics& diagnostics) {
    TextMap map(source, offset);
    return parse(map, kind, diagnostics);
}

ParsedMarkdown parse_rendered_template(std::string_view text, const std::vector<LineOrigin>& origins,
                                       Diagnostics& diagnostics) {
    if (origins.empty()) return {};
    std::vector<const Source*> checked;
    for (const LineOrigin& origin : origins) {
        if (std::find(checked.begin(), checked.end(), origin.source) != checked.end()) continue;
        check_private_use(*origin.source, diagnostics);
        checked.push_back(origin.source);
    }
    TextMap map(text, origins);
    return parse(map, MarkdownKind::Template, diagnostics);
}

}  // namespace boekwerk
