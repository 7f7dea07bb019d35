#include "markdown/inline_reader.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "markdown/anchors.h"
#include "markdown/cmark_tree.h"
#include "markdown/directives.h"
#include "markdown/link_check.h"

namespace boekwerk {

namespace {

bool holds_only_text(const Inlines& inlines) {
    return std::all_of(inlines.begin(), inlines.end(), [](const Inline& item) {
        if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) return holds_only_text(emphasis->content);
        if (const auto* strong = std::get_if<Strong>(&item.value)) return holds_only_text(strong->content);
        return std::holds_alternative<Text>(item.value) || std::holds_alternative<Code>(item.value) ||
               std::holds_alternative<HardBreak>(item.value);
    });
}

/// All text below a node, without mark-up.
std::string text_below(cmark_node* node) {
    std::string text;
    cmark_iter* iterator = cmark_iter_new(node);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        cmark_node* current = cmark_iter_get_node(iterator);
        const cmark_node_type type = cmark_node_get_type(current);
        if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER) continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) text += literal_of(current);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
    }
    cmark_iter_free(iterator);
    return reveal(text);
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_space(c); });
}

}  // namespace

InlineReader::InlineReader(Reading& reading, std::string_view content, ContentMap& map)
    : reading_(reading), content_(content), map_(map) {}

Inlines InlineReader::read(cmark_node* block) {
    Inlines inlines;
    read_children(block, inlines, 0);
    return inlines;
}

Paragraph InlineReader::read_paragraph(cmark_node* block) {
    Paragraph paragraph;
    cmark_node* first = cmark_node_first_child(block);
    const auto anchor =
        reading_.kind == MarkdownKind::Document ? read_leading_anchor(content_) : std::optional<LeadingAnchor>();
    if (anchor) {
        paragraph.anchor.id = anchor->id;
        at_ = anchor->length;
        first = cmark_node_next(cmark_node_next(first));  // After its two tags.
    }
    read_from(first, paragraph.content, 0);
    return paragraph;
}

void InlineReader::read_children(cmark_node* parent, Inlines& out, int depth) {
    read_from(cmark_node_first_child(parent), out, depth);
}

void InlineReader::read_from(cmark_node* node, Inlines& out, int depth) {
    for (; node != nullptr; node = cmark_node_next(node)) read_node(node, out, depth);
}

void InlineReader::read_node(cmark_node* node, Inlines& out, int depth) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT: read_text_node(literal_of(node), out); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: read_line_end(node, out); break;
        case CMARK_NODE_CODE: read_code(node, out); break;
        case CMARK_NODE_FOOTNOTE_REFERENCE: read_note_mark(node, out); break;
        case CMARK_NODE_HTML_INLINE: read_html(node, out); break;
        default:
            if (depth >= most_levels) {
                read_too_deep(node, out);
                break;
            }
            switch (cmark_node_get_type(node)) {
                case CMARK_NODE_EMPH: read_emphasis<Emphasis>(node, out, depth, 1); break;
                case CMARK_NODE_STRONG: read_emphasis<Strong>(node, out, depth, 2); break;
                case CMARK_NODE_LINK: read_link(node, out, depth); break;
                case CMARK_NODE_IMAGE: read_image(node, out, depth); break;
                default: break;  // Only extensions that are not attached make other nodes.
            }
    }
}

void InlineReader::read_text_node(std::string_view literal, Inlines& out) {
    std::size_t end = at_ + literal.size();
    const std::string_view raw = content_.substr(std::min(at_, content_.size()), literal.size());
    const bool plain =
        raw == literal && raw.find('\\') == std::string_view::npos && raw.find('&') == std::string_view::npos;
    if (!plain) end = end_of_text(content_, at_, literal);
    if (end == std::string_view::npos) {
        append_text(out, reveal(literal), place(at_));
        return;
    }
    TextReader(reading_, content_, map_, in_link_, placeholders_).read(at_, end, out);
    at_ = end;
}

void InlineReader::skip_blanks() {
    while (at_ < content_.size() && (content_[at_] == ' ' || content_[at_] == '\t')) ++at_;
}

void InlineReader::read_line_end(cmark_node* node, Inlines& out) {
    const std::size_t begin = at_;
    skip_blanks();
    if (at_ < content_.size() && content_[at_] == '\\') ++at_;
    if (at_ < content_.size() && content_[at_] == '\r') ++at_;
    if (at_ < content_.size() && content_[at_] == '\n') ++at_;
    skip_blanks();
    if (cmark_node_get_type(node) == CMARK_NODE_LINEBREAK) {
        out.push_back({place(begin), HardBreak{}});
    } else {
        append_text(out, " ", place(begin));
    }
}

void InlineReader::read_code(cmark_node* node, Inlines& out) {
    const std::size_t begin = at_;
    while (at_ < content_.size() && content_[at_] == '`') ++at_;
    const std::size_t ticks = at_ - begin;
    while (at_ < content_.size()) {
        const std::size_t run = std::min(content_.find('`', at_), content_.size());
        at_ = std::min(content_.find_first_not_of('`', run), content_.size());
        if (at_ - run == ticks) break;
    }
    out.push_back({place(begin), Code{reveal(literal_of(node))}});
}

void InlineReader::read_html(cmark_node* node, Inlines& out) {
    const std::string html = reveal(literal_of(node));
    const std::size_t begin = at_;
    at_ = std::min(at_ + html.size(), content_.size());
    const std::size_t text_begin = offset(begin);
    const Directive* directive = reading_.directive_on(reading_.map.line_of(text_begin));
    if (directive != nullptr && directive->offset == text_begin) {
        report_directive_in_text(reading_, text_begin, directive->text, "midden in een alinea");
        return;
    }
    if (!html.starts_with("</") || !html_reported_) {
        reading_.report(DiagnosticCode::RawHtml, text_begin,
                        "HTML kan niet in de tekst staan: ‘" + html.substr(0, html.find('\n')) + "’",
                        "schrijf het in Markdown, of zet een backslash voor het teken: \\<");
    }
    html_reported_ = true;
    append_text(out, html, reading_.map.place_at(text_begin));
}

void InlineReader::read_note_mark(cmark_node* node, Inlines& out) {
    const std::size_t begin = at_;
    at_ = std::min(content_.find(']', at_), content_.size() - 1) + 1;
    std::size_t number = 0;
    for (const char digit : literal_of(node)) number = number * 10 + static_cast<std::size_t>(digit - '0');
    if (number == 0 || number > reading_.note_labels.size()) return;
    FootnoteMark mark{std::string(reading_.note_labels[number - 1])};
    if (reading_.kind == MarkdownKind::Document) mark.number = note_number(mark.label);
    out.push_back({place(begin), std::move(mark)});
}

template <typename Emphasised>
void InlineReader::read_emphasis(cmark_node* node, Inlines& out, int depth, std::size_t markers) {
    const Place begin = place(at_);
    at_ += markers;
    Emphasised emphasised;
    read_children(node, emphasised.content, depth + 1);
    at_ += markers;
    out.push_back({begin, std::move(emphasised)});
}

void InlineReader::read_link(cmark_node* node, Inlines& out, int depth) {
    const std::size_t begin = at_;
    const Place begin_place = place(begin);
    const std::string url = reveal(url_of(node));
    Inlines content;
    if (begin < content_.size() && content_[begin] == '<') {
        append_text(content, text_below(node), place(begin + 1));
        at_ = std::min(content_.find('>', begin), content_.size() - 1) + 1;
    } else {
        ++at_;
        const bool was_in_link = std::exchange(in_link_, true);
        read_children(node, content, depth + 1);
        in_link_ = was_in_link;
        skip_link_target();
        check_title(node, begin);
    }
    auto value = check_link(reading_, offset(begin), url, content);
    if (value) {
        out.push_back({begin_place, std::move(*value)});
    } else {
        std::move(content.begin(), content.end(), std::back_inserter(out));
    }
}

/// From the `]` that ends the text of a link or image to the end of its address. cmark has checked that it is there.
void InlineReader::skip_link_target() {
    const auto peek = [&] { return at_ < content_.size() ? content_[at_] : '\0'; };
    const auto next = [&] { at_ += peek() == '\\' && at_ + 1 < content_.size() ? 2 : 1; };
    const auto skip_to = [&](char last) {
        for (next(); peek() != '\0' && peek() != last;) next();
        next();
    };
    const auto skip_space = [&] {
        while (is_ascii_space(peek())) ++at_;
    };
    if (peek() == ']') ++at_;
    if (peek() != '(') return;
    ++at_;
    skip_space();
    if (peek() == '<') {
        skip_to('>');
    } else {
        for (int open = 0; peek() != '\0' && !is_ascii_space(peek()) && (peek() != ')' || open > 0); next()) {
            if (peek() == '(') ++open;
            if (peek() == ')') --open;
        }
    }
    skip_space();
    if (peek() == '"' || peek() == '\'') skip_to(peek());
    if (peek() == '(') skip_to(')');
    skip_space();
    if (peek() == ')') ++at_;
    at_ = std::min(at_, content_.size());
}

void InlineReader::check_title(cmark_node* node, std::size_t begin) {
    if (title_of(node).empty()) return;
    reading_.report(DiagnosticCode::TextNotRead, offset(begin),
                    "de titel ‘" + reveal(title_of(node)) + "’ achter het adres komt in geen document",
                    "haal de titel tussen aanhalingstekens weg");
}

void InlineReader::read_image(cmark_node* node, Inlines& out, int depth) {
    const std::size_t begin = at_;
    const Place begin_place = place(begin);
    at_ += 2;
    Inlines content;
    const bool was_in_link = std::exchange(in_link_, true);
    read_children(node, content, depth + 1);
    in_link_ = was_in_link;
    skip_link_target();
    check_title(node, begin);
    Image image{reveal(url_of(node)), text_below(node), nullptr};
    const bool token_may_stand = reading_.kind == MarkdownKind::Template;
    if (!token_may_stand && !holds_only_text(content)) {
        reading_.report(DiagnosticCode::TextNotRead, offset(begin),
                        "de beschrijving van een afbeelding kan alleen gewone tekst zijn",
                        "haal links, voetnoten en invulplekken uit de beschrijving");
    }
    if (is_blank(image.alternative)) {
        reading_.report(DiagnosticCode::ImageWithoutText, offset(begin),
                        "afbeelding ‘" + image.path + "’ heeft geen beschrijving voor wie haar niet ziet",
                        "schrijf tussen de vierkante haken wat er te zien is: ![beschrijving](" + image.path + ")");
    }
    check_image_path(reading_, offset(begin), image.path);
    out.push_back({begin_place, std::move(image)});
}

void InlineReader::read_too_deep(cmark_node* node, Inlines& out) {
    if (!too_deep_) {
        reading_.report(DiagnosticCode::ListTooDeep, offset(at_),
                        "opmaak staat hier meer dan " + std::to_string(most_levels) + " keer in elkaar",
                        "haal sterretjes, haken of streepjes weg");
    }
    too_deep_ = true;
    append_text(out, text_below(node), place(at_));
}

}  // namespace boekwerk
