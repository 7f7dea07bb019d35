#include "base/phrase_finder.h"

#include <string>

#include "base/ascii.h"
#include "base/letters.h"
#include "base/utf8.h"

namespace boekwerk {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_space = "\u202F";

/// Whether the character that holds byte `at` belongs to a word. `length` gets its bytes from `at` on.
bool is_word_at(std::string_view text, std::size_t at, std::size_t& length) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        length = 1;
        return is_ascii_alphanumeric(text[at]);
    }
    std::size_t end = at;
    const bool result = is_word_character(next_character(text, end));
    length = end - at;
    return result;
}

bool is_word_at(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    return at < text.size() && is_word_at(text, at, length);
}

bool is_word_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return is_word_at(text, at);
}

/// Whether a hyphen at either end stands for half a word that is written elsewhere.
bool is_half_word(std::string_view text, std::size_t begin, std::size_t end) {
    const bool after = end < text.size() && text[end] == '-' && !is_word_at(text, end + 1);
    const bool before = begin > 0 && text[begin - 1] == '-' && !is_word_before(text, begin - 1);
    return after || before;
}

}  // namespace

bool is_word_edge(std::string_view text, std::size_t at) {
    return is_word_before(text, at) != is_word_at(text, at);
}

std::size_t space_length(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        if (is_ascii_space(text[at])) {
            ++at;
        } else if (text[at] == no_break_space[0] && text.substr(at, no_break_space.size()) == no_break_space) {
            at += no_break_space.size();
        } else if (text[at] == narrow_space[0] && text.substr(at, narrow_space.size()) == narrow_space) {
            at += narrow_space.size();
        } else {
            break;
        }
    }
    return at - begin;
}

PhraseFinder::PhraseFinder() : nodes_(1) {}

void PhraseFinder::add(std::string_view phrase, std::uint32_t value, PhraseKind kind) {
    if (phrase.empty()) return;
    add_form(phrase, value, kind);
    std::size_t rest = 0;
    const char32_t first = next_character(phrase, rest);
    if (kind == PhraseKind::Fixed || other_case(first) == first) return;
    std::string form;
    append_utf8(form, other_case(first));
    form += phrase.substr(rest);
    add_form(form, value, kind);
}

void PhraseFinder::add_form(std::string_view form, std::uint32_t value, PhraseKind kind) {
    std::uint32_t node = 0;
    for (const char byte : form) node = add_child(node, byte);
    if (nodes_[node].value != 0) return;
    nodes_[node].value = value + 1;
    nodes_[node].is_word = kind == PhraseKind::Word;
}

std::uint32_t PhraseFinder::child_of(std::uint32_t node, char byte) const {
    if (node == 0) return first_[static_cast<unsigned char>(byte)];
    std::uint32_t child = nodes_[node].child;
    while (child != 0 && nodes_[child].byte != byte) child = nodes_[child].sibling;
    return child;
}

std::uint32_t PhraseFinder::add_child(std::uint32_t node, char byte) {
    if (const std::uint32_t child = child_of(node, byte); child != 0) return child;
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({byte, false, 0, nodes_[node].child, 0});
    nodes_[node].child = added;
    if (node == 0) first_[static_cast<unsigned char>(byte)] = added;
    return added;
}

PhraseFinder::Match PhraseFinder::match_at(std::string_view text, std::size_t at) const {
    Match best;
    std::uint32_t node = 0;
    for (std::size_t end = at; end < text.size();) {
        const std::size_t space = space_length(text, end);
        node = child_of(node, space > 0 ? ' ' : text[end]);
        if (node == 0) break;
        end += space > 0 ? space : 1;
        const Node& last = nodes_[node];
        if (last.value == 0 || (is_word_before(text, end) && is_word_at(text, end))) continue;
        if (last.is_word && is_half_word(text, at, end)) continue;
        best = {end - at, last.value - 1};
    }
    if (best.length > 0 && is_word_before(text, at) && is_word_at(text, at)) return {};
    return best;
}

std::size_t PhraseFinder::next_start(std::string_view text, std::size_t at) const {
    while (at < text.size()) {
        std::size_t length = 0;
        if (is_word_at(text, at, length) || first_[static_cast<unsigned char>(text[at])] != 0) break;
        at += length;
    }
    return at;
}

std::size_t PhraseFinder::past_word(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    const bool word = is_word_at(text, at, length);
    at += length;
    while (word && at < text.size() && is_word_at(text, at, length)) at += length;
    return at;
}

}  // namespace boekwerk
