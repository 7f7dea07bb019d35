#include <catch2/catch.hpp>
#include <string>

#include "checks/check_contracts.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

std::string found_in(SmallContract& fake) {
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    return printed(fake.small.diagnostics);
}

std::string relation(const char* kind, const char* level = "contract") {
    return std::string("relaties: [{soort: ") + kind + ", kaart: rit, niveau: " + level + "}]\n";
}

}  // namespace

TEST_CASE("Two awards of one product in one lot do not contradict each other") {
    SmallContract fake;
    fake.set_awards(
        "anna;noord;;;;;;\n"
        "bert;zuid;;;2025-12-31;;alleen Gouda;V-1\n"
        "bert;zuid;;;2025-12-31;2025-10-01;;\n"
        "bert;noord;;;;;iets anders;V-1\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:4:24: fout[BW0914]: deze gunning geldt van 1 januari 2025 tot en met 31 december 2025 voor hetzelfde product als een andere, en verschilt in ‘nieuwe-clienten-tot’, ‘voorwaarden’ en ‘contractnummer’
  4 | bert;zuid;;;2025-12-31;2025-10-01;;
    |                        ^
  cat/contracten/c/gunningen.csv:3:1: hier staat de andere
  oplossing: laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken
)");
}

TEST_CASE("A second row does not end an award that another row lets go on") {
    SmallContract fake;
    fake.set_awards(
        "anna;noord;;;;;;\n"
        "anna;noord;;;2025-06-30;;;\n"
        "bert;zuid;;;;;;\n"
        "bert;zuid;rit;;2025-12-31;;;\n"
        "bert;zuid;rit#kort;2025-02-01;;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:3:14: fout[BW0914]: deze gunning geldt van 1 januari 2025 tot en met 30 juni 2025 voor hetzelfde product als een andere, en verschilt in ‘tot’
  3 | anna;noord;;;2025-06-30;;;
    |              ^
  cat/contracten/c/gunningen.csv:2:14: hier staat de andere
  oplossing: laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken
cat/contracten/c/gunningen.csv:5:16: fout[BW0914]: deze gunning geldt van 1 januari 2025 tot en met 31 december 2025 voor hetzelfde product als een andere, en verschilt in ‘tot’
  5 | bert;zuid;rit;;2025-12-31;;;
    |                ^
  cat/contracten/c/gunningen.csv:4:13: hier staat de andere
  oplossing: laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken
cat/contracten/c/gunningen.csv:6:20: fout[BW0914]: deze gunning geldt van 1 februari 2025 tot en met 31 december 2025 voor hetzelfde product als een andere, en verschilt in ‘van’ en ‘tot’
  6 | bert;zuid;rit#kort;2025-02-01;;;;
    |                    ^
  cat/contracten/c/gunningen.csv:5:15: hier staat de andere
  oplossing: laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken
cat/contracten/c/gunningen.csv:6:20: fout[BW0914]: deze gunning geldt van 1 februari 2025 tot en met 31 december 2026 voor hetzelfde product als een andere, en verschilt in ‘van’
  6 | bert;zuid;rit#kort;2025-02-01;;;;
    |                    ^
  cat/contracten/c/gunningen.csv:4:12: hier staat de andere
  oplossing: laat één rij staan met de goede gegevens, of geef de rijen perioden die elkaar niet raken
)");
}

TEST_CASE("Awards that follow each other or say the same are no fault") {
    SmallContract fake;
    fake.set_awards(
        "bert;zuid;;;2025-12-31;;x;\nbert;zuid;;2026-01-01;;;y;\nanna;zuid;;;;;z;\nanna;zuid;zorg;;;;z;\n"
        "anna;noord;;;;;;\n");
    CHECK(found_in(fake).empty());
}

TEST_CASE("A row of a lot and one of a product agree when both end with the product in the lot") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - {id: noord, naam: Noord, producten: [{product: zorg, tot: 2025-12-31}]}\n"
                            "  - {id: zuid, naam: Zuid, producten: [{product: zorg}, {product: rit}]}\n"));
    fake.set_awards("anna;noord;;;;;;\nanna;noord;zorg;;2025-12-31;;;\nbert;zuid;;;;;;\n");
    CHECK(found_in(fake).empty());
}

TEST_CASE("An award of a lot that has no products yet gives nothing") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - {id: noord, naam: Noord, producten: [{product: zorg}]}\n"
                            "  - {id: zuid, naam: Zuid, producten: [{product: rit, van: 2025-07-01}]}\n"));
    fake.set_awards("anna;noord;;;;;;\nanna;zuid;;2025-06-30;;;;\nbert;zuid;;2025-07-01;;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:3:6: fout[BW0915]: perceel ‘zuid’ heeft op 30 juni 2025, de eerste dag van de gunning, geen producten
  3 | anna;zuid;;2025-06-30;;;;
    |      ^
  oplossing: verander de begindatum, of noem het product in de kolom ‘product’
)");
}

TEST_CASE("A product is not awarded without the one that it requires in a contract") {
    SmallContract fake;
    fake.small.add_card("zorg", SmallCatalogue::card("02A41", relation("vereist")));
    fake.set_providers("carla;Carla;00001003;00002004\n");
    fake.set_awards(
        "anna;noord;;;;;;\nbert;noord;;;;;;\ncarla;zuid;;;2026-06-30;;;\ncarla;noord;;;;;;\n"
        "anna;zuid;rit;2025-02-01;2025-03-31;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:2:1: fout[BW0916]: product ‘zorg’ is van 1 januari 2025 tot en met 31 januari 2025 gegund zonder product ‘rit’, dat het in een contract vereist, bij aanbieder ‘anna’
  2 | anna;noord;;;;;;
    | ^
  cat/boeken/boek/kaarten/zorg.md:6:12: hier staat de relatie
  oplossing: gun ‘rit’ ook, of trek de gunning in
cat/contracten/c/gunningen.csv:3:1: fout[BW0916]: product ‘zorg’ is van 1 januari 2025 tot en met 31 december 2026 gegund zonder product ‘rit’, dat het in een contract vereist, bij aanbieder ‘bert’
  3 | bert;noord;;;;;;
    | ^
  cat/boeken/boek/kaarten/zorg.md:6:12: hier staat de relatie
  oplossing: gun ‘rit’ ook, of trek de gunning in
cat/contracten/c/gunningen.csv:5:1: fout[BW0916]: product ‘zorg’ is van 1 juli 2026 tot en met 31 december 2026 gegund zonder product ‘rit’, dat het in een contract vereist, bij aanbieder ‘carla’
  5 | carla;noord;;;;;;
    | ^
  cat/boeken/boek/kaarten/zorg.md:6:12: hier staat de relatie
  oplossing: gun ‘rit’ ook, of trek de gunning in
)");
}

TEST_CASE("Many providers with one fault are one fault") {
    SmallContract fake;
    fake.small.add_card("zorg", SmallCatalogue::card("02A41", relation("vereist")));
    fake.set_providers("carla;Carla;00001003;00002004\n");
    fake.set_awards("carla;noord;;;;;;\nbert;noord;;;;;;\nanna;noord;;;;;;\nanna;zuid;rit;2027-01-01;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\n");
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    const auto faults = fake.small.diagnostics.sorted();
    std::size_t counted = 0;
    for (const Diagnostic& fault : faults) {
        if (fault.code != DiagnosticCode::MissingRequiredAward) continue;
        ++counted;
        CHECK(
            fault.message ==
            "product ‘zorg’ is van 1 januari 2025 tot en met 31 december 2026 gegund zonder product ‘rit’, dat het in "
            "een contract vereist, bij aanbieder ‘anna’ en 2 anderen");
        CHECK(fault.concerns == std::vector<std::string>{"anna", "bert", "carla"});
        CHECK(fault.place.line == 4);
    }
    CHECK(counted == 1);
}

TEST_CASE("Products that exclude each other in a contract are not awarded to one provider") {
    SmallContract fake;
    fake.small.add_card("zorg", SmallCatalogue::card("02A41", relation("sluit-uit")));
    fake.set_providers("carla;Carla;00001003;00002004\n");
    fake.set_awards(
        "anna;noord;;;2025-06-30;;;\nbert;zuid;;;;;;\nanna;zuid;rit#kort;2025-07-01;;;;\n"
        "carla;zuid;rit;2025-06-01;;;;\ncarla;noord;;;2025-06-30;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:3:1: fout[BW0917]: producten ‘rit’ en ‘zorg’ zijn van 1 januari 2025 tot en met 31 december 2026 allebei gegund, maar sluiten elkaar in een contract uit, bij aanbieder ‘bert’
  3 | bert;zuid;;;;;;
    | ^
  cat/boeken/boek/kaarten/zorg.md:6:12: hier staat de relatie
  oplossing: trek de gunning van een van de twee in
cat/contracten/c/gunningen.csv:6:1: fout[BW0917]: producten ‘rit’ en ‘zorg’ zijn van 1 juni 2025 tot en met 30 juni 2025 allebei gegund, maar sluiten elkaar in een contract uit, bij aanbieder ‘carla’
  6 | carla;noord;;;2025-06-30;;;
    | ^
  cat/contracten/c/gunningen.csv:5:1: hier staat de andere gunning
  cat/boeken/boek/kaarten/zorg.md:6:12: hier staat de relatie
  oplossing: trek de gunning van een van de twee in
)");
}

TEST_CASE("Relations for a client bind no contract") {
    for (const char* kind : {"sluit-uit", "vereist"}) {
        SmallContract fake;
        fake.small.add_card("zorg", SmallCatalogue::card("02A41", relation(kind, "cliënt")));
        CHECK(found_in(fake).empty());
    }
}
