#include "document/passage.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/utf8.h"

namespace boekwerk {

Passage::Passage(std::string text, const Place& place) : text_(std::move(text)), pieces_{{0, place}} {}

void Passage::clear() {
    text_.clear();
    pieces_.clear();
    references_.clear();
    images_.clear();
}

void Passage::append(const Inlines& inlines) {
    for (const Inline& item : inlines) append_item(item);
}

void Passage::append_text(std::string_view text, const Place& place) {
    pieces_.push_back({text_.size(), place});
    text_ += text;
}

void Passage::append_item(const Inline& item) {
    const auto append_no_text = [&] {
        pieces_.push_back({text_.size(), item.place});
        append_utf8(text_, no_text);
    };
    if (const auto* text = std::get_if<Text>(&item.value)) {
        append_text(text->text, item.place);
    } else if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) {
        append(emphasis->content);
    } else if (const auto* strong = std::get_if<Strong>(&item.value)) {
        append(strong->content);
    } else if (const auto* link = std::get_if<Link>(&item.value)) {
        append(link->content);
    } else if (const auto* reference = std::get_if<Reference>(&item.value)) {
        references_.push_back(reference);
        append(reference->content);
        if (reference->content.empty()) append_no_text();
    } else if (const auto* image = std::get_if<Image>(&item.value)) {
        images_.push_back(image);
        append_no_text();
    } else if (std::holds_alternative<HardBreak>(item.value)) {
        append_text("\n", item.place);
    } else if (std::holds_alternative<Code>(item.value)) {
        append_no_text();
    }
}

Place Passage::place_at(std::size_t offset) const {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                       [](std::size_t value, const Piece& piece) { return value < piece.begin; });
    if (next == pieces_.begin()) return {};
    const Piece& piece = *std::prev(next);
    const std::size_t end = next == pieces_.end() ? text_.size() : next->begin;
    const auto text = std::string_view(text_).substr(piece.begin, end - piece.begin);
    return place_in_text(piece.place, text, offset - piece.begin);
}

}  // namespace boekwerk
