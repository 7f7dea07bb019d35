// For the tests of the Markdown reader: reads a text and shows tree and faults in one line each.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "document/document.h"
#include "markdown/parse_markdown.h"

namespace boekwerk::test {

/// A text that has been read.
struct Read {
    std::string tree;    ///< Without places: `P(tekst *vet*)`, blocks separated by a line feed.
    std::string placed;  ///< With `line:column` before every node.
    std::string faults;  ///< `2:5 BW0501 message | remedy`, one a line.
    ParsedMarkdown parsed;
};

Read read_markdown(const std::string& text, MarkdownKind kind = MarkdownKind::Card, std::size_t offset = 0);

/// The tree as text; with places when asked.
std::string show(const Blocks& blocks, bool places = false);
std::string show(const Inlines& inlines, bool places = false);

/// One fault a line: `2:5 BW0501 message | remedy`.
std::string show(const Diagnostics& diagnostics);

}  // namespace boekwerk::test
