// Inlines as a flat row of pieces that Markdown can express: white space stands outside emphasis, emphasis never stands
// in emphasis of its own kind, links never in links, and texts that touch are one. Knows no characters of mark-up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace boekwerk::markdown {

enum class PieceKind { Text, Code, OpenEmphasis, CloseEmphasis, OpenLink, CloseLink, Image, Note, Break };

struct Piece {
    PieceKind kind;
    bool strong = false;  ///< Of emphasis.
    std::string text;     ///< Of text and code; an image's alternative; a note's label.
    std::string url;      ///< Of links (opening and closing) and images.
};

/// Where inlines stand; a heading and a table cell are one line.
enum class InlinePlace { Paragraph, Heading, Cell };

/// Whether anything of these inlines shows. In a link a reference is only its text.
bool has_content(const Inlines& inlines, bool in_link = false);

class InlineStream {
public:
    explicit InlineStream(InlinePlace place) : place_(place) {}

    void add(const Inlines& inlines);
    /// Adds running text; control characters and line ends become spaces.
    void add_text(std::string_view text);
    void add_strong(const Inlines& content) { add_emphasis(content, true); }
    /// The pieces; nothing can be added after.
    std::vector<Piece> finish();

    void operator()(const Text& text) { add_text(text.text); }
    void operator()(const Emphasis& emphasis) { add_emphasis(emphasis.content, false); }
    void operator()(const Strong& strong) { add_emphasis(strong.content, true); }
    void operator()(const Code& code);
    void operator()(const HardBreak&) { add_break(); }
    void operator()(const Link& link) { add_link(link.content, link.url, link.url); }
    void operator()(const Image& image);
    void operator()(const FootnoteMark& mark);
    void operator()(const Reference& reference);
    void operator()(const Variable&) {}

private:
    void add_emphasis(const Inlines& content, bool strong);
    void open_emphasis(bool strong);
    void close_emphasis(bool strong);
    void add_link(const Inlines& content, const std::string& url, const std::string& empty_text);
    void add_break();
    void push_text(std::string_view text);
    bool last_is(PieceKind kind) const { return !pieces_.empty() && pieces_.back().kind == kind; }
    template <typename Action>
    void before_openings(Action action);

    InlinePlace place_;
    std::vector<Piece> pieces_;
    bool in_emphasis_ = false;
    bool in_strong_ = false;
    bool in_link_ = false;
};

/// The length of the white space at the begin of `text`: spaces of ASCII, or of Unicode too.
std::size_t leading_space(std::string_view text, bool unicode);
std::size_t trailing_space(std::string_view text, bool unicode);

}  // namespace boekwerk::markdown
