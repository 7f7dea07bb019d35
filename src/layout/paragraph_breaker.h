// Breaks the pieces of a paragraph into lines, flush left: as much on a line as fits, with a hyphen only where the line
// would end far from the edge. Knows no pages.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/broken_lines.h"
#include "layout/layout_context.h"
#include "layout/paragraph_text.h"

namespace boekwerk {

/// Where lines may stand. Lengths are points.
struct LineMeasure {
    float x = 0;  ///< Left edge in the flow.
    float width = 0;
    float size = 10;  ///< Of the text.
    bool hyphenate = true;
    Alignment alignment = Alignment::Left;
};

class ParagraphBreaker {
public:
    explicit ParagraphBreaker(LayoutContext& context) : context_(context) {}

    /// Breaks pieces `first` to before `last` of `text` into `lines`. Pieces are cut where words are.
    void break_lines(ParagraphText& text, std::size_t first, std::size_t last, const LineMeasure& measure,
                     BrokenLines& lines);

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
    float limit() const { return measure_.width - hang(); }
    float hang() const { return lines_->lines.empty() ? 0 : text_->hang; }
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

    LayoutContext& context_;
    ParagraphText* text_ = nullptr;
    BrokenLines* lines_ = nullptr;
    LineMeasure measure_;
    std::size_t last_ = 0;
    std::size_t line_start_ = 0;
    int hyphens_in_a_row_ = 0;
    std::uint32_t open_span_ = none;  ///< Span of the segment that is being filled.
    // The piece at the start of the line that is the rest of a cut word: where the breaks of the whole word are.
    std::size_t rest_piece_ = none;
    Word* rest_whole_ = nullptr;
    std::size_t rest_offset_ = 0;
};

}  // namespace boekwerk
