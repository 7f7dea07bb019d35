// Pages as text that people can read and compare: for tests, and to see what layout decided.
#pragma once

#include <string>

#include "layout/pages.h"

namespace boekwerk {

/// Every page with its content in painting order: text with its place, look and structure element, rectangles,
/// pictures, links; then destinations and bookmarks. Lengths are points with one decimal.
std::string dump_layout(const LaidOutDocument& document);

/// The structure tree with the text of every element, indented.
std::string dump_structure(const LaidOutDocument& document);

/// The text of an element and all below it, as a reader gets it: soft hyphens left out, a space after every word that
/// has one. Artifacts have no text.
std::string structure_text(const LaidOutDocument& document, StructureIndex element);

}  // namespace boekwerk
