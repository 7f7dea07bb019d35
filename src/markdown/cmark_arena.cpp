#include "markdown/cmark_arena.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <vector>

namespace boekwerk {

namespace {

constexpr std::size_t slab_bytes = std::size_t{1} << 18;

/// Every piece is preceded by its size, which realloc needs.
struct alignas(std::max_align_t) Header {
    std::size_t size;
};

struct Slabs {
    std::vector<std::unique_ptr<std::byte[]>> slabs;
    std::byte* next = nullptr;
    std::size_t left = 0;

    void* allocate(std::size_t size) {
        constexpr std::size_t step = alignof(std::max_align_t);
        const std::size_t needed = sizeof(Header) + (size + step - 1) / step * step;
        if (needed > left) {
            left = std::max(needed, slab_bytes);
            slabs.push_back(std::make_unique_for_overwrite<std::byte[]>(left));
            next = slabs.back().get();
        }
        auto* header = new (next) Header{needed - sizeof(Header)};
        next += needed;
        left -= needed;
        return header + 1;
    }
};

thread_local Slabs thread_slabs;

void* arena_calloc(std::size_t count, std::size_t size) {
    void* piece = thread_slabs.allocate(count * size);
    std::memset(piece, 0, count * size);
    return piece;
}

void* arena_realloc(void* old, std::size_t size) {
    if (old == nullptr) return thread_slabs.allocate(size);
    const std::size_t old_size = (static_cast<Header*>(old) - 1)->size;
    if (size <= old_size) return old;
    void* piece = thread_slabs.allocate(size);
    std::memcpy(piece, old, old_size);
    return piece;
}

void arena_free(void*) {}

}  // namespace

CmarkArena::CmarkArena() : slab_count_(thread_slabs.slabs.size()), next_(thread_slabs.next), left_(thread_slabs.left) {}

CmarkArena::~CmarkArena() {
    thread_slabs.slabs.resize(slab_count_);
    thread_slabs.next = next_;
    thread_slabs.left = left_;
}

cmark_mem* CmarkArena::memory() {
    static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
    return &memory;
}

}  // namespace boekwerk
