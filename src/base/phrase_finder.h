// Finds which of many phrases stand in a text: whole words, the longest phrase first. Made once, then safe for several
// threads. Knows nothing of what the phrases are.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace boekwerk {

/// Which beginnings of words some forms have: most words of a text have none of them.
class Beginnings {
public:
    /// A form of less than three bytes may begin with any that follow, but when it ends a word not with an ASCII letter
    /// or digit; one with a space may have other white space.
    void add(std::string_view form, bool ends_word);
    /// Whether some form may begin with these bytes; false is certain.
    bool may_begin(char first, char second, char third) const { return known_[hash(first, second, third)]; }

private:
    static std::size_t hash(char first, char second, char third) {
        const auto bits = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)); };
        return (bits(first) * 0x3D4DU ^ bits(second) * 0x1A7BU ^ bits(third) * 0x10B5U) % (1U << 16U);
    }

    std::bitset<1U << 16U> known_;
};

/// Byte strings with a value each, to be walked byte by byte.
class PhraseTrie {
public:
    static constexpr std::uint32_t root = 0;
    static constexpr std::uint32_t none = 0;  ///< No node: nothing leads to the root.
    static constexpr std::uint32_t no_value = UINT32_MAX;

    PhraseTrie();

    /// Of two equal forms the first counts; an empty one is left out.
    void add(std::string_view form, std::uint32_t value);
    std::uint32_t step(std::uint32_t node, char byte) const;
    /// Of the form that ends at this node, or no_value.
    std::uint32_t value_at(std::uint32_t node) const { return nodes_[node].value; }

private:
    struct Node {
        char byte = 0;
        std::uint32_t child = none;
        std::uint32_t sibling = none;
        std::uint32_t value = no_value;
    };

    std::uint32_t add_step(std::uint32_t node, char byte);

    std::vector<Node> nodes_;
    std::array<std::uint32_t, 256> first_{};  ///< The root's children by byte.
};

/// Past the word or the other character that begins at byte `at`.
std::size_t past_character_or_word(std::string_view text, std::size_t at);
/// The number of bytes of white space at `at`: spaces, no-break spaces, line feeds.
std::size_t space_length(std::string_view text, std::size_t at);

/// A word may stand with a capital at the begin of a sentence; an abbreviation or a name is always written the same.
enum class PhraseKind { Word, Fixed };

class PhraseFinder {
public:
    struct Match {
        std::size_t length = 0;   ///< In bytes of the text; 0: there is none.
        std::uint32_t value = 0;  ///< Of the phrase.
    };

    /// A phrase and what it stands for. A space in it stands for any white space, no-break spaces too. Of two equal
    /// phrases the first counts; an empty one is left out.
    void add(std::string_view phrase, std::uint32_t value, PhraseKind kind);

    /// The longest phrase that stands at byte `at`. It begins and ends where a word does: before and after it stand no
    /// letters or digits. A hyphen does end a word, since an abbreviation gets one in a compound ("Wmo-begeleiding"),
    /// but not for a phrase of kind Word beside a hyphen that stands for the other half of a word: in "dag- en
    /// nachtopvang" is no "dag".
    Match match_at(std::string_view text, std::size_t at) const;

    /// Calls `visit(at, match)` for each match from left to right; matches do not overlap.
    template <typename Visit>
    void find_all(std::string_view text, const Visit& visit) const {
        for (std::size_t at = next_start(text, 0); at < text.size();) {
            const Match match = match_at(text, at);
            if (match.length > 0) visit(at, match);
            at = next_start(text, match.length > 0 ? at + match.length : past_character_or_word(text, at));
        }
    }

private:
    struct Phrase {
        std::uint32_t value;
        PhraseKind kind;
    };

    void add_form(std::string_view form, std::uint32_t index);
    /// The first byte from `at` on where a phrase may begin: a word does, or some phrase begins with that mark.
    std::size_t next_start(std::string_view text, std::size_t at) const;

    PhraseTrie trie_;  ///< Values are indexes in `phrases_`.
    Beginnings beginnings_;
    std::vector<Phrase> phrases_;
};

}  // namespace boekwerk
