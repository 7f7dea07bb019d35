#include <catch2/catch.hpp>
#include <string>

#include "contracts/award_resolution.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

constexpr const char* lots_with_later_product =
    "  - {id: noord, naam: Noord, producten: [{product: zorg}]}\n"
    "  - id: zuid\n"
    "    naam: Zuid\n"
    "    producten: [{product: zorg}, {product: rit, van: 2026-01-01}]\n";

/// "zorg@noord 2025-01-01/2026-12-31" for each grant.
std::string grants_of(const SmallContract& fake, const std::string& provider) {
    const AwardResolution awards(fake.contracts.contracts.front());
    std::string text;
    for (const Grant& grant : awards.grants_of(provider)) {
        text += product_name(*grant.product) + "@" + grant.lot->id.value + " " +
                iso_date(date_of_day(grant.period.first)) + "/" + iso_date(date_of_day(grant.period.last)) + "\n";
    }
    return text;
}

/// "zorg: noord zuid" for each product on a day.
std::string awarded_on(const SmallContract& fake, const std::string& provider, const Date& date) {
    const AwardResolution awards(fake.contracts.contracts.front());
    std::string text;
    for (const AwardedProduct& awarded : awards.awarded_on(provider, date)) {
        text += product_name(awarded.product) + ":";
        for (const Grant& grant : awarded.grants) text += " " + grant.lot->id.value;
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A row without a product awards the whole lot, for as long as the contract lasts") {
    SmallContract fake;
    fake.read();
    CHECK(grants_of(fake, "anna") == "zorg@noord 2025-01-01/2026-12-31\n");
    CHECK(grants_of(fake, "bert") == "zorg@zuid 2025-01-01/2026-12-31\nrit@zuid 2025-01-01/2026-12-31\n");
    CHECK(grants_of(fake, "carla").empty());
}

TEST_CASE("A product that is added to a lot later needs a row of its own") {
    SmallContract whole;
    whole.set_contract(SmallContract::yaml(lots_with_later_product));
    whole.set_awards("anna;zuid;;;;;;\nbert;zuid;;;;;;\nbert;zuid;rit;;;;;\ncarla;zuid;;2026-03-01;;;;\n");
    whole.read();
    CHECK(grants_of(whole, "anna") == "zorg@zuid 2025-01-01/2026-12-31\n");
    CHECK(grants_of(whole, "bert") == "zorg@zuid 2025-01-01/2026-12-31\nrit@zuid 2026-01-01/2026-12-31\n");
    CHECK(grants_of(whole, "carla") == "zorg@zuid 2026-03-01/2026-12-31\nrit@zuid 2026-03-01/2026-12-31\n");
}

TEST_CASE("An award ends when the product leaves the lot") {
    SmallContract fake;
    fake.set_contract(SmallContract::yaml("  - {id: noord, naam: N, producten: [{product: zorg, tot: 2025-06-30}]}\n"));
    fake.set_awards("anna;noord;;2025-02-01;2026-01-31;;;\nbert;noord;zorg;2025-07-01;;;;\n");
    fake.read();
    CHECK(grants_of(fake, "anna") == "zorg@noord 2025-02-01/2025-06-30\n");
    CHECK(grants_of(fake, "bert").empty());
}

TEST_CASE("A product may be named by id, code or part; the lot may stay empty when only one has it") {
    SmallContract fake;
    fake.set_awards("anna;;rit#lang;;;;;\nanna;noord;02A41;;;;;\nbert;;zorg;;;;;\n");
    fake.read();
    CHECK(grants_of(fake, "anna") == "zorg@noord 2025-01-01/2026-12-31\nrit#lang@zuid 2025-01-01/2026-12-31\n");
    CHECK(grants_of(fake, "bert").empty());
}

TEST_CASE("A part of a lot's card is in the lot, a whole card is not when the lot lists a part") {
    SmallContract fake;
    fake.set_contract(SmallContract::yaml("  - {id: noord, naam: N, producten: [{product: \"rit#kort\"}]}\n"));
    fake.set_awards("anna;noord;rit#kort;;;;;\nbert;noord;rit;;;;;\ncarla;noord;rit#lang;;;;;\ndirk;noord;;;;;;\n");
    fake.read();
    CHECK(grants_of(fake, "anna") == "rit#kort@noord 2025-01-01/2026-12-31\n");
    CHECK(grants_of(fake, "bert").empty());
    CHECK(grants_of(fake, "carla").empty());
    CHECK(grants_of(fake, "dirk") == "rit#kort@noord 2025-01-01/2026-12-31\n");
}

TEST_CASE("On a day a product stands once, with each lot that gives it once") {
    SmallContract fake;
    fake.set_awards("bert;zuid;;;2025-12-31;;;\nbert;noord;;2025-07-01;;;;\nbert;zuid;zorg;;2025-12-31;;;\n");
    fake.read();
    CHECK(awarded_on(fake, "bert", {2025, 1, 1}) == "zorg: zuid\nrit: zuid\n");
    CHECK(awarded_on(fake, "bert", {2025, 7, 1}) == "zorg: noord zuid\nrit: zuid\n");
    CHECK(awarded_on(fake, "bert", {2026, 1, 1}) == "zorg: noord\n");
    CHECK(awarded_on(fake, "bert", {2024, 12, 31}).empty());
    CHECK(awarded_on(fake, "anna", {2025, 7, 1}).empty());
}

TEST_CASE("Documents are made for the contract's first day, or for the first day of a later admission") {
    SmallContract fake;
    fake.set_awards("bert;zuid;;2025-07-01;;;;\nbert;noord;;2025-04-01;;;;\nanna;noord;;;;;;\n");
    fake.read();
    const AwardResolution awards(fake.contracts.contracts.front());
    CHECK(awards.reference_date("anna") == Date{2025, 1, 1});
    CHECK(awards.reference_date("bert") == Date{2025, 4, 1});
    CHECK_FALSE(awards.reference_date("carla").has_value());
    CHECK(awards.providers() == std::vector<std::string_view>{"anna", "bert"});
}
