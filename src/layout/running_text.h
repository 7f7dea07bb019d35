// What stands on every page around the text: running header and footer, the rule under the header, the watermark, and
// the accents of the cover. Artifacts only: a screen reader skips them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/layout_context.h"
#include "layout/page_canvas.h"

namespace boekwerk {

class RunningText {
public:
    explicit RunningText(LayoutContext& context);

    /// `segment` is the first-level heading that the page belongs to, or null; pages count from 1.
    void paint(PageCanvas& canvas, const Heading* segment, std::size_t page_number, std::size_t page_count);
    /// Under everything else, as long as the document is a concept.
    void paint_watermark(PageCanvas& canvas);
    void paint_cover(PageCanvas& canvas);

private:
    /// Words at their places from the start of a line.
    struct WordRow {
        std::vector<PlacedWord> words;
        float width = 0;
    };
    enum class Edge { Header, Footer };

    /// As many words of `text` as fit in `room`; an ellipsis for the others.
    WordRow row_of(std::string_view text, float room);
    void paint_row(PageCanvas& canvas, const WordRow& row, float x, Edge edge);

    LayoutContext& context_;
    std::uint16_t style_;
    WordRow title_;
    WordRow version_;
    WordRow segment_row_;
    const Heading* segment_ = nullptr;
};

}  // namespace boekwerk
