// Reads the catalogue's folder to typed cards, text blocks, books and terms. Inserts text blocks and values, so that
// later stages see whole cards. Checks each file by itself; rules between cards are in `checks`.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/source.h"
#include "catalogue/model.h"

namespace boekwerk {

/// Reads the catalogue in `folder`; paths in messages begin with the folder as given. Files are read and parsed on
/// up to `threads` threads; the result and the faults do not depend on their number.
/// Reports 01xx, 02xx, 03xx and 05xx; returns what could be read.
Catalogue read_catalogue(const FileSystem& files, const std::string& folder, SourceStore& sources,
                         Diagnostics& diagnostics, unsigned threads);

}  // namespace boekwerk
