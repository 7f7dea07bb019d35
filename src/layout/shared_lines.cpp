#include "layout/shared_lines.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace boekwerk {

namespace {

template <typename Element>
std::size_t bytes_of(const std::vector<Element>& elements) {
    return elements.capacity() * sizeof(Element);
}

}  // namespace

SharedLines::Key::Key(std::string_view the_bytes) : bytes(the_bytes), hash(std::hash<std::string_view>{}(the_bytes)) {}

bool SharedLines::find(const Key& key, StyleTable& styles, BrokenLines& lines) const {
    const Entry* entry = nullptr;
    {
        const Shard& shard = shard_of(key);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.entries.find(key);
        if (found == shard.entries.end()) return false;
        entry = &*found;  // Entries never change, move or go.
    }
    lines = entry->lines;
    for (BrokenSegment& segment : lines.segments) {
        const RunStyle& look = entry->looks[segment.style];
        segment.style = styles.find(look.face, look.size, look.color, look.raise);
    }
    return true;
}

void SharedLines::offer(const Key& key, const StyleTable& styles, const BrokenLines& lines) {
    if (!broken_.note(key.hash)) return;
    const bool lasting = std::all_of(lines.words.begin(), lines.words.end(),
                                     [](const PlacedWord& word) { return word.text == nullptr || word.text->kept; });
    if (!lasting) return;
    Entry entry = entry_of(key, styles, lines);
    const std::size_t bytes = sizeof(Entry) + entry.key.capacity() + bytes_of(entry.lines.words) +
                              bytes_of(entry.lines.segments) + bytes_of(entry.lines.marks) +
                              bytes_of(entry.lines.lines) + bytes_of(entry.looks);
    if (bytes_.fetch_add(bytes) + bytes > most_bytes_) {
        bytes_ -= bytes;
        return;
    }
    Shard& shard = shard_of(key);
    const std::lock_guard lock(shard.mutex);
    if (!shard.entries.insert(std::move(entry)).second) bytes_ -= bytes;
}

SharedLines::Entry SharedLines::entry_of(const Key& key, const StyleTable& styles, const BrokenLines& lines) {
    Entry entry{std::string(key.bytes), key.hash, lines, {}};
    std::vector<std::uint16_t> used;
    for (BrokenSegment& segment : entry.lines.segments) {
        const auto found = std::find(used.begin(), used.end(), segment.style);
        if (found == used.end()) {
            used.push_back(segment.style);
            entry.looks.push_back(styles[segment.style]);
            segment.style = static_cast<std::uint16_t>(used.size() - 1);
        } else {
            segment.style = static_cast<std::uint16_t>(found - used.begin());
        }
    }
    return entry;
}

std::size_t SharedLines::size() const {
    std::size_t size = 0;
    for (const Shard& shard : *shards_) {
        const std::lock_guard lock(shard.mutex);
        size += shard.entries.size();
    }
    return size;
}

}  // namespace boekwerk
