#include "checks/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/letters.h"
#include "base/phrase_finder.h"
#include "base/utf8.h"
#include "document/passage.h"

namespace boekwerk {

namespace {

bool is_word_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_word_character(next_character(text, at));
}

/// Reads words from left to right, and knows whether a sentence begins.
class WordReader {
public:
    WordReader(std::string_view text, std::vector<TextWord>& words) : text_(text), words_(words) {}

    void read() {
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            if (text_[at_] == ' ' && !stopped_) {
                ++at_;
                continue;
            }
            const char32_t character = next_character(text_, at_);
            if (is_word_character(character)) {
                at_ = begin;
                read_word();
            } else {
                read_mark(character, begin);
            }
        }
    }

private:
    void read_word() {
        TextWord word;
        word.begin = at_;
        word.may_have_capital = begins_;
        const char32_t first = next_character(text_, at_);
        count(word, first);
        word.begins_with_capital = word.capitals > 0;
        word.begins_with_digit = word.letters == 0;
        read_letters(word);
        word.end = at_;
        words_.push_back(word);
        const bool is_label = word.letters <= 1 && at_ < text_.size() && text_[at_] == ')' && opened_ == 0;
        // "’s Nachts" and "’t Huis": the first word keeps its small letter.
        const bool is_clipped = word.letters == 1 && word.capitals == 0 && follows_apostrophe();
        begins_ = begins_ && (is_label || is_clipped);
        stopped_ = false;
    }

    void read_letters(TextWord& word) {
        while (at_ < text_.size()) {
            if (text_[at_] >= 'a' && text_[at_] <= 'z') {
                ++word.letters;
                ++at_;
                continue;
            }
            std::size_t next = at_;
            const char32_t character = next_character(text_, next);
            if (!is_word_character(character) && !(joins(character) && is_word_at(text_, next))) break;
            count(word, character);
            at_ = next;
        }
    }

    static void count(TextWord& word, char32_t character) {
        word.letters += is_letter(character) ? 1 : 0;
        word.capitals += is_capital(character) ? 1 : 0;
    }

    bool follows_apostrophe() const {
        const std::string_view before = text_.substr(0, words_.back().begin);
        return before.ends_with("’") || before.ends_with('\'');
    }

    static bool joins(char32_t character) { return character == U'’' || character == '\'' || character == '&'; }

    void read_mark(char32_t character, std::size_t begin) {
        switch (character) {
            case '.':
            case '!':
            case '?':
            case U'…':
            case ':': stopped_ = true; break;
            case '\n': begins_ = true; break;
            case U'‘':
            case U'“':
            case U'„':
            case U'«': begins_ = true; break;
            case '"':
            case '\'':
                if (begin == 0 || space_length(text_, begin - 1) > 0 || text_[begin - 1] == '(') begins_ = true;
                break;
            case '(':
            case '[': ++opened_; break;
            case ')':
            case ']': opened_ = std::max(0, opened_ - 1); break;
            case U'’':
            case U'”':
            case U'»': break;
            case no_text:
                begins_ = false;
                stopped_ = false;
                break;
            default:
                if (space_length(text_, begin) > 0 && stopped_) begins_ = true;
                stopped_ = false;
        }
    }

    std::string_view text_;
    std::vector<TextWord>& words_;
    std::size_t at_ = 0;
    int opened_ = 0;        ///< Brackets.
    bool begins_ = true;    ///< A word here begins a sentence.
    bool stopped_ = false;  ///< A sentence ends here when white space follows.
};

/// The last words of a text, as many as a long form of an abbreviation of `letters` letters may have.
std::string_view last_words(std::string_view text, std::size_t letters) {
    std::size_t left = std::min(letters + 5, letters * 2);
    std::size_t begin = text.find_last_not_of(' ');
    while (begin != std::string_view::npos && left > 0) {
        begin = text.find_last_of(' ', begin - (begin > 0 ? 1 : 0));
        if (begin == 0) break;
        --left;
    }
    return begin == std::string_view::npos ? text : text.substr(begin);
}

bool holds_long_form(std::string_view words, std::string_view abbreviation) {
    std::string letters;
    for (const char c : folded(abbreviation)) {
        if (is_ascii_alphanumeric(c)) letters += c;
    }
    const std::string text = folded(last_words(words, letters.size()));
    if (letters.empty() || text.size() <= letters.size()) return false;
    std::size_t at = text.size();
    for (std::size_t i = letters.size(); i-- > 0;) {
        const auto fits = [&](std::size_t place) {
            return text[place] == letters[i] && (i > 0 || place == 0 || !is_ascii_alphanumeric(text[place - 1]));
        };
        do {
            if (at == 0) return false;
            --at;
        } while (!fits(at));
    }
    return true;
}

}  // namespace

void read_words(std::string_view text, std::vector<TextWord>& words) {
    words.clear();
    WordReader(text, words).read();
}

bool is_roman_number(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, int>, 13> digits = {{{"M", 3},
                                                                          {"CM", 1},
                                                                          {"D", 1},
                                                                          {"CD", 1},
                                                                          {"C", 3},
                                                                          {"XC", 1},
                                                                          {"L", 1},
                                                                          {"XL", 1},
                                                                          {"X", 3},
                                                                          {"IX", 1},
                                                                          {"V", 1},
                                                                          {"IV", 1},
                                                                          {"I", 3}}};
    if (word.empty()) return false;
    for (const auto& [digit, most] : digits) {
        for (int i = 0; i < most && word.starts_with(digit); ++i) word.remove_prefix(digit.size());
    }
    return word.empty();
}

bool is_explained(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view abbreviation = text.substr(begin, end - begin);
    const bool in_brackets =
        begin > 0 && text[begin - 1] == '(' && end < text.size() && (text[end] == ')' || text[end] == ',');
    if (in_brackets && holds_long_form(text.substr(0, begin - 1), abbreviation)) return true;
    if (text.substr(end, 2) != " (") return false;
    const std::size_t close = text.find(')', end);
    return close != std::string_view::npos && holds_long_form(text.substr(end + 2, close - end - 2), abbreviation);
}

}  // namespace boekwerk
