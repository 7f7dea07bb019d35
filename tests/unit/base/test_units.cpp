#include <catch2/catch.hpp>

#include "base/units.h"

using namespace boekwerk;

TEST_CASE("A unit is found by its code and by its name") {
    CHECK(find_unit("14")->name == "etmaal");
    CHECK(find_unit("etmaal")->code == "14");
    CHECK(find_unit("Etmaal")->code == "14");
    CHECK(find_unit("stuks (inspanning)")->code == "84");
    CHECK(find_unit("euro's")->code == "83");
    CHECK_FALSE(find_unit("weken").has_value());
    CHECK_FALSE(find_unit("").has_value());
    CHECK_FALSE(find_unit("1").has_value());
}

TEST_CASE("Units 21 and 81 are abolished, the others are not") {
    for (const Unit& unit : national_units()) {
        CAPTURE(unit.code);
        CHECK(unit.abolished == (unit.code == "21" || unit.code == "81"));
    }
    CHECK(national_units().size() == 9);
}
