#include "writers/markdown/inline_stream.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"

namespace boekwerk::markdown {

namespace {

/// The spaces of Unicode (Zs) beyond ASCII, which end emphasis as an ASCII space does.
constexpr std::array<std::string_view, 16> unicode_spaces = {"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                                                             "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
                                                             "\u200A", "\u202F", "\u205F", "\u3000"};

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string without_controls(std::string_view text) {
    std::string result(text);
    std::replace_if(result.begin(), result.end(), is_control, ' ');
    return result;
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || is_control(c); });
}

struct ContentCheck {
    bool in_link;

    bool operator()(const Text& text) const { return !is_blank(text.text); }
    bool operator()(const Emphasis& emphasis) const { return has_content(emphasis.content, in_link); }
    bool operator()(const Strong& strong) const { return has_content(strong.content, in_link); }
    bool operator()(const Code& code) const { return !code.text.empty(); }
    bool operator()(const HardBreak&) const { return false; }
    bool operator()(const Link&) const { return true; }
    bool operator()(const Image&) const { return true; }
    bool operator()(const FootnoteMark&) const { return true; }
    bool operator()(const Reference& reference) const {
        const bool leads_somewhere = !reference.anchor.empty() || !reference.document.empty();
        return (!in_link && leads_somewhere) || has_content(reference.content, in_link);
    }
    bool operator()(const Variable&) const { return false; }
};

/// cmark knows runs of at most 80 backticks, in a table a backslash before a pipe is never code, and a link whose text
/// holds `]:` would define an address when it begins a line.
bool is_expressible_code(std::string_view code, InlinePlace place, bool in_link) {
    constexpr std::size_t longest_run = 70;
    if (place == InlinePlace::Cell && code.find("\\|") != std::string_view::npos) return false;
    if (in_link && code.find("]:") != std::string_view::npos) return false;
    return code.find(std::string(longest_run, '`')) == std::string_view::npos;
}

}  // namespace

bool has_content(const Inlines& inlines, bool in_link) {
    return std::any_of(inlines.begin(), inlines.end(),
                       [&](const Inline& item) { return std::visit(ContentCheck{in_link}, item.value); });
}

std::size_t leading_space(std::string_view text, bool unicode) {
    std::size_t length = 0;
    for (bool found = true; found;) {
        const std::string_view rest = text.substr(length);
        found = rest.starts_with(' ');
        length += found ? 1 : 0;
        for (std::size_t i = 0; unicode && !found && i < unicode_spaces.size(); ++i) {
            found = rest.starts_with(unicode_spaces[i]);
            if (found) length += unicode_spaces[i].size();
        }
    }
    return length;
}

std::size_t trailing_space(std::string_view text, bool unicode) {
    std::size_t length = 0;
    for (bool found = true; found;) {
        const std::string_view rest = text.substr(0, text.size() - length);
        found = rest.ends_with(' ');
        length += found ? 1 : 0;
        for (std::size_t i = 0; unicode && !found && i < unicode_spaces.size(); ++i) {
            found = rest.ends_with(unicode_spaces[i]);
            if (found) length += unicode_spaces[i].size();
        }
    }
    return length;
}

void InlineStream::add(const Inlines& inlines) {
    for (const Inline& item : inlines) std::visit(*this, item.value);
}

/// Does something as if it came before the emphasis that has just been opened.
template <typename Action>
void InlineStream::before_openings(Action action) {
    std::vector<Piece> openings;
    while (last_is(PieceKind::OpenEmphasis)) {
        openings.push_back(std::move(pieces_.back()));
        pieces_.pop_back();
    }
    action();
    std::move(openings.rbegin(), openings.rend(), std::back_inserter(pieces_));
}

void InlineStream::push_text(std::string_view text) {
    if (pieces_.empty() || last_is(PieceKind::Break)) text.remove_prefix(leading_space(text, false));
    if (text.empty()) return;
    if (last_is(PieceKind::Text)) {
        pieces_.back().text += text;
    } else {
        pieces_.push_back({PieceKind::Text, false, std::string(text), {}});
    }
}

void InlineStream::add_text(std::string_view text) {
    std::string clean;
    if (std::any_of(text.begin(), text.end(), is_control)) {
        clean = without_controls(text);
        text = clean;
    }
    if (last_is(PieceKind::OpenEmphasis)) {
        const std::size_t space = leading_space(text, true);
        if (space > 0) before_openings([&] { push_text(text.substr(0, space)); });
        text.remove_prefix(space);
    }
    push_text(text);
}

void InlineStream::add_break() {
    if (place_ != InlinePlace::Paragraph) {
        add_text(" ");
        return;
    }
    if (last_is(PieceKind::OpenEmphasis)) {
        before_openings([&] { add_break(); });
        return;
    }
    if (last_is(PieceKind::Text)) {
        std::string& text = pieces_.back().text;
        text.resize(text.size() - trailing_space(text, false));
        if (text.empty()) pieces_.pop_back();
    }
    if (!pieces_.empty()) pieces_.push_back({PieceKind::Break, false, {}, {}});
}

void InlineStream::open_emphasis(bool strong) {
    if (last_is(PieceKind::CloseEmphasis) && pieces_.back().strong == strong) {
        pieces_.pop_back();
    } else {
        pieces_.push_back({PieceKind::OpenEmphasis, strong, {}, {}});
    }
}

void InlineStream::close_emphasis(bool strong) {
    std::vector<std::string> spaces;  // From the last to the first; an empty one is a break.
    while (last_is(PieceKind::Text) || last_is(PieceKind::Break)) {
        if (last_is(PieceKind::Break)) {
            spaces.emplace_back();
            pieces_.pop_back();
            continue;
        }
        std::string& text = pieces_.back().text;
        const std::size_t length = trailing_space(text, true);
        if (length > 0) spaces.push_back(text.substr(text.size() - length));
        text.resize(text.size() - length);
        if (!text.empty()) break;
        pieces_.pop_back();
    }
    if (last_is(PieceKind::OpenEmphasis) && pieces_.back().strong == strong) {
        pieces_.pop_back();
    } else {
        pieces_.push_back({PieceKind::CloseEmphasis, strong, {}, {}});
    }
    for (auto space = spaces.rbegin(); space != spaces.rend(); ++space) {
        if (space->empty()) {
            add_break();
        } else {
            add_text(*space);
        }
    }
}

void InlineStream::add_emphasis(const Inlines& content, bool strong) {
    bool& inside = strong ? in_strong_ : in_emphasis_;
    if (std::exchange(inside, true)) {
        add(content);
        return;
    }
    open_emphasis(strong);
    add(content);
    close_emphasis(strong);
    inside = false;
}

void InlineStream::operator()(const Code& code) {
    const std::string text = without_controls(code.text);
    const bool continues = last_is(PieceKind::Code);
    if (!is_expressible_code(continues ? pieces_.back().text + text : text, place_, in_link_)) {
        add_text(text);
    } else if (continues) {
        pieces_.back().text += text;
    } else if (!text.empty()) {
        pieces_.push_back({PieceKind::Code, false, text, {}});
    }
}

void InlineStream::operator()(const Image& image) {
    pieces_.push_back({PieceKind::Image, false, without_controls(image.alternative), without_controls(image.path)});
}

void InlineStream::operator()(const FootnoteMark& mark) {
    pieces_.push_back({PieceKind::Note, false, std::to_string(mark.number), {}});
}

void InlineStream::operator()(const Reference& reference) {
    const std::string address = target_address(reference, "md");
    if (address.empty()) {
        add(reference.content);
    } else {
        add_link(reference.content, address, {});
    }
}

void InlineStream::add_link(const Inlines& content, const std::string& url, const std::string& empty_text) {
    if (in_link_) {
        add(content);
        if (!has_content(content, true)) add_text(empty_text);
        return;
    }
    in_link_ = true;
    const std::string clean = without_controls(url);
    pieces_.push_back({PieceKind::OpenLink, false, {}, clean});
    const std::size_t begin = pieces_.size();
    add(content);
    const bool blank =
        std::all_of(pieces_.begin() + static_cast<std::ptrdiff_t>(begin), pieces_.end(), [](const Piece& piece) {
            return piece.kind == PieceKind::Break || (piece.kind == PieceKind::Text && is_blank(piece.text));
        });
    if (blank) {
        pieces_.resize(begin);
        add_text(empty_text);
    }
    pieces_.push_back({PieceKind::CloseLink, false, {}, clean});
    in_link_ = false;
}

std::vector<Piece> InlineStream::finish() {
    while (last_is(PieceKind::Text) || last_is(PieceKind::Break)) {
        std::string& text = pieces_.back().text;
        text.resize(text.size() - trailing_space(text, false));
        if (!text.empty()) break;
        pieces_.pop_back();
    }
    return std::move(pieces_);
}

}  // namespace boekwerk::markdown
