// boek.yaml to a typed book. What the book says of other files (cards, texts of parts) is checked when they are known
// (book_parts.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/model.h"
#include "catalogue/yaml_document.h"

namespace boekwerk {

/// A book before its parts have their texts.
struct BookText {
    Book book;
    std::vector<std::optional<Located<std::string>>> part_files;  ///< `bestand` of each of the book's parts.
    bool parts_known = false;  ///< Whether all parts could be read: only then a card can be in none of them.
};

/// Reads the keys of boek.yaml. `root` is a mapping or the fault is reported. Reports 02xx.
BookText read_book(const CatalogueFile& file, const Source& source, const YamlNode& root, Diagnostics& diagnostics);

}  // namespace boekwerk
