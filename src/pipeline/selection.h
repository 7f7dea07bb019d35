// What a run makes: the books and the sets that were asked for, and which faults stand in the way of them. Knows no
// formats and no output folder.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "contracts/contract_set.h"
#include "contracts/edition.h"
#include "pipeline/build.h"

namespace boekwerk {

/// The set of one provider under one contract.
struct SetChoice {
    const ContractSets* sets = nullptr;
    const Contract* contract = nullptr;
    std::string_view provider;
};

/// The sets of a contract.
struct ContractChoice {
    const Contract* contract = nullptr;
    std::unique_ptr<ContractSets> sets;
    bool whole = false;  ///< Whether all its sets are made.
};

/// What to make. Points into the catalogue and the contracts, which must live longer.
struct Selection {
    std::vector<Edition> books;
    std::vector<ContractChoice> contracts;  ///< All of which the book is in the catalogue, chosen or not.
    std::vector<SetChoice> sets;            ///< By contract, by provider.
};

/// Without a choice everything. Who chooses books gets these; who chooses contracts, their sets; who chooses providers,
/// their sets under these contracts, or under all of them. Reports UnknownBook, UnknownContract, UnknownProvider (also
/// for a provider that has nothing on the day), and NoAwardOnDay when nobody was asked for by name.
Selection select(const Catalogue& catalogue, const Contracts& contracts, const BuildRequest& request,
                 Diagnostics& diagnostics);

/// Whether a fault of the catalogue or the contracts touches the sets of the chosen providers, or what they use: their
/// cards with the text blocks in these, their book, their contract, their rows, and what all documents share.
class ConcernedFaults {
public:
    ConcernedFaults(const Selection& selection, const Catalogue& catalogue, const BuildRequest& request,
                    const FileSystem& files);

    bool concern(const Diagnostic& fault) const;

private:
    bool concerns(const Place& place) const;
    void add_text_blocks(const std::string& text, const FileSystem& files);

    std::string folder_;
    std::vector<std::string> providers_;
    std::vector<std::string> files_;    ///< Of cards and text blocks, without a date and ".md".
    std::vector<std::string> folders_;  ///< Of books and contracts, with a slash at the end.
};

}  // namespace boekwerk
