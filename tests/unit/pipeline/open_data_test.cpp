#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "fakes/small_contract.h"
#include "markdown/parse_markdown.h"
#include "pipeline/catalogue_json.h"
#include "pipeline/open_data.h"
#include "pipeline/rates_json.h"

using namespace boekwerk;
using nlohmann::json;

namespace {

json catalogue_of(SmallCatalogue& small) {
    prepare_markdown();
    const std::string once = catalogue_json(small.read(), 2);
    CHECK(once == catalogue_json(small.catalogue, 1));
    return json::parse(once);
}

json rates_of(SmallContract& fake) {
    return json::parse(rates_json(fake.read(), fake.small.catalogue))["tarieven"];
}

ManifestEntry entry(const std::string& path) {
    return {path, 0, {}, std::make_shared<const FileOrigin>()};
}

}  // namespace

TEST_CASE("the catalogue as data has books, cards in each version, terms and sources") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41",
                                                "kenmerken: {duur: 1 jaar}\n"
                                                "relaties: [{soort: vereist, kaart: rit, niveau: contract}]\n"
                                                "ontbreekt: [doelgroep]\n"
                                                "redactie: [{vraag: Geheim?}]\n",
                                                "\nZie [](kaart:rit), [](begrip:big) en [](extern:eisen).[^1]\n\n"
                                                "### Meer\n\n- een\n- twee\n\n[^1]: Een noot.\n"));
    small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A43"));
    small.add_card("rit", SmallCatalogue::card("02A42"));
    small.set_part_cards("zorg, rit");
    small.files.add("cat/begrippen.yaml", "- {id: big, term: BIG-register, afkorting: BIG}\n");
    small.files.add("cat/externe-bronnen.yaml", "- {id: eisen, titel: Eisen, versie: \"2\"}\n");
    const json data = catalogue_of(small);
    CHECK(data["formaatversie"] == 1);
    REQUIRE(data["boeken"].size() == 1);
    CHECK(data["boeken"][0]["status"] == "concept");
    CHECK(data["boeken"][0]["delen"][0]["kaarten"] == json({"zorg", "rit"}));
    REQUIRE(data["kaarten"].size() == 3);
    const json& card = data["kaarten"][1];
    CHECK(card["id"] == "zorg");
    CHECK_FALSE(card.contains("leest_van"));
    CHECK(card["leest_tot"] == "2025-12-31");
    CHECK(data["kaarten"][2]["leest_van"] == "2026-01-01");
    CHECK(data["kaarten"][2]["codes"][0]["code"] == "02A43");
    CHECK(card["wet"] == "Wmo 2015");
    CHECK(card["eenheden"] == json::parse(R"([{"code": "04", "naam": "uur"}])"));
    CHECK(card["kenmerken"] == json::parse(R"([{"id": "duur", "kop": "Duur", "waarden": ["1 jaar"]}])"));
    CHECK(card["relaties"] == json::parse(R"([{"soort": "vereist", "kaart": "rit", "niveau": "contract"}])"));
    CHECK(card["ontbreekt"] == json({"doelgroep"}));
    CHECK(card["secties"][0]["kop"] == "Omschrijving");
    CHECK(card["secties"][0]["tekst"] ==
          "Tekst.\n\n"
          "Zie Zorg (productcode 02A42, Boek, versie 1), BIG-register en Eisen, versie 2.[^1]\n\n"
          "### Meer\n\n- een\n- twee\n\n[^1]: Een noot.\n");
    CHECK(data["begrippen"][0]["afkorting"] == "BIG");
    CHECK(data["externe_bronnen"][0]["versie"] == "2");
    CHECK(data.dump().find("Geheim") == std::string::npos);
}

TEST_CASE("a part of a card, its code by municipality and its days are in the data") {
    SmallCatalogue small;
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(),
                 "codes: [{code: \"02A41\", gemeente: \"0513\", van: 2025-01-01, tot: 2025-12-31}]\n"
                 "geldig: {van: 2025-01-01}\n");
    small.add_card("zorg", card);
    const json data = catalogue_of(small)["kaarten"][0];
    CHECK(data["codes"] == json::parse(R"([{"code": "02A41", "gemeente": "0513", "van": "2025-01-01",
                                            "tot": "2025-12-31"}])"));
    CHECK(data["geldig_van"] == "2025-01-01");
    CHECK_FALSE(data.contains("geldig_tot"));
}

TEST_CASE("general rates are data, those of a single provider are not") {
    SmallContract fake;
    fake.set_rates(
        "zorg;uur;62,50;;2025-12-31;;;;\nzorg;uur;65,00;2026-01-01;;;;;maximum\nzorg;uur;60,00;;;;;bert;\n"
        "rit#kort;uur;1,00;;;0513;zuid;;\n");
    const json rates = rates_of(fake);
    REQUIRE(rates.size() == 3);
    CHECK(rates[0] == json::parse(R"({"kaart": "zorg", "naam": "Zorg", "productcode": "02A41",
        "eenheid": {"code": "04", "naam": "uur"}, "centen": 6250, "van": "2025-01-01", "tot": "2025-12-31",
        "gemeenten": [], "soort": "vast"})"));
    CHECK(rates[1]["soort"] == "maximum");
    CHECK(rates[1]["centen"] == 6500);
    CHECK(rates[2] == json::parse(R"({"kaart": "rit", "onderdeel": "kort", "naam": "Zorg, Kort",
        "productcode": "02A42", "eenheid": {"code": "04", "naam": "uur"}, "centen": 100, "van": "2025-01-01",
        "tot": "2026-12-31", "gemeenten": ["0513"], "perceel": "zuid", "soort": "vast"})"));
    CHECK(rates.dump().find("bert") == std::string::npos);
    CHECK(rates.dump().find("6000") == std::string::npos);
}

TEST_CASE("a rate stands there under each code that its product has") {
    SmallContract fake;
    std::string card = SmallCatalogue::card("02A41");
    const std::string one = "productcode: \"02A41\"\n";
    card.replace(card.find(one), one.size(),
                 "codes: [{code: \"02A44\", van: 2025-07-01}, {gemeente: \"0627\", code: \"02A45\"}]\n");
    fake.small.add_card("zorg", card);
    fake.set_rates("zorg;uur;62,50;;;;;;\n");
    std::string text;
    for (const json& rate : rates_of(fake)) {
        text += rate.value("productcode", "geen") + " " + rate["van"].get<std::string>() + " " +
                rate["gemeenten"].dump() + "\n";
    }
    CHECK(text ==
          "geen 2025-01-01 [\"0513\"]\n"
          "02A44 2025-07-01 [\"0513\"]\n"
          "02A45 2025-01-01 [\"0627\"]\n");
}

TEST_CASE("rates are for everybody only when the contract says so") {
    SmallContract fake;
    const Contract closed = fake.read();
    CHECK(rates_path(closed) == "intern/contracten/c/tarieven.json");
    Contract open = closed;
    open.rates_public = true;
    CHECK(rates_path(open) == "contracten/c/tarieven.json");
    CHECK(is_data_of(closed, entry("intern/contracten/c/tarieven-0513.csv")));
    CHECK(is_data_of(closed, entry("intern/contracten/c/tarieven.json")));
    CHECK_FALSE(is_data_of(open, entry("intern/contracten/c/tarieven.json")));
    CHECK_FALSE(is_data_of(closed, entry("contracten/c/tarieven.json")));
    CHECK_FALSE(is_data_of(closed, entry("intern/contracten/c2/tarieven-0513.csv")));
    CHECK_FALSE(is_data_of(closed, entry("contracten/c/anna/index.html")));
}
