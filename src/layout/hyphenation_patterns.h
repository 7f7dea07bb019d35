// Liang's hyphenation patterns as libhyphen's `hyph_*.dic` files hold them, in a table that is quick to build:
// libhyphen itself needs 17 to 33 ms to load the Dutch patterns, a third of the time that a whole book may take. Knows
// no UTF-8: words are bytes in ISO-8859-1, in lower case.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

using Latin1 = std::basic_string_view<std::uint8_t>;

/// The patterns of one language. Read-only once read, so safe to use from several threads.
class HyphenationPatterns {
public:
    /// Reads the content of a dictionary file; false, and no patterns, when it is not in ISO-8859-1. Patterns that
    /// change the spelling (`f1f/ff=f`) are left out.
    bool read(std::string file);
    /// The content that was read; empty when it was refused.
    const std::string& file() const { return file_; }

    /// Fills `values` with the pattern value between the letters of `word`: values[i] stands before letter i. An odd
    /// value is a break point. A word holds letters only.
    void find(Latin1 word, std::vector<std::uint8_t>& values) const;

private:
    void add(std::size_t line, std::size_t end);
    void insert(std::uint8_t tag, std::uint32_t hash, std::uint32_t line);
    void grow();
    /// Applies all patterns that begin at `start` of `dotted`, the word with a full stop at both ends.
    void apply_from(Latin1 dotted, std::size_t start, std::vector<std::uint8_t>& values) const;
    void apply(std::size_t line, Latin1 letters, std::uint8_t* values) const;

    std::string file_;
    // By the letters of the pattern, with open addressing; the size is a power of two. Most look-ups find nothing: the
    // tags tell so without a look at the patterns.
    std::vector<std::uint8_t> tags_;    ///< Part of the hash, 0 for an empty place.
    std::vector<std::uint32_t> lines_;  ///< Where the pattern stands in `file_`.
    std::size_t count_ = 0;
    std::array<std::uint8_t, 4096> longest_ = {};  ///< Longest pattern that begins with two letters (hashed).
};

}  // namespace boekwerk
