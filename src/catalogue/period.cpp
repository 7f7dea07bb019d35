#include "catalogue/period.h"

#include <algorithm>
#include <limits>

namespace boekwerk {

Period make_period(const std::optional<Date>& from, const std::optional<Date>& to) {
    return {from ? day_number(*from) : std::numeric_limits<int>::min(),
            to ? day_number(*to) : std::numeric_limits<int>::max()};
}

Period reading_period(const std::vector<Card>& versions, std::size_t index) {
    Period reads = make_period(versions[index].reads_from, std::nullopt);
    if (index + 1 < versions.size()) reads.last = day_number(*versions[index + 1].reads_from) - 1;
    return reads;
}

Period period_of(const std::vector<Card>& versions, std::size_t index) {
    const Card& card = versions[index];
    return common(reading_period(versions, index), make_period(card.valid_from, card.valid_to));
}

Period common(const Period& a, const Period& b) {
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

Period hull(const Period& a, const Period& b) {
    return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

bool overlap(const Period& a, const Period& b) {
    return !common(a, b).empty();
}

bool covers(const Period& outer, const Period& inner) {
    return inner.empty() || (outer.first <= inner.first && inner.last <= outer.last);
}

}  // namespace boekwerk
