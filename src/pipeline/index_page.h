// `index.html`: what there is, with version, date and status, and where to get it. A document like any other, so that
// it looks and reads like the books.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "pipeline/manifest_table.h"
#include "pipeline/selection.h"
#include "writers/html/write_html.h"

namespace boekwerk {

/// The public page as a document: a table with one row per book of the manifest, each with links to its files, and per
/// contract a table of its providers with their lots and products. A contract whose awards are not public has no table.
/// The rows of providers are made while the page is written: all but `entries` must live as long.
LongDocument index_page(const ManifestTable& entries, const std::vector<ContractChoice>& choices,
                        const Catalogue& catalogue, const Contracts& contracts);

/// The page for procurement officers, in `intern/`: the providers of all contracts, and what else there is for them.
LongDocument officers_page(const ManifestTable& entries, const std::vector<ContractChoice>& choices,
                           const Catalogue& catalogue, const Contracts& contracts);

}  // namespace boekwerk
