// The broken lines of paragraphs that several documents have: the texts of cards, text blocks and templates. One store
// belongs to one look, that is one house style with its fonts, and one hyphenator. Knows no document.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/seen_before.h"
#include "layout/broken_lines.h"
#include "layout/layout_context.h"

namespace boekwerk {

/// Keeps lines by what decides about them. Grows with the texts that documents share, not with the number of documents:
/// lines are kept from the second time on that they are broken, and no more than a fixed amount in all. Safe to use
/// from several threads.
class SharedLines {
public:
    /// Everything that decides about the lines of a paragraph, as bytes.
    struct Key {
        explicit Key(std::string_view the_bytes);
        std::string_view bytes;
        std::size_t hash = 0;
    };

    explicit SharedLines(std::size_t most_bytes = std::size_t{32} << 20U) : most_bytes_(most_bytes) {}

    /// Fills `lines` when they are there, in styles of `styles`.
    bool find(const Key& key, StyleTable& styles, BrokenLines& lines) const;
    /// Lines that have just been broken. Not kept when a word of them lives no longer than its document.
    void offer(const Key& key, const StyleTable& styles, const BrokenLines& lines);
    /// How many paragraphs are kept.
    std::size_t size() const;

private:
    struct Entry {
        std::string key;
        std::size_t hash = 0;
        BrokenLines lines;  ///< Their styles are places in `looks`.
        std::vector<RunStyle> looks;
    };
    struct HashEntry {
        using is_transparent = void;
        std::size_t operator()(const Entry& entry) const { return entry.hash; }
        std::size_t operator()(const Key& key) const { return key.hash; }
    };
    struct SameKey {
        using is_transparent = void;
        bool operator()(const Entry& a, const Entry& b) const { return a.key == b.key; }
        bool operator()(const Key& key, const Entry& entry) const { return key.bytes == entry.key; }
        bool operator()(const Entry& entry, const Key& key) const { return key.bytes == entry.key; }
    };
    struct Shard {
        mutable std::mutex mutex;
        std::unordered_set<Entry, HashEntry, SameKey> entries;
    };

    static Entry entry_of(const Key& key, const StyleTable& styles, const BrokenLines& lines);
    Shard& shard_of(const Key& key) const { return (*shards_)[key.hash >> (sizeof(key.hash) * 8 - 4)]; }

    const std::size_t most_bytes_;
    std::atomic<std::size_t> bytes_{0};
    SeenBefore broken_;
    std::unique_ptr<std::array<Shard, 16>> shards_ = std::make_unique<std::array<Shard, 16>>();
};

}  // namespace boekwerk
