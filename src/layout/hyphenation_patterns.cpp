#include "layout/hyphenation_patterns.h"

#include <algorithm>

namespace boekwerk {

namespace {

constexpr std::size_t longest_pattern = 100;
constexpr std::size_t initial_places = 1U << 15U;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::uint32_t add_to_hash(std::uint32_t hash, std::uint8_t letter) {
    return (hash ^ letter) * 0x9E3779B1U;
}
std::uint8_t tag_of(std::uint32_t hash) {
    return static_cast<std::uint8_t>(hash >> 24U | 1U);
}
std::size_t place_of(std::uint32_t hash, std::size_t size) {
    return (hash ^ hash >> 15U) & (size - 1);
}
std::size_t pair_of(std::uint8_t first, std::uint8_t second) {
    return (first * 61U + second) & 4095U;
}

/// A comment, or a keyword of the file format (`LEFTHYPHENMIN 2`): patterns have no capitals.
bool is_no_pattern(char first) {
    return first == '%' || first == '#' || (first >= 'A' && first <= 'Z');
}

std::uint32_t hash_of(std::string_view pattern) {
    std::uint32_t hash = 0;
    for (const char c : pattern) {
        if (!is_digit(c)) hash = add_to_hash(hash, static_cast<std::uint8_t>(c));
    }
    return hash;
}

}  // namespace

bool HyphenationPatterns::read(std::string file) {
    const std::size_t first_line = std::min(file.find('\n'), file.size());
    std::string_view encoding = std::string_view(file).substr(0, first_line);
    if (!encoding.empty() && encoding.back() == '\r') encoding.remove_suffix(1);
    if (encoding != "ISO8859-1" && encoding != "ISO-8859-1") return false;
    file_ = std::move(file);
    file_.push_back('\n');
    tags_.assign(initial_places, 0);
    lines_.assign(initial_places, 0);
    for (std::size_t line = first_line + 1; line < file_.size();) {
        const std::size_t end = file_.find('\n', line);
        if (!is_no_pattern(file_[line])) add(line, end > line && file_[end - 1] == '\r' ? end - 1 : end);
        line = end + 1;
    }
    return count_ > 0;
}

void HyphenationPatterns::add(std::size_t line, std::size_t end) {
    if (end - line > longest_pattern) return;
    std::array<std::uint8_t, 2> first{};
    std::uint8_t letters = 0;
    for (std::size_t i = line; i < end; ++i) {
        if (file_[i] == '/') return;
        if (is_digit(file_[i])) continue;
        if (letters < 2) first[letters] = static_cast<std::uint8_t>(file_[i]);
        ++letters;
    }
    if (letters == 0) return;
    if (letters > 1) {  // Patterns of one letter are always tried.
        auto& longest = longest_[pair_of(first[0], first[1])];
        longest = std::max(longest, letters);
    }
    if (++count_ * 2 > tags_.size()) grow();
    const std::uint32_t hash = hash_of(std::string_view(file_).substr(line, end - line));
    insert(tag_of(hash), hash, static_cast<std::uint32_t>(line));
}

void HyphenationPatterns::insert(std::uint8_t tag, std::uint32_t hash, std::uint32_t line) {
    std::size_t i = place_of(hash, tags_.size());
    while (tags_[i] != 0) i = (i + 1) & (tags_.size() - 1);
    tags_[i] = tag;
    lines_[i] = line;
}

void HyphenationPatterns::grow() {
    std::vector<std::uint8_t> tags(tags_.size() * 2);
    std::vector<std::uint32_t> lines(lines_.size() * 2);
    tags.swap(tags_);
    lines.swap(lines_);
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i] == 0) continue;
        const std::size_t end = file_.find_first_of("\r\n", lines[i]);
        insert(tags[i], hash_of(std::string_view(file_).substr(lines[i], end - lines[i])), lines[i]);
    }
}

void HyphenationPatterns::apply(std::size_t line, Latin1 letters, std::uint8_t* values) const {
    std::size_t letter = 0;
    std::size_t end = line;
    for (; file_[end] != '\n' && file_[end] != '\r'; ++end) {
        if (is_digit(file_[end])) continue;
        if (letter == letters.size() || static_cast<std::uint8_t>(file_[end]) != letters[letter]) return;
        ++letter;
    }
    if (letter != letters.size()) return;
    for (; line < end; ++line) {
        if (is_digit(file_[line])) {
            *values = std::max(*values, static_cast<std::uint8_t>(file_[line] - '0'));
        } else {
            ++values;
        }
    }
}

void HyphenationPatterns::apply_from(Latin1 dotted, std::size_t start, std::vector<std::uint8_t>& values) const {
    const std::size_t longest =
        std::min(std::max<std::size_t>(longest_[pair_of(dotted[start], dotted[start + 1])], 1), dotted.size() - start);
    std::uint32_t hash = 0;
    for (std::size_t length = 1; length <= longest; ++length) {
        hash = add_to_hash(hash, dotted[start + length - 1]);
        const std::uint8_t tag = tag_of(hash);
        for (std::size_t i = place_of(hash, tags_.size()); tags_[i] != 0; i = (i + 1) & (tags_.size() - 1)) {
            if (tags_[i] == tag) apply(lines_[i], dotted.substr(start, length), &values[start]);
        }
    }
}

void HyphenationPatterns::find(Latin1 word, std::vector<std::uint8_t>& values) const {
    std::basic_string<std::uint8_t> dotted;
    dotted.reserve(word.size() + 2);
    dotted.push_back('.');
    dotted.append(word);
    dotted.push_back('.');
    values.assign(dotted.size() + 1, 0);
    if (tags_.empty()) return;
    for (std::size_t start = 0; start + 1 < dotted.size(); ++start) apply_from(dotted, start, values);
    values.erase(values.begin());  // The value before the first full stop.
    values.pop_back();
}

}  // namespace boekwerk
