#include "checks/period.h"

#include <algorithm>
#include <limits>

namespace boekwerk {

namespace {

int day_number(const Date& date) {
    return (date.year * 12 + date.month) * 31 + date.day;
}

}  // namespace

Period make_period(const std::optional<Date>& from, const std::optional<Date>& to) {
    return {from ? day_number(*from) : std::numeric_limits<int>::min(),
            to ? day_number(*to) : std::numeric_limits<int>::max()};
}

Period period_of(const std::vector<Card>& versions, std::size_t index) {
    const Card& card = versions[index];
    Period reads = make_period(card.reads_from, std::nullopt);
    if (index + 1 < versions.size()) reads.last = day_number(*versions[index + 1].reads_from) - 1;
    return common(reads, make_period(card.valid_from, card.valid_to));
}

Period common(const Period& a, const Period& b) {
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

Period hull(const Period& a, const Period& b) {
    return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

bool overlap(const Period& a, const Period& b) {
    const Period both = common(a, b);
    return both.first <= both.last;
}

}  // namespace boekwerk
