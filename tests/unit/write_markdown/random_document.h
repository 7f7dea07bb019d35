// Random documents with everything that a tree can hold, and with texts that look like mark-up. The same seed gives the
// same document.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "document/document.h"

namespace boekwerk::test {

class RandomDocument {
public:
    explicit RandomDocument(std::uint32_t seed) : random_(seed) {}

    /// A numbered document of about `size` blocks.
    Document make(int size);
    /// Text of a few fragments, many of which mean something in Markdown.
    std::string text();

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_()) % limit; }
    bool chance(std::uint32_t percent) { return below(100) < percent; }
    std::string anchor();
    std::string address();

    Inline inline_item(int depth);
    Inlines inlines(int depth);
    Block block(int depth);
    Blocks blocks(int depth, std::uint32_t most);
    Block list(int depth);
    Block table(int depth);
    Block contents();
    Block diagram();
    FootnoteMark footnote_mark();

    std::mt19937 random_;
    int anchors_ = 0;
    int footnotes_ = 0;
};

/// Everything that readers see of a document, in order and without white space; list labels where Markdown writes them
/// as text.
std::string visible_text(const Document& document);

}  // namespace boekwerk::test
