// The inlines of a paragraph as a row of measured words: emphasis, links, references and footnote marks have become
// looks, owners and links of words. Knows no lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/image_size.h"
#include "layout/layout_context.h"

namespace boekwerk {

/// What the words in a stretch of text have in common.
struct Span {
    std::uint16_t style = 0;
    OwnerRef owner = 0;
    std::uint32_t link = none;
};

/// A word, or a part of one: no line may end between it and the next piece, unless a space or a break says so.
struct TextPiece {
    enum Flag : std::uint8_t {
        SpaceAfter = 1,  ///< A space follows.
        LineEnd = 2,     ///< The line ends here (a hard break).
        BreakAfter = 4,  ///< The line may end here though no space follows.
        KeepSpace = 8,   ///< The line may not end at the space that follows.
        Whole = 16,      ///< The word is not broken.
    };

    Word* word = nullptr;       ///< Null for a page number that is to be filled in.
    float width = 0;            ///< In points.
    std::uint32_t mark = none;  ///< Number of the note whose mark this is.
    std::uint32_t span = 0;     ///< In ParagraphText::spans.
    std::uint8_t flags = 0;
    SlotKind slot = SlotKind::None;

    bool ends_box() const { return (flags & LineEnd) != 0 || (flags & (SpaceAfter | KeepSpace)) == SpaceAfter; }
};

/// A picture between the words: it stands below the words before it and above those after it.
struct PieceImage {
    std::size_t before = 0;  ///< TextPiece that comes after it.
    const Image* image = nullptr;
    ImageSize size;
};

struct ParagraphText {
    std::vector<TextPiece> pieces;
    std::vector<Span> spans;
    std::vector<PieceImage> images;

    void clear();
};

/// Turns inlines into pieces.
class ParagraphTextBuilder {
public:
    ParagraphTextBuilder(LayoutContext& context, ParagraphText& text) : context_(context), text_(text) {}

    /// Begins a paragraph that belongs to `owner`.
    void begin(const ParagraphStyle& style, OwnerRef owner);
    void add(const Inlines& inlines);
    /// Plain text in the look of the paragraph; `place` is none for text that comes from elsewhere in the document.
    void add_plain(std::string_view text, const Place& place);
    /// A space after the last piece.
    void add_space();
    /// No line may end at the space after the last piece.
    void keep_space();
    /// Ends the number of a heading: the text goes on at least `gap` points after it, and at least `column` points from
    /// the start of the line. Returns where it goes on.
    float end_number(float gap, float column = 0);
    /// A link in the look of the paragraph around the text that is added until `end_link`.
    void begin_link(PlacedLinkTarget target);
    void end_link();
    void add_slot(SlotKind slot);
    /// Ends the paragraph: no space after the last word.
    void end();

private:
    struct State {
        bool bold = false;
        bool italic = false;
        bool mono = false;
        bool linked = false;  ///< In the colour of links.
        OwnerRef owner = 0;
        std::uint32_t link = none;
    };

    void add(const Inline& item);
    /// Adds with one more property of the state.
    template <typename Add>
    void add_with(bool State::*property, const Add& add);
    void add_link(const Link& link);
    void add_reference(const Reference& reference);
    void add_mark(const FootnoteMark& mark);
    void add_image(const Image& image, const Place& place);
    void add_text(std::string_view text, const Place& place);
    void add_word(std::string_view word, std::string_view text, const Place& place);
    void add_long_word(std::string_view word, std::string_view text, const Place& place);
    void add_line_end();
    void use_state();
    std::uint32_t new_link(PlacedLinkTarget target);

    LayoutContext& context_;
    ParagraphText& text_;
    const ParagraphStyle* style_ = nullptr;
    State state_;
    State before_link_;
    Face face_ = Face::Regular;
    std::uint32_t span_ = 0;
    float scale_ = 0;          ///< Of the look in use.
    std::size_t missing_ = 0;  ///< Reported characters in the text that is being added.
};

}  // namespace boekwerk
