#include "document/layered_drawing.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "document/layer_order.h"
#include "document/spread_out.h"

namespace boekwerk {

namespace {

constexpr float box_gap = 1.5F;
constexpr float line_gap = 1.0F;
/// An arrow's last stretch, straight into its box, and its first, straight out of it.
constexpr float point_stretch = 1.0F;
constexpr float start_stretch = 0.4F;
constexpr float least_rank_gap = 1.5F;
constexpr float most_rank_gap = 4.0F;
/// How much wider the gap between layers is for a line that goes far aside in it.
constexpr float gap_for_aside = 0.12F;
constexpr float port_gap = 1.5F;
constexpr float least_port_gap = 1;
constexpr float port_margin = 0.6F;  ///< To the corners of a box.

/// Line segments through the layers, from the upper box to the lower one.
struct Chain {
    std::vector<std::size_t> elements;  ///< The boxes at its ends too.
    std::size_t label = 0;              ///< Which of `elements` has the label.
    float upper_port = 0;
    float lower_port = 0;
};

class LayeredDrawer {
public:
    LayeredDrawer(const std::vector<LayeredSize>& boxes, const std::vector<LayeredArrow>& arrows,
                  std::size_t most_beside)
        : arrows_(arrows), box_count_(boxes.size()), sizes_(boxes), elements_(boxes.size()) {
        std::vector<GraphEdge> edges;
        edges.reserve(arrows.size());
        for (const LayeredArrow& arrow : arrows) edges.push_back(arrow.edge);
        layers_ = find_layers(boxes.size(), edges, most_beside);
    }

    LayeredDrawing draw() {
        make_elements();
        ranks_ = order_layers(elements_, 2 * layers_.count - 1);
        positions_.resize(elements_.size());
        for (const auto& rank : ranks_) {
            for (std::size_t i = 0; i < rank.size(); ++i) positions_[rank[i]] = i;
        }
        place_across();
        place_ports();
        place_down();
        return drawing();
    }

private:
    // Boxes stand in the even ranks, labels in the odd ones between them.

    void make_elements() {
        for (std::size_t b = 0; b < box_count_; ++b) elements_[b].rank = 2 * layers_.layer[b];
        chains_.reserve(arrows_.size());
        for (std::size_t a = 0; a < arrows_.size(); ++a) make_chain(a);
        for (std::size_t b = 0; b < box_count_; ++b) {
            const std::size_t ports = std::max({elements_[b].above.size(), elements_[b].below.size(), std::size_t{1}});
            const float needed = 2 * port_margin + static_cast<float>(ports - 1) * least_port_gap;
            sizes_[b].across = std::max(sizes_[b].across, needed);
        }
    }

    void make_chain(std::size_t arrow) {
        const GraphEdge& edge = arrows_[arrow].edge;
        const std::size_t upper = layers_.backward[arrow] ? edge.to : edge.from;
        const std::size_t lower = layers_.backward[arrow] ? edge.from : edge.to;
        const std::size_t first = elements_[upper].rank;
        const std::size_t last = elements_[lower].rank;
        const std::size_t middle = ((first + last) / 2) | 1U;
        Chain& chain = chains_.emplace_back();
        chain.elements.push_back(upper);
        for (std::size_t rank = first + 1; rank < last; ++rank) {
            if (rank == middle) chain.label = chain.elements.size();
            chain.elements.push_back(elements_.size());
            elements_.emplace_back().rank = rank;
            sizes_.push_back(rank == middle ? arrows_[arrow].label : LayeredSize());
        }
        chain.elements.push_back(lower);
        for (std::size_t i = 1; i < chain.elements.size(); ++i) {
            elements_[chain.elements[i - 1]].below.push_back(chain.elements[i]);
            elements_[chain.elements[i]].above.push_back(chain.elements[i - 1]);
        }
    }

    bool is_box(std::size_t element) const { return element < box_count_; }

    float distance(std::size_t left, std::size_t right) const {
        const float gap = is_box(left) && is_box(right) ? box_gap : line_gap;
        return (sizes_[left].across + sizes_[right].across) / 2 + gap;
    }

    // ---- Across ----

    void place_across() {
        centres_.assign(elements_.size(), 0);
        for (const auto& rank : ranks_) {
            for (std::size_t i = 1; i < rank.size(); ++i) {
                centres_[rank[i]] = centres_[rank[i - 1]] + distance(rank[i - 1], rank[i]);
            }
        }
        constexpr int sweeps = 6;
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (std::size_t r = 1; r < ranks_.size(); ++r) place_rank(ranks_[r], true, false);
            for (std::size_t r = ranks_.size(); r-- > 1;) place_rank(ranks_[r - 1], false, true);
        }
        for (int sweep = 0; sweep < 2; ++sweep) {
            for (const auto& rank : ranks_) place_rank(rank, true, true);
        }
        for (const Chain& chain : chains_) straighten(chain);
    }

    /// Moves the elements of a rank towards the middle of what they are joined to.
    void place_rank(const std::vector<std::size_t>& rank, bool above, bool below) {
        std::vector<SpreadItem> items(rank.size());
        for (std::size_t i = 0; i < rank.size(); ++i) {
            const LayerElement& element = elements_[rank[i]];
            float sum = 0;
            std::size_t count = 0;
            for (const auto& [wanted, joined] : {std::pair(above, &element.above), std::pair(below, &element.below)}) {
                if (!wanted) continue;
                for (const std::size_t other : *joined) sum += centres_[other];
                count += joined->size();
            }
            constexpr float loose = 0.01F;
            items[i].wish = count > 0 ? sum / static_cast<float>(count) : centres_[rank[i]];
            items[i].weight = count > 0 ? static_cast<float>(count) : loose;
            if (i > 0) items[i].distance = distance(rank[i - 1], rank[i]);
        }
        const std::vector<float> places = spread_out(items);
        for (std::size_t i = 0; i < rank.size(); ++i) centres_[rank[i]] = places[i];
    }

    /// One straight line for all of a chain between its boxes, when its neighbours leave room for that.
    void straighten(const Chain& chain) {
        const std::size_t last = chain.elements.size() - 1;
        float sum = 0;
        float least = -1e9F;
        float most = 1e9F;
        for (std::size_t i = 1; i < last; ++i) {
            const std::size_t element = chain.elements[i];
            const auto& rank = ranks_[elements_[element].rank];
            const std::size_t at = positions_[element];
            sum += centres_[element];
            if (at > 0) least = std::max(least, centres_[rank[at - 1]] + distance(rank[at - 1], element));
            if (at + 1 < rank.size()) most = std::min(most, centres_[rank[at + 1]] - distance(element, rank[at + 1]));
        }
        if (least > most) return;
        const float centre = std::clamp(sum / static_cast<float>(last - 1), least, most);
        for (std::size_t i = 1; i < last; ++i) centres_[chain.elements[i]] = centre;
    }

    // ---- Where lines leave and enter boxes ----

    void place_ports() {
        std::vector<std::vector<std::size_t>> leaving(box_count_);
        std::vector<std::vector<std::size_t>> entering(box_count_);
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            leaving[chains_[c].elements.front()].push_back(c);
            entering[chains_[c].elements.back()].push_back(c);
        }
        for (std::size_t b = 0; b < box_count_; ++b) {
            place_side(b, leaving[b], &Chain::upper_port, [](const Chain& chain) { return chain.elements[1]; });
            place_side(b, entering[b], &Chain::lower_port,
                       [](const Chain& chain) { return chain.elements[chain.elements.size() - 2]; });
        }
    }

    /// Ports on one side of a box, each straight against where its line goes when that is possible.
    template <typename Next>
    void place_side(std::size_t box, std::vector<std::size_t>& chains, float Chain::*port, const Next& next) {
        if (chains.empty()) return;
        std::stable_sort(chains.begin(), chains.end(), [&](std::size_t a, std::size_t b) {
            return centres_[next(chains_[a])] < centres_[next(chains_[b])];
        });
        const float half = std::max(sizes_[box].across / 2 - port_margin, 0.0F);
        const float least = centres_[box] - half;
        const float most = centres_[box] + half;
        const auto gaps = static_cast<float>(chains.size() - 1);
        const float gap = gaps > 0 ? std::min(port_gap, 2 * half / gaps) : 0;
        std::vector<SpreadItem> items;
        items.reserve(chains.size());
        for (const std::size_t c : chains) {
            items.push_back({std::clamp(centres_[next(chains_[c])], least, most), 1, gap});
        }
        const std::vector<float> places = spread_out(items);
        for (std::size_t i = 0; i < chains.size(); ++i) {
            const float before = least + static_cast<float>(i) * gap;
            const float after = most - (gaps - static_cast<float>(i)) * gap;
            chains_[chains[i]].*port = std::clamp(places[i], std::min(before, after), std::max(before, after));
        }
    }

    // ---- Down ----

    void place_down() {
        const std::size_t count = ranks_.size();
        std::vector<float> heights(count);
        std::vector<float> gaps(count, least_rank_gap);
        for (std::size_t e = 0; e < elements_.size(); ++e) {
            float& height = heights[elements_[e].rank];
            height = std::max(height, sizes_[e].down);
        }
        for (const Chain& chain : chains_) {
            for (std::size_t i = 1; i < chain.elements.size(); ++i) {
                const float aside = std::abs(across(chain, i) - across(chain, i - 1));
                float& gap = gaps[elements_[chain.elements[i - 1]].rank];
                gap = std::max(gap, std::min(least_rank_gap + aside * gap_for_aside, most_rank_gap));
            }
        }
        tops_.resize(count);
        bottoms_.resize(count);
        float down = 0;
        for (std::size_t r = 0; r < count; ++r) {
            tops_[r] = down;
            bottoms_[r] = down + heights[r];
            down = bottoms_[r] + gaps[r];
        }
    }

    /// Where a chain passes its element `i`.
    float across(const Chain& chain, std::size_t i) const {
        if (i == 0) return chain.upper_port;
        return i + 1 == chain.elements.size() ? chain.lower_port : centres_[chain.elements[i]];
    }

    // ---- The drawing ----

    float middle(std::size_t element) const {
        const std::size_t rank = elements_[element].rank;
        return (tops_[rank] + bottoms_[rank]) / 2;
    }

    LayeredDrawing drawing() {
        float least = 1e9F;
        float most = -1e9F;
        for (std::size_t e = 0; e < elements_.size(); ++e) {
            least = std::min(least, centres_[e] - sizes_[e].across / 2);
            most = std::max(most, centres_[e] + sizes_[e].across / 2);
        }
        for (float& centre : centres_) centre -= least;
        LayeredDrawing result;
        result.size = {most - least, bottoms_.back()};
        for (std::size_t b = 0; b < box_count_; ++b) result.boxes.push_back({{centres_[b], middle(b)}, sizes_[b]});
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            chains_[c].upper_port -= least;
            chains_[c].lower_port -= least;
            result.arrows.push_back(course(c));
        }
        return result;
    }

    LayeredCourse course(std::size_t arrow) const {
        const Chain& chain = chains_[arrow];
        const bool backward = layers_.backward[arrow];
        const std::size_t upper = chain.elements.front();
        const std::size_t lower = chain.elements.back();
        LayeredCourse result;
        std::vector<LayeredPoint> line;
        line.push_back({chain.upper_port, middle(upper) + sizes_[upper].down / 2});
        const float out = backward ? point_stretch : start_stretch;
        line.push_back({chain.upper_port, bottoms_[elements_[upper].rank] + out});
        for (std::size_t i = 1; i + 1 < chain.elements.size(); ++i) {
            const std::size_t element = chain.elements[i];
            const float centre = centres_[element];
            line.push_back({centre, tops_[elements_[element].rank]});
            if (i == chain.label) {
                result.label = {centre, middle(element)};
                const float half = sizes_[element].down / 2;
                if (half > 0) {
                    line.push_back({centre, middle(element) - half});
                    result.lines.push_back(std::exchange(line, {}));
                    line.push_back({centre, middle(element) + half});
                }
            }
            line.push_back({centre, bottoms_[elements_[element].rank]});
        }
        const float in = backward ? start_stretch : point_stretch;
        line.push_back({chain.lower_port, tops_[elements_[lower].rank] - in});
        line.push_back({chain.lower_port, middle(lower) - sizes_[lower].down / 2});
        result.lines.push_back(std::move(line));
        for (auto& part : result.lines) remove_needless(part);
        if (backward) {
            std::reverse(result.lines.begin(), result.lines.end());
            for (auto& part : result.lines) std::reverse(part.begin(), part.end());
        }
        return result;
    }

    /// Points where the line neither begins, bends nor ends.
    static void remove_needless(std::vector<LayeredPoint>& line) {
        std::vector<LayeredPoint> kept;
        for (const LayeredPoint& point : line) {
            while (kept.size() > 1 && on_one_line(kept[kept.size() - 2], kept.back(), point)) kept.pop_back();
            kept.push_back(point);
        }
        line = std::move(kept);
    }

    static bool on_one_line(const LayeredPoint& a, const LayeredPoint& b, const LayeredPoint& c) {
        constexpr float nothing = 0.001F;
        return std::abs((b.across - a.across) * (c.down - a.down) - (c.across - a.across) * (b.down - a.down)) <
               nothing;
    }

    const std::vector<LayeredArrow>& arrows_;
    const std::size_t box_count_;
    GraphLayers layers_;
    std::vector<LayeredSize> sizes_;  ///< Of each element; boxes come first.
    std::vector<LayerElement> elements_;
    std::vector<Chain> chains_;  ///< One an arrow.
    std::vector<std::vector<std::size_t>> ranks_;
    std::vector<std::size_t> positions_;  ///< Of each element in its rank.
    std::vector<float> centres_;          ///< Across, of each element.
    std::vector<float> tops_;             ///< Down, of each rank.
    std::vector<float> bottoms_;
};

}  // namespace

LayeredDrawing draw_layered(const std::vector<LayeredSize>& boxes, const std::vector<LayeredArrow>& arrows,
                            std::size_t most_beside) {
    return LayeredDrawer(boxes, arrows, most_beside).draw();
}

}  // namespace boekwerk
