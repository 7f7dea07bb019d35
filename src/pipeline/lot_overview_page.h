// The page for procurement officers that shows who has which lot of a contract.
#pragma once

#include <string>
#include <vector>

#include "pipeline/lot_overview.h"
#include "pipeline/manifest.h"
#include "writers/html/write_html.h"

namespace boekwerk {

/// The page as a document, with one row for each provider of the overview, which must live longer. `tables` are the
/// same table as files beside it.
LongDocument lot_overview_page(const Contract& contract, const LotOverview& overview, const std::string& title,
                               const std::vector<ManifestEntry>& tables);

}  // namespace boekwerk
