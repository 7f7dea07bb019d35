// From when to when a thing holds, as days that can be counted: to see whether two things hold on one day, and what
// lies between.
#pragma once

#include <optional>
#include <vector>

#include "catalogue/model.h"

namespace boekwerk {

/// Days from `first` to `last`, both included, as day_number counts them; none when `first` is after `last`.
struct Period {
    int first = 0;
    int last = 0;

    bool empty() const { return first > last; }
    bool contains(int day) const { return first <= day && day <= last; }

    friend bool operator==(const Period&, const Period&) = default;
};

/// An absent date means without begin or end; both dates are included.
Period make_period(const std::optional<Date>& from, const std::optional<Date>& to);
/// When the text of `versions[index]` holds: from its date until the next version's.
Period reading_period(const std::vector<Card>& versions, std::size_t index);
/// When `versions[index]` holds: while its text does, within the card's validity.
Period period_of(const std::vector<Card>& versions, std::size_t index);
/// The days that both have.
Period common(const Period& a, const Period& b);
/// The days from the first to the last of either.
Period hull(const Period& a, const Period& b);
bool overlap(const Period& a, const Period& b);
/// Whether `inner` lies within `outer`; a period without days lies everywhere.
bool covers(const Period& outer, const Period& inner);

}  // namespace boekwerk
