// One Markdown text of the catalogue (of a card, a text block or a part) as parsed, before text blocks are inserted,
// with what it asks for.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/model.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

struct MarkdownText {
    const Source* source = nullptr;  ///< Null when the file could not be read.
    ParsedMarkdown parsed;
    std::vector<Located<std::string>> insertions;  ///< Ids of text blocks, in reading order.
    std::vector<std::string> variables;            ///< Keys of values, in reading order.
};

/// Parses `source` from byte `offset` on. Reports 05xx.
MarkdownText read_markdown_text(const Source& source, std::size_t offset, Diagnostics& diagnostics);

/// Reports headings of the second level, which only cards have (UnknownSection): `owner` is "een tekstblok".
void check_no_section_headings(const MarkdownText& text, const std::string& owner, Diagnostics& diagnostics);

}  // namespace boekwerk
