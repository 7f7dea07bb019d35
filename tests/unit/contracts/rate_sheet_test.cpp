#include "contracts/rate_sheet.h"

#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

/// "zorg 02A41 6250 2025-01-01/2026-12-31 alle Zuid" for each row of bert's sheet on a day.
std::string sheet(SmallContract& fake, const Date& date = {2025, 7, 1}) {
    const Contract& contract = fake.read();
    REQUIRE(printed(fake.small.diagnostics).find("fout[") == std::string::npos);
    const ContractSets sets(fake.small.catalogue, fake.contracts, contract);
    const auto set = sets.set_of("bert", date);
    REQUIRE(set != nullptr);
    std::string text;
    for (const RateSheetRow& row : rate_sheet_rows(*set, fake.small.catalogue)) {
        text += product_name(row.product) + " " + (row.code.empty() ? "geen" : row.code) + " " +
                std::to_string(row.rate->amount.value.cents) + " " + iso_date(date_of_day(row.days.first)) + "/" +
                iso_date(date_of_day(row.days.last)) + " " + municipality_names(row) + " " + lot_names(row.lots) + "\n";
    }
    return text;
}

/// The card `zorg` with this instead of its code.
void set_codes(SmallContract& fake, const std::string& front) {
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(), front);
    fake.small.add_card("zorg", card);
}

}  // namespace

TEST_CASE("A row of a rate sheet says product, code, rate, days, municipalities and lots") {
    SmallContract fake;
    CHECK(sheet(fake) ==
          "zorg 02A41 6250 2025-01-01/2026-12-31 alle Zuid\n"
          "rit 02A42 1000 2025-01-01/2026-12-31 alle Zuid\n");
}

TEST_CASE("Where codes differ by municipality each row has the code that holds there") {
    SmallContract fake;
    fake.set_awards("bert;zuid;zorg;;;;;\n");
    set_codes(fake, "codes: [{code: \"02A44\"}, {gemeente: \"0627\", code: \"02A45\"}]\n");
    fake.set_rates("zorg;uur;62,50;;2025-12-31;;;;\nzorg;uur;65,00;2026-01-01;;;;;\n");
    CHECK(sheet(fake) ==
          "zorg 02A44 6250 2025-01-01/2025-12-31 Gouda Zuid\n"
          "zorg 02A45 6250 2025-01-01/2025-12-31 Waddinxveen Zuid\n");
}

TEST_CASE("Where a code changes in time each row has the code of its days") {
    SmallContract fake;
    fake.set_awards("bert;zuid;zorg;;;;;\n");
    set_codes(fake, "codes: [{code: \"02A44\", tot: 2026-03-31}, {code: \"02A45\", van: 2026-04-01}]\n");
    CHECK(sheet(fake) ==
          "zorg 02A44 6250 2025-01-01/2026-03-31 alle Zuid\n"
          "zorg 02A45 6250 2026-04-01/2026-12-31 alle Zuid\n");
}

TEST_CASE("Where rates differ by municipality and the code in one of them, that one stands apart") {
    SmallContract fake;
    fake.set_awards("bert;zuid;zorg;;;;;\n");
    set_codes(fake, "codes: [{code: \"02A44\"}, {gemeente: \"0513\", code: \"02A45\", van: 2026-01-01}]\n");
    fake.set_rates("zorg;uur;62,50;;;0513;;;\nzorg;uur;70,00;;;0627;;;\n");
    CHECK(sheet(fake) ==
          "zorg 02A44 6250 2025-01-01/2025-12-31 Gouda Zuid\n"
          "zorg 02A45 6250 2026-01-01/2026-12-31 Gouda Zuid\n"
          "zorg 02A44 7000 2025-01-01/2026-12-31 Waddinxveen Zuid\n");
}

TEST_CASE("A product without a code has its row all the same") {
    SmallContract fake;
    fake.set_awards("bert;zuid;zorg;;;;;\n");
    set_codes(fake, "ontbreekt: [productcode]\n");
    CHECK(sheet(fake) == "zorg geen 6250 2025-01-01/2026-12-31 alle Zuid\n");
}
