#include "pipeline/lot_overview.h"

#include <catch2/catch.hpp>

#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

/// "Bert bv | nee | ja" for each provider, with what it has of the lots noord and zuid.
std::string overview(const std::string& awards, const std::string& lots = SmallContract::lots()) {
    SmallContract fake;
    fake.set_contract(SmallContract::yaml(lots));
    fake.set_awards(awards);
    const Contract& contract = fake.read();
    const ContractSets sets(fake.small.catalogue, fake.contracts, contract);
    std::string text;
    const LotOverview in_order(fake.small.catalogue, fake.contracts, contract, sets);
    for (const Provider* provider : in_order.providers()) {
        text += provider->name.value;
        for (const std::string& lot : in_order.lots_of(*provider)) text += " | " + lot;
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A whole lot in the whole contract is just yes; providers stand by name") {
    CHECK(overview("anna;noord;;;;;;\nbert;zuid;;;;;;\nbert;noord;;;;;;\n") ==
          "Bert bv | ja | ja\nStichting Anna | ja | nee\n");
}

TEST_CASE("Other days than those of the contract are said") {
    CHECK(overview("anna;noord;;2026-01-01;;;;\n") == "Stichting Anna | ja, vanaf 1 januari 2026 | nee\n");
    CHECK(overview("anna;noord;;;2025-06-30;;;\n") == "Stichting Anna | ja, tot en met 30 juni 2025 | nee\n");
    CHECK(overview("anna;noord;;2025-02-01;2025-06-30;;;\n") ==
          "Stichting Anna | ja, 1 februari 2025 tot en met 30 juni 2025 | nee\n");
    CHECK(overview("anna;noord;;;2025-06-30;;;\nanna;noord;;2026-07-01;;;;\n") ==
          "Stichting Anna | ja, tot en met 30 juni 2025; ook het hele perceel, vanaf 1 juli 2026 | nee\n");
}

TEST_CASE("Some products of a lot are named; all of them are the lot") {
    CHECK(overview("bert;zuid;zorg;;;;;\n") == "Bert bv | nee | ja, alleen ‘Zorg’\n");
    CHECK(overview("bert;zuid;zorg;;;;;\nbert;zuid;rit;;;;;\n") == "Bert bv | nee | ja\n");
    CHECK(overview("bert;zuid;zorg;;;;;\nbert;zuid;rit#kort;2026-01-01;;;;\n") ==
          "Bert bv | nee | ja, alleen ‘Zorg’; ook ‘Zorg, Kort’, vanaf 1 januari 2026\n");
}

TEST_CASE("A product that is added to a lot later is no part of what was awarded before") {
    const std::string lots =
        "  - id: noord\n    naam: Noord\n    producten: [{product: zorg}, {product: rit, van: 2026-01-01}]\n";
    CHECK(overview("anna;noord;;;;;;\nanna;noord;rit;;;;;\n", lots) ==
          "Stichting Anna | ja; ook ‘Zorg’, vanaf 1 januari 2026\n");
}

TEST_CASE("Until when new clients may come is said") {
    CHECK(overview("anna;noord;;;;2025-12-31;;\n") ==
          "Stichting Anna | ja, nieuwe cliënten tot en met 31 december 2025 | nee\n");
}
