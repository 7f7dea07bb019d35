#include "unit/checks/found_in.h"

using namespace boekwerk;

TEST_CASE("A contract that fits together has no faults") {
    SmallContract fake;
    CHECK(found_in(fake).empty());
}

TEST_CASE("What awards name must exist, and must be in the lot") {
    SmallContract fake;
    fake.set_awards(
        "anna;noord;;;;;;\n"
        "bert;zuid;;;;;;\n"
        "berd;noord;;;;;;\n"
        "carla-en-dirk;noord;;;;;;\n"
        "anna;noordd;;;;;;\n"
        "anna;oost;zork;;;;;\n"
        "anna;noord;rit;;;;;\n"
        "anna;;zorg;;;;;\n"
        "anna;zuid;onbekend;;;;;\n"
        "anna;zuid;rit#middel;;;;;\n"
        "anna;zuid;zorg#kort;;;;;\n");
    CHECK(found_in(fake) ==
          R"(cat/contracten/c/gunningen.csv:4:1: fout[BW0907]: aanbieder ‘berd’ staat niet in aanbieders.csv
  4 | berd;noord;;;;;;
    | ^
  oplossing: bedoelt u ‘bert’?
cat/contracten/c/gunningen.csv:5:1: fout[BW0907]: aanbieder ‘carla-en-dirk’ staat niet in aanbieders.csv
  5 | carla-en-dirk;noord;;;;;;
    | ^
  oplossing: zet de aanbieder in aanbieders.csv, of verbeter het id
cat/contracten/c/gunningen.csv:6:6: fout[BW0909]: het contract heeft geen perceel ‘noordd’
  6 | anna;noordd;;;;;;
    |      ^
  oplossing: bedoelt u ‘noord’?
cat/contracten/c/gunningen.csv:7:6: fout[BW0909]: het contract heeft geen perceel ‘oost’
  7 | anna;oost;zork;;;;;
    |      ^
  oplossing: kies uit: noord, zuid
cat/contracten/c/gunningen.csv:7:11: fout[BW0908]: product ‘zork’ staat niet in boek ‘boek’
  7 | anna;oost;zork;;;;;
    |           ^
  oplossing: bedoelt u ‘zorg’?
cat/contracten/c/gunningen.csv:8:12: fout[BW0908]: product ‘rit’ staat niet in perceel ‘noord’
  8 | anna;noord;rit;;;;;
    |            ^
  oplossing: zet het product in contract.yaml bij dit perceel, of verbeter de gunning
cat/contracten/c/gunningen.csv:9:7: fout[BW0909]: product ‘zorg’ staat in meer percelen: noord, zuid
  9 | anna;;zorg;;;;;
    |       ^
  oplossing: vul het perceel in
cat/contracten/c/gunningen.csv:10:11: fout[BW0908]: product ‘onbekend’ staat niet in boek ‘boek’
  10 | anna;zuid;onbekend;;;;;
     |           ^
  oplossing: schrijf het id van een kaart van het boek, of een productcode die maar op één kaart staat
cat/contracten/c/gunningen.csv:11:11: fout[BW0908]: kaart ‘rit’ heeft geen onderdeel ‘middel’
  11 | anna;zuid;rit#middel;;;;;
     |           ^
  oplossing: kies uit: kort, lang
cat/contracten/c/gunningen.csv:12:11: fout[BW0908]: kaart ‘zorg’ heeft geen onderdeel ‘kort’
  12 | anna;zuid;zorg#kort;;;;;
     |           ^
  oplossing: schrijf alleen ‘zorg’
)");
}

TEST_CASE("What rates name must exist") {
    SmallContract fake;
    fake.set_rates(
        "zorg;uur;62,50;;;;;;\n"
        "rit;uur;10,00;;;;;;\n"
        "zorch;uur;62,50;;;0514;oost;carla;\n"
        "zorg;uur;63,50;;;0363;;;\n");
    CHECK(found_in(fake) ==
          R"(cat/contracten/c/tarieven.csv:4:1: fout[BW0908]: product ‘zorch’ staat niet in boek ‘boek’
  4 | zorch;uur;62,50;;;0514;oost;carla;
    | ^
  oplossing: schrijf het id van een kaart van het boek, of een productcode die maar op één kaart staat
cat/contracten/c/tarieven.csv:4:19: fout[BW0910]: gemeente ‘0514’ doet niet mee in dit contract
  4 | zorch;uur;62,50;;;0514;oost;carla;
    |                   ^
  oplossing: bedoelt u ‘0513’?
cat/contracten/c/tarieven.csv:4:24: fout[BW0909]: het contract heeft geen perceel ‘oost’
  4 | zorch;uur;62,50;;;0514;oost;carla;
    |                        ^
  oplossing: kies uit: noord, zuid
cat/contracten/c/tarieven.csv:4:29: fout[BW0907]: aanbieder ‘carla’ staat niet in aanbieders.csv
  4 | zorch;uur;62,50;;;0514;oost;carla;
    |                             ^
  oplossing: zet de aanbieder in aanbieders.csv, of verbeter het id
cat/contracten/c/tarieven.csv:5:18: fout[BW0910]: gemeente ‘0363’ doet niet mee in dit contract
  5 | zorg;uur;63,50;;;0363;;;
    |                  ^
  oplossing: kies uit: 0513, 0627
)");
}

TEST_CASE("A product that Excel spoiled is recognised") {
    SmallContract fake;
    fake.small.add_card("getal", SmallCatalogue::card("54E02"));
    fake.set_contract(SmallContract::yaml(SmallContract::lots()));
    fake.set_awards("anna;noord;5400;;;;;\nanna;noord;5,40E+03;;;;;\nanna;noord;8-mrt;;;;;\nbert;noord;2E+09;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\nrit;uur;10,00;;;;;;\n5,4E+03;uur;10,00;;;;;;\n");
    fake.small.files.add("cat/boeken/boek/boek.yaml",
                         SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [zorg, getal]}\n"));
    fake.small.files.remove_all("cat/boeken/boek/kaarten/rit.md");
    fake.set_contract(SmallContract::yaml("  - {id: noord, naam: Noord, producten: [{product: zorg}]}\n"));
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    CHECK(
        printed(fake.small.diagnostics) ==
        R"(cat/contracten/c/gunningen.csv:2:12: fout[BW0904]: ‘5400’ is geen product: waarschijnlijk heeft Excel een getal gemaakt van productcode ‘54E02’
  2 | anna;noord;5400;;;;;
    |            ^
  oplossing: maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart
cat/contracten/c/gunningen.csv:3:12: fout[BW0904]: ‘5,40E+03’ is geen product: waarschijnlijk heeft Excel een getal gemaakt van productcode ‘54E02’
  3 | anna;noord;5,40E+03;;;;;
    |            ^
  oplossing: maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart
cat/contracten/c/gunningen.csv:4:12: fout[BW0904]: ‘8-mrt’ is geen product: Excel heeft een productcode veranderd in een datum
  4 | anna;noord;8-mrt;;;;;
    |            ^
  oplossing: maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart
cat/contracten/c/gunningen.csv:5:12: fout[BW0904]: ‘2E+09’ is geen product: Excel heeft een productcode veranderd in een getal
  5 | bert;noord;2E+09;;;;;
    |            ^
  oplossing: maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart
cat/contracten/c/tarieven.csv:2:1: waarschuwing[BW0921]: niemand heeft dit tarief nodig: product ‘zorg’ is er niet voor gegund, of een ander tarief gaat voor
  2 | zorg;uur;62,50;;;;;;
    | ^
  oplossing: haal de rij weg, of vul de gunning aan
cat/contracten/c/tarieven.csv:3:1: fout[BW0908]: product ‘rit’ staat niet in boek ‘boek’
  3 | rit;uur;10,00;;;;;;
    | ^
  oplossing: schrijf het id van een kaart van het boek, of een productcode die maar op één kaart staat
cat/contracten/c/tarieven.csv:4:1: fout[BW0904]: ‘5,4E+03’ is geen product: waarschijnlijk heeft Excel een getal gemaakt van productcode ‘54E02’
  4 | 5,4E+03;uur;10,00;;;;;;
    | ^
  oplossing: maak de kolom in Excel op als Tekst en vul de code opnieuw in, of schrijf het id van de kaart
)");
}

TEST_CASE("A code on several cards names none of them, and a card of another book is not of this contract") {
    SmallContract fake;
    fake.small.add_card("ander", SmallCatalogue::card("02A42"));
    fake.small.files.add("cat/boeken/twee/boek.yaml",
                         SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, kaarten: [vreemd]}\n"));
    fake.small.files.add("cat/boeken/twee/kaarten/vreemd.md", SmallCatalogue::card("02A44"));
    fake.set_contract(SmallContract::yaml(
        "  - {id: noord, naam: Noord, producten: [{product: zorg}, {product: 02A42}, {product: vreemd}]}\n"
        "  - {id: zuid, naam: Zuid, producten: [{product: zorg}, {product: rit}]}\n"));
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    const std::string faults = printed(fake.small.diagnostics);
    CHECK(faults.substr(faults.find("cat/contracten")) ==
          R"(cat/contracten/c/contract.yaml:13:69: fout[BW0908]: productcode ‘02A42’ staat op meer kaarten: ander en rit
  13 | … noord, naam: Noord, producten: [{product: zorg}, {product: 02A42}, {product: vreemd}]}
     |                                                              ^
  oplossing: schrijf het id van de kaart in plaats van de code
cat/contracten/c/contract.yaml:13:87: fout[BW0908]: kaart ‘vreemd’ staat in boek ‘twee’, en het contract hoort bij boek ‘boek’
  13 | …d, producten: [{product: zorg}, {product: 02A42}, {product: vreemd}]}
     |                                                              ^
  oplossing: noem een product van boek ‘boek’
)");
}

TEST_CASE("The book of a contract must exist; nothing follows for its products") {
    SmallContract fake;
    std::string text = SmallContract::yaml(SmallContract::lots());
    text.replace(text.find("boek: boek"), 10, "boek: boeg");
    fake.set_contract(text);
    CHECK(found_in(fake) == R"(cat/contracten/c/contract.yaml:5:7: fout[BW0408]: onbekend boek ‘boeg’
  5 | boek: boeg
    |       ^
  oplossing: bedoelt u ‘boek’?
)");
}

TEST_CASE("Nothing follows from a register, a contract or a table that could not be read") {
    SmallContract fake;
    fake.small.files.add("cat/aanbieders.csv", "id;naam;kvk;agb\n\"anna\n");
    fake.set_awards("\"bert;zuid;;;;;;\nanna;noord;;;;;;\n");
    fake.set_rates("\"zorg;uur;62,50;;;;;;\nrit;uur;10,00;;;;;;\n");
    fake.read();
    const std::size_t before = fake.small.diagnostics.sorted().size();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    CHECK(fake.small.diagnostics.sorted().size() == before);

    SmallContract damaged;
    damaged.set_contract(SmallContract::yaml("  - {id: noord, naam: Noord, producten: [{produkt: zorg}]}\n"));
    damaged.read();
    const std::size_t unread = damaged.small.diagnostics.sorted().size();
    check_contracts(damaged.small.catalogue, damaged.contracts, damaged.small.diagnostics);
    CHECK(damaged.small.diagnostics.sorted().size() == unread);
}

TEST_CASE("Faults of awards and rates of one provider concern that provider, others everybody") {
    SmallContract fake;
    fake.set_awards("anna;noord;;;;;;\nbert;zuid;;;;;;\ncarla;noord;;;;;;\nanna;oost;;;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\nrit;uur;10,00;;;;;;\nzorch;uur;1;;;;;bert;\nzorch;uur;1;;;;;;\n");
    found_in(fake);
    std::string concerns;
    for (const Diagnostic& fault : fake.small.diagnostics.sorted()) {
        concerns += code_name(fault.code);
        for (const std::string& provider : fault.concerns) concerns += " " + provider;
        concerns += "\n";
    }
    CHECK(concerns == "BW0907 carla\nBW0909 anna\nBW0908 bert\nBW0908\n");
}
