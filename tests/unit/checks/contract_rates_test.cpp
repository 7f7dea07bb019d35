#include "unit/checks/found_in.h"

using namespace boekwerk;

namespace {

std::string found_with_rates(const std::string& rates) {
    SmallContract fake;
    fake.set_rates(rates);
    return found_in(fake);
}

}  // namespace

TEST_CASE("Two equally specific rates of one product do not contradict each other") {
    CHECK(
        found_with_rates("zorg;uur;62,50;;2025-12-31;;;;\n"
                         "zorg;uur;63,50;2025-12-31;;;;;\n"
                         "zorg;uur;62,50;;2025-12-31;;;;\n"
                         "zorg;uur;62,50;2026-06-01;;0513;;;\n"
                         "rit;uur;10,00;;;;;;\n"
                         "rit;uur;10,00;;;;;;maximum\n"
                         "rit;uur;11,00;2026-01-01;;0513;zuid;bert;\n"
                         "rit;uur;12,00;2025-06-01;2026-01-31;0513;zuid;bert;\n") ==
        R"(cat/contracten/c/tarieven.csv:3:1: fout[BW0918]: product ‘zorg’ heeft op 31 december 2025 twee tarieven: € 62,50 per uur en € 63,50 per uur
  3 | zorg;uur;63,50;2025-12-31;;;;;
    | ^
  cat/contracten/c/tarieven.csv:2:1: hier staat het andere
  oplossing: haal een van de twee weg, of geef ze perioden die elkaar niet raken
cat/contracten/c/tarieven.csv:4:1: waarschuwing[BW0921]: niemand heeft dit tarief nodig: product ‘zorg’ is er niet voor gegund, of een ander tarief gaat voor
  4 | zorg;uur;62,50;;2025-12-31;;;;
    | ^
  oplossing: haal de rij weg, of vul de gunning aan
cat/contracten/c/tarieven.csv:7:1: fout[BW0918]: product ‘rit’ heeft van 1 januari 2025 tot en met 31 december 2026 twee tarieven: € 10,00 per uur en € 10,00 per uur (maximum)
  7 | rit;uur;10,00;;;;;;maximum
    | ^
  cat/contracten/c/tarieven.csv:6:1: hier staat het andere
  oplossing: haal een van de twee weg, of geef ze perioden die elkaar niet raken
cat/contracten/c/tarieven.csv:9:1: fout[BW0918]: product ‘rit’ heeft van 1 januari 2026 tot en met 31 januari 2026 twee tarieven: € 11,00 per uur en € 12,00 per uur
  9 | rit;uur;12,00;2025-06-01;2026-01-31;0513;zuid;bert;
    | ^
  cat/contracten/c/tarieven.csv:8:1: hier staat het andere
  oplossing: haal een van de twee weg, of geef ze perioden die elkaar niet raken
)");
}

TEST_CASE("A rate has a unit of its card, on all days that it holds") {
    SmallContract fake;
    fake.small.add_card("zorg@2026-01-01", [] {
        std::string text = SmallCatalogue::card("02A41");
        return text.replace(text.find("eenheid: uur"), 12, "eenheid: [dagdeel, etmaal]");
    }());
    fake.small.add_card("rit",
                        "---\nnaam: Rit\nproductcode: 02A42\nwet: Wmo\nontbreekt: [eenheid]\n---\n\n"
                        "## Omschrijving\n\nTekst.\n");
    fake.set_rates("zorg;uur;62,50;;2026-01-01;;;;\nzorg;etmaal;10;2026-01-02;;;;;\nrit;minuut;10,00;;;;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/tarieven.csv:2:6: fout[BW0922]: eenheid ‘uur’ past niet bij kaart ‘zorg’: die heeft dagdeel, etmaal
  2 | zorg;uur;62,50;;2026-01-01;;;;
    |      ^
  cat/boeken/boek/kaarten/zorg@2026-01-01.md:5:11: hier staat de eenheid van de kaart
  oplossing: verander de eenheid van het tarief, of die van de kaart
)");
}

TEST_CASE("A unit that changes while the card has none is a warning") {
    const std::string rates = "zorg;uur;62,50;;;;;;\nrit;minuut;1,00;;2025-12-31;;;;\nrit;uur;60,00;2026-01-01;;;;;\n";
    const auto card = [](const std::string& unit) {
        return "---\nnaam: Rit\nproductcode: 02A42\nwet: Wmo\n" + unit + "---\n\n## Omschrijving\n\nTekst.\n";
    };
    SmallContract fake;
    fake.small.add_card("rit", card("ontbreekt: [eenheid]\n"));
    fake.set_rates(rates);
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/tarieven.csv:4:5: waarschuwing[BW0927]: de eenheid van product ‘rit’ verandert op 1 januari 2026 van ‘minuut’ in ‘uur’, en de kaart noemt nog geen eenheid
  4 | rit;uur;60,00;2026-01-01;;;;;
    |     ^
  cat/contracten/c/tarieven.csv:3:5: hier staat de eenheid ervóór
  oplossing: verbeter de eenheid; horen er echt twee bij het product, noem ze dan op de kaart onder ‘eenheid’
)");
    SmallContract both;
    both.small.add_card("rit", card("eenheid: [minuut, uur]\n"));
    both.set_rates(rates);
    CHECK(found_in(both).empty());
}

TEST_CASE("An awarded product has a rate, in every municipality and on every day") {
    CHECK(
        found_with_rates("zorg;uur;62,50;2025-02-01;2026-11-30;0513;;;\n"
                         "zorg;uur;62,50;2025-02-01;;0627;;;\n") ==
        R"(cat/contracten/c/gunningen.csv:2:6: fout[BW0920]: product ‘zorg’ is gegund in perceel ‘noord’, maar heeft van 1 december 2026 tot en met 31 december 2026 geen tarief in gemeente 0513, bij aanbieder ‘anna’
  2 | anna;noord;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
cat/contracten/c/gunningen.csv:2:6: fout[BW0920]: product ‘zorg’ is gegund in perceel ‘noord’, maar heeft van 1 januari 2025 tot en met 31 januari 2025 geen tarief, bij aanbieder ‘anna’
  2 | anna;noord;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
cat/contracten/c/gunningen.csv:3:6: fout[BW0920]: product ‘rit’ is gegund in perceel ‘zuid’, maar heeft van 1 januari 2025 tot en met 31 december 2026 geen tarief, bij aanbieder ‘bert’
  3 | bert;zuid;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
cat/contracten/c/gunningen.csv:3:6: fout[BW0920]: product ‘zorg’ is gegund in perceel ‘zuid’, maar heeft van 1 december 2026 tot en met 31 december 2026 geen tarief in gemeente 0513, bij aanbieder ‘bert’
  3 | bert;zuid;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
cat/contracten/c/gunningen.csv:3:6: fout[BW0920]: product ‘zorg’ is gegund in perceel ‘zuid’, maar heeft van 1 januari 2025 tot en met 31 januari 2025 geen tarief, bij aanbieder ‘bert’
  3 | bert;zuid;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
)");
}

TEST_CASE("When one part of a card has a rate, all parts need one") {
    CHECK(
        found_with_rates("zorg;uur;62,50;;;;;;\nrit#kort;uur;1;;;;;;\n") ==
        R"(cat/contracten/c/gunningen.csv:3:6: fout[BW0920]: product ‘rit#lang’ is gegund in perceel ‘zuid’, maar heeft van 1 januari 2025 tot en met 31 december 2026 geen tarief, bij aanbieder ‘bert’
  3 | bert;zuid;;;;;;
    |      ^
  oplossing: zet het tarief in tarieven.csv, of trek de gunning in
)");
    CHECK(found_with_rates("zorg;uur;62,50;;;;;;\nrit#kort;uur;1;;;;;;\nrit#lang;uur;1;;;;;;\n").empty());
    SmallContract part;
    part.set_awards("anna;noord;;;;;;\nbert;zuid;zorg;;;;;\nbert;zuid;rit#kort;;;;;\n");
    part.set_rates("zorg;uur;62,50;;;;;;\nrit#kort;uur;1;;;;;;\n");
    CHECK(found_in(part).empty());
}

TEST_CASE("A rate that nobody needs is a warning") {
    CHECK(
        found_with_rates("zorg;uur;62,50;;;;;;\n"
                         "rit;uur;10,00;;;;;;\n"
                         "rit;uur;12,00;;;;noord;;\n"
                         "rit;uur;12,00;;;;;anna;\n"
                         "zorg;uur;12,00;2027-01-01;2027-12-31;;;;\n") ==
        R"(cat/contracten/c/tarieven.csv:4:1: waarschuwing[BW0921]: niemand heeft dit tarief nodig: product ‘rit’ is er niet voor gegund, of een ander tarief gaat voor
  4 | rit;uur;12,00;;;;noord;;
    | ^
  oplossing: haal de rij weg, of vul de gunning aan
cat/contracten/c/tarieven.csv:5:1: waarschuwing[BW0921]: niemand heeft dit tarief nodig: product ‘rit’ is er niet voor gegund, of een ander tarief gaat voor
  5 | rit;uur;12,00;;;;;anna;
    | ^
  oplossing: haal de rij weg, of vul de gunning aan
cat/contracten/c/tarieven.csv:6:1: waarschuwing[BW0921]: niemand heeft dit tarief nodig: product ‘zorg’ is er niet voor gegund, of een ander tarief gaat voor
  6 | zorg;uur;12,00;2027-01-01;2027-12-31;;;;
    | ^
  oplossing: haal de rij weg, of vul de gunning aan
)");
}

TEST_CASE("One product code has one rate for a provider, in a municipality and on a day") {
    SmallContract fake;
    fake.small.add_card("rit", SmallCatalogue::card("02A41"));
    fake.set_rates("zorg;uur;62,50;;;;;;\nrit;uur;10,00;;2025-06-30;;;;\nrit;uur;62,50;2025-07-01;;;;;\n");
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    const std::string faults = printed(fake.small.diagnostics);
    CHECK(
        faults.substr(faults.find("cat/contracten")) ==
        R"(cat/contracten/c/tarieven.csv:3:9: fout[BW0919]: productcode ‘02A41’ heeft in gemeente 0513 van 1 januari 2025 tot en met 30 juni 2025 meer dan één tarief: € 62,50 per uur (kaart zorg, perceel zuid) en € 10,00 per uur (kaart rit, perceel zuid), bij aanbieder ‘bert’
  3 | rit;uur;10,00;;2025-06-30;;;;
    |         ^
  cat/contracten/c/tarieven.csv:2:10: hier staat het andere
  oplossing: maak de tarieven gelijk, of geef een van de producten een eigen code
)");
}

TEST_CASE("Rates of one product do not differ between the lots of one provider") {
    SmallContract fake;
    fake.set_awards("anna;noord;;;;;;\nanna;zuid;;;;;;\nbert;zuid;;;;;;\nbert;noord;;2026-01-01;;;;\n");
    fake.set_rates("zorg;uur;62,50;;;;;;\nzorg;uur;70,00;;;;noord;;\nzorg;uur;62,50;;;;;bert;\nrit;uur;10,00;;;;;;\n");
    CHECK(
        found_in(fake) ==
        R"(cat/contracten/c/tarieven.csv:2:10: fout[BW0919]: productcode ‘02A41’ heeft in gemeente 0513 van 1 januari 2025 tot en met 31 december 2026 meer dan één tarief: € 70,00 per uur (kaart zorg, perceel noord) en € 62,50 per uur (kaart zorg, perceel zuid), bij aanbieder ‘anna’
  2 | zorg;uur;62,50;;;;;;
    |          ^
  cat/contracten/c/tarieven.csv:3:10: hier staat het andere
  oplossing: maak de tarieven gelijk, of geef een van de producten een eigen code
)");
}

TEST_CASE("Parts of a card with one code have one rate; without a code they may differ") {
    const std::string rates = "zorg;uur;62,50;;;;;;\nrit#kort;uur;1,00;;;;;;\nrit#lang;uur;2,00;;;;;;\n";
    CHECK(
        found_with_rates(rates) ==
        R"(cat/contracten/c/tarieven.csv:4:14: fout[BW0919]: productcode ‘02A42’ heeft in gemeente 0513 van 1 januari 2025 tot en met 31 december 2026 meer dan één tarief: € 1,00 per uur (kaart rit#kort, perceel zuid) en € 2,00 per uur (kaart rit#lang, perceel zuid), bij aanbieder ‘bert’
  4 | rit#lang;uur;2,00;;;;;;
    |              ^
  cat/contracten/c/tarieven.csv:3:14: hier staat het andere
  oplossing: maak de tarieven gelijk, of geef een van de producten een eigen code
)");
    SmallContract fake;
    std::string card = SmallCatalogue::card("02A42",
                                            "onderdelen:\n  - {id: kort, soort: afstand, naam: Kort}\n"
                                            "  - {id: lang, soort: afstand, naam: Lang}\nontbreekt: [productcode]\n",
                                            "\n{onderdelen: afstand}\n");
    card.erase(card.find("productcode: "), 21);
    fake.small.add_card("rit", card);
    fake.set_rates(rates);
    CHECK(found_in(fake).empty());
}

TEST_CASE("A code that only one municipality has is compared there only") {
    SmallContract fake;
    std::string card = SmallCatalogue::card("02A42");
    card.replace(card.find("productcode: \"02A42\""), 20,
                 "codes: [{gemeente: \"0627\", code: 02A41}, {gemeente: \"0513\", code: 02A42}]");
    fake.small.add_card("rit", card);
    fake.set_rates("zorg;uur;62,50;;;;;;\nrit;uur;10,00;;;0513;;;\nrit;uur;62,50;;;0627;;;\n");
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    CHECK(printed(fake.small.diagnostics).find("contracten") == std::string::npos);
}
