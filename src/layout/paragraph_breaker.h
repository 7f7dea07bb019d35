// Breaks the pieces of a paragraph into lines, flush left: as much on a line as fits, with a hyphen only where the line
// would end far from the edge. Knows no pages.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/layout_context.h"
#include "layout/paragraph_text.h"

namespace boekwerk {

/// Where lines may stand. Lengths are points.
struct LineMeasure {
    float x = 0;  ///< Left edge in the flow.
    float width = 0;
    float hang = 0;  ///< How far the second and later lines are indented.
    float baseline = 0;
    float size = 10;  ///< Of the text.
    bool hyphenate = true;
    Alignment alignment = Alignment::Left;
};

/// A label before the first line: a list's bullet or number, or the number of a footnote.
struct LineLabel {
    const ShapedText* text = nullptr;
    float x = 0;  ///< In the flow.
    std::uint16_t style = 0;
    OwnerRef owner = 0;
    std::uint32_t link = none;
};

class ParagraphBreaker {
public:
    explicit ParagraphBreaker(LayoutContext& context) : context_(context) {}

    /// Breaks pieces `first` to before `last` of `text`, and appends the lines to `store`; `labels` come before the
    /// first. Pieces are cut where words are. False when something did not fit though it was cut to single characters.
    bool break_lines(ParagraphText& text, std::size_t first, std::size_t last, const LineMeasure& measure,
                     const std::vector<LineLabel>& labels, FlowStore& store);

private:
    /// Where a line ends inside words that stand together: before byte `offset` of piece `piece`.
    struct Cut {
        std::size_t piece = 0;
        std::size_t offset = 0;  ///< 0: between two pieces.
        bool hyphen = false;
        float width = 0;       ///< From where the search began to the cut, hyphen included.
        Word* word = nullptr;  ///< The part before the cut, when the offset is not 0.
        bool found = false;
    };
    enum class Permission { Normal, WithoutHyphens, Everything };

    void fill_lines();
    float limit() const { return measure_.width - (lines_done_ > 0 ? measure_.hang : 0); }
    bool box_fits(std::size_t& end, float& width, float room) const;
    bool box_is_last(std::size_t begin) const;
    void break_in_box(std::size_t begin, float room);
    Cut find_cut(std::size_t begin, float room, float zone, Permission permission);
    void try_breaks(std::size_t piece, float used, float room, Permission permission, Cut& joint, Cut& hyphen);
    Cut cut_anywhere(std::size_t begin, float room);
    void end_line(std::size_t end, const Cut* cut);
    void cut_piece(const Cut& cut);
    void add_piece(const TextPiece& piece, float& x);
    void add_word(const PlacedWord& word, const TextPiece& piece);
    void add_labels(const Line& line);

    LayoutContext& context_;
    ParagraphText* text_ = nullptr;
    FlowStore* store_ = nullptr;
    const std::vector<LineLabel>* labels_ = nullptr;
    LineMeasure measure_;
    std::size_t last_ = 0;
    std::size_t line_start_ = 0;
    std::size_t lines_done_ = 0;
    int hyphens_in_a_row_ = 0;
    bool fits_ = true;
    std::uint32_t open_span_ = none;  ///< Span of the segment that is being filled.
    // The piece at the start of the line that is the rest of a cut word: where the breaks of the whole word are.
    std::size_t rest_piece_ = none;
    Word* rest_whole_ = nullptr;
    std::size_t rest_offset_ = 0;
};

}  // namespace boekwerk
