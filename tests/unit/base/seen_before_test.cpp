#include "base/seen_before.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

/// Spread as the hash of a text is.
std::size_t hash_of(std::size_t number) {
    return (number + 1) * 0x9E3779B97F4A7C15U ^ (number + 1) * 0xC2B2AE3D27D4EB4FU >> 29U;
}

}  // namespace

TEST_CASE("what comes back was seen before") {
    SeenBefore seen;
    CHECK_FALSE(seen.note(hash_of(1)));
    CHECK(seen.note(hash_of(1)));
    CHECK_FALSE(seen.note(hash_of(2)));
    CHECK(seen.note(0) == false);
    CHECK(seen.note(0));
}

TEST_CASE("some tens of thousands of things are remembered, and a million others push them out") {
    SeenBefore seen;
    constexpr std::size_t many = 30'000;
    std::size_t known = 0;
    for (std::size_t i = 0; i < many; ++i) seen.note(hash_of(i));
    for (std::size_t i = 0; i < many; ++i) known += seen.note(hash_of(i)) ? 1 : 0;
    CHECK(known > many - many / 100);
    std::size_t mistaken = 0;
    for (std::size_t i = many; i < 1'000'000; ++i) mistaken += seen.note(hash_of(i)) ? 1 : 0;
    CHECK(mistaken < 1'000);
    known = 0;
    for (std::size_t i = 0; i < many; ++i) known += seen.note(hash_of(i)) ? 1 : 0;
    CHECK(known < many / 100);
}
