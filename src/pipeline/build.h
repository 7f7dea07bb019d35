// A build from request to files: reads the catalogue, checks it, makes the documents in parallel, and swaps the output
// in one step. The only place that knows all stages.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/file_system.h"
#include "catalogue/model.h"
#include "contracts/edition.h"
#include "pipeline/completeness.h"
#include "pipeline/progress.h"

namespace boekwerk {

enum class Format { Markdown, Html, Pdf };

/// What to build, from where, to where.
struct BuildRequest {
    std::string catalogue = "catalogue";
    std::string templates = "templates";
    std::string output = "output";
    std::vector<std::string> books;      ///< Ids. When these three are empty, everything.
    std::vector<std::string> contracts;  ///< Ids.
    std::vector<std::string> providers;  ///< Ids; their sets under `contracts`, or under all of them.
    std::optional<Date> reference_date;
    std::set<Format> formats = {Format::Markdown, Format::Html, Format::Pdf};
    unsigned threads = 1;
    bool why = false;  ///< Whether the summary is to say why documents were made again.
};

/// A document that was made, and why.
struct RemadeDocument {
    std::string document;              ///< Path of its files without their extension.
    std::vector<std::string> reasons;  ///< Dutch, at least one.
};

/// What a build made. What an earlier build had made and still holds counts too.
struct BuildSummary {
    std::size_t documents = 0;
    std::size_t kept_documents = 0;  ///< Of these: not made again.
    std::size_t pages = 0;           ///< Of the PDFs.
    std::size_t files = 0;
    std::size_t removed_files = 0;  ///< That an earlier build had made, and that no longer hold.
    std::size_t sets = 0;               ///< Of providers.
    std::size_t errors_elsewhere = 0;   ///< That touch nothing of what was asked for, when that was sets of providers.
    std::size_t absent_references = 0;  ///< References that became text, because the document lacks their target.
    std::vector<RemadeDocument> remade = {};  ///< By path, when the request asks why.
};

/// Builds. On an error in the content, or when a file cannot be written, reports it and leaves the output folder as it
/// was. When only sets of providers were asked for, errors that touch nothing of these are counted, and stop nothing.
BuildSummary build(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress);

/// What `check` found beside the faults.
struct CheckSummary {
    std::size_t books = 0;
    std::size_t cards = 0;
    std::size_t pages = 0;
    std::size_t sets = 0;                             ///< Of providers.
    std::vector<BookCompleteness> completeness = {};  ///< Of each book, in the order of the catalogue.
};

/// Does all that a build does, except writing: so that it finds what a build finds.
CheckSummary check(const BuildRequest& request, FileSystem& files, SourceStore& sources, Diagnostics& diagnostics,
                   ProgressListener& progress);

}  // namespace boekwerk
