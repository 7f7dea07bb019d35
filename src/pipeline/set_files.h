// The files of one provider's set: its documents, a page that lists them, a manifest, and one ZIP with all of it. Knows
// nothing of other providers.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/contract_set.h"
#include "pipeline/assets.h"
#include "pipeline/build_output.h"
#include "pipeline/production.h"
#include "pipeline/zip_archive.h"
#include "writers/html/write_html.h"

namespace boekwerk {

/// "aanbieder:<contract>/<provider>": for whom the files of a set are.
std::string set_audience(std::string_view contract, std::string_view provider);

/// What all sets share: the page around each HTML body, and the assets as every ZIP holds them.
class SetShelf {
public:
    /// Both must live longer.
    SetShelf(const HtmlShell& shell, const std::vector<Asset>& assets);

    /// Puts all files of a set into the output. What an earlier build made of the same things is kept, the ZIP too.
    void put(const ContractSet& set, const MadeSet& made, BuildOutput& output) const;

private:
    class Packing;

    const HtmlShell& shell_;
    std::vector<ZipFile> assets_;
    std::vector<ManifestEntry> asset_entries_;
};

}  // namespace boekwerk
