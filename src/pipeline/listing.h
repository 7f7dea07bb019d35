// What `boekwerk list` shows: books, cards, documents, providers and contracts as rows of named columns.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "pipeline/build.h"

namespace boekwerk {

/// Rows with one cell per column.
struct Listing {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// Books; cards as they read on the date of their book, or on the request's, in the order of the books; documents that
/// a build would make, with their files in the output folder; providers in the order of the register; contracts.
enum class ListKind { Books, Cards, Documents, Providers, Contracts };

/// Reads the catalogue and lists `kind`. Faults are reported; the listing holds what could be read.
Listing make_listing(ListKind kind, const BuildRequest& request, const FileSystem& files, SourceStore& sources,
                     Diagnostics& diagnostics);

/// The listing as aligned text with a header line, or as a JSON array of objects.
std::string listing_text(const Listing& listing);
std::string listing_json(const Listing& listing);

}  // namespace boekwerk
