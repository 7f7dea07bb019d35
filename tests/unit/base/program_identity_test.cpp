#include "base/program_identity.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

TEST_CASE("a program knows its own identity and that of its libraries") {
    // The C library alone has twenty bytes of it.
    CHECK(program_identity().size() >= 20);
    CHECK(program_identity() == program_identity());
}
