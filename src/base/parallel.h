// Work on several threads. The result never depends on their number: every piece of work writes only to its own place.
#pragma once

#include <cstddef>
#include <functional>

namespace boekwerk {

/// Calls `work(0)` to `work(count - 1)`, each once, on up to `threads` threads of which the caller's is one; returns
/// when all are done. The order is not defined. An exception of `work` (a bug or exhausted memory) is thrown again
/// here, the first one only.
void run_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace boekwerk
