// The ways through a PDF: bookmarks, named destinations (other documents link to them), and links on the pages
// (ISO 32000-1 §12.3, §12.5.6.5).
#pragma once

#include <vector>

#include "layout/pages.h"
#include "writers/pdf/pdf_file.h"
#include "writers/pdf/structure_writer.h"

namespace boekwerk {

/// Defines the link annotations, whose numbers `pages` has reserved. A link's anchor must have a destination:
/// std::logic_error otherwise.
void define_links(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages);

/// Adds the bookmarks and returns the number of their root, or 0 when there are none. Those of the two highest levels
/// show at first.
ObjectNumber add_bookmarks(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages);

/// Adds the tree of named destinations and returns its number, or 0 when there are none.
ObjectNumber add_destinations(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages);

}  // namespace boekwerk
