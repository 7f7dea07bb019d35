#include "contracts/code_stretches.h"

#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

const Period two_years{day_number({2025, 1, 1}), day_number({2026, 12, 31})};

/// "02A41 02A42 2025-01-01/2025-12-31" for each stretch of the card `zorg` in a municipality.
std::string stretches(SmallCatalogue& small, const std::string& municipality, const Period& period = two_years) {
    small.read();
    REQUIRE(printed(small.diagnostics).find("fout[") == std::string::npos);
    std::string text;
    for (const CodeStretch& stretch : code_stretches(small.catalogue.cards.at("zorg"), municipality, period)) {
        for (const std::string& code : stretch.codes) text += (code.empty() ? "geen" : code) + " ";
        text += iso_date(date_of_day(stretch.days.first)) + "/" + iso_date(date_of_day(stretch.days.last)) + "\n";
    }
    return text;
}

/// The card `zorg` gets these codes.
void set_codes(SmallCatalogue& small, const std::string& codes) {
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(), "codes:\n" + codes);
    small.add_card("zorg", card);
}

}  // namespace

TEST_CASE("A single code holds everywhere and always") {
    SmallCatalogue small;
    CHECK(stretches(small, "0513") == "02A41 2025-01-01/2026-12-31\n");
}

TEST_CASE("Codes change in time; between them there may be none") {
    SmallCatalogue small;
    set_codes(small,
              "  - {code: \"02A41\", tot: 2025-06-30}\n"
              "  - {code: \"02A42\", van: 2025-09-01, tot: 2026-12-31}\n");
    CHECK(stretches(small, "0513") ==
          "02A41 2025-01-01/2025-06-30\n"
          "geen 2025-07-01/2025-08-31\n"
          "02A42 2025-09-01/2026-12-31\n");
    CHECK(stretches(small, "0513", {day_number({2025, 3, 1}), day_number({2025, 3, 1})}) ==
          "02A41 2025-03-01/2025-03-01\n");
}

TEST_CASE("A code for the municipality holds before one for all, on its days") {
    SmallCatalogue small;
    set_codes(small,
              "  - {code: \"02A41\"}\n"
              "  - {gemeente: \"0513\", code: \"02A42\", van: 2026-01-01}\n");
    CHECK(stretches(small, "0513") == "02A41 2025-01-01/2025-12-31\n02A42 2026-01-01/2026-12-31\n");
    CHECK(stretches(small, "0627") == "02A41 2025-01-01/2026-12-31\n");
}

TEST_CASE("Two codes may hold on one day") {
    SmallCatalogue small;
    set_codes(small, "  - {code: \"02A41\"}\n  - {code: \"02A42\", van: 2026-01-01}\n");
    CHECK(stretches(small, "0513") == "02A41 2025-01-01/2025-12-31\n02A41 02A42 2026-01-01/2026-12-31\n");
}

TEST_CASE("A later version of the card brings its own codes; the same code goes on") {
    SmallCatalogue small;
    small.add_card("zorg@2025-07-01", SmallCatalogue::card("02A41"));
    small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A43"));
    CHECK(stretches(small, "0513") == "02A41 2025-01-01/2025-12-31\n02A43 2026-01-01/2026-12-31\n");
}
