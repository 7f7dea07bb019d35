#include "layout/column_widths.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

using Widths = std::vector<float>;

ColumnWish by_content(float least, float most) {
    return {{least, most, 0}, 0};
}
ColumnWish by_weight(double weight) {
    return {{}, weight};
}

void check(const std::optional<Widths>& widths, const Widths& expected) {
    REQUIRE(widths.has_value());
    REQUIRE(widths->size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK((*widths)[i] == Approx(expected[i]));
}

}  // namespace

TEST_CASE("weights share the width") {
    check(share_width({by_weight(1), by_weight(3)}, 200, 20), {50, 150});
}

TEST_CASE("a column without a weight among others takes what it asks, at most an equal part") {
    check(share_width({by_content(10, 40), by_weight(1), by_weight(1)}, 240, 20), {40, 100, 100});
    check(share_width({by_content(10, 400), by_weight(1), by_weight(1)}, 240, 20), {80, 80, 80});
}

TEST_CASE("a small weight still gives the narrowest column") {
    check(share_width({by_weight(1), by_weight(99)}, 200, 20), {20, 180});
}

TEST_CASE("when there is room for all, what is left goes to all columns alike") {
    check(share_width({by_content(30, 40), by_content(30, 60)}, 200, 20), {90, 110});
}

TEST_CASE("columns with little in them get what they ask, the others share the rest") {
    check(share_width({by_content(20, 40), by_content(50, 400), by_content(50, 1600)}, 340, 20), {40, 100, 200});
}

TEST_CASE("no column gets less than its longest word when there is room for all of them") {
    check(share_width({by_content(150, 200), by_content(50, 5000)}, 240, 20), {150, 90});
}

TEST_CASE("longest words are cut when there is no room for them") {
    check(share_width({by_content(300, 400), by_content(300, 400)}, 200, 20), {100, 100});
    check(share_width({by_content(80, 110), by_content(160, 90000)}, 200, 20), {80, 120});
    check(share_width({by_content(90, 200), by_content(40, 200), by_content(50, 200)}, 150, 20), {60, 40, 50});
}

TEST_CASE("what cannot be broken keeps its room when others can give way") {
    const auto with_cut = [](float cut, float least, float most) { return ColumnWish{{least, most, cut}, 0}; };
    check(share_width({with_cut(60, 60, 300), with_cut(20, 90, 300), with_cut(20, 50, 300)}, 150, 20), {60, 45, 45});
    check(share_width({with_cut(90, 90, 300), with_cut(90, 90, 300)}, 150, 20), {75, 75});
}

TEST_CASE("too many columns have no widths") {
    CHECK_FALSE(share_width({by_weight(1), by_weight(1), by_weight(1)}, 50, 20).has_value());
    CHECK_FALSE(share_width({}, 50, 20).has_value());
}
