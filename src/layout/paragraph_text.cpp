#include "layout/paragraph_text.h"

#include <algorithm>

#include "layout/missing_character.h"

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

}  // namespace

void ParagraphText::clear() {
    pieces.clear();
    spans.clear();
    pictures.clear();
    hang = 0;
    complete = true;
}

void ParagraphTextBuilder::build(const ParagraphScript& script) {
    text_.clear();
    place_ = script.places.begin();
    for (ScriptReader reader(script.steps); !reader.at_end();) take(reader.read<ScriptStep>(), reader);
}

void ParagraphTextBuilder::take(ScriptStep step, ScriptReader& reader) {
    switch (step) {
        case ScriptStep::Begin:
            size_ = reader.read<float>();
            color_ = reader.read<Color>();
            break;
        case ScriptStep::Look: set_look(reader); break;
        case ScriptStep::Text:
            add_text(reader.read_text());
            ++place_;
            break;
        case ScriptStep::Mark: add_mark(reader); break;
        case ScriptStep::Slot: add_slot(reader); break;
        case ScriptStep::Space: add_flags(TextPiece::SpaceAfter); break;
        case ScriptStep::KeepSpace: add_flags(TextPiece::KeepSpace); break;
        case ScriptStep::Whole: add_flags(TextPiece::Whole); break;
        case ScriptStep::LineEnd: add_flags(TextPiece::SpaceAfter | TextPiece::LineEnd); break;
        case ScriptStep::NumberEnd: end_number(reader); break;
        case ScriptStep::Picture: text_.pictures.push_back(text_.pieces.size()); break;
        case ScriptStep::End:
            if (!text_.pieces.empty()) text_.pieces.back().flags &= TextPiece::Mark;
            break;
    }
}

void ParagraphTextBuilder::set_look(ScriptReader& reader) {
    const auto binding = reader.read<std::uint32_t>();
    const bool bold = reader.read<bool>();
    const bool italic = reader.read<bool>();
    const bool mono = reader.read<bool>();
    const bool linked = reader.read<bool>();
    face_ = mono ? Face::Mono : context_.face(bold, italic);
    const float size = mono ? size_ * mono_size : size_;
    const std::uint16_t style = context_.styles.find(face_, size, linked ? context_.typography.style.link : color_);
    scale_ = context_.styles[style].scale;
    const bool same =
        !text_.spans.empty() && text_.spans.back().style == style && text_.spans.back().binding == binding;
    if (!same) text_.spans.push_back({style, binding});
    span_ = static_cast<std::uint32_t>(text_.spans.size() - 1);
}

void ParagraphTextBuilder::add_mark(ScriptReader& reader) {
    const auto number = reader.read<int>();
    const auto binding = reader.read<std::uint32_t>();
    const bool linked = reader.read<bool>();
    const bool has_note = reader.read<bool>();
    const Color& color = linked ? context_.typography.style.link : color_;
    const std::uint16_t style = context_.styles.find(Face::Regular, size_ * raised_size, color, size_ * raised_by);
    Word* word = context_.words.find(Face::Regular, std::to_string(number));
    text_.spans.push_back({style, binding});
    TextPiece piece;
    piece.word = word;
    piece.width = context_.width(*word, style);
    piece.span = static_cast<std::uint32_t>(text_.spans.size() - 1);
    if (has_note) piece.flags = TextPiece::Mark;
    text_.pieces.push_back(piece);
}

void ParagraphTextBuilder::add_slot(ScriptReader& reader) {
    TextPiece piece;
    piece.slot = reader.read<SlotKind>();
    const auto digits = reader.read<int>();
    piece.width = context_.slot_width(piece.slot, text_.spans[span_].style, digits);
    piece.span = span_;
    text_.pieces.push_back(piece);
}

void ParagraphTextBuilder::end_number(ScriptReader& reader) {
    const auto gap = reader.read<float>();
    const auto column = reader.read<float>();
    if (text_.pieces.empty()) return;
    float width = 0;
    for (TextPiece& piece : text_.pieces) {
        width += piece.width;
        if ((piece.flags & TextPiece::SpaceAfter) != 0) width += context_.styles[text_.spans[piece.span].style].space;
        piece.flags |= TextPiece::SpaceAfter | TextPiece::KeepSpace;
    }
    const float next = std::max(width + gap, column);
    TextPiece& last = text_.pieces.back();
    last.width += next - width - context_.styles[text_.spans[last.span].style].space;
    text_.hang = next;
}

void ParagraphTextBuilder::add_flags(unsigned flags) {
    if (text_.pieces.empty()) return;
    std::uint8_t& all = text_.pieces.back().flags;
    all = static_cast<std::uint8_t>(all | flags);
}

void ParagraphTextBuilder::add_text(std::string_view text) {
    const std::size_t size = text.size();
    missing_ = 0;
    for (std::size_t i = 0; i < size;) {
        if (is_space(text[i])) {
            add_flags(TextPiece::SpaceAfter);
            ++i;
            continue;
        }
        const std::size_t start = i;
        while (i < size && !is_space(text[i])) ++i;
        const std::string_view word = text.substr(start, i - start);
        if (word.size() > longest_word || word.find(soft_hyphen) != std::string_view::npos) {
            add_long_word(word, text);
        } else {
            add_word(word, text);
        }
    }
}

void ParagraphTextBuilder::add_word(std::string_view word, std::string_view text) {
    Word* found = context_.words.find(face_, word);
    if (found->missing) {
        text_.complete = false;
        if (++missing_ > most_missing) return;
        report_missing_character(*found->shaped, word, text, *place_, context_.diagnostics);
        return;
    }
    TextPiece& piece = text_.pieces.emplace_back();
    piece.word = found;
    piece.width = found->width * scale_;
    piece.span = span_;
}

void ParagraphTextBuilder::add_long_word(std::string_view word, std::string_view text) {
    // The author's own soft hyphens say no more than the patterns know.
    std::string whole(word);
    for (std::size_t at = 0; (at = whole.find(soft_hyphen, at)) != std::string::npos;)
        whole.erase(at, soft_hyphen.size());
    std::string_view rest = whole;
    while (rest.size() > longest_word) {
        std::size_t end = part_of_word;
        while (end < rest.size() && continues_character(rest[end])) ++end;
        const std::size_t pieces_before = text_.pieces.size();
        add_word(rest.substr(0, end), text);
        if (text_.pieces.size() > pieces_before) text_.pieces.back().flags |= TextPiece::BreakAfter;
        rest.remove_prefix(end);
    }
    if (!rest.empty()) add_word(rest, text);
}

}  // namespace boekwerk
