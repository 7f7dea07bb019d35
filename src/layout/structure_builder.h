// Grows the structure tree while a document is laid out: elements of blocks at once, in reading order; elements inside
// a line (links, note marks, figures) when their first content comes on a page, so that text and elements in a
// paragraph stand in the right order. Knows no pages' content but its numbers.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/pages.h"

namespace boekwerk {

/// An element of the structure tree, or one that is still to be made (StructureBuilder::add_inline).
using OwnerRef = std::uint32_t;

class StructureBuilder {
public:
    /// Begins the tree in `elements` with the Document element.
    explicit StructureBuilder(std::vector<StructureElement>& elements);

    /// Adds an element as the last kid of `parent`, or without parent when that is `no_structure`.
    StructureIndex add(StructureType type, StructureIndex parent);
    /// Puts an element without parent under `parent`.
    void adopt(StructureIndex element, StructureIndex parent);
    /// An element that comes into the tree with its first content. `refers_to` is a note mark's note.
    OwnerRef add_inline(StructureType type, OwnerRef parent, StructureIndex refers_to = no_structure);

    /// The element of `owner`; makes it when it is not there yet.
    StructureIndex resolve(OwnerRef owner);
    void add_content(StructureIndex element, std::uint32_t mcid, std::uint32_t page);
    void add_annotation(StructureIndex element, std::uint32_t link, std::uint32_t page);
    StructureElement& operator[](StructureIndex element) { return elements_[element]; }

private:
    struct InlineElement {
        StructureType type;
        OwnerRef parent;
        StructureIndex refers_to;
        StructureIndex element;
    };

    std::vector<StructureElement>& elements_;
    std::vector<InlineElement> inline_elements_;
};

}  // namespace boekwerk
