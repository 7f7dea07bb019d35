// The catalogue's text blocks: which there are, how they read on a date, and whether they hang together.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "catalogue/markdown_text.h"

namespace boekwerk {

/// A text block as it reads from a date on, or from the beginning.
struct TextBlock {
    std::string id;
    std::optional<Date> from;
    MarkdownText text;
};

/// All versions of one text block.
struct TextBlockFamily {
    std::string id;
    std::vector<TextBlock> versions;   ///< The oldest first; at least one.
    std::vector<std::size_t> inserts;  ///< The families that any version inserts, each once.
};

class TextBlocks {
public:
    /// `blocks` are ordered by id and date.
    explicit TextBlocks(std::vector<TextBlock> blocks);

    const TextBlockFamily* find(const std::string& id) const;
    /// The version that holds on a date: the latest that starts on or before it. Without a date: the version that
    /// holds from the beginning. Null when there is none.
    static const TextBlock* version_on(const TextBlockFamily& family, const std::optional<Date>& date);
    /// The families that a text inserts, directly or through another block, each once; unknown ones are left out.
    std::vector<const TextBlockFamily*> reachable(const MarkdownText& text) const;
    std::vector<std::string> ids() const;
    const std::vector<TextBlockFamily>& families() const { return families_; }

private:
    std::vector<TextBlockFamily> families_;
    std::unordered_map<std::string, std::size_t> position_;
};

/// Reports UnknownTextBlock for each insertion in `text` that names no text block.
void check_insertions(const MarkdownText& text, const TextBlocks& blocks, Diagnostics& diagnostics);

/// Reports text blocks that are empty (EmptySection), that begin a section (UnknownSection), that insert each other
/// (TextBlockCycle, each circle once), and those that none of `texts` uses (UnusedTextBlock; not
/// when one of the texts could not be read).
void check_text_blocks(const TextBlocks& blocks, const std::vector<const MarkdownText*>& texts,
                       Diagnostics& diagnostics);

}  // namespace boekwerk
