#include "base/nearest.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace boekwerk {

namespace {

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Optimal string alignment over bytes: each letter added, left out or replaced, and each exchange of two neighbours,
/// counts as one change.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> above_two(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        above_two.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j - 1] + (same ? 0 : 1), above[j] + 1, row[j - 1] + 1});
            const bool exchanged =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (exchanged) row[j] = std::min(row[j], above_two[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string nearest_name(std::string_view name, const std::vector<std::string>& candidates) {
    const std::string* best = nullptr;
    std::size_t best_distance = 0;
    for (const std::string& candidate : candidates) {
        const std::size_t allowed = std::max<std::size_t>(1, std::max(name.size(), candidate.size()) / 3);
        const std::size_t length_gap =
            name.size() > candidate.size() ? name.size() - candidate.size() : candidate.size() - name.size();
        if (length_gap > allowed) continue;
        const std::size_t distance = edit_distance(name, candidate);
        if (distance <= allowed && (best == nullptr || distance < best_distance)) {
            best = &candidate;
            best_distance = distance;
        }
    }
    return best == nullptr ? std::string() : *best;
}

std::string suggest_name(std::string_view name, const std::vector<std::string>& candidates) {
    const std::string nearest = nearest_name(name, candidates);
    if (!nearest.empty()) return "bedoelt u ‘" + nearest + "’?";
    if (candidates.empty()) return "er zijn er nog geen";
    constexpr std::size_t most = 12;
    std::string text = "kies uit: ";
    for (std::size_t i = 0; i < candidates.size() && i < most; ++i) {
        if (i > 0) text += ", ";
        text += candidates[i];
    }
    if (candidates.size() > most) text += ", …";
    return text;
}

}  // namespace boekwerk
