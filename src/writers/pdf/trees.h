// Name trees and number trees (ISO 32000-1 §7.9.6, §7.9.7): sorted keys in leaves under one root.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// A key as PDF writes it, and the value that follows it.
using TreeEntries = std::vector<std::pair<std::string, std::string>>;

/// Adds a tree of entries in ascending order; `kind` is "Names" or "Nums". Returns the number of its root.
ObjectNumber add_tree(PdfFile& file, std::string_view kind, const TreeEntries& entries);

}  // namespace boekwerk
