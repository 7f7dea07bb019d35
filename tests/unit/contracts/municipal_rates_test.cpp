#include "contracts/municipal_rates.h"

#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

/// "bert 02A41 6250 vast 2025-01-01/2026-12-31 zorg zuid" for each rate in a municipality.
std::string rates_in(SmallContract& fake, const std::string& code) {
    const Contract& contract = fake.read();
    REQUIRE(printed(fake.small.diagnostics).find("fout[") == std::string::npos);
    const ContractSets sets(fake.small.catalogue, fake.contracts, contract);
    MunicipalRates rates(fake.small.catalogue, contract, sets, *contract.find_municipality(code));
    std::vector<MunicipalRate> all;
    for (const std::string_view id : sets.providers()) {
        for (MunicipalRate& rate : rates.of(*fake.contracts.find_provider(std::string(id)))) {
            all.push_back(std::move(rate));
        }
    }
    std::string text;
    for (const MunicipalRate& rate : all) {
        text += rate.provider->id.value + " " + (rate.code.empty() ? "geen" : rate.code) + " " +
                std::to_string(rate.rate->amount.value.cents) + " " +
                (rate.kind == RateKind::Fixed ? "vast " : "maximum ") + iso_date(date_of_day(rate.days.first)) + "/" +
                iso_date(date_of_day(rate.days.last));
        for (const ProductId& product : rate.products) text += " " + product_name(product);
        for (const ContractLot* lot : rate.lots) text += " " + lot->id.value;
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A municipality's rates are over the whole contract, for every provider") {
    SmallContract fake;
    fake.set_rates("zorg;uur;62,50;;2025-12-31;;;;\nzorg;uur;65,00;2026-01-01;;;;;\nrit;uur;10,00;;;;;;\n");
    fake.set_awards("anna;noord;;2026-04-01;;;;\nbert;zuid;;;;;;\n");
    CHECK(rates_in(fake, "0513") ==
          "anna 02A41 6500 vast 2026-04-01/2026-12-31 zorg noord\n"
          "bert 02A41 6250 vast 2025-01-01/2025-12-31 zorg zuid\n"
          "bert 02A41 6500 vast 2026-01-01/2026-12-31 zorg zuid\n"
          "bert 02A42 1000 vast 2025-01-01/2026-12-31 rit zuid\n");
}

TEST_CASE("Rows that say the same after each other are one: the rate does not change") {
    SmallContract fake;
    fake.set_rates("zorg;uur;62,50;;2025-12-31;;;;\nzorg;uur;62,50;2026-01-01;;;;;\n");
    fake.set_awards("bert;zuid;zorg;;2025-06-30;;;\nbert;noord;;2025-05-01;;;;\n");
    CHECK(rates_in(fake, "0513") == "bert 02A41 6250 vast 2025-01-01/2026-12-31 zorg zuid noord\n");
}

TEST_CASE("Days without an award or a rate are no days of a row") {
    SmallContract fake;
    fake.set_rates("zorg;uur;62,50;;2025-03-31;;;;\nzorg;uur;62,50;2025-07-01;;;;;\n");
    fake.set_awards("anna;noord;;;2026-06-30;;;\n");
    CHECK(rates_in(fake, "0513") ==
          "anna 02A41 6250 vast 2025-01-01/2025-03-31 zorg noord\n"
          "anna 02A41 6250 vast 2025-07-01/2026-06-30 zorg noord\n");
}

TEST_CASE("The rates and codes of a municipality are its own") {
    SmallContract fake;
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(), "codes: [{code: \"02A44\"}, {gemeente: \"0627\", code: \"02A45\"}]\n");
    fake.small.add_card("zorg", card);
    fake.set_awards("anna;noord;;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\nzorg;uur;70,00;;;0627;;;maximum\n");
    CHECK(rates_in(fake, "0513") == "anna 02A44 6250 vast 2025-01-01/2026-12-31 zorg noord\n");
    CHECK(rates_in(fake, "0627") == "anna 02A45 7000 maximum 2025-01-01/2026-12-31 zorg noord\n");
}

TEST_CASE("Products with one code share a row") {
    SmallContract fake;
    fake.small.add_card("rit", SmallCatalogue::card("02A41"));
    fake.set_awards("bert;zuid;;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;vast\nrit;uur;62,50;;;;;;maximum\n");
    CHECK(rates_in(fake, "0513") == "bert 02A41 6250 maximum 2025-01-01/2026-12-31 zorg rit zuid\n");
}

TEST_CASE("Products without a code stand apart") {
    SmallContract fake;
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(), "ontbreekt: [productcode]\n");
    fake.small.add_card("zorg", card);
    fake.small.add_card("rit", card);
    fake.set_awards("bert;zuid;;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;vast\nrit;uur;62,50;;;;;;maximum\n");
    CHECK(rates_in(fake, "0513") ==
          "bert geen 6250 maximum 2025-01-01/2026-12-31 rit zuid\n"
          "bert geen 6250 vast 2025-01-01/2026-12-31 zorg zuid\n");
}

TEST_CASE("A rate of one provider is no other's") {
    SmallContract fake;
    fake.set_awards("anna;noord;;;;;;\nbert;zuid;zorg;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\nzorg;uur;60,00;;;;;bert;\n");
    CHECK(rates_in(fake, "0513") ==
          "anna 02A41 6250 vast 2025-01-01/2026-12-31 zorg noord\n"
          "bert 02A41 6000 vast 2025-01-01/2026-12-31 zorg zuid\n");
}
