// The structure tree of a PDF as tests compare it: types, attributes and text, as a screen reader meets them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/pdf_content.h"
#include "support/pdf_reader.h"

namespace boekwerk {

/// A structure element, a piece of text (no type), or a link's annotation (type "Annotation").
struct PdfNode {
    std::string type;
    std::string text;  ///< Of a piece of text: ActualText applied, soft hyphens removed.
    /// "Alt", "ID", "Scope", "ListNumbering", "BBox"; of an annotation "Contents" and "URI", "File" or "Dest".
    std::map<std::string, std::string> attributes;
    std::vector<PdfNode> kids;
};

/// A PDF with its pages interpreted and its structure walked.
struct PdfStructure {
    std::vector<PageContent> pages;
    PdfNode root;                     ///< The StructTreeRoot; its kids are the elements below it.
    std::vector<std::string> faults;  ///< Where the tree is broken: missing content, elements without parent, ...
};

PdfStructure read_structure(const PdfReader& pdf);

/// All text under a node in reading order, as it stands: spaces are in the text.
std::string text_of(const PdfNode& node);

/// One line per node, indented: `TH [Scope=Column] "Kop"`.
std::string dump(const PdfNode& node);

/// All elements of a type under a node, in reading order.
std::vector<const PdfNode*> find_all(const PdfNode& node, const std::string& type);

}  // namespace boekwerk
