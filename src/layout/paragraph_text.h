// The script of a paragraph as a row of measured words: emphasis, links, references and footnote marks have become
// looks and bindings of words. Knows no lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/paragraph_script.h"

namespace boekwerk {

/// What the words in a stretch of text have in common.
struct Span {
    std::uint16_t style = 0;    ///< In the StyleTable.
    std::uint32_t binding = 0;  ///< In ParagraphScript::bindings.
};

/// A word, or a part of one: no line may end between it and the next piece, unless a space or a break says so.
struct TextPiece {
    enum Flag : std::uint8_t {
        SpaceAfter = 1,  ///< A space follows.
        LineEnd = 2,     ///< The line ends here (a hard break).
        BreakAfter = 4,  ///< The line may end here though no space follows.
        KeepSpace = 8,   ///< The line may not end at the space that follows.
        Whole = 16,      ///< The word is not broken.
        Mark = 32,       ///< The mark of the note that it is bound to.
    };

    Word* word = nullptr;    ///< Null for a page number that is to be filled in.
    float width = 0;         ///< In points.
    std::uint32_t span = 0;  ///< In ParagraphText::spans.
    std::uint8_t flags = 0;
    SlotKind slot = SlotKind::None;

    bool ends_box() const { return (flags & LineEnd) != 0 || (flags & (SpaceAfter | KeepSpace)) == SpaceAfter; }
};

struct ParagraphText {
    std::vector<TextPiece> pieces;
    std::vector<Span> spans;
    std::vector<std::size_t> pictures;  ///< For each picture the piece that comes after it.
    float hang = 0;                     ///< How far the second and later lines are indented.
    bool complete = true;               ///< No word was left out for want of a font.

    void clear();
};

/// Turns scripts into pieces.
class ParagraphTextBuilder {
public:
    ParagraphTextBuilder(LayoutContext& context, ParagraphText& text) : context_(context), text_(text) {}

    /// Fills the text. Reports characters without a font.
    void build(const ParagraphScript& script);

private:
    void take(ScriptStep step, ScriptReader& reader);
    void set_look(ScriptReader& reader);
    void add_mark(ScriptReader& reader);
    void add_slot(ScriptReader& reader);
    void end_number(ScriptReader& reader);
    void add_flags(unsigned flags);
    void add_text(std::string_view text);
    void add_word(std::string_view word, std::string_view text);
    void add_long_word(std::string_view word, std::string_view text);

    LayoutContext& context_;
    ParagraphText& text_;
    std::vector<Place>::const_iterator place_;  ///< Of the text that is being added.
    float size_ = 0;                            ///< Of the paragraph's text.
    Color color_;
    Face face_ = Face::Regular;
    std::uint32_t span_ = 0;
    float scale_ = 0;          ///< Of the look in use.
    std::size_t missing_ = 0;  ///< Reported characters in the text that is being added.
};

}  // namespace boekwerk
