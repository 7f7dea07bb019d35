// A build depends on nothing but what it reads: not on the moment, the folder, nor the number of threads.
#include <catch2/catch.hpp>

#include "property/built_book.h"

using namespace boekwerk;

TEST_CASE("every build gives the same bytes") {
    const std::string options = GENERATE(as<std::string>(), "", "--jobs 1", "--jobs 2", "--jobs 8");
    INFO(options);
    const BuiltFiles& before = built_book("catalogue");
    const BuiltFiles again = build_book("catalogue", options);
    REQUIRE(again.size() == before.size());
    for (const auto& [path, content] : before) {
        INFO(path);
        REQUIRE(again.count(path) == 1);
        CHECK((again.at(path) == content));
    }
}
