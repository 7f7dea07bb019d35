#include "layout/word_table.h"

#include <algorithm>
#include <cstring>

namespace boekwerk {

namespace {

constexpr std::size_t initial_entries = 1U << 11U;

std::uint64_t read_bytes(const char* from, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, count);
    return value;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9FB21C651E98DF25ULL;
    return hash ^ hash >> 32U;
}

std::uint64_t hash_word(Face face, std::string_view text) {
    const char* at = text.data();
    const std::size_t size = text.size();
    std::uint64_t hash = (size << 8U | static_cast<std::uint64_t>(face)) * 0x9E3779B97F4A7C15ULL;
    if (size >= 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8) hash = mix(hash, read_bytes(at + i, 8));
        return mix(hash, read_bytes(at + size - 8, 8));
    }
    if (size >= 4) return mix(hash, read_bytes(at, 4) << 32U | read_bytes(at + size - 4, 4));
    if (size == 0) return hash;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])); };
    return mix(hash, byte(0) << 16U | byte(size / 2) << 8U | byte(size - 1));
}

bool is_joint(char c) {
    return c == '-' || c == '/';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Past a hyphen or slash inside a word, but not inside numbers, dates and codes, nor between two of them.
void add_joints(std::string_view text, std::vector<WordBreak>& breaks) {
    for (std::size_t i = 2; i + 2 < text.size(); ++i) {
        if (!is_joint(text[i]) || is_digit(text[i - 1]) || is_digit(text[i + 1])) continue;
        if (is_joint(text[i - 1]) || is_joint(text[i + 1])) continue;
        breaks.push_back({static_cast<std::uint32_t>(i + 1), false});
    }
}

}  // namespace

bool Word::is(Face wanted_face, std::string_view wanted) const {
    if (face != wanted_face || size != wanted.size()) return false;
    if (size <= start.size()) return std::memcmp(start.data(), wanted.data(), size) == 0;
    return text() == wanted;
}

WordTable::WordTable(TextShaper& shaper, const Hyphenator& hyphenator, OwnWords& own)
    : shaper_(shaper), hyphenator_(hyphenator), own_(own), entries_(initial_entries) {}

Word* WordTable::find(Face face, std::string_view text) {
    const std::uint64_t hash = hash_word(face, text);
    const std::size_t mask = entries_.size() - 1;
    for (std::size_t i = static_cast<std::size_t>(hash) & mask; entries_[i].word != nullptr; i = (i + 1) & mask) {
        Word* word = entries_[i].word;
        if (entries_[i].hash == hash && word->is(face, text)) return word;
    }
    return add(face, text, hash);
}

Word* WordTable::add(Face face, std::string_view text, std::uint64_t hash) {
    if ((words_.size() + 1) * 2 > entries_.size()) grow();
    Word& word = words_.emplace_back();
    word.shaped = &shaper_.shape(face, text, own_);
    word.width = word.shaped->width;
    word.missing = word.shaped->missing != 0;
    word.size = static_cast<std::uint32_t>(text.size());
    word.face = face;
    std::copy_n(text.data(), std::min(text.size(), word.start.size()), word.start.data());
    insert({hash, &word});
    return &word;
}

void WordTable::insert(Entry entry) {
    const std::size_t mask = entries_.size() - 1;
    std::size_t i = static_cast<std::size_t>(entry.hash) & mask;
    while (entries_[i].word != nullptr) i = (i + 1) & mask;
    entries_[i] = entry;
}

void WordTable::grow() {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    for (const Entry& entry : old) {
        if (entry.word != nullptr) insert(entry);
    }
}

const std::vector<WordBreak>& WordTable::breaks(Word& word) {
    if (word.breaks != nullptr) return *word.breaks;
    std::vector<WordBreak>& breaks = breaks_.emplace_back();
    word.breaks = &breaks;
    add_joints(word.text(), breaks);
    for (const std::size_t offset : hyphenator_.break_points(word.text())) {
        breaks.push_back({static_cast<std::uint32_t>(offset), true});
    }
    std::sort(breaks.begin(), breaks.end(), [](const WordBreak& a, const WordBreak& b) { return a.offset < b.offset; });
    return breaks;
}

}  // namespace boekwerk
