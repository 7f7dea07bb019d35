// Where parts, groups and cards stand in the whole book: for documents that leave some out and keep the numbers. Knows
// no template.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "contracts/edition.h"

namespace boekwerk {

/// The positions of one edition. Points into the catalogue.
class BookPositions {
public:
    /// Without Edition::keeps_numbers nothing has a position.
    BookPositions(const Edition& edition, const Catalogue& catalogue);

    /// Of a part among the numbered parts, of a group or a card among what stands beside it; from 1. 0: none.
    int of(std::string_view id) const;
    /// Of a card among all cards of its part, from 1; `otherwise` when it has no position.
    std::size_t in_part(std::string_view card, std::size_t otherwise) const;

private:
    std::unordered_map<std::string_view, int> positions_;
    std::unordered_map<std::string_view, std::size_t> in_part_;
};

}  // namespace boekwerk
