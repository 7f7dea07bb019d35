// What the rules over contracts find in a small contract that is read without a fault.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "checks/check_contracts.h"
#include "fakes/small_contract.h"

namespace boekwerk {

inline std::string found_in(SmallContract& fake) {
    fake.read();
    REQUIRE(printed(fake.small.diagnostics).empty());
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    return printed(fake.small.diagnostics);
}

}  // namespace boekwerk
