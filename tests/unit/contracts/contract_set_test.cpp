#include "contracts/contract_set.h"

#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

std::shared_ptr<const ContractSet> set_of(SmallContract& fake, const char* provider) {
    const Contract& contract = fake.read();
    REQUIRE(printed(fake.small.diagnostics).find("fout[") == std::string::npos);
    return ContractSets(fake.small.catalogue, fake.contracts, contract).set_of(provider, std::nullopt);
}

std::string days(const Period& period) {
    return iso_date(date_of_day(period.first)) + "/" + iso_date(date_of_day(period.last));
}

}  // namespace

TEST_CASE("The number of a set is that of the provider's awards, or else that of the contract") {
    SmallContract fake;
    fake.set_awards("anna;noord;;;;;;\nbert;zuid;zorg;;;;;\nbert;zuid;rit;;;;;V-1-07\n");
    CHECK(contract_number(*set_of(fake, "anna")) == "V-1");
    CHECK(contract_number(*set_of(fake, "bert")) == "V-1-07");
}

TEST_CASE("The term of a set is that of all awards of its provider, within that of the contract") {
    SmallContract fake;
    fake.set_awards(
        "anna;noord;;2025-10-01;;;;\nbert;zuid;zorg;;2025-09-30;;;\nbert;zuid;rit;2025-12-01;2026-03-31;;;\n");
    CHECK(days(set_of(fake, "anna")->term) == "2025-10-01/2026-12-31");
    CHECK(days(set_of(fake, "bert")->term) == "2025-01-01/2026-03-31");
    SmallContract whole;
    CHECK(days(set_of(whole, "bert")->term) == "2025-01-01/2026-12-31");
}
