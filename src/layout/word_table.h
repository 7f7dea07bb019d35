// The words of one document, each shaped once and found again by a quick look-up: the text of a document is mostly
// words that it has used before. Knows no lines.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "layout/hyphenator.h"
#include "layout/text_shaper.h"

namespace boekwerk {

/// A place where a word may end on a line and go on on the next.
struct WordBreak {
    std::uint32_t offset = 0;  ///< Byte in the word where the next line begins.
    bool hyphen = false;       ///< Layout adds a hyphen; else the word has its own ("-" or "/").
};

/// A word in one face. Lives as long as its table. Kept in one cache line with what is asked of every word.
struct alignas(64) Word {
    const ShapedText* shaped = nullptr;
    const std::vector<WordBreak>* breaks = nullptr;  ///< Asked for by WordTable::breaks.
    float width = 0;                                 ///< In 1/1000 em.
    std::uint32_t size = 0;                          ///< Of the text, in bytes.
    Face face = Face::Regular;
    bool missing = false;             ///< No font has one of its characters.
    std::array<char, 38> start = {};  ///< Of the text.

    std::string_view text() const { return shaped->text; }
    bool is(Face wanted_face, std::string_view wanted) const;
};

/// Finds words. One table belongs to one document and one thread.
class WordTable {
public:
    /// `own` takes the words that the shaper does not keep.
    WordTable(TextShaper& shaper, const Hyphenator& hyphenator, OwnWords& own);

    /// The word `text`, without spaces, in `face`. The pointer stays valid as long as the table.
    Word* find(Face face, std::string_view text);
    /// Where `word` may be broken.
    const std::vector<WordBreak>& breaks(Word& word);

private:
    struct Entry {
        std::uint64_t hash = 0;
        Word* word = nullptr;  ///< Null for an empty place.
    };

    Word* add(Face face, std::string_view text, std::uint64_t hash);
    void insert(Entry entry);
    void grow();

    TextShaper& shaper_;
    const Hyphenator& hyphenator_;
    OwnWords& own_;
    std::deque<Word> words_;
    std::deque<std::vector<WordBreak>> breaks_;
    std::vector<Entry> entries_;  ///< Open addressing; the size is a power of two.
};

}  // namespace boekwerk
