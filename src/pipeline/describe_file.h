// Files of a manifest in Dutch words: which document, of which version, for whom. Knows no verdict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/claimed_identity.h"
#include "pipeline/manifest_index.h"

namespace boekwerk {

/// "‘Tarievenblad’, versie 0.1 van 1 juli 2026, concept (PDF)". The archive of a set is described by its documents,
/// which the manifest names; a file that belongs to no document by its path.
std::string describe_file(const ManifestEntry& entry, const ManifestIndex& manifest);

/// For whom files with one content are: ", aanbieder anna, contract wonen", of many just how many; or ", alleen voor de
/// inkoop". Empty for everybody.
std::string describe_audiences(const std::vector<const ManifestEntry*>& entries);

/// "versie 0.1 van 1 juli 2026"; what is empty is left out.
std::string describe_issue(const std::string& version, const std::string& iso_date);

/// "1 bestand", "2 bestanden".
std::string counted_files(std::size_t count);

/// Text of unknown origin, fit for a terminal: control characters and what is no UTF-8 are replaced.
std::string printable(std::string_view text);

}  // namespace boekwerk
