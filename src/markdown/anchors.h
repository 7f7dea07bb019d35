// The anchors of our own output, `<a id="…"></a>`, which stand in a paragraph before their target, or at the begin of
// a paragraph that is one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"

namespace boekwerk {

/// An anchor at the begin of a paragraph that is a target itself.
struct LeadingAnchor {
    std::string_view id;
    std::size_t length = 0;  ///< In bytes, of the whole anchor.
};
std::optional<LeadingAnchor> read_leading_anchor(std::string_view paragraph);

/// The id of a paragraph that is an anchor and nothing else.
std::optional<std::string_view> read_anchor(std::string_view paragraph);

/// An anchor as a block by itself, until attach_anchors: a table without columns.
Block make_anchor(std::string_view id, Place place);

/// Gives anchors to the headings on the next line and the tables after them; a paragraph between an anchor and a table
/// is the caption. An anchor without target stays a block.
void attach_anchors(Blocks& blocks);

}  // namespace boekwerk
