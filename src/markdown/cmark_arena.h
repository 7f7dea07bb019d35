// Memory for cmark-gfm's trees: taken in large pieces and given back at once, because half of the time of a parse would
// go to malloc and free. Knows nothing of trees.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>

namespace boekwerk {

/// While one lives, cmark-gfm may allocate by `memory()` on its thread; when it goes, all that was allocated since it
/// came is gone. Arenas of one thread go in the opposite order of their coming.
class CmarkArena {
public:
    CmarkArena();
    ~CmarkArena();
    CmarkArena(const CmarkArena&) = delete;
    CmarkArena& operator=(const CmarkArena&) = delete;

    static cmark_mem* memory();

private:
    std::size_t slab_count_;
    std::byte* next_;
    std::size_t left_;
};

}  // namespace boekwerk
