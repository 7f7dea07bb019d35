#include "writers/markdown/render_inlines.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "writers/markdown/escape.h"

namespace boekwerk::markdown {

namespace {

/// What a character is to the rules of emphasis (CommonMark 0.29 §6.4). Beyond ASCII readers of Markdown differ about
/// what is punctuation, so those characters are taken as whatever is worst.
enum class CharacterClass { Space, Punctuation, Word, Unknown };

CharacterClass class_of(char c) {
    if (c == ' ' || c == '\n') return CharacterClass::Space;
    if (is_ascii_punctuation(c)) return CharacterClass::Punctuation;
    return is_ascii_alphanumeric(c) ? CharacterClass::Word : CharacterClass::Unknown;
}

class Renderer {
public:
    Renderer(std::string& out, const std::vector<Piece>& pieces, InlinePlace place, std::string_view prefix)
        : out_(out), pieces_(pieces), place_(place), prefix_(prefix), begin_(out.size()) {}

    void run() {
        for (index_ = 0; index_ < pieces_.size(); ++index_) render(pieces_[index_]);
    }

private:
    void render(const Piece& piece) {
        switch (piece.kind) {
            case PieceKind::Text: render_text(piece.text); break;
            case PieceKind::Code: render_code(piece.text); break;
            case PieceKind::OpenEmphasis: open_emphasis(piece.strong); break;
            case PieceKind::CloseEmphasis: close_emphasis(piece.strong); break;
            case PieceKind::OpenLink: open_link(piece); break;
            case PieceKind::CloseLink: close_link(piece.url); break;
            case PieceKind::Image: render_image(piece); break;
            case PieceKind::Note: out_ += "[^" + piece.text + "]"; break;
            case PieceKind::Break:
                out_ += "\\\n";
                out_ += prefix_;
                break;
        }
    }

    const Piece* previous() const { return index_ > 0 ? &pieces_[index_ - 1] : nullptr; }
    const Piece* next() const { return index_ + 1 < pieces_.size() ? &pieces_[index_ + 1] : nullptr; }

    void render_text(std::string_view text) {
        TextSurroundings around;
        const Piece* before = previous();
        const Piece* after = next();
        around.line_start = place_ == InlinePlace::Paragraph && (before == nullptr || before->kind == PieceKind::Break);
        around.in_link = in_link_;
        around.after_note = before != nullptr && before->kind == PieceKind::Note;
        around.before_bracket =
            after != nullptr && (after->kind == PieceKind::OpenLink || after->kind == PieceKind::Note);
        around.ends_heading = place_ == InlinePlace::Heading && after == nullptr;
        around.encode_first = encode_next_;
        encode_next_ = false;
        escape_text(out_, text, around);
    }

    void render_code(std::string_view code) {
        std::size_t longest = 0;
        std::size_t run = 0;
        for (const char c : code) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        const std::string fence(longest + 1, '`');
        const bool ticks = code.front() == '`' || code.back() == '`';
        const bool spaces = code.front() == ' ' && code.back() == ' ' && code.find_first_not_of(' ') != code.npos;
        const std::string_view pad = ticks || spaces ? " " : "";
        out_ += fence;
        out_ += pad;
        out_ += code;
        out_ += pad;
        out_ += fence;
    }

    CharacterClass class_before() const {
        const std::string_view written = std::string_view(out_).substr(begin_);
        if (written.empty() || trailing_space(written, true) > 0) return CharacterClass::Space;
        return class_of(written.back());
    }

    CharacterClass class_after() const {
        const Piece* after = next();
        if (after == nullptr) return CharacterClass::Space;
        if (after->kind != PieceKind::Text) return CharacterClass::Punctuation;
        return leading_space(after->text, true) > 0 ? CharacterClass::Space : class_of(after->text.front());
    }

    /// Whether all that stands between the emphasis that opens here and the next is one character, which may yet be
    /// written as a number.
    bool opens_before_one_character() const {
        if (index_ + 2 >= pieces_.size() || pieces_[index_ + 2].kind != PieceKind::OpenEmphasis) return false;
        const Piece& text = pieces_[index_ + 1];
        return text.kind == PieceKind::Text && count_characters(text.text) == 1;
    }

    /// Emphasis in other emphasis, or directly after other emphasis, takes the other delimiter: no two runs of the
    /// same character ever touch or stand in each other.
    void open_emphasis(bool strong) {
        const Piece* before = previous();
        char delimiter = '*';
        if (depth_ > 0) {
            delimiter = delimiters_[0] == '*' ? '_' : '*';
        } else if (before != nullptr && before->kind == PieceKind::CloseEmphasis) {
            delimiter = last_closed_ == '*' ? '_' : '*';
        }
        const CharacterClass left = class_before();
        const CharacterClass right = opens_before_one_character() ? CharacterClass::Unknown : class_after();
        const bool in_word = left == CharacterClass::Word || left == CharacterClass::Unknown;
        // A delimiter in a word opens only when it is a `*` before a letter or digit.
        if (in_word && (delimiter == '_' || right != CharacterClass::Word)) encode_last_character(out_);
        delimiters_[depth_++] = delimiter;
        out_.append(strong ? 2 : 1, delimiter);
    }

    void close_emphasis(bool strong) {
        const char delimiter = delimiters_[--depth_];
        const CharacterClass left = class_before();
        const CharacterClass right = class_after();
        const bool in_word = right == CharacterClass::Word || right == CharacterClass::Unknown;
        encode_next_ = in_word && (delimiter == '_' || left != CharacterClass::Word);
        last_closed_ = delimiter;
        out_.append(strong ? 2 : 1, delimiter);
    }

    /// A link that shows its own address, and has a scheme that makes it an autolink.
    bool is_autolink(const Piece& link) const {
        if (index_ + 2 >= pieces_.size()) return false;
        const Piece& text = pieces_[index_ + 1];
        const std::string& url = link.url;
        if (pieces_[index_ + 2].kind != PieceKind::CloseLink || text.kind != PieceKind::Text || text.text != url) {
            return false;
        }
        const bool scheme = url.starts_with("http:") || url.starts_with("https:") || url.starts_with("mailto:") ||
                            url.starts_with("tel:");
        // In a cell a backslash could stand before a pipe; in an autolink nothing can escape it.
        const std::string_view excluded = place_ == InlinePlace::Cell ? " <>\\" : " <>";
        if (!scheme || url.find_first_of(excluded) != std::string::npos) return false;
        for (std::size_t at = url.find('&'); at != std::string::npos; at = url.find('&', at + 1)) {
            if (looks_like_entity(url, at)) return false;
        }
        return true;
    }

    void open_link(const Piece& link) {
        if (is_autolink(link)) {
            out_ += '<';
            out_ += link.url;
            out_ += '>';
            index_ += 2;
            return;
        }
        in_link_ = true;
        out_ += '[';
    }

    void close_link(std::string_view url) {
        in_link_ = false;
        out_ += "](";
        escape_address(out_, url);
        out_ += ')';
    }

    void render_image(const Piece& image) {
        TextSurroundings around;
        around.in_link = true;
        out_ += "![";
        escape_text(out_, image.text, around);
        out_ += "](";
        escape_address(out_, image.url);
        out_ += ')';
    }

    std::string& out_;
    const std::vector<Piece>& pieces_;
    InlinePlace place_;
    std::string_view prefix_;
    std::size_t begin_;
    std::size_t index_ = 0;
    std::array<char, 2> delimiters_{};  ///< Of the open emphasis: at most one of each kind.
    std::size_t depth_ = 0;
    char last_closed_ = '\0';
    bool in_link_ = false;
    bool encode_next_ = false;
};

}  // namespace

void render_inlines(std::string& out, const std::vector<Piece>& pieces, InlinePlace place, std::string_view prefix) {
    Renderer(out, pieces, place, prefix).run();
}

}  // namespace boekwerk::markdown
