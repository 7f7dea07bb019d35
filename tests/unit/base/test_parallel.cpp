#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "base/parallel.h"

using namespace boekwerk;

TEST_CASE("Each piece of work is done once, on any number of threads") {
    const unsigned threads = GENERATE(0U, 1U, 2U, 7U);
    std::vector<std::atomic<int>> done(100);
    run_parallel(done.size(), threads, [&](std::size_t index) { ++done[index]; });
    for (const auto& times : done) CHECK(times == 1);
    run_parallel(0, threads, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("An exception of a thread reaches the caller") {
    const unsigned threads = GENERATE(1U, 4U);
    const auto work = [](std::size_t index) {
        if (index == 5) throw std::runtime_error("five");
    };
    CHECK_THROWS_WITH(run_parallel(20, threads, work), "five");
}
