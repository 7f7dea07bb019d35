#include "document/layer_order.h"

#include <algorithm>
#include <random>
#include <utility>

namespace boekwerk {

namespace {

using Order = std::vector<std::vector<std::size_t>>;

class LayerOrder {
public:
    LayerOrder(const std::vector<LayerElement>& elements, std::size_t ranks)
        : elements_(elements), order_(ranks), position_(elements.size()), mean_(elements.size()) {}

    Order find() {
        // What an order leads to depends on where it begins: small drawings get more than one chance.
        constexpr std::size_t small = 120;
        const int attempts = elements_.size() <= small ? 6 : 1;
        for (int attempt = 0; attempt < attempts && (attempt == 0 || fewest_ > 0); ++attempt) {
            start(attempt > 0);
            improve();
        }
        return std::move(best_);
    }

private:
    /// Each element where a walk into depth comes to it first, so that what belongs together stands together.
    void start(bool shuffled) {
        for (auto& rank : order_) rank.clear();
        std::vector<bool> seen(elements_.size());
        std::vector<std::size_t> open;
        for (std::size_t e = 0; e < elements_.size(); ++e) {
            if (!elements_[e].above.empty()) continue;
            open.push_back(e);
            while (!open.empty()) {
                const std::size_t element = open.back();
                open.pop_back();
                if (seen[element]) continue;
                seen[element] = true;
                order_[elements_[element].rank].push_back(element);
                const std::vector<std::size_t>& below = elements_[element].below;
                open.insert(open.end(), below.rbegin(), below.rend());
                if (shuffled) shuffle(open, below.size());
            }
        }
        for (const auto& rank : order_) number(rank);
        keep_best();
    }

    /// The last `count`; the same in every run.
    void shuffle(std::vector<std::size_t>& elements, std::size_t count) {
        for (std::size_t i = 1; i < count; ++i) {
            std::swap(elements[elements.size() - i], elements[elements.size() - i - random_() % (count - i + 1)]);
        }
    }

    void keep_best() {
        const std::size_t now = crossings();
        if (!best_.empty() && now >= fewest_) return;
        fewest_ = now;
        best_ = order_;
    }

    void improve() {
        constexpr int most_sweeps = 8;
        for (int sweep = 0; sweep < most_sweeps && fewest_ > 0; ++sweep) {
            // Every other time what is level changes places: the way out of an order that only looks the best.
            const bool turn_level = sweep / 2 % 2 != 0;
            if (sweep % 2 == 0) {
                for (std::size_t r = 1; r < order_.size(); ++r) sort_rank(order_[r], &LayerElement::above, turn_level);
            } else {
                for (std::size_t r = order_.size(); r-- > 0;) sort_rank(order_[r], &LayerElement::below, turn_level);
            }
            swap_neighbours();
            keep_best();
        }
    }

    void number(const std::vector<std::size_t>& rank) {
        for (std::size_t i = 0; i < rank.size(); ++i) position_[rank[i]] = i;
    }

    /// By the mean position of what each element is joined to; the others keep their position.
    void sort_rank(std::vector<std::size_t>& rank, std::vector<std::size_t> LayerElement::*side, bool turn_level) {
        if (turn_level) std::reverse(rank.begin(), rank.end());
        for (const std::size_t element : rank) {
            const std::vector<std::size_t>& joined = elements_[element].*side;
            double sum = 0;
            for (const std::size_t other : joined) sum += static_cast<double>(position_[other]);
            mean_[element] =
                joined.empty() ? static_cast<double>(position_[element]) : sum / static_cast<double>(joined.size());
        }
        std::stable_sort(rank.begin(), rank.end(), [&](std::size_t a, std::size_t b) { return mean_[a] < mean_[b]; });
        number(rank);
    }

    /// Crossings of the lines of `left` with those of `right` when it stands left of it.
    std::size_t crossings(std::size_t left, std::size_t right) const {
        std::size_t count = 0;
        for (const auto side : {&LayerElement::above, &LayerElement::below}) {
            for (const std::size_t a : elements_[left].*side) {
                for (const std::size_t b : elements_[right].*side) count += position_[a] > position_[b] ? 1 : 0;
            }
        }
        return count;
    }

    void swap_neighbours() {
        for (auto& rank : order_) {
            for (std::size_t i = 1; i < rank.size(); ++i) {
                if (crossings(rank[i], rank[i - 1]) >= crossings(rank[i - 1], rank[i])) continue;
                std::swap(rank[i], rank[i - 1]);
                position_[rank[i]] = i;
                position_[rank[i - 1]] = i - 1;
            }
        }
    }

    /// All crossings: the inversions among the ends of the lines of each rank, counted with a tree of sums.
    std::size_t crossings() const {
        std::size_t count = 0;
        std::vector<std::size_t> ends;
        std::vector<std::size_t> sums;
        for (std::size_t r = 0; r + 1 < order_.size(); ++r) {
            sums.assign(order_[r + 1].size() + 1, 0);
            std::size_t seen = 0;
            for (const std::size_t element : order_[r]) {
                ends.clear();
                for (const std::size_t other : elements_[element].below) ends.push_back(position_[other]);
                for (const std::size_t end : ends) {
                    std::size_t not_right = 0;
                    for (std::size_t i = end + 1; i > 0; i &= i - 1) not_right += sums[i];
                    count += seen - not_right;
                }
                for (const std::size_t end : ends) {
                    for (std::size_t i = end + 1; i < sums.size(); i += i & (~i + 1)) ++sums[i];
                }
                seen += ends.size();
            }
        }
        return count;
    }

    const std::vector<LayerElement>& elements_;
    Order order_;
    Order best_;
    std::size_t fewest_ = 0;             ///< Crossings of `best_`.
    std::vector<std::size_t> position_;  ///< Of each element in its layer.
    std::vector<double> mean_;
    std::minstd_rand random_;
};

}  // namespace

std::vector<std::vector<std::size_t>> order_layers(const std::vector<LayerElement>& elements, std::size_t ranks) {
    return LayerOrder(elements, ranks).find();
}

}  // namespace boekwerk
