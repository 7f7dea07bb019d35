// The values behind a template's tokens. A template is rendered with a token for every value; after parsing, each token
// is looked up here. Knows no template.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "document/document.h"

namespace boekwerk {

/// The footnotes of a card or other text that inserted content may mark. `prefix` makes their labels unique in the
/// document: the card's id.
struct NoteSource {
    const std::vector<Footnote>* notes = nullptr;
    std::string prefix = {};
};

/// A value that stands in running text, with the place where it was written. With a `note_label`, the mark of that note
/// follows the text. The id of a part or card that is a heading's anchor has its `position` in the whole book, when the
/// document keeps the book's numbers.
struct InlineValue {
    std::string text;
    Place place;
    std::string note_label = {};
    NoteSource notes = {};
    int position = 0;
};

/// Blocks that a token stands for: taken from the catalogue (copied into the document once per token).
/// Their heading levels are as written in a card: level 3 is one deeper than the heading above the token.
struct CatalogueBlocks {
    const Blocks* blocks = nullptr;
    NoteSource notes;    ///< Of the whole card; only those that `blocks` marks are used.
    bool shown = false;  ///< Set when it is inserted: a template must not lose a text.
};

/// Blocks that compose itself makes: tables and lists of the catalogue's data. A heading of level 2 in it is one deeper
/// than the heading above the token.
struct MadeBlocks {
    Blocks blocks;
    NoteSource notes = {};
    bool holds_text = false;  ///< Texts of the catalogue stand in it.
    bool shown = false;       ///< As of CatalogueBlocks.
};

using TokenValue = std::variant<InlineValue, CatalogueBlocks, MadeBlocks>;

/// Hands out token numbers. Owns what compose makes, points to what the catalogue owns.
class TokenTable {
public:
    /// The token text for a value, to be given to the template engine.
    std::string add(TokenValue value);

    TokenValue& value(std::size_t number) { return values_[number]; }
    /// The values that hold texts of the catalogue and were not inserted: by card or part (NoteSource::prefix).
    std::vector<std::string> not_shown() const;
    std::size_t size() const { return values_.size(); }
    /// The texts of all tokens by number; block tokens are empty. For anchors and link targets.
    std::vector<std::string> texts() const;

private:
    std::vector<TokenValue> values_;
};

}  // namespace boekwerk
