#include "layout/paragraph_text.h"

#include <algorithm>

#include "layout/missing_character.h"
#include "layout/note_anchors.h"

namespace boekwerk {

namespace {

constexpr float raised_size = 0.65F;
constexpr float raised_by = 0.34F;
constexpr float mono_size = 0.95F;
// A word of more bytes is cut into parts, so that no step looks at all of it again and again.
constexpr std::size_t longest_word = 120;
constexpr std::size_t part_of_word = 40;
// Enough to see what is wrong with a text; looking up the place of each takes time.
constexpr std::size_t most_missing = 100;

bool is_space(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}
bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
constexpr std::string_view soft_hyphen = "\xC2\xAD";

std::string link_description(const std::string& url) {
    if (url.rfind("mailto:", 0) == 0) return "E-mail naar " + url.substr(7);
    if (url.rfind("tel:", 0) == 0) return "Bel " + url.substr(4);
    return "Link naar " + url;
}

}  // namespace

void ParagraphText::clear() {
    pieces.clear();
    spans.clear();
    images.clear();
}

void ParagraphTextBuilder::begin(const ParagraphStyle& style, OwnerRef owner) {
    text_.clear();
    style_ = &style;
    state_ = {};
    state_.bold = style.bold;
    state_.italic = style.italic;
    state_.owner = owner;
    use_state();
}

void ParagraphTextBuilder::end() {
    if (!text_.pieces.empty()) text_.pieces.back().flags = 0;
}

void ParagraphTextBuilder::add(const Inlines& inlines) {
    for (const Inline& item : inlines) add(item);
}

template <typename Add>
void ParagraphTextBuilder::add_with(bool State::*property, const Add& add) {
    const State before = state_;
    state_.*property = true;
    use_state();
    add();
    state_ = before;
    use_state();
}

void ParagraphTextBuilder::add(const Inline& item) {
    if (const auto* text = std::get_if<Text>(&item.value)) {
        add_text(text->text, item.place);
    } else if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) {
        add_with(&State::italic, [&] { add(emphasis->content); });
    } else if (const auto* strong = std::get_if<Strong>(&item.value)) {
        add_with(&State::bold, [&] { add(strong->content); });
    } else if (const auto* code = std::get_if<Code>(&item.value)) {
        add_with(&State::mono, [&] { add_text(code->text, item.place); });
    } else if (std::holds_alternative<HardBreak>(item.value)) {
        add_line_end();
    } else if (const auto* link = std::get_if<Link>(&item.value)) {
        add_link(*link);
    } else if (const auto* image = std::get_if<Image>(&item.value)) {
        add_image(*image, item.place);
    } else if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) {
        add_mark(*mark);
    } else if (const auto* reference = std::get_if<Reference>(&item.value)) {
        add_reference(*reference);
    }
}

void ParagraphTextBuilder::add_image(const Image& image, const Place& place) {
    const ImageSize size = image.data == nullptr ? ImageSize() : image_size(*image.data);
    if (size.width > 0 && size.height > 0) {
        text_.images.push_back({text_.pieces.size(), &image, size});
        return;
    }
    // An image without data could not be read, which has been reported.
    if (image.data != nullptr) {
        context_.diagnostics.report({DiagnosticCode::ImageUnusable,
                                     place,
                                     "de afbeelding ‘" + image.path + "’ is geen leesbare PNG of JPEG",
                                     "sla de afbeelding op als PNG of JPEG",
                                     {}});
    }
    add_with(&State::italic, [&] { add_text(image.alternative, place); });
}

void ParagraphTextBuilder::add_link(const Link& link) {
    PlacedLinkTarget target;
    target.url = link.url;
    target.description = link_description(link.url);
    begin_link(std::move(target));
    state_.linked = true;
    use_state();
    add(link.content);
    end_link();
}

void ParagraphTextBuilder::add_reference(const Reference& reference) {
    if (reference.document.empty() && context_.anchors.count(reference.anchor) == 0) {
        add(reference.content);
        return;
    }
    PlacedLinkTarget target;
    target.anchor = reference.anchor;
    if (!reference.document.empty()) target.file = file_in_set(reference.document, "pdf");
    target.description = "Naar " + plain_text(reference.content);
    begin_link(std::move(target));
    state_.linked = true;
    use_state();
    add(reference.content);
    if (reference.shows_page) {
        add_space();
        add_text("(pagina", {});
        add_space();
        keep_space();
        if (!text_.pieces.empty()) text_.pieces.back().flags |= TextPiece::Whole;
        add_slot(SlotKind::Reference);
    }
    end_link();
}

void ParagraphTextBuilder::add_mark(const FootnoteMark& mark) {
    const auto found = context_.note_by_label.find(mark.label);
    const State before = state_;
    std::uint32_t number = none;
    if (found != context_.note_by_label.end()) {
        number = found->second;
        Note& note = context_.notes[number];
        if (!note.wanted) {
            note.wanted = true;
            note.element = context_.structure.add(StructureType::Note, no_structure);
            context_.structure[note.element].id = note_anchor(mark.number);
            context_.wanted_notes.push_back(number);
        }
        state_.owner = context_.structure.add_inline(StructureType::Reference, state_.owner, note.element);
        state_.linked = true;
        if (state_.link == none) {
            PlacedLinkTarget target;
            target.anchor = note_anchor(mark.number);
            target.description = "Voetnoot " + std::to_string(mark.number);
            target.underlined = false;
            state_.link = new_link(std::move(target));
        }
    }
    keep_space();
    state_.bold = state_.italic = state_.mono = false;
    const Color& color = state_.linked ? context_.typography.style.link : style_->color;
    const std::uint16_t style =
        context_.styles.find(Face::Regular, style_->size * raised_size, color, style_->size * raised_by);
    Word* word = context_.words.find(Face::Regular, std::to_string(mark.number));
    text_.spans.push_back({style, state_.owner, state_.link});
    TextPiece piece;
    piece.word = word;
    piece.width = context_.width(*word, style);
    piece.mark = number;
    piece.span = static_cast<std::uint32_t>(text_.spans.size() - 1);
    text_.pieces.push_back(piece);
    state_ = before;
    use_state();
}

float ParagraphTextBuilder::end_number(float gap, float column) {
    if (text_.pieces.empty()) return 0;
    float width = 0;
    for (TextPiece& piece : text_.pieces) {
        width += piece.width;
        if ((piece.flags & TextPiece::SpaceAfter) != 0) width += context_.styles[text_.spans[piece.span].style].space;
        piece.flags |= TextPiece::SpaceAfter | TextPiece::KeepSpace;
    }
    const float next = std::max(width + gap, column);
    TextPiece& last = text_.pieces.back();
    last.width += next - width - context_.styles[text_.spans[last.span].style].space;
    return next;
}

void ParagraphTextBuilder::begin_link(PlacedLinkTarget target) {
    before_link_ = state_;
    state_.link = new_link(std::move(target));
    use_state();
}

void ParagraphTextBuilder::end_link() {
    state_ = before_link_;
    use_state();
}

std::uint32_t ParagraphTextBuilder::new_link(PlacedLinkTarget target) {
    target.owner = context_.structure.add_inline(StructureType::Link, state_.owner);
    state_.owner = target.owner;
    context_.links.push_back(std::move(target));
    return static_cast<std::uint32_t>(context_.links.size() - 1);
}

void ParagraphTextBuilder::add_slot(SlotKind slot) {
    const std::uint16_t style = text_.spans[span_].style;
    TextPiece piece;
    piece.width = context_.slot_width(slot, style);
    piece.slot = slot;
    piece.span = span_;
    text_.pieces.push_back(piece);
}

void ParagraphTextBuilder::use_state() {
    face_ = state_.mono ? Face::Mono : context_.face(state_.bold, state_.italic);
    const float size = state_.mono ? style_->size * mono_size : style_->size;
    const Color& color = state_.linked ? context_.typography.style.link : style_->color;
    const std::uint16_t style = context_.styles.find(face_, size, color);
    scale_ = context_.styles[style].scale;
    const bool same = !text_.spans.empty() && text_.spans.back().style == style &&
                      text_.spans.back().owner == state_.owner && text_.spans.back().link == state_.link;
    if (!same) text_.spans.push_back({style, state_.owner, state_.link});
    span_ = static_cast<std::uint32_t>(text_.spans.size() - 1);
}

void ParagraphTextBuilder::add_plain(std::string_view text, const Place& place) {
    add_text(text, place);
}

void ParagraphTextBuilder::add_space() {
    if (!text_.pieces.empty()) text_.pieces.back().flags |= TextPiece::SpaceAfter;
}

void ParagraphTextBuilder::keep_space() {
    if (!text_.pieces.empty()) text_.pieces.back().flags |= TextPiece::KeepSpace;
}

void ParagraphTextBuilder::add_line_end() {
    if (!text_.pieces.empty()) text_.pieces.back().flags |= TextPiece::SpaceAfter | TextPiece::LineEnd;
}

void ParagraphTextBuilder::add_text(std::string_view text, const Place& place) {
    const std::size_t size = text.size();
    missing_ = 0;
    for (std::size_t i = 0; i < size;) {
        if (is_space(text[i])) {
            add_space();
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < size && !is_space(text[i])) ++i;
        const std::string_view word = text.substr(start, i - start);
        if (word.size() > longest_word || word.find(soft_hyphen) != std::string_view::npos) {
            add_long_word(word, text, place);
        } else {
            add_word(word, text, place);
        }
    }
}

void ParagraphTextBuilder::add_word(std::string_view word, std::string_view text, const Place& place) {
    Word* found = context_.words.find(face_, word);
    if (found->missing) {
        if (++missing_ > most_missing) return;
        report_missing_character(*found->shaped, word, text, place, context_.diagnostics);
        return;
    }
    TextPiece& piece = text_.pieces.emplace_back();
    piece.word = found;
    piece.width = found->width * scale_;
    piece.span = span_;
}

void ParagraphTextBuilder::add_long_word(std::string_view word, std::string_view text, const Place& place) {
    // The author's own soft hyphens say no more than the patterns know.
    std::string whole(word);
    for (std::size_t at = 0; (at = whole.find(soft_hyphen, at)) != std::string::npos;)
        whole.erase(at, soft_hyphen.size());
    std::string_view rest = whole;
    while (rest.size() > longest_word) {
        std::size_t end = part_of_word;
        while (end < rest.size() && continues_character(rest[end])) ++end;
        const std::size_t pieces_before = text_.pieces.size();
        add_word(rest.substr(0, end), text, place);
        if (text_.pieces.size() > pieces_before) text_.pieces.back().flags |= TextPiece::BreakAfter;
        rest.remove_prefix(end);
    }
    if (!rest.empty()) add_word(rest, text, place);
}

}  // namespace boekwerk
