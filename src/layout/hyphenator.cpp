#include "layout/hyphenator.h"

#include <cstdint>
#include <cstdio>

#include "base/utf8.h"
#include "layout/hyphenation_patterns.h"

namespace boekwerk {

namespace {

constexpr std::size_t fewest_before = 2;
constexpr std::size_t fewest_after = 3;
constexpr std::size_t longest_run = 100;

bool is_capital(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}
bool is_small(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}
bool is_letter(char32_t c) {
    return is_capital(c) || is_small(c);
}
bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}
/// Dashes, quotes, ellipses and the like (Unicode, General Punctuation).
bool is_punctuation(char32_t c) {
    return c >= 0x2000 && c <= 0x206F;
}

/// A letter with a diaeresis loses it at the start of a line ("zeeën" becomes "zee-en").
bool has_diaeresis(std::uint8_t letter) {
    return letter == 0xE4 || letter == 0xEB || letter == 0xEF || letter == 0xF6 || letter == 0xFC || letter == 0xFF;
}

std::string read_file(const std::string& path) {
    std::string content;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return content;
    char buffer[1U << 16U];
    for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;) content.append(buffer, read);
    std::fclose(file);
    return content;
}

/// A run of letters inside a word, in lower case, with the place of each letter in the word.
struct LetterRun {
    std::basic_string<std::uint8_t> letters;
    std::vector<std::size_t> offsets;
    std::size_t capitals = 0;

    void add(char32_t letter, std::size_t offset) {
        if (is_capital(letter)) {
            ++capitals;
            letter += 0x20;
        }
        letters.push_back(static_cast<std::uint8_t>(letter));
        offsets.push_back(offset);
    }
    void clear() {
        letters.clear();
        offsets.clear();
        capitals = 0;
    }
};

/// Abbreviations (two capitals or more) are kept whole.
bool may_break(const LetterRun& run) {
    return run.letters.size() >= fewest_before + fewest_after && run.letters.size() <= longest_run && run.capitals < 2;
}

}  // namespace

struct Hyphenator::Implementation {
    HyphenationPatterns patterns;
    bool loaded = false;

    void add_break_points(const LetterRun& run, std::vector<std::uint8_t>& values,
                          std::vector<std::size_t>& out) const {
        if (!may_break(run)) return;
        patterns.find(run.letters, values);
        for (std::size_t i = fewest_before; i + fewest_after <= run.letters.size(); ++i) {
            if (values[i] % 2 == 1 && !has_diaeresis(run.letters[i])) out.push_back(run.offsets[i]);
        }
    }
};

Hyphenator::Hyphenator(const std::string& dictionary_path) : implementation_(std::make_unique<Implementation>()) {
    implementation_->loaded = implementation_->patterns.read(read_file(dictionary_path));
}

Hyphenator::~Hyphenator() = default;

bool Hyphenator::loaded() const {
    return implementation_->loaded;
}

const std::string& Hyphenator::dictionary() const {
    return implementation_->patterns.file();
}

std::vector<std::size_t> Hyphenator::break_points(std::string_view word) const {
    std::vector<std::size_t> points;
    if (!implementation_->loaded) return points;
    std::vector<std::uint8_t> values;
    LetterRun run;
    bool after_joint = false;  // Past a full stop, colon or at sign: a letter now makes it an address.
    for (std::size_t offset = 0; offset < word.size();) {
        const std::size_t start = offset;
        const char32_t c = next_character(word, offset);
        if (is_letter(c)) {
            if (after_joint) return {};
            run.add(c, start);
            continue;
        }
        if (is_digit(c) || (c > 0xFF && !is_punctuation(c))) return {};
        after_joint = c == '.' || c == ':' || c == '@' || c == '_';
        implementation_->add_break_points(run, values, points);
        run.clear();
    }
    implementation_->add_break_points(run, values, points);
    return points;
}

}  // namespace boekwerk
