#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"

using namespace boekwerk;

TEST_CASE("A catalogue without contracts has none, and no fault") {
    SmallCatalogue small;
    small.read();
    const Contracts contracts = read_contracts(small.files, "cat/", small.catalogue, small.sources, small.diagnostics);
    CHECK(contracts.providers.empty());
    CHECK(contracts.contracts.empty());
    CHECK_FALSE(contracts.providers_damaged);
    CHECK(printed(small.diagnostics).empty());
}

TEST_CASE("Providers and contracts are found by id, contracts are ordered by it") {
    SmallContract fake;
    fake.small.files.add("cat/contracten/README.md", "uitleg");
    fake.small.files.add("cat/contracten/c/README.md", "uitleg");
    fake.small.files.add("cat/contracten/b/contract.yaml", SmallContract::yaml(SmallContract::lots()));
    fake.small.files.add("cat/contracten/b/gunningen.csv", "aanbieder;perceel;product\n");
    fake.small.files.add("cat/contracten/b/tarieven.csv", "product;eenheid;tarief\n");
    CHECK(fake.faults().empty());
    REQUIRE(fake.contracts.contracts.size() == 2);
    CHECK(fake.contracts.contracts[0].id == "b");
    CHECK(fake.contracts.find_contract("c")->number == "V-1");
    CHECK(fake.contracts.find_contract("d") == nullptr);
    CHECK(fake.contracts.find_provider("bert")->name.value == "Bert bv");
    CHECK(fake.contracts.find_provider("carla") == nullptr);
}

TEST_CASE("Awards and rates are read with their places, and their products are found") {
    SmallContract fake;
    fake.set_awards("anna;zuid;02A42;1-7-2025;31-12-2025;30-09-2025;\"Alleen\nnoord; zuid\";V-1-01\n");
    fake.set_rates("rit#kort;04;\"€ 1.234,5\";2026-01-01;;0513;zuid;anna;maximum\nzorg;Uur;0,07\n");
    const Contract& contract = fake.read();
    CHECK(printed(fake.small.diagnostics).empty());
    REQUIRE(contract.awards.size() == 1);
    const Award& award = contract.awards[0];
    CHECK(award.provider.value == "anna");
    CHECK(award.lot.value == "zuid");
    CHECK(award.written.value == "02A42");
    CHECK(award.product == ProductId{"rit"});
    CHECK(award.period.days == make_period(Date{2025, 7, 1}, Date{2025, 12, 31}));
    CHECK(award.period.from.column == 17);
    CHECK(award.new_clients_until->value == Date{2025, 9, 30});
    CHECK(award.conditions.value == "Alleen noord; zuid");
    CHECK(award.contract_number.value == "V-1-01");
    CHECK(award.place.line == 2);
    REQUIRE(contract.rates.size() == 2);
    const Rate& rate = contract.rates[0];
    CHECK(rate.product == ProductId{"rit", "kort"});
    CHECK(rate.unit.value.name == "uur");
    CHECK(rate.amount.value == Money{123450});
    CHECK(rate.amount.place.column == 14);
    CHECK(rate.period.days == make_period(Date{2026, 1, 1}, Date{2026, 12, 31}));
    CHECK(rate.period.from_given);
    CHECK_FALSE(rate.period.to_given);
    CHECK(rate.municipality.value == "0513");
    CHECK(rate.lot.value == "zuid");
    CHECK(rate.provider.value == "anna");
    CHECK(rate.kind == RateKind::Maximum);
    CHECK(contract.rates[1].amount.value == Money{7});
    CHECK(contract.rates[1].kind == RateKind::Fixed);
    CHECK(contract.rates[1].place.line == 3);
}

TEST_CASE("Every wrong amount is reported with what is wrong with it") {
    SmallContract fake;
    fake.set_rates(
        "zorg;uur;1.234;;;;;;\n"
        "zorg;uur;1,234;;;;;;\n"
        "zorg;uur;62.50;;;;;;\n"
        "zorg;uur;1.23,45;;;;;;\n"
        "zorg;uur;-62,50;;;;;;\n"
        "zorg;uur;gratis;;;;;;\n"
        "zorg;uur;123456789;;;;;;\n"
        "zorg;uur;62-mei;;;;;;\n"
        "zorg;uur;31-mei;;;;;;\n"
        "zorg;uur;0,00;;;;;;\n"
        "zorg;uur;######;;;;;;\n"
        "zorg;uur;;;;;;;\n");
    CHECK(
        fake.faults() ==
        R"(cat/contracten/c/tarieven.csv:2:10: fout[BW0905]: ‘1.234’ is onzeker: staat de punt voor duizendtallen of voor een komma?
  2 | zorg;uur;1.234;;;;;;
    |          ^
  oplossing: schrijf het bedrag met twee cijfers achter de komma, zoals 1234,00
cat/contracten/c/tarieven.csv:3:10: fout[BW0905]: ‘1,234’ heeft meer dan twee cijfers achter de komma: misschien heeft Excel van een punt voor duizendtallen een komma gemaakt
  3 | zorg;uur;1,234;;;;;;
    |          ^
  oplossing: schrijf het bedrag met twee cijfers achter de komma, zoals 1234,00
cat/contracten/c/tarieven.csv:4:10: fout[BW0905]: ‘62.50’ heeft een punt waar een komma hoort
  4 | zorg;uur;62.50;;;;;;
    |          ^
  oplossing: schrijf een komma voor de centen, zoals 1234,56
cat/contracten/c/tarieven.csv:5:10: fout[BW0905]: ‘1.23,45’ heeft een punt op een vreemde plaats
  5 | zorg;uur;1.23,45;;;;;;
    |          ^
  oplossing: zet een punt alleen voor groepen van drie cijfers, zoals 1.234,56
cat/contracten/c/tarieven.csv:6:10: fout[BW0905]: ‘-62,50’ is minder dan nul
  6 | zorg;uur;-62,50;;;;;;
    |          ^
  oplossing: schrijf het bedrag zonder minteken
cat/contracten/c/tarieven.csv:7:10: fout[BW0905]: ‘gratis’ is geen bedrag
  7 | zorg;uur;gratis;;;;;;
    |          ^
  oplossing: schrijf een bedrag in euro’s met een komma, zoals 1234,56
cat/contracten/c/tarieven.csv:8:10: fout[BW0905]: ‘123456789’ is honderd miljoen euro of meer
  8 | zorg;uur;123456789;;;;;;
    |          ^
  oplossing: controleer het bedrag
cat/contracten/c/tarieven.csv:9:10: fout[BW0904]: ‘62-mei’ is geen bedrag: Excel heeft het anders opgemaakt
  9 | zorg;uur;62-mei;;;;;;
    |          ^
  oplossing: maak de kolom in Excel op als Getal met twee decimalen en controleer het bedrag
cat/contracten/c/tarieven.csv:10:10: fout[BW0904]: ‘31-mei’ is geen bedrag: Excel heeft het anders opgemaakt
  10 | zorg;uur;31-mei;;;;;;
     |          ^
  oplossing: maak de kolom in Excel op als Getal met twee decimalen en controleer het bedrag
cat/contracten/c/tarieven.csv:11:10: fout[BW0905]: ‘0,00’ is geen tarief: het is nul euro
  11 | zorg;uur;0,00;;;;;;
     |          ^
  oplossing: vul het tarief in, of haal de rij weg
cat/contracten/c/tarieven.csv:12:10: fout[BW0904]: hier staat alleen ‘######’: de kolom was in Excel te smal, en Excel heeft dit opgeslagen in plaats van de waarde
  12 | zorg;uur;######;;;;;;
     |          ^
  oplossing: maak de kolom in Excel breder en sla het bestand opnieuw op als CSV
cat/contracten/c/tarieven.csv:13:10: fout[BW0903]: de cel onder ‘tarief’ is leeg
  13 | zorg;uur;;;;;;;
     |          ^
  oplossing: vul de cel in, of haal de rij weg
)");
}

TEST_CASE("Units, choices, codes and dates of rates are checked, all in one row") {
    SmallContract fake;
    fake.set_rates(
        "zorg;4;10;2025-13-01;45658;513;;;vast\n"
        "zorg;uurtje;10;2026-01-01;2025-01-01;0513A;;;minimum\n"
        "zorg;dag;10;;;;;;\n"
        ";uur;10;;;;;;\n");
    CHECK(fake.faults() ==
          R"(cat/contracten/c/tarieven.csv:2:6: fout[BW0904]: ‘4’ is geen eenheid: Excel laat de nul vooraan weg
  2 | zorg;4;10;2025-13-01;45658;513;;;vast
    |      ^
  oplossing: schrijf ‘04’ in een kolom die als Tekst is opgemaakt, of ‘uur’
cat/contracten/c/tarieven.csv:2:11: fout[BW0215]: ‘2025-13-01’ bij ‘van’ is geen bestaande datum
  2 | zorg;4;10;2025-13-01;45658;513;;;vast
    |           ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
cat/contracten/c/tarieven.csv:2:22: fout[BW0904]: ‘45658’ onder ‘tot’ is geen volledige datum: zo toont Excel hem
  2 | zorg;4;10;2025-13-01;45658;513;;;vast
    |                      ^
  oplossing: maak de kolom in Excel op als dd-mm-jjjj, of schrijf een datum als 2026-07-01
cat/contracten/c/tarieven.csv:2:28: fout[BW0904]: ‘513’ heeft 3 van de 4 cijfers van een CBS-gemeentecode: Excel laat nullen vooraan weg
  2 | zorg;4;10;2025-13-01;45658;513;;;vast
    |                            ^
  oplossing: is het ‘0513’? maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV
cat/contracten/c/tarieven.csv:3:6: fout[BW0209]: eenheid ‘uurtje’ staat niet op de landelijke lijst
  3 | zorg;uurtje;10;2026-01-01;2025-01-01;0513A;;;minimum
    |      ^
  oplossing: kies uit: minuut, uur, etmaal, dagdeel, stuks (output), euro's, stuks (inspanning)
cat/contracten/c/tarieven.csv:3:27: fout[BW0215]: het einde (1 januari 2025) ligt vóór het begin (1 januari 2026)
  3 | zorg;uurtje;10;2026-01-01;2025-01-01;0513A;;;minimum
    |                           ^
  oplossing: verander een van de twee datums
cat/contracten/c/tarieven.csv:3:38: fout[BW0906]: ‘0513A’ is geen CBS-gemeentecode van 4 cijfers
  3 | zorg;uurtje;10;2026-01-01;2025-01-01;0513A;;;minimum
    |                                      ^
  oplossing: schrijf alleen de 4 cijfers, zoals 0513
cat/contracten/c/tarieven.csv:3:46: fout[BW0214]: ‘minimum’ is geen bekende waarde van ‘soort’
  3 | zorg;uurtje;10;2026-01-01;2025-01-01;0513A;;;minimum
    |                                              ^
  oplossing: bedoelt u ‘maximum’?
cat/contracten/c/tarieven.csv:4:6: fout[BW0208]: eenheid 21 (dag) is vervallen
  4 | zorg;dag;10;;;;;;
    |      ^
  oplossing: kies uit: minuut, uur, etmaal, dagdeel, stuks (output), euro's, stuks (inspanning)
cat/contracten/c/tarieven.csv:5:1: fout[BW0903]: de cel onder ‘product’ is leeg
  5 | ;uur;10;;;;;;
    | ^
  oplossing: vul de cel in, of haal de rij weg
)");
    for (const Rate& rate : fake.contracts.contracts[0].rates) CHECK(rate.damaged);
}

TEST_CASE("An award names a provider, and a lot or a product") {
    SmallContract fake;
    fake.set_awards(";noord;;;;;;\nanna;;;;;;;\nbert;;rit;2025-06-01;2025-05-01;;;\n");
    CHECK(fake.faults() == R"(cat/contracten/c/gunningen.csv:2:1: fout[BW0903]: de cel onder ‘aanbieder’ is leeg
  2 | ;noord;;;;;;
    | ^
  oplossing: vul de cel in, of haal de rij weg
cat/contracten/c/gunningen.csv:3:6: fout[BW0903]: de cel onder ‘perceel’ is leeg
  3 | anna;;;;;;;
    |      ^
  oplossing: vul de cel in, of haal de rij weg
cat/contracten/c/gunningen.csv:4:22: fout[BW0215]: het einde (1 mei 2025) ligt vóór het begin (1 juni 2025)
  4 | bert;;rit;2025-06-01;2025-05-01;;;
    |                      ^
  oplossing: verander een van de twee datums
)");
}

TEST_CASE("Files that must be there and files that do not belong there are reported") {
    SmallContract fake;
    fake.small.files.remove_all("cat/aanbieders.csv");
    fake.small.files.remove_all("cat/contracten/c/tarieven.csv");
    fake.small.files.add("cat/contracten/c/tarieven.xlsx", "PK");
    fake.small.files.add("cat/contracten/los.txt", "");
    fake.small.files.add("cat/contracten/Nieuw/gunningen.csv", "aanbieder;perceel;product\n;noord;\n");
    CHECK(fake.faults() == R"(cat/aanbieders.csv: fout[BW0111]: het register van aanbieders ontbreekt
  oplossing: maak het bestand met de kolommen die de handleiding noemt
cat/contracten/Nieuw: fout[BW0211]: ‘Nieuw’ is geen goed id
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
cat/contracten/Nieuw/contract.yaml: fout[BW0111]: het contract ‘Nieuw’ heeft geen bestand contract.yaml
  oplossing: maak het bestand met de gegevens van het contract, of haal de map weg
cat/contracten/Nieuw/gunningen.csv:2:1: fout[BW0903]: de cel onder ‘aanbieder’ is leeg
  2 | ;noord;
    | ^
  oplossing: vul de cel in, of haal de rij weg
cat/contracten/Nieuw/tarieven.csv: fout[BW0111]: het bestand ontbreekt
  oplossing: maak het bestand; is er nog niets, zet dan alleen de regel met kolomkoppen erin
cat/contracten/c/tarieven.csv: fout[BW0111]: het bestand ontbreekt
  oplossing: maak het bestand; is er nog niets, zet dan alleen de regel met kolomkoppen erin
cat/contracten/c/tarieven.xlsx: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
cat/contracten/los.txt: waarschuwing[BW0110]: dit hoort hier niet en is niet gelezen
  oplossing: haal het weg, of geef het de naam en de plaats die de handleiding noemt
)");
    CHECK(fake.contracts.providers_damaged);
    CHECK(fake.contracts.contracts.front().rates_damaged);
    CHECK_FALSE(fake.contracts.contracts.front().awards_damaged);
}

TEST_CASE("A contract that is no YAML does not hide the faults of its tables") {
    SmallContract fake;
    fake.set_contract("nummer: [\n");
    fake.set_rates("zorg;uur;1.234;;;;;;\n");
    const std::string faults = fake.faults();
    CHECK(fake.contracts.contracts.empty());
    CHECK(faults.find("cat/contracten/c/contract.yaml:2:1: fout[BW0201]: ") != std::string::npos);
    CHECK(faults.find("cat/contracten/c/tarieven.csv:2:10: fout[BW0905]: ‘1.234’ is onzeker") != std::string::npos);
}

TEST_CASE("Nothing is said of other files while it is not known which ones the contract names") {
    SmallContract fake;
    fake.small.files.add("cat/contracten/c/eisen.pdf", "%PDF-1.7");
    CHECK(fake.faults().find("eisen.pdf: waarschuwing[BW0110]") != std::string::npos);
    for (const char* text : {"", "nummer: V-1\n", "documenten: [\n"}) {
        SmallContract damaged;
        damaged.small.files.add("cat/contracten/c/eisen.pdf", "%PDF-1.7");
        damaged.set_contract(text);
        CHECK(damaged.faults().find("eisen.pdf") == std::string::npos);
    }
}

TEST_CASE("A key that stands twice in a contract damages it") {
    SmallContract fake;
    fake.set_contract(
        SmallContract::yaml("  - id: noord\n"
                            "    naam: Noord\n"
                            "    producten: [{product: zorg}]\n"
                            "    id: zuid\n"
                            "    naam: Zuid\n"
                            "    producten: [{product: zorg}, {product: rit}]\n"));
    CHECK(
        fake.faults() ==
        R"(cat/contracten/c/contract.yaml:16:5: fout[BW0204]: sleutel ‘id’ staat er twee keer, net als ‘naam’ en ‘producten’
  16 |     id: zuid
     |     ^
  cat/contracten/c/contract.yaml:13:5: hier ook
  oplossing: ontbreekt er een streepje (-) voor deze regel? haal anders een van de twee weg
)");
    CHECK(fake.contracts.contracts.front().damaged);
}

TEST_CASE("A required column with a wrong heading is one fault, not one of every row") {
    SmallContract fake;
    fake.small.files.add("cat/contracten/c/tarieven.csv", "product;eenheid;prijs\nzorg;uur;62,50\nrit;uur;10,00\n");
    CHECK(fake.faults() ==
          R"(cat/contracten/c/tarieven.csv:1:17: fout[BW0902]: kolom ‘tarief’ ontbreekt, en ‘prijs’ is hier onbekend
  1 | product;eenheid;prijs
    |                 ^
  oplossing: verander een kop die de verkeerde naam heeft, of voeg een kolom met de kop ‘tarief’ toe
)");
    CHECK(fake.contracts.contracts.front().rates_damaged);
    for (const Rate& rate : fake.contracts.contracts.front().rates) CHECK(rate.damaged);
}

TEST_CASE("A heading that is almost that of a required column is one fault; several strange ones stand together") {
    SmallContract near;
    near.small.files.add("cat/contracten/c/tarieven.csv", "product;eenheid;tariev\n");
    CHECK(near.faults() == R"(cat/contracten/c/tarieven.csv:1:17: fout[BW0902]: kolom ‘tariev’ is hier onbekend
  1 | product;eenheid;tariev
    |                 ^
  oplossing: bedoelt u ‘tarief’?
)");
    SmallContract far;
    far.small.files.add("cat/contracten/c/tarieven.csv", "wat;per;prijs\n");
    CHECK(
        far.faults() ==
        R"(cat/contracten/c/tarieven.csv:1:1: fout[BW0902]: de kolommen ‘product’, ‘eenheid’ en ‘tarief’ ontbreken, en ‘wat’, ‘per’ en ‘prijs’ zijn hier onbekend
  1 | wat;per;prijs
    | ^
  oplossing: verander een kop die de verkeerde naam heeft, of voeg kolommen met deze koppen toe
)");
}

TEST_CASE("A link out of the catalogue is not followed") {
    SmallContract fake;
    fake.small.files.add("elders/gunningen.csv", "aanbieder;perceel;product\n");
    fake.small.files.remove_all("cat/contracten/c/gunningen.csv");
    fake.small.files.add_link("cat/contracten/c/gunningen.csv", "../../../elders/gunningen.csv");
    CHECK(
        fake.faults() ==
        R"(cat/contracten/c/gunningen.csv: fout[BW0104]: de koppeling leidt naar elders/gunningen.csv, buiten de catalogus
  oplossing: zet een kopie van het bestand in de catalogus
)");
}
