// The page for procurement officers that shows who has which lot of a contract.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "pipeline/lot_overview.h"
#include "pipeline/manifest.h"

namespace boekwerk {

/// The page as a document. `tables` are the same table as files beside it.
Document lot_overview_page(const Contract& contract, const std::vector<LotOverviewRow>& rows, const std::string& title,
                           const std::vector<ManifestEntry>& tables);

}  // namespace boekwerk
