#include "layout/column_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

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

/// The most that one may need so that all fit in `available`. Those that need most give way first: long words can be
/// broken, amounts and codes cannot.
float most_that_fits(std::vector<float> needs, float available) {
    std::sort(needs.begin(), needs.end());
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const float equal = available / static_cast<float>(needs.size() - i);
        if (needs[i] > equal) return equal;
        available -= needs[i];
    }
    return needs.back();
}

float sum_of(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0F);
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
    std::vector<float> needs;
    for (std::size_t i = done; i < order.size(); ++i) {
        needs.push_back(std::max(columns[order[i]].content.least, narrowest));
    }
    const float most_need = most_that_fits(needs, available);
    std::vector<Share> shares;
    for (std::size_t i = done; i < order.size(); ++i) {
        // The root keeps one long text from taking all: the others would get many short lines.
        shares.push_back({std::min(needs[i - done], most_need),
                          std::sqrt(std::max(columns[order[i]].content.most, 1.0F))});
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
