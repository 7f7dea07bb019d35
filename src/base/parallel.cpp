#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace boekwerk {

void run_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto take = [&] {
        try {
            for (std::size_t index = next++; index < count; index = next++) work(index);
        } catch (...) {
            const std::lock_guard lock(failure_mutex);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    const std::size_t helpers = std::min<std::size_t>(threads, count);
    std::vector<std::thread> running;
    for (std::size_t i = 1; i < helpers; ++i) running.emplace_back(take);
    take();
    for (std::thread& thread : running) thread.join();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace boekwerk
