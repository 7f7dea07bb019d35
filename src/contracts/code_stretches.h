// Which product codes a card has in a municipality, from when to when. Knows no awards and no rates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/model.h"
#include "catalogue/period.h"
#include "contracts/model.h"

namespace boekwerk {

/// Days on which a card has the same codes.
struct CodeStretch {
    Period days;
    std::vector<std::string> codes;  ///< In the order of the card; one that is empty when the card has none yet.

    friend bool operator==(const CodeStretch&, const CodeStretch&) = default;
};

/// All days of `period` in order, with the codes that the card has then in the municipality. The most specific codes
/// hold, as with rates: a code for the municipality before one for all. `versions` are those of one card, the oldest
/// first.
std::vector<CodeStretch> code_stretches(const std::vector<Card>& versions, std::string_view municipality,
                                        const Period& period);

/// Municipalities in which a card has the same codes on the same days.
struct CodeGroup {
    std::vector<const Municipality*> municipalities;
    std::vector<CodeStretch> stretches;
};

/// The municipalities in such groups, by the first of each.
std::vector<CodeGroup> code_groups(const std::vector<Card>& versions,
                                   const std::vector<const Municipality*>& municipalities, const Period& period);

}  // namespace boekwerk
