// What a document was made from: the files of the catalogue and the templates that its text comes from, rows of tables,
// and what all documents share. Knows no formats.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "document/document.h"
#include "pipeline/build.h"
#include "pipeline/build_input.h"

namespace boekwerk {

/// Finds the inputs of documents. Safe to use from several threads; everything given must live longer.
class DocumentInputs {
public:
    DocumentInputs(const Catalogue& catalogue, const BuildRequest& request, std::string program);

    /// Of a document of this edition, sorted. `others`: what its format needs beside its text.
    std::vector<BuildInput> of(const Document& document, const Edition& edition, std::vector<BuildInput> others) const;
    /// Of a fixed annex of a contract.
    std::vector<BuildInput> of(const SetDocument& annex, const Contract& contract) const;
    /// A file as it was read.
    BuildInput file(const std::string& path, std::string_view content) const;

private:
    class Gatherer;

    BuildInput source(const Source& source) const;
    std::string name_of(const std::string& path) const;

    const Catalogue& catalogue_;
    const BuildRequest& request_;
    const std::string program_;
    mutable std::mutex mutex_;
    mutable std::unordered_map<std::string_view, BuildInput> known_;  ///< By path, which its source holds.
};

}  // namespace boekwerk
