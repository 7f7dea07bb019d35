#include "document/spread_out.h"

#include <cstddef>

namespace boekwerk {

// Without their distances the places only have to ascend: isotonic regression, by pooling neighbours that are out of
// order.
std::vector<float> spread_out(const std::vector<SpreadItem>& items) {
    struct Pool {
        float mean;
        float weight;
        std::size_t count;
    };
    std::vector<Pool> pools;
    pools.reserve(items.size());
    float offset = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) offset += items[i].distance;
        pools.push_back({items[i].wish - offset, items[i].weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean > pools.back().mean) {
            const Pool last = pools.back();
            pools.pop_back();
            Pool& pool = pools.back();
            const float weight = pool.weight + last.weight;
            pool.mean = (pool.mean * pool.weight + last.mean * last.weight) / weight;
            pool.weight = weight;
            pool.count += last.count;
        }
    }
    std::vector<float> places;
    places.reserve(items.size());
    offset = 0;
    for (const Pool& pool : pools) {
        for (std::size_t i = 0; i < pool.count; ++i) {
            if (!places.empty()) offset += items[places.size()].distance;
            places.push_back(pool.mean + offset);
        }
    }
    return places;
}

}  // namespace boekwerk
