// What came by lately, in a fixed amount of memory: tells what comes back from what comes once. Knows no content.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace boekwerk {

/// Remembers hashes. It forgets what others have pushed out, and may take two things for one: good enough to decide
/// what is worth keeping, for nothing else. Safe to use from several threads, without a lock.
class SeenBefore {
public:
    /// Whether `hash` came by before; from now on it did.
    bool note(std::size_t hash) {
        Bucket& bucket = (*buckets_)[hash % bucket_count];
        // The bits that choose the bucket tell nothing more; zero is an empty place.
        const auto mark = static_cast<std::uint32_t>(hash >> 24U | 1U);
        for (const std::atomic<std::uint32_t>& known : bucket) {
            if (known.load(std::memory_order_relaxed) == mark) return true;
        }
        for (std::size_t i = bucket.size() - 1; i > 0; --i) {
            bucket[i].store(bucket[i - 1].load(std::memory_order_relaxed), std::memory_order_relaxed);
        }
        bucket[0].store(mark, std::memory_order_relaxed);
        return false;
    }

private:
    static constexpr std::size_t bucket_count = std::size_t{1} << 16U;
    using Bucket = std::array<std::atomic<std::uint32_t>, 4>;

    std::unique_ptr<std::array<Bucket, bucket_count>> buckets_ = std::make_unique<std::array<Bucket, bucket_count>>();
};

}  // namespace boekwerk
