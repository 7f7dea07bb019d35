#include "document/graph_layers.h"

#include <algorithm>
#include <limits>

namespace boekwerk {

namespace {

class LayerFinder {
public:
    LayerFinder(std::size_t nodes, const std::vector<GraphEdge>& edges, std::size_t most_beside)
        : edges_(edges), most_beside_(std::max<std::size_t>(most_beside, 1)), leaving_(nodes) {
        for (std::size_t e = 0; e < edges.size(); ++e) leaving_[edges[e].from].push_back(e);
    }

    GraphLayers find() {
        break_cycles();
        place_all();
        pull_sources();
        drop_empty_layers();
        return std::move(result_);
    }

private:
    enum class Visit { NotYet, Open, Done };

    /// A walk into depth from every source, then from what is left: an edge to a node that is still open closes a
    /// cycle.
    void break_cycles() {
        result_.backward.assign(edges_.size(), false);
        visits_.assign(leaving_.size(), Visit::NotYet);
        std::vector<bool> has_entering(leaving_.size());
        for (const GraphEdge& edge : edges_) has_entering[edge.to] = true;
        for (std::size_t node = 0; node < leaving_.size(); ++node) {
            if (!has_entering[node]) walk_from(node);
        }
        for (std::size_t node = 0; node < leaving_.size(); ++node) walk_from(node);
    }

    void walk_from(std::size_t start) {
        if (visits_[start] != Visit::NotYet) return;
        struct Step {
            std::size_t node;
            std::size_t next_edge;
        };
        std::vector<Step> path = {{start, 0}};
        visits_[start] = Visit::Open;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next_edge == leaving_[step.node].size()) {
                visits_[step.node] = Visit::Done;
                path.pop_back();
                continue;
            }
            const std::size_t edge = leaving_[step.node][step.next_edge++];
            const std::size_t target = edges_[edge].to;
            if (visits_[target] == Visit::Open) result_.backward[edge] = true;
            if (visits_[target] != Visit::NotYet) continue;
            visits_[target] = Visit::Open;
            path.push_back({target, 0});
        }
    }

    std::size_t upper(std::size_t edge) const { return result_.backward[edge] ? edges_[edge].to : edges_[edge].from; }
    std::size_t lower(std::size_t edge) const { return result_.backward[edge] ? edges_[edge].from : edges_[edge].to; }

    /// Every node in the first layer after those of all that lead to it, when there is room.
    void place_all() {
        const std::size_t nodes = leaving_.size();
        std::vector<std::vector<std::size_t>> below(nodes);
        std::vector<std::size_t> waiting(nodes);
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            below[upper(e)].push_back(lower(e));
            ++waiting[lower(e)];
        }
        result_.layer.assign(nodes, 0);
        std::vector<std::size_t> ready;
        for (std::size_t node = 0; node < nodes; ++node) {
            if (waiting[node] == 0) ready.push_back(node);
        }
        for (std::size_t i = 0; i < ready.size(); ++i) {
            const std::size_t node = ready[i];
            result_.layer[node] = take_room(result_.layer[node]);
            for (const std::size_t target : below[node]) {
                result_.layer[target] = std::max(result_.layer[target], result_.layer[node] + 1);
                if (--waiting[target] == 0) ready.push_back(target);
            }
        }
    }

    std::size_t take_room(std::size_t layer) {
        std::size_t at = layer;
        for (;; ++at) {
            if (at >= used_.size()) used_.resize(at + 1);
            if (used_[at] < most_beside_) break;
        }
        ++used_[at];
        return at;
    }

    /// A node that nothing leads to stands just above the first that it leads to.
    void pull_sources() {
        constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> first_below(leaving_.size(), nowhere);
        std::vector<bool> is_source(leaving_.size(), true);
        for (std::size_t e = 0; e < edges_.size(); ++e) {
            is_source[lower(e)] = false;
            first_below[upper(e)] = std::min(first_below[upper(e)], result_.layer[lower(e)]);
        }
        for (std::size_t node = 0; node < leaving_.size(); ++node) {
            if (!is_source[node] || first_below[node] == nowhere) continue;
            const std::size_t wanted = first_below[node] - 1;
            if (wanted == result_.layer[node] || used_[wanted] >= most_beside_) continue;
            --used_[result_.layer[node]];
            ++used_[wanted];
            result_.layer[node] = wanted;
        }
    }

    void drop_empty_layers() {
        std::vector<std::size_t> filled_before;
        for (const std::size_t used : used_) {
            filled_before.push_back(result_.count);
            result_.count += used > 0 ? 1 : 0;
        }
        for (std::size_t& layer : result_.layer) layer = filled_before[layer];
    }

    const std::vector<GraphEdge>& edges_;
    const std::size_t most_beside_;
    std::vector<std::vector<std::size_t>> leaving_;
    std::vector<Visit> visits_;
    std::vector<std::size_t> used_;  ///< Nodes in each layer.
    GraphLayers result_;
};

}  // namespace

GraphLayers find_layers(std::size_t nodes, const std::vector<GraphEdge>& edges, std::size_t most_beside) {
    return LayerFinder(nodes, edges, most_beside).find();
}

}  // namespace boekwerk
