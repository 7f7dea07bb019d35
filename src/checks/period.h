// From when to when a card's version holds, to see whether two things hold on one day.
#pragma once

#include <optional>
#include <vector>

#include "catalogue/model.h"

namespace boekwerk {

/// Days from `first` to `last`, both included, on a scale that only orders days.
struct Period {
    int first = 0;
    int last = 0;
};

/// An absent date means without begin or end; both dates are included.
Period make_period(const std::optional<Date>& from, const std::optional<Date>& to);
/// When `versions[index]` holds: from its date until the next version's, within the card's validity.
Period period_of(const std::vector<Card>& versions, std::size_t index);
/// The days that both have; `first` after `last` when there are none.
Period common(const Period& a, const Period& b);
/// The days from the first to the last of either.
Period hull(const Period& a, const Period& b);
bool overlap(const Period& a, const Period& b);

}  // namespace boekwerk
