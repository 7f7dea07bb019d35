#include "base/phrase_finder.h"

#include <string>

#include "base/ascii.h"
#include "base/letters.h"
#include "base/utf8.h"

namespace boekwerk {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_space = "\u202F";

/// Letters and digits of ASCII, by byte.
constexpr std::array<bool, 256> ascii_words = [] {
    std::array<bool, 256> result{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) result[byte] = is_ascii_alphanumeric(static_cast<char>(byte));
    return result;
}();

/// The first bytes of all white space.
constexpr std::string_view white_space = " \t\n\v\f\r\xC2\xE2";

template <typename Condition>
std::string bytes_that(const Condition& condition) {
    std::string result;
    for (std::size_t byte = 0; byte < ascii_words.size(); ++byte) {
        if (condition(byte)) result += static_cast<char>(byte);
    }
    return result;
}

bool is_ascii_word(char c) {
    return ascii_words[static_cast<unsigned char>(c)];
}

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

std::size_t past_character_or_word(std::string_view text, std::size_t at) {
    std::size_t length = 0;
    const bool word = is_word_at(text, at, length);
    at += length;
    while (word && at < text.size()) {
        if (is_ascii_word(text[at])) {
            ++at;
        } else if (static_cast<unsigned char>(text[at]) >= 0x80 && is_word_at(text, at, length)) {
            at += length;
        } else {
            break;
        }
    }
    return at;
}

void Beginnings::add(std::string_view form, bool ends_word) {
    static const std::string all = bytes_that([](std::size_t) { return true; });
    static const std::string no_word = bytes_that([](std::size_t byte) { return !ascii_words[byte]; });
    std::array<std::string_view, 3> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i >= form.size()) {
            bytes[i] = ends_word && i == form.size() ? no_word : all;
        } else {
            bytes[i] = form[i] == ' ' ? white_space : form.substr(i, 1);
        }
    }
    for (const char first : bytes[0]) {
        for (const char second : bytes[1]) {
            for (const char third : bytes[2]) known_.set(hash(first, second, third));
        }
    }
}

PhraseTrie::PhraseTrie() : nodes_(1) {}

void PhraseTrie::add(std::string_view form, std::uint32_t value) {
    if (form.empty()) return;
    std::uint32_t node = root;
    for (const char byte : form) node = add_step(node, byte);
    if (nodes_[node].value == no_value) nodes_[node].value = value;
}

std::uint32_t PhraseTrie::step(std::uint32_t node, char byte) const {
    if (node == root) return first_[static_cast<unsigned char>(byte)];
    std::uint32_t child = nodes_[node].child;
    while (child != none && nodes_[child].byte != byte) child = nodes_[child].sibling;
    return child;
}

std::uint32_t PhraseTrie::add_step(std::uint32_t node, char byte) {
    if (const std::uint32_t child = step(node, byte); child != none) return child;
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({byte, none, nodes_[node].child, no_value});
    nodes_[node].child = added;
    if (node == root) first_[static_cast<unsigned char>(byte)] = added;
    return added;
}

void PhraseFinder::add(std::string_view phrase, std::uint32_t value, PhraseKind kind) {
    if (phrase.empty()) return;
    const auto index = static_cast<std::uint32_t>(phrases_.size());
    phrases_.push_back({value, kind});
    add_form(phrase, index);
    std::size_t rest = 0;
    const char32_t first = next_character(phrase, rest);
    if (kind == PhraseKind::Fixed || other_case(first) == first) return;
    std::string form;
    append_utf8(form, other_case(first));
    form += phrase.substr(rest);
    add_form(form, index);
}

void PhraseFinder::add_form(std::string_view form, std::uint32_t index) {
    trie_.add(form, index);
    beginnings_.add(form, true);
}

PhraseFinder::Match PhraseFinder::match_at(std::string_view text, std::size_t at) const {
    Match best;
    const auto byte = [&](std::size_t ahead) { return at + ahead < text.size() ? text[at + ahead] : '\0'; };
    if (!beginnings_.may_begin(byte(0), byte(1), byte(2))) return best;
    std::uint32_t node = PhraseTrie::root;
    for (std::size_t end = at; end < text.size();) {
        const bool letter = is_ascii_word(text[end]);
        const std::size_t space = letter ? 0 : space_length(text, end);
        node = trie_.step(node, space > 0 ? ' ' : text[end]);
        if (node == PhraseTrie::none) break;
        end += space > 0 ? space : 1;
        const std::uint32_t index = trie_.value_at(node);
        if (index == PhraseTrie::no_value || (is_word_before(text, end) && is_word_at(text, end))) continue;
        const Phrase& phrase = phrases_[index];
        if (phrase.kind == PhraseKind::Word && is_half_word(text, at, end)) continue;
        best = {end - at, phrase.value};
    }
    if (best.length > 0 && is_word_before(text, at) && is_word_at(text, at)) return {};
    return best;
}

std::size_t PhraseFinder::next_start(std::string_view text, std::size_t at) const {
    while (at < text.size() && !is_ascii_word(text[at])) {
        std::size_t length = 1;
        const bool word = static_cast<unsigned char>(text[at]) >= 0x80 && is_word_at(text, at, length);
        if (word || trie_.step(PhraseTrie::root, text[at]) != PhraseTrie::none) break;
        at += length;
    }
    return at;
}

}  // namespace boekwerk
