// The page of one provider's set: its documents with version, status, size and SHA-256, and all of them in one ZIP.
#pragma once

#include <string>
#include <vector>

#include "contracts/contract_set.h"
#include "document/document.h"
#include "pipeline/manifest.h"

namespace boekwerk {

/// The page as a document. `files` are those of the documents, in the order of the set; `folder` is what their paths
/// lose in front, so that they lead from the page to the file. `archive` is the ZIP, or null for the page inside it.
Document provider_page(const ContractSet& set, const std::vector<ManifestEntry>& files, const ManifestEntry* archive,
                       const std::string& folder);

}  // namespace boekwerk
