// Puts text blocks and values into a text: after this no Variable is left, and no Insertion but those of a card's parts
// (insert_parts.h). Each insertion gets a derived source, so that a place in a block knows the card that it stands in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/source.h"
#include "catalogue/text_blocks.h"
#include "document/document.h"

namespace boekwerk {

/// What `{{sleutel}}` may name in one text; the first of equal keys counts.
struct TextValues {
    std::string owner;  ///< For messages: "kaart kamer".
    std::vector<std::pair<std::string, std::string>> values;
    std::string remedy;  ///< Where a missing value can be given.
};

/// Makes one text whole: the sections of a card, or the text of a part. Its footnotes come together in one list;
/// those of an inserted block get the block's id before their label, and a number at a second insertion.
class TextInserter {
public:
    /// `date`: the text's blocks are the versions of that date; without one those that hold from the beginning.
    TextInserter(const TextBlocks& blocks, const TextValues& values, std::optional<Date> date, SourceStore& sources,
                 Diagnostics& diagnostics);

    /// The text's own footnotes; call this first.
    void add_footnotes(std::vector<Footnote> footnotes);
    /// Inserts in `blocks`. Reports MissingValue, UnknownTextBlock (a block that does not exist yet on the date),
    /// TextBlockLimit and ListTooDeep (a block with lists in a list); unknown blocks and circles have been reported
    /// (text_blocks.h) and leave nothing.
    void insert_into(Blocks& blocks);
    std::vector<Footnote> take_footnotes() { return std::move(footnotes_); }
    /// Whether every text block that was asked for is in the text.
    bool is_whole() const { return is_whole_; }

private:
    /// The text that is being walked.
    struct Scope {
        const Source* source = nullptr;  ///< Derived source of the block; null for the text itself.
        std::string footnote_prefix;
    };

    void visit_blocks(Blocks& blocks, const Scope& scope);
    void visit_block(Block& block, const Scope& scope);
    void visit_inlines(Inlines& inlines, const Scope& scope);
    void visit_list(List& list, const Place& place, const Scope& scope);
    void visit_rows(std::vector<Row>& rows, const Scope& scope);
    void insert(const std::string& id, const Place& place, Blocks& out);
    bool within_limits(const TextBlock& block, const Place& place);
    std::string footnote_prefix_for(const TextBlock& block);
    void fill_in(Inline& item);

    const TextBlocks& blocks_;
    const TextValues& values_;
    std::optional<Date> date_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    std::vector<Footnote> footnotes_;
    std::set<std::string> labels_;
    std::map<std::string, int> insertions_with_footnotes_;  ///< How often each block was inserted.
    std::vector<const TextBlockFamily*> open_;              ///< The blocks around the place that is being walked.
    std::size_t inserted_bytes_ = 0;
    bool is_whole_ = true;
    int list_level_ = 0;  ///< Lists around the place that is being walked.
};

}  // namespace boekwerk
