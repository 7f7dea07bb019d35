#include "layout/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

namespace boekwerk {

namespace {

/// A share for one column: no less than `least`, and beyond that in proportion to `wish`.
struct Share {
    float least = 0;
    float wish = 0;
};

/// Gives each column its share of `available`. Columns whose proportional share is less than what they need at least
/// get that; the others share what is left.
std::vector<float> share_out(const std::vector<Share>& shares, float available) {
    std::vector<float> widths(shares.size(), 0);
    std::vector<bool> settled(shares.size(), false);
    for (bool again = true; again;) {
        again = false;
        float wishes = 0;
        for (std::size_t i = 0; i < shares.size(); ++i) wishes += settled[i] ? 0 : shares[i].wish;
        for (std::size_t i = 0; i < shares.size() && wishes > 0; ++i) {
            if (settled[i]) continue;
            widths[i] = available * shares[i].wish / wishes;
            if (widths[i] >= shares[i].least) continue;
            widths[i] = shares[i].least;
            settled[i] = true;
            available -= widths[i];
            again = true;
            break;
        }
    }
    return widths;
}

float sum_of(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0F);
}

/// What a column needs at least: with whole words, and with words broken.
struct Need {
    float whole = 0;
    float broken = 0;
};

std::vector<float> needs_up_to(float most, const std::vector<Need>& needs) {
    std::vector<float> result;
    result.reserve(needs.size());
    for (const Need& need : needs) result.push_back(std::clamp(most, need.broken, need.whole));
    return result;
}

/// What columns get at least so that all fit in `available`. Those that need most give way first, down to their broken
/// words: amounts, codes and dates cannot be broken.
std::vector<float> needs_that_fit(std::vector<Need> needs, float narrowest, float available) {
    const auto fits = [&](float most) { return sum_of(needs_up_to(most, needs)) <= available; };
    if (fits(available)) return needs_up_to(available, needs);
    if (!fits(0)) {
        for (Need& need : needs) need.broken = narrowest;
    }
    float low = 0;
    float high = available;
    constexpr int steps = 24;  // To a thousandth of a point on every page.
    for (int i = 0; i < steps; ++i) {
        const float middle = (low + high) / 2;
        (fits(middle) ? low : high) = middle;
    }
    return needs_up_to(low, needs);
}

/// By content: first the columns that want less than an equal part of what is left, from the smallest wish up.
std::vector<float> share_by_content(const std::vector<ColumnWish>& columns, float available, float narrowest) {
    std::vector<std::size_t> order(columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return columns[a].content.most < columns[b].content.most; });
    std::vector<float> widths(columns.size(), 0);
    std::size_t done = 0;
    for (; done < order.size(); ++done) {
        const float wish = std::max(columns[order[done]].content.most, narrowest);
        if (wish > available / static_cast<float>(order.size() - done)) break;
        widths[order[done]] = wish;
        available -= wish;
    }
    if (done == order.size()) {  // All have what they ask: the rest goes to all alike.
        for (float& width : widths) width += available / static_cast<float>(widths.size());
        return widths;
    }
    std::vector<Need> needs;
    for (std::size_t i = done; i < order.size(); ++i) {
        const ContentWidth& content = columns[order[i]].content;
        const float whole = std::max(content.least, narrowest);
        needs.push_back({whole, std::clamp(content.cut, narrowest, whole)});
    }
    const std::vector<float> least = needs_that_fit(std::move(needs), narrowest, available);
    std::vector<Share> shares;
    for (std::size_t i = done; i < order.size(); ++i) {
        // The root keeps one long text from taking all: the others would get many short lines.
        shares.push_back({least[i - done], std::sqrt(std::max(columns[order[i]].content.most, 1.0F))});
    }
    const std::vector<float> rest = share_out(shares, available);
    for (std::size_t i = done; i < order.size(); ++i) widths[order[i]] = rest[i - done];
    return widths;
}

}  // namespace

std::optional<std::vector<float>> share_width(const std::vector<ColumnWish>& columns, float available,
                                              float narrowest) {
    if (columns.empty() || narrowest * static_cast<float>(columns.size()) > available) return std::nullopt;
    const bool weighted = std::any_of(columns.begin(), columns.end(), [](const ColumnWish& c) { return c.weight > 0; });
    if (!weighted) return share_by_content(columns, available, narrowest);
    // Columns without a weight take what they ask, at most an equal part.
    std::vector<Share> shares;
    const float equal = available / static_cast<float>(columns.size());
    std::vector<float> widths(columns.size(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].weight <= 0) widths[i] = std::clamp(columns[i].content.most, narrowest, equal);
    }
    const float left = available - sum_of(widths);
    for (const ColumnWish& column : columns) {
        shares.push_back({column.weight > 0 ? narrowest : 0, static_cast<float>(std::max(column.weight, 0.0))});
    }
    const std::vector<float> by_weight = share_out(shares, left);
    for (std::size_t i = 0; i < columns.size(); ++i) widths[i] += by_weight[i];
    return widths;
}

}  // namespace boekwerk
