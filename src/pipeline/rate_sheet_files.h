// The rate sheet of a set as files for the provider's administration: the rows that the document shows, as CSV and
// XLSX. Knows no output folder.
#pragma once

#include "catalogue/model.h"
#include "contracts/edition.h"
#include "pipeline/production.h"

namespace boekwerk {

/// Adds the files to those of a made document when it is a rate sheet. The document must be numbered: its tables name
/// the article that governs indexation as it does.
void add_rate_sheet_files(MadeDocument& made, const Edition& edition, const Catalogue& catalogue,
                          const FindEarlier& find_earlier);

}  // namespace boekwerk
