// Shaped words by face and text. Grows only; found words never move, so that documents can point at them. Looking up
// takes no lock and allocates nothing: layout asks for every word of every document. Knows no font.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "base/seen_before.h"
#include "layout/text_shaper.h"

namespace boekwerk {

class WordCache {
public:
    WordCache();

    /// The word, or null when it is not there yet. Safe from several threads.
    const ShapedText* find(Face face, std::string_view word) const;
    /// Whether a word that is not there is worth keeping: it was asked for before. Safe from several threads.
    bool is_wanted(Face face, std::string_view word);
    /// Keeps a shaped word under its text; when another thread was first, that one's. Safe from several threads.
    const ShapedText& add(Face face, ShapedText shaped);

private:
    struct Entry {
        std::size_t hash = 0;
        Face face = Face::Regular;
        ShapedText text;
    };
    /// Open addressing; never more than half full, so that every search ends.
    struct Table {
        explicit Table(std::size_t size) : slots(size) {}
        const Entry* find(std::size_t hash, Face face, std::string_view word) const;
        void insert(const Entry* entry);

        std::vector<std::atomic<const Entry*>> slots;
    };
    struct Shard {
        std::atomic<const Table*> table{nullptr};
        std::mutex mutex;  ///< For adding.
        std::deque<Entry> entries;
        // Older tables stay: a reader may still be in one.
        std::vector<std::unique_ptr<Table>> tables;
    };

    std::array<Shard, 16> shards_;
    SeenBefore asked_;
};

}  // namespace boekwerk
