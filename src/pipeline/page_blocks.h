// What the pages around the documents are made of: texts, links to files, tables. Knows no page.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pipeline/manifest.h"

namespace boekwerk {

Inlines page_text(std::string words);
Block page_paragraph(Inlines content);
Block page_paragraph(std::string words);
/// What a page says of an example.
Block example_notice();
Block page_heading(int level, std::string words);
Cell page_cell(Inlines content, bool heads_row = false);

/// A table with a row of headings, and as many columns.
Table page_table(const std::vector<std::string>& headings);

/// A link to a file, with its format and size: "PDF (1,4 MB)". `folder` is what the path of the entry loses in front:
/// that of the page, with a slash at the end.
Inline file_link(const ManifestEntry& entry, std::size_t folder);

/// A page without version or date of its own.
Document empty_page(std::string id, std::string title);

}  // namespace boekwerk
