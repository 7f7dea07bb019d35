#include <catch2/catch.hpp>
#include <string>

#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

std::string faults_with(const std::string& text) {
    SmallContract fake;
    fake.set_contract(text);
    return fake.faults();
}

}  // namespace

TEST_CASE("A contract without faults is read whole") {
    SmallContract fake;
    fake.set_contract(
        "nummer: V-1\n"
        "titel: Contract\n"
        "voorbeeld: ja\n"
        "opdrachtgever: {naam: Regio, straat: Plein 1, postcode: 1234 AB, plaats: Stad, vertegenwoordiger: de baas}\n"
        "gemeenten: [{code: \"0513\", naam: Gouda}]\n"
        "boek: boek\n"
        "versie: \"0.1\"\n"
        "datum: 2024-12-01\n"
        "status: ter-inzage\n"
        "begin: 2025-01-01\n"
        "einde: 2026-12-31\n"
        "verlengingen: {aantal: 2, maanden: 12}\n"
        "huisstijl: gemeente\n"
        "nummering: eigen\n"
        "openbaar: {gunningen: ja}\n"
        "latere-tarieven: ja\n"
        "percelen:\n"
        "  - id: zuid\n"
        "    naam: Zuid\n"
        "    producten: [{product: zorg}, {product: \"rit#kort\", van: 2026-01-01, tot: 2026-06-30}, {product: "
        "02A42}]\n"
        "documenten:\n"
        "  - {id: tekst, soort: overeenkomst, titel: Tekst, sjabloon: eigen, standaard: deel 1, versie: \"1\"}\n"
        "  - {id: eisen, soort: vast, bijlage: 4, titel: Eisen, versie: \"2\", datum: 2024-11-30, status: vastgesteld, "
        "bestand: eisen.pdf}\n"
        "redactie: [{vraag: Klopt dit?}]\n");
    fake.small.files.add("cat/contracten/c/eisen.pdf", "%PDF-1.7 inhoud");
    const Contract& contract = fake.read();
    CHECK(printed(fake.small.diagnostics).empty());
    CHECK_FALSE(contract.damaged);
    CHECK(contract.id == "c");
    CHECK(contract.number == "V-1");
    CHECK(contract.title.value == "Contract");
    CHECK(contract.example);
    CHECK(contract.client.name == "Regio");
    CHECK(contract.client.street == "Plein 1");
    CHECK(contract.client.postal_code == "1234 AB");
    CHECK(contract.client.town == "Stad");
    CHECK(contract.client.represented_by == "de baas");
    REQUIRE(contract.municipalities.size() == 1);
    CHECK(contract.municipalities[0].name == "Gouda");
    CHECK(contract.book.value == "boek");
    CHECK(contract.version == "0.1");
    CHECK(contract.date == Date{2024, 12, 1});
    CHECK(contract.status.value == DocumentStatus::ForInspection);
    CHECK(contract.period.days == make_period(Date{2025, 1, 1}, Date{2026, 12, 31}));
    CHECK(contract.extensions.count == 2);
    CHECK(contract.extensions.months == 12);
    CHECK(contract.house_style.value == "gemeente");
    CHECK(contract.numbering == AnnexNumbering::Own);
    CHECK(contract.awards_public);
    CHECK_FALSE(contract.rates_public);
    CHECK(contract.later_rates);
    REQUIRE(contract.lots.size() == 1);
    CHECK(contract.lots[0].name == "Zuid");
    REQUIRE(contract.lots[0].products.size() == 3);
    CHECK(contract.lots[0].products[0].product == ProductId{"zorg"});
    CHECK(contract.lots[0].products[0].period.days == contract.period.days);
    CHECK(contract.lots[0].products[1].product == ProductId{"rit", "kort"});
    CHECK(contract.lots[0].products[1].period.days == make_period(Date{2026, 1, 1}, Date{2026, 6, 30}));
    CHECK(contract.lots[0].products[2].product == ProductId{"rit"});
    REQUIRE(contract.documents.size() == 2);
    CHECK(contract.documents[0].kind == SetDocumentKind::Agreement);
    CHECK(contract.documents[0].document_template.value == "eigen");
    CHECK(contract.documents[0].standard_part == "deel 1");
    CHECK_FALSE(contract.documents[0].annex.has_value());
    CHECK(contract.documents[1].annex->value == 4);
    CHECK(contract.documents[1].version == "2");
    CHECK(contract.date_of(contract.documents[1]) == Date{2024, 11, 30});
    CHECK(contract.status_of(contract.documents[1]) == DocumentStatus::Adopted);
    CHECK(contract.date_of(contract.documents[0]) == contract.date);
    CHECK(contract.status_of(contract.documents[0]) == DocumentStatus::ForInspection);
    REQUIRE(contract.documents[1].content != nullptr);
    CHECK(*contract.documents[1].content == "%PDF-1.7 inhoud");
    CHECK(contract.questions.size() == 1);
}

TEST_CASE("What a contract must say and does not is reported") {
    const std::string faults = faults_with("titel: Contract\npercelen: []\ndocumenten: [{id: a}, los]\n");
    CHECK(faults == R"(cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘begin’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘begin:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘boek’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘boek:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘datum’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘datum:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘einde’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘einde:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘gemeenten’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘gemeenten:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘nummer’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘nummer:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘opdrachtgever’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘opdrachtgever:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘status’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘status:’ begint
cat/contracten/c/contract.yaml:1:1: fout[BW0205]: sleutel ‘versie’ ontbreekt
  1 | titel: Contract
    | ^
  oplossing: voeg een regel toe die met ‘versie:’ begint
cat/contracten/c/contract.yaml:2:11: fout[BW0206]: ‘percelen’ is een lege lijst
  2 | percelen: []
    |           ^
  oplossing: zet er ten minste één perceel in
cat/contracten/c/contract.yaml:3:14: fout[BW0205]: sleutel ‘soort’ ontbreekt
  3 | documenten: [{id: a}, los]
    |              ^
  oplossing: voeg een regel toe die met ‘soort:’ begint
cat/contracten/c/contract.yaml:3:14: fout[BW0205]: sleutel ‘titel’ ontbreekt
  3 | documenten: [{id: a}, los]
    |              ^
  oplossing: voeg een regel toe die met ‘titel:’ begint
cat/contracten/c/contract.yaml:3:14: fout[BW0205]: sleutel ‘versie’ ontbreekt
  3 | documenten: [{id: a}, los]
    |              ^
  oplossing: voeg een regel toe die met ‘versie:’ begint
cat/contracten/c/contract.yaml:3:23: fout[BW0206]: een deel van ‘documenten’ moet een groep van sleutels zijn, maar is een tekst
  3 | documenten: [{id: a}, los]
    |                       ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
}

TEST_CASE("Ids, kinds, annex numbers and municipalities stand once") {
    std::string text = SmallContract::yaml(
        "  - {id: noord, naam: Noord, producten: [{product: zorg}]}\n"
        "  - {id: noord, naam: Zuid, producten: [{product: zorg}]}\n");
    text.replace(text.find("documenten:"), text.find('\n', text.find("documenten:")) - text.find("documenten:"),
                 "documenten: [{id: a, soort: tarievenblad, bijlage: 1, titel: A, versie: \"1\"}, "
                 "{id: a, soort: vast, titel: B, versie: \"1\", bestand: b.pdf}, "
                 "{id: c, soort: tarievenblad, bijlage: 1, titel: C, versie: \"1\"}]");
    text.replace(text.find("0627"), 4, "0513");
    CHECK(faults_with(text) == R"(cat/contracten/c/contract.yaml:4:49: fout[BW0210]: gemeente ‘0513’ staat er twee keer
  4 | gemeenten: [{code: "0513", naam: Gouda}, {code: "0513", naam: Waddinxveen}]
    |                                                 ^
  cat/contracten/c/contract.yaml:4:20: hier ook
  oplossing: haal een van de twee weg
cat/contracten/c/contract.yaml:11:84: fout[BW0210]: id ‘a’ is al gebruikt
  11 | …ort: tarievenblad, bijlage: 1, titel: A, versie: "1"}, {id: a, soort: vast, titel: B, versie: "1", b…
     |                                                              ^
  cat/contracten/c/contract.yaml:11:19: hier ook
  oplossing: kies een ander id
cat/contracten/c/contract.yaml:11:155: fout[BW0210]: de set heeft al een document van deze soort
  11 | …ast, titel: B, versie: "1", bestand: b.pdf}, {id: c, soort: tarievenblad, bijlage: 1, titel: C, vers…
     |                                                              ^
  cat/contracten/c/contract.yaml:11:29: hier ook
  oplossing: haal een van de twee weg, of maak er een vaste bijlage van
cat/contracten/c/contract.yaml:11:178: fout[BW0210]: bijlage 1 is er al
  11 | …"1", bestand: b.pdf}, {id: c, soort: tarievenblad, bijlage: 1, titel: C, versie: "1"}]
     |                                                              ^
  cat/contracten/c/contract.yaml:11:52: hier ook
  oplossing: geef elk document een eigen bijlagenummer
cat/contracten/c/contract.yaml:14:10: fout[BW0210]: id ‘noord’ is al gebruikt
  14 |   - {id: noord, naam: Zuid, producten: [{product: zorg}]}
     |          ^
  cat/contracten/c/contract.yaml:13:10: hier ook
  oplossing: kies een ander id
)");
}

TEST_CASE("Numbers, dates, choices and municipal codes of a contract are checked") {
    std::string text = SmallContract::yaml(
        "  - id: noord\n"
        "    naam: Noord\n"
        "    producten: [{product: zorg, van: 2026-06-01, tot: 2026-05-01}]\n",
        "verlengingen: {aantal: twee}\n"
        "nummering: anders\n"
        "openbaar: {gunningen: misschien, prijzen: ja}\n");
    text.replace(text.find("\"0513\""), 6, "513");
    text.replace(text.find("einde: 2026"), 11, "einde: 2024");
    CHECK(faults_with(text) ==
          R"(cat/contracten/c/contract.yaml:4:20: fout[BW0906]: ‘513’ is geen CBS-gemeentecode van 4 cijfers
  4 | gemeenten: [{code: 513, naam: Gouda}, {code: "0627", naam: Waddinxveen}]
    |                    ^
  oplossing: schrijf alleen de 4 cijfers, zoals 0513
cat/contracten/c/contract.yaml:10:8: fout[BW0215]: het einde (31 december 2024) ligt vóór het begin (1 januari 2025)
  10 | einde: 2024-12-31
     |        ^
  oplossing: verander een van de twee datums
cat/contracten/c/contract.yaml:12:15: fout[BW0205]: sleutel ‘maanden’ ontbreekt
  12 | verlengingen: {aantal: twee}
     |               ^
  oplossing: voeg een regel toe die met ‘maanden:’ begint
cat/contracten/c/contract.yaml:12:24: fout[BW0206]: ‘aantal’ moet een heel getal van 1 tot en met 99 zijn, maar is ‘twee’
  12 | verlengingen: {aantal: twee}
     |                        ^
  oplossing: schrijf alleen cijfers
cat/contracten/c/contract.yaml:13:12: fout[BW0214]: ‘anders’ is geen bekende waarde van ‘nummering’
  13 | nummering: anders
     |            ^
  oplossing: kies uit: boek, eigen
cat/contracten/c/contract.yaml:14:23: fout[BW0206]: ‘gunningen’ moet ja of nee zijn, maar is ‘misschien’
  14 | openbaar: {gunningen: misschien, prijzen: ja}
     |                       ^
  oplossing: schrijf ja of nee
cat/contracten/c/contract.yaml:14:34: fout[BW0202]: sleutel ‘prijzen’ is hier onbekend
  14 | openbaar: {gunningen: misschien, prijzen: ja}
     |                                  ^
  oplossing: kies uit: gunningen, tarieven
cat/contracten/c/contract.yaml:18:55: fout[BW0215]: het einde (1 mei 2026) ligt vóór het begin (1 juni 2026)
  18 |     producten: [{product: zorg, van: 2026-06-01, tot: 2026-05-01}]
     |                                                       ^
  oplossing: verander een van de twee datums
)");
}

TEST_CASE("Only a fixed annex has a file, and it has no template") {
    std::string text = SmallContract::yaml(SmallContract::lots());
    text.replace(text.find("documenten:"), text.find('\n', text.find("documenten:")) - text.find("documenten:"),
                 "documenten:\n"
                 "  - {id: a, soort: vast, titel: A, versie: \"1\", sjabloon: a}\n"
                 "  - {id: b, soort: begrippen, titel: B, versie: \"1\", bestand: b.pdf}");
    CHECK(faults_with(text) == R"(cat/contracten/c/contract.yaml:12:5: fout[BW0205]: sleutel ‘bestand’ ontbreekt
  12 |   - {id: a, soort: vast, titel: A, versie: "1", sjabloon: a}
     |     ^
  oplossing: voeg een regel toe die met ‘bestand:’ begint
cat/contracten/c/contract.yaml:12:49: fout[BW0202]: sleutel ‘sjabloon’ hoort hier niet: een vaste bijlage heeft geen sjabloon
  12 |   - {id: a, soort: vast, titel: A, versie: "1", sjabloon: a}
     |                                                 ^
  oplossing: haal ‘sjabloon’ weg of verander ‘soort’
cat/contracten/c/contract.yaml:13:54: fout[BW0202]: sleutel ‘bestand’ hoort hier niet: alleen een document met ‘soort: vast’ heeft een bestand
  13 |   - {id: b, soort: begrippen, titel: B, versie: "1", bestand: b.pdf}
     |                                                      ^
  oplossing: haal ‘bestand’ weg of verander ‘soort’
)");
}

TEST_CASE("Only a fixed annex has a date and a status of its own, and it may have none") {
    SmallContract fake;
    std::string text = SmallContract::yaml(SmallContract::lots());
    const std::size_t at = text.find("documenten:");
    text.replace(at, text.find('\n', at) - at,
                 "documenten:\n"
                 "  - {id: a, soort: vast, titel: A, versie: \"1\", bestand: a.pdf}\n"
                 "  - {id: b, soort: begrippen, titel: B, versie: \"1\", datum: 2024-11-30}");
    fake.small.files.add("cat/contracten/c/a.pdf", "%PDF-1.7 inhoud");
    fake.set_contract(text);
    const Contract& contract = fake.read();
    CHECK_FALSE(contract.date_of(contract.documents.front()).has_value());
    CHECK_FALSE(contract.status_of(contract.documents.front()).has_value());
    CHECK(
        printed(fake.small.diagnostics) ==
        R"(cat/contracten/c/contract.yaml:13:54: fout[BW0202]: sleutel ‘datum’ hoort hier niet: alleen een document met ‘soort: vast’ heeft een eigen datum en status
  13 |   - {id: b, soort: begrippen, titel: B, versie: "1", datum: 2024-11-30}
     |                                                      ^
  oplossing: haal ‘datum’ weg of verander ‘soort’
)");
}

TEST_CASE("A colon without a space is pointed at where YAML has no objection to it") {
    CHECK(
        faults_with(SmallContract::yaml("  - id:noord\n"
                                        "  - {id: zuid, naam:Zuid, producten: [rit:1]}\n")) ==
        R"(cat/contracten/c/contract.yaml:13:5: fout[BW0206]: een deel van ‘percelen’ moet een groep van sleutels zijn, maar is een tekst
  13 |   - id:noord
     |     ^
  oplossing: zet een spatie na de dubbele punt: ‘id: noord’
cat/contracten/c/contract.yaml:14:5: fout[BW0205]: sleutel ‘naam’ ontbreekt
  14 |   - {id: zuid, naam:Zuid, producten: [rit:1]}
     |     ^
  oplossing: voeg een regel toe die met ‘naam:’ begint
cat/contracten/c/contract.yaml:14:16: fout[BW0202]: sleutel ‘naam:Zuid’ is hier onbekend
  14 |   - {id: zuid, naam:Zuid, producten: [rit:1]}
     |                ^
  oplossing: zet een spatie na de dubbele punt: ‘naam: Zuid’
cat/contracten/c/contract.yaml:14:39: fout[BW0206]: een deel van ‘producten’ moet een groep van sleutels zijn, maar is een tekst
  14 |   - {id: zuid, naam:Zuid, producten: [rit:1]}
     |                                       ^
  oplossing: zet een spatie na de dubbele punt: ‘rit: 1’
)");
}

TEST_CASE("A fixed annex must be a PDF beside the contract") {
    SmallContract fake;
    std::string text = SmallContract::yaml(SmallContract::lots());
    text.replace(text.find("documenten:"), text.find('\n', text.find("documenten:")) - text.find("documenten:"),
                 "documenten:\n"
                 "  - {id: a, soort: vast, titel: A, versie: \"1\", bestand: a.pdf}\n"
                 "  - {id: b, soort: vast, titel: B, versie: \"1\", bestand: ../b.pdf}\n"
                 "  - {id: c, soort: vast, titel: C, versie: \"1\", bestand: c.pdf}");
    fake.set_contract(text);
    fake.small.files.add("cat/contracten/c/c.pdf", "geen PDF");
    CHECK(
        fake.faults() ==
        R"(cat/contracten/c/contract.yaml:12:58: fout[BW0924]: vaste bijlage ‘a.pdf’ ontbreekt: het bestand staat niet in de map van het contract
  12 |   - {id: a, soort: vast, titel: A, versie: "1", bestand: a.pdf}
     |                                                          ^
  oplossing: zet de PDF naast contract.yaml en schrijf alleen de naam
cat/contracten/c/contract.yaml:13:58: fout[BW0924]: vaste bijlage ‘../b.pdf’ heeft een map in de naam, en hoort in de map van het contract zelf
  13 |   - {id: b, soort: vast, titel: B, versie: "1", bestand: ../b.pdf}
     |                                                          ^
  oplossing: zet de PDF naast contract.yaml en schrijf alleen de naam
cat/contracten/c/contract.yaml:14:58: fout[BW0924]: vaste bijlage ‘c.pdf’ is geen PDF
  14 |   - {id: c, soort: vast, titel: C, versie: "1", bestand: c.pdf}
     |                                                          ^
  oplossing: sla het document op als PDF
)");
}

TEST_CASE("a document cannot have the name of the provider's page") {
    std::string text = SmallContract::yaml(SmallContract::lots());
    text.replace(text.find("{id: tarieven,"), 14, "{id: index,");
    CHECK(faults_with(text).find("fout[BW0211]: een document kan geen ‘index’ heten: zo heet de pagina van de "
                                 "aanbieder\n") != std::string::npos);
}
