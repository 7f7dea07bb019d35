#include "writers/pdf/word_cache.h"

#include <functional>
#include <string>
#include <utility>

namespace boekwerk {

namespace {

std::size_t hash_of(Face face, std::string_view word) {
    // The multiplier spreads the face over all bits, those that choose the shard and the slot too.
    return std::hash<std::string_view>{}(word) ^ (static_cast<std::size_t>(face) + 1) * 0x9E3779B97F4A7C15U;
}

// The slot comes from the low bits, the shard from the high ones.
std::size_t shard_index(std::size_t hash) {
    return hash >> (sizeof(hash) * 8 - 4);
}

constexpr std::size_t first_table_size = 256;

}  // namespace

const WordCache::Entry* WordCache::Table::find(std::size_t hash, Face face, std::string_view word) const {
    for (std::size_t i = hash & (slots.size() - 1);; i = (i + 1) & (slots.size() - 1)) {
        const Entry* entry = slots[i].load(std::memory_order_acquire);
        if (entry == nullptr) return nullptr;
        if (entry->hash == hash && entry->face == face && entry->text.text == word) return entry;
    }
}

void WordCache::Table::insert(const Entry* entry) {
    std::size_t i = entry->hash & (slots.size() - 1);
    while (slots[i].load(std::memory_order_relaxed) != nullptr) i = (i + 1) & (slots.size() - 1);
    slots[i].store(entry, std::memory_order_release);
}

WordCache::WordCache() {
    for (Shard& shard : shards_) {
        shard.tables.push_back(std::make_unique<Table>(first_table_size));
        shard.table = shard.tables.back().get();
    }
}

const ShapedText* WordCache::find(Face face, std::string_view word) const {
    const std::size_t hash = hash_of(face, word);
    const Entry* entry = shards_[shard_index(hash)].table.load(std::memory_order_acquire)->find(hash, face, word);
    return entry == nullptr ? nullptr : &entry->text;
}

bool WordCache::is_wanted(Face face, std::string_view word) {
    return asked_.note(hash_of(face, word));
}

const ShapedText& WordCache::add(Face face, ShapedText shaped) {
    const std::size_t hash = hash_of(face, shaped.text);
    Shard& shard = shards_[shard_index(hash)];
    const std::lock_guard lock(shard.mutex);
    if (const Entry* entry = shard.tables.back()->find(hash, face, shaped.text)) return entry->text;
    if ((shard.entries.size() + 1) * 2 > shard.tables.back()->slots.size()) {
        auto larger = std::make_unique<Table>(shard.tables.back()->slots.size() * 4);
        for (const Entry& entry : shard.entries) larger->insert(&entry);
        shard.tables.push_back(std::move(larger));
        shard.table.store(shard.tables.back().get(), std::memory_order_release);
    }
    shaped.kept = true;
    shard.entries.push_back({hash, face, std::move(shaped)});
    shard.tables.back()->insert(&shard.entries.back());
    return shard.entries.back().text;
}

}  // namespace boekwerk
