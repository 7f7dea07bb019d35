#include "unit/checks/found_in.h"

using namespace boekwerk;

TEST_CASE("Awards and the products of lots lie within the contract") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - id: noord\n"
                            "    naam: Noord\n"
                            "    producten: [{product: zorg, van: 2024-12-31, tot: 2027-01-01}]\n"
                            "  - id: zuid\n"
                            "    naam: Zuid\n"
                            "    producten: [{product: rit}]\n"));
    fake.set_awards("anna;noord;;2024-01-01;2027-06-30;;;\nbert;zuid;rit;;;2027-01-01;;\nbert;noord;;;;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/contract.yaml:15:38: fout[BW0911]: 31 december 2024 valt erbuiten: het contract loopt van 1 januari 2025 tot en met 31 december 2026
  15 |     producten: [{product: zorg, van: 2024-12-31, tot: 2027-01-01}]
     |                                      ^
  oplossing: blijf binnen de looptijd
cat/contracten/c/contract.yaml:15:55: fout[BW0911]: 1 januari 2027 valt erbuiten: het contract loopt van 1 januari 2025 tot en met 31 december 2026
  15 |     producten: [{product: zorg, van: 2024-12-31, tot: 2027-01-01}]
     |                                                       ^
  oplossing: blijf binnen de looptijd
cat/contracten/c/gunningen.csv:2:13: fout[BW0911]: 1 januari 2024 valt erbuiten: het contract loopt van 1 januari 2025 tot en met 31 december 2026
  2 | anna;noord;;2024-01-01;2027-06-30;;;
    |             ^
  oplossing: blijf binnen de looptijd
cat/contracten/c/gunningen.csv:2:24: fout[BW0911]: 30 juni 2027 valt erbuiten: het contract loopt van 1 januari 2025 tot en met 31 december 2026
  2 | anna;noord;;2024-01-01;2027-06-30;;;
    |                        ^
  oplossing: blijf binnen de looptijd
cat/contracten/c/gunningen.csv:3:17: fout[BW0911]: 1 januari 2027 valt erbuiten: de gunning loopt van 1 januari 2025 tot en met 31 december 2026
  3 | bert;zuid;rit;;;2027-01-01;;
    |                 ^
  oplossing: noem bij ‘nieuwe-clienten-tot’ een dag binnen de gunning
)");
}

TEST_CASE("A product that is awarded by name stands in the lot on the written days") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - id: noord\n"
                            "    naam: Noord\n"
                            "    producten:\n"
                            "      - {product: zorg, van: 2025-04-01, tot: 2025-06-30}\n"
                            "      - {product: zorg, van: 2025-10-01, tot: 2025-12-31}\n"
                            "      - {product: rit}\n"));
    fake.set_awards(
        "anna;noord;zorg;2025-01-01;2026-06-30;;;\n"
        "bert;noord;zorg;;;;;\n"
        "bert;noord;rit;2025-02-01;2025-03-01;2025-03-02;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/gunningen.csv:2:17: fout[BW0911]: 1 januari 2025 valt erbuiten: product ‘zorg’ staat van 1 april 2025 tot en met 31 december 2025 in perceel ‘noord’
  2 | anna;noord;zorg;2025-01-01;2026-06-30;;;
    |                 ^
  oplossing: verander de gunning, of het perceel in contract.yaml
cat/contracten/c/gunningen.csv:2:28: fout[BW0911]: 30 juni 2026 valt erbuiten: product ‘zorg’ staat van 1 april 2025 tot en met 31 december 2025 in perceel ‘noord’
  2 | anna;noord;zorg;2025-01-01;2026-06-30;;;
    |                            ^
  oplossing: verander de gunning, of het perceel in contract.yaml
cat/contracten/c/gunningen.csv:4:38: fout[BW0911]: 2 maart 2025 valt erbuiten: de gunning loopt van 1 februari 2025 tot en met 1 maart 2025
  4 | bert;noord;rit;2025-02-01;2025-03-01;2025-03-02;;
    |                                      ^
  oplossing: noem bij ‘nieuwe-clienten-tot’ een dag binnen de gunning
)");
}

TEST_CASE("A product stands once in a lot on a day, whole or in parts") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - id: noord\n"
                            "    naam: Noord\n"
                            "    producten: [{product: zorg}, {product: 02A41, van: 2026-01-01}]\n"
                            "  - id: zuid\n"
                            "    naam: Zuid\n"
                            "    producten: [{product: \"rit#kort\"}, {product: \"rit#lang\"}, {product: rit}]\n"));
    CHECK(found_in(fake) ==
          R"(cat/contracten/c/contract.yaml:15:44: fout[BW0210]: product ‘02A41’ staat al in perceel ‘noord’
  15 |     producten: [{product: zorg}, {product: 02A41, van: 2026-01-01}]
     |                                            ^
  cat/contracten/c/contract.yaml:15:27: hier ook
  oplossing: haal een van de twee weg, of geef ze perioden die elkaar niet raken
cat/contracten/c/contract.yaml:18:73: fout[BW0210]: product ‘rit’ staat al in perceel ‘zuid’
  18 | …n: [{product: "rit#kort"}, {product: "rit#lang"}, {product: rit}]
     |                                                              ^
  cat/contracten/c/contract.yaml:18:27: hier ook
  oplossing: haal een van de twee weg, of geef ze perioden die elkaar niet raken
)");
}

TEST_CASE("A product stands in a lot only while its card has a text and is valid") {
    SmallContract fake;
    fake.small.files.remove_all("cat/boeken/boek/kaarten/zorg.md");
    fake.small.add_card("zorg@2025-07-01", SmallCatalogue::card("02A41"));
    fake.small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A41", "geldig: {tot: 2026-06-30}\n"));
    fake.set_contract(SmallContract::yaml(
        "  - {id: noord, naam: Noord, producten: [{product: zorg}]}\n"
        "  - {id: zuid, naam: Zuid, producten: [{product: zorg, van: 2025-07-01}, {product: rit}]}\n"
        "  - {id: west, naam: West, producten: [{product: zorg, van: 2025-07-01, tot: 2026-06-30}]}\n"));
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/contract.yaml:13:52: fout[BW0911]: kaart ‘zorg’ geldt van 1 juli 2025 tot en met 31 december 2025, maar het product staat van 1 januari 2025 tot en met 31 december 2026 in het perceel
  13 |   - {id: noord, naam: Noord, producten: [{product: zorg}]}
     |                                                    ^
  cat/boeken/boek/kaarten/zorg@2025-07-01.md: dit is de kaart
  oplossing: geef het product een ‘van’ of ‘tot’ die binnen de geldigheid van de kaart valt
cat/contracten/c/contract.yaml:14:50: fout[BW0911]: kaart ‘zorg’ geldt van 1 januari 2026 tot en met 30 juni 2026, maar het product staat van 1 juli 2025 tot en met 31 december 2026 in het perceel
  14 |   - {id: zuid, naam: Zuid, producten: [{product: zorg, van: 2025-07-01}, {product: rit}]}
     |                                                  ^
  cat/boeken/boek/kaarten/zorg@2026-01-01.md: dit is de kaart
  oplossing: geef het product een ‘van’ of ‘tot’ die binnen de geldigheid van de kaart valt
)");
}
