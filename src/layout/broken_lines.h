// The lines of a paragraph as every document that has it shows them: their words are bound by number to what belongs to
// one document. Knows no flow.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/flow.h"

namespace boekwerk {

/// Words of one look and binding on one line.
struct BrokenSegment {
    std::uint32_t first = 0;  ///< In BrokenLines::words; x counts from the start of the line.
    std::uint32_t count = 0;
    std::uint16_t style = 0;  ///< In a StyleTable.
    SlotKind slot = SlotKind::None;
    std::uint32_t binding = 0;  ///< In ParagraphScript::bindings.
};

struct BrokenLine {
    std::uint32_t segment_count = 0;
    std::uint32_t mark_count = 0;
    float x = 0;  ///< From the left of the flow.
    float width = 0;
};

struct BrokenLines {
    std::vector<PlacedWord> words;
    std::vector<BrokenSegment> segments;  ///< Of the first line, then of the second and so on; so are the marks.
    std::vector<std::uint32_t> marks;     ///< Bindings of footnote marks.
    std::vector<BrokenLine> lines;
    bool fits = true;  ///< False when something did not fit though it was cut to single characters.

    void clear();
};

}  // namespace boekwerk
