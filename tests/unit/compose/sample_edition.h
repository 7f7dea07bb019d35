// A small book with its cards, built by hand, and what a made table says.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"

namespace boekwerk::test {

/// Owns a catalogue with one book of one part.
class SampleEdition {
public:
    SampleEdition();

    /// A card of the only part, with a name and no more. The reference stays good.
    Card& add_card(const std::string& id, const std::string& name);
    /// The edition with all cards so far.
    Edition edition() const;

    Catalogue catalogue;
    Book& book() { return catalogue.books.front(); }

private:
    std::vector<std::string> ids_;
};

Located<std::string> located(std::string value);
Block paragraph_of(std::string text);
Block bullets(const std::vector<std::string>& texts);
/// A feature with several values.
NamedValue chosen(const std::string& key, const std::vector<std::string>& values);

/// The table among `blocks` number `index`, a line per row, its cells joined by " | "; blocks of a cell by " / ". A
/// reference reads as its card's id in square brackets.
std::string table_text(const Blocks& blocks, std::size_t index = 0);

}  // namespace boekwerk::test
