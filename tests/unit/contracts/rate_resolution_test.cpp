#include <catch2/catch.hpp>
#include <string>

#include "contracts/rate_resolution.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

struct ResolvedContract {
    explicit ResolvedContract(const std::string& rates, const std::string& awards = "bert;zuid;;;;;;\n") {
        fake.set_rates(rates);
        fake.set_awards(awards);
        fake.read();
    }

    /// The cents of the rate on a day; -1 when there is none.
    std::int64_t cents(const ProductId& product, const RateContext& context, const Date& date) const {
        const RateResolution resolution(fake.contracts.contracts.front());
        const Rate* rate = resolution.rate_on(product, context, day_number(date));
        return rate == nullptr ? -1 : rate->amount.value.cents;
    }
    /// "1000 2025-01-01/2025-12-31" for each stretch of the contract's days.
    std::string stretches(const ProductId& product, const RateContext& context) const {
        const Contract& contract = fake.contracts.contracts.front();
        std::string text;
        for (const RateStretch& stretch : RateResolution(contract).stretches(product, context, contract.period.days)) {
            text += line(stretch) + "\n";
        }
        return text;
    }
    /// The rate sheet of bert on a day.
    std::string sheet(const Date& date, bool later) const {
        const Contract& contract = fake.contracts.contracts.front();
        const AwardResolution awards(contract);
        const RateResolution rates(contract);
        std::string text;
        for (const AwardedProduct& awarded : awards.awarded_on("bert", date)) {
            for (const PricedProduct& priced : rates.priced_products(awarded, "bert", date, later)) {
                text += product_name(priced.product) + " (";
                for (const ContractLot* lot : priced.lots) text += " " + lot->id.value;
                text += " )\n";
                for (const RateLines& lines : priced.lines) {
                    for (const Municipality* municipality : lines.municipalities)
                        text += " " + municipality->code.value;
                    for (const RateStretch& stretch : lines.stretches) text += "  " + line(stretch) + "\n";
                }
            }
        }
        return text;
    }

    static std::string line(const RateStretch& stretch) {
        return (stretch.rate == nullptr ? std::string("geen") : std::to_string(stretch.rate->amount.value.cents)) +
               " " + iso_date(date_of_day(stretch.days.first)) + "/" + iso_date(date_of_day(stretch.days.last));
    }

    SmallContract fake;
};

const ProductId care{"zorg"};
const ProductId ride{"rit"};
const ProductId short_ride{"rit", "kort"};
const RateContext bert_in_south{"bert", "zuid", "0513"};

}  // namespace

TEST_CASE("The most specific rate holds: provider before lot before municipality before general") {
    const ResolvedContract resolved(
        "zorg;uur;1,00;;;;;;\n"
        "zorg;uur;2,00;;;0513;;;\n"
        "zorg;uur;3,00;;;;zuid;;\n"
        "zorg;uur;4,00;;;0513;zuid;;\n"
        "zorg;uur;5,00;;;;;bert;\n"
        "zorg;uur;6,00;;;0513;;bert;\n");
    const Date day{2025, 6, 1};
    CHECK(resolved.cents(care, {"anna", "noord", "0627"}, day) == 100);
    CHECK(resolved.cents(care, {"anna", "noord", "0513"}, day) == 200);
    CHECK(resolved.cents(care, {"anna", "zuid", "0627"}, day) == 300);
    CHECK(resolved.cents(care, {"anna", "zuid", "0513"}, day) == 400);
    CHECK(resolved.cents(care, {"bert", "zuid", "0627"}, day) == 500);
    CHECK(resolved.cents(care, bert_in_south, day) == 600);
    CHECK(resolved.cents(ride, bert_in_south, day) == -1);
}

TEST_CASE("A part has its own rate before that of its card") {
    const ResolvedContract resolved("rit;uur;1,00;;;;;bert;\nrit#kort;uur;2,00;2026-01-01;;;;;\n");
    CHECK(resolved.cents(short_ride, bert_in_south, {2025, 6, 1}) == 100);
    CHECK(resolved.cents(short_ride, bert_in_south, {2026, 6, 1}) == 200);
    CHECK(resolved.cents({"rit", "lang"}, bert_in_south, {2026, 6, 1}) == 100);
    CHECK(resolved.cents(ride, bert_in_south, {2026, 6, 1}) == 100);
}

TEST_CASE("Days without a rate stand among the stretches") {
    const ResolvedContract resolved(
        "zorg;uur;1,00;2024-01-01;2025-03-31;;;;\n"
        "zorg;uur;2,00;2025-07-01;2025-07-31;0513;;;\n"
        "zorg;uur;3,00;2025-07-15;2026-11-30;;;;\n");
    CHECK(resolved.stretches(care, bert_in_south) ==
          "100 2025-01-01/2025-03-31\n"
          "geen 2025-04-01/2025-06-30\n"
          "200 2025-07-01/2025-07-31\n"
          "300 2025-08-01/2026-11-30\n"
          "geen 2026-12-01/2026-12-31\n");
    CHECK(resolved.stretches(care, {"bert", "zuid", "0627"}) ==
          "100 2025-01-01/2025-03-31\n"
          "geen 2025-04-01/2025-07-14\n"
          "300 2025-07-15/2026-11-30\n"
          "geen 2026-12-01/2026-12-31\n");
    CHECK(resolved.stretches(ride, bert_in_south) == "geen 2025-01-01/2026-12-31\n");
}

TEST_CASE("A rate sheet shows the rates of its date, later ones when the contract says so") {
    const ResolvedContract resolved(
        "zorg;uur;1,00;;2025-12-31;;;;\nzorg;uur;2,00;2026-01-01;;;;;\nrit;uur;9,00;2026-01-01;;;;;\n");
    CHECK(resolved.sheet({2025, 7, 1}, false) == "zorg ( zuid )\n  100 2025-01-01/2025-12-31\n");
    CHECK(resolved.sheet({2025, 7, 1}, true) ==
          "zorg ( zuid )\n  100 2025-01-01/2025-12-31\n  200 2026-01-01/2026-12-31\n"
          "rit ( zuid )\n  900 2026-01-01/2026-12-31\n");
    CHECK(resolved.sheet({2026, 7, 1}, true) ==
          "zorg ( zuid )\n  200 2026-01-01/2026-12-31\nrit ( zuid )\n  900 2026-01-01/2026-12-31\n");
}

TEST_CASE("Municipalities stand apart only where their rates differ") {
    const ResolvedContract resolved(
        "zorg;uur;1,00;;;0513;;;\nzorg;uur;2,00;;;0627;;;\nrit;uur;3,00;;;;;;\nrit;uur;3,00;;;0627;;;\n");
    CHECK(resolved.sheet({2025, 7, 1}, true) ==
          "zorg ( zuid )\n 0513  100 2025-01-01/2026-12-31\n 0627  200 2025-01-01/2026-12-31\n"
          "rit ( zuid )\n  300 2025-01-01/2026-12-31\n");
    const ResolvedContract one("zorg;uur;1,00;;;0513;;;\n");
    CHECK(one.sheet({2025, 7, 1}, true) == "zorg ( zuid )\n 0513  100 2025-01-01/2026-12-31\n");
}

TEST_CASE("Lots stand apart only where their rates differ") {
    const std::string awards = "bert;zuid;zorg;;;;;\nbert;noord;;;;;;\n";
    CHECK(ResolvedContract("zorg;uur;1,00;;;;;;\n", awards).sheet({2025, 7, 1}, true) ==
          "zorg ( noord zuid )\n  100 2025-01-01/2026-12-31\n");
    CHECK(ResolvedContract("zorg;uur;1,00;;;;;;\nzorg;uur;2,00;;;;noord;;\n", awards).sheet({2025, 7, 1}, true) ==
          "zorg ( noord )\n  200 2025-01-01/2026-12-31\nzorg ( zuid )\n  100 2025-01-01/2026-12-31\n");
}

TEST_CASE("A whole card is billed by its parts when only they have rates") {
    const std::string parts = "rit#lang;uur;2,00;;;;;;\nrit#kort;uur;1,00;;;;;;\n";
    CHECK(ResolvedContract(parts).sheet({2025, 7, 1}, true) ==
          "rit#lang ( zuid )\n  200 2025-01-01/2026-12-31\nrit#kort ( zuid )\n  100 2025-01-01/2026-12-31\n");
    CHECK(ResolvedContract(parts + "rit;uur;3,00;;;;;;\n").sheet({2025, 7, 1}, true) ==
          "rit ( zuid )\n  300 2025-01-01/2026-12-31\n"
          "rit#lang ( zuid )\n  200 2025-01-01/2026-12-31\nrit#kort ( zuid )\n  100 2025-01-01/2026-12-31\n");
    CHECK(ResolvedContract(parts, "bert;zuid;rit#kort;;;;;\n").sheet({2025, 7, 1}, true) ==
          "rit#kort ( zuid )\n  100 2025-01-01/2026-12-31\n");
}
