// `index.html`: what there is, with version, date and status, and where to get it. A document like any other, so that
// it looks and reads like the books.
#pragma once

#include <vector>

#include "document/document.h"
#include "pipeline/manifest.h"

namespace boekwerk {

/// The page as a document: a table with one row per document of the manifest, each with links to its files.
Document index_page(const std::vector<ManifestEntry>& entries);

}  // namespace boekwerk
