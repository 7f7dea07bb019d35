// What an edition says of lots and of awarded parts: all lots of a book, but of a contract set only what its provider
// was awarded. Knows no tables and no template.
#pragma once

#include <string>
#include <vector>

#include "catalogue/model.h"
#include "contracts/edition.h"

namespace boekwerk {

/// A lot as a document names it.
struct ShownLot {
    std::string id;
    std::string name;
};

/// The lots of the edition's book; in a set those of the contract of which the provider has a product.
std::vector<ShownLot> shown_lots(const Edition& edition);

/// The ids of the lots, among `shown_lots`, in which a card stands, each with the place that says so; in a set those in
/// which the provider was awarded it. Nothing for a card that names no lots.
std::vector<Located<std::string>> lots_of_card(const Edition& edition, const Card& card);

/// The labels of the parts of a card that the provider was awarded, when those are not all of their kind. Nothing when
/// the whole card was awarded, or the edition is a book.
std::vector<std::string> awarded_part_labels(const Edition& edition, const Card& card);

}  // namespace boekwerk
