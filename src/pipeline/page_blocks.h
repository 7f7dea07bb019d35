// What the pages around the documents are made of: texts, links to files, tables. Knows no page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "pipeline/manifest.h"

namespace boekwerk {

/// How readers call the format of a file: "PDF", "Markdown".
std::string_view format_of(std::string_view path);

Inlines page_text(std::string words);
Block page_paragraph(Inlines content);
Block page_paragraph(std::string words);
Block page_heading(int level, std::string words);
Cell page_cell(Inlines content, bool heads_row = false);
Cell page_cell(Blocks blocks);

/// A table of two columns, of which the first heads the rows: on a narrow screen one stands below the other. The style
/// sheet and the script of the pages know it by its anchor.
Table page_table(std::string anchor, const char* first_heading, const char* second_heading);

/// A link to a file, with its format and size: "PDF (1,4 MB)". `folder` is what the path of the entry loses in front:
/// that of the page, with a slash at the end.
Inline file_link(const ManifestEntry& entry, std::size_t folder);

/// "Versie 0.9, 6 november 2023, status: concept."
std::string version_text(const FileOrigin& origin);

/// A page without version or date of its own.
Document empty_page(std::string id, std::string title);

}  // namespace boekwerk
