// The structure tree (ISO 32000-1 §14.7, §14.8): elements, their attributes, and the maps from content and ids back to
// them. Standard structure types only, so no role map.
#pragma once

#include <vector>

#include "layout/pages.h"
#include "writers/pdf/pdf_file.h"

namespace boekwerk {

/// The name of a structure type in PDF (ISO 32000-1 §14.8.4).
const char* structure_name(StructureType type);

/// Numbers of the objects that structure refers to.
struct PageObjects {
    ObjectNumber page = 0;
    ObjectNumber first_link = 0;  ///< The page's annotations have following numbers.
    std::size_t first_key = 0;    ///< Key of the first annotation in the parent tree; the page's own is its index.
};

/// Adds the tree; returns the number of its root. A page's key in the parent tree is its index, annotations follow.
ObjectNumber add_structure(PdfFile& file, const LaidOutDocument& document, const std::vector<PageObjects>& pages);

}  // namespace boekwerk
