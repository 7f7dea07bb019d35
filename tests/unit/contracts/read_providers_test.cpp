#include <catch2/catch.hpp>
#include <string>

#include "contracts/read_providers.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

struct ReadRegister {
    explicit ReadRegister(const std::string& text) {
        found = read_providers(sources.add("aanbieders.csv", text), diagnostics);
        faults = printed(diagnostics);
    }

    SourceStore sources;
    Diagnostics diagnostics;
    ProviderRegister found;
    std::string faults;
};

constexpr const char* heading = "id;naam;kvk;agb\n";

}  // namespace

TEST_CASE("A row of the register becomes a provider, each value with its place") {
    const ReadRegister read(
        "id;naam;rechtsvorm;kvk;agb;straat;postcode;plaats;contactpersoon;email;telefoon;opvolger-van;opvolger-sinds;"
        "rol;hoort-bij\n"
        "anna;Stichting Anna;stichting;00001001;00002001 00002002;Straat 1;1234 AB;Stad;An A;an@a.example;0900;bert;"
        "1-7-2025;lid;carla\n");
    CHECK(read.faults.empty());
    CHECK_FALSE(read.found.damaged);
    REQUIRE(read.found.providers.size() == 1);
    const Provider& anna = read.found.providers[0];
    CHECK(anna.id.value == "anna");
    CHECK(anna.name.value == "Stichting Anna");
    CHECK(anna.name.place.line == 2);
    CHECK(anna.name.place.column == 6);
    CHECK(anna.legal_form == "stichting");
    CHECK(anna.chamber_number.value == "00001001");
    REQUIRE(anna.agb_codes.size() == 2);
    CHECK(anna.agb_codes[1].value == "00002002");
    CHECK(anna.agb_codes[1].place.column == 49);
    CHECK(anna.street == "Straat 1");
    CHECK(anna.postal_code == "1234 AB");
    CHECK(anna.town == "Stad");
    CHECK(anna.contact_person == "An A");
    CHECK(anna.email == "an@a.example");
    CHECK(anna.phone == "0900");
    CHECK(anna.predecessor.value == "bert");
    REQUIRE(anna.succeeds_from.has_value());
    CHECK(anna.succeeds_from->value == Date{2025, 7, 1});
    CHECK(anna.role.value == ProviderRole::Member);
    CHECK(anna.belongs_to.value == "carla");
    CHECK_FALSE(anna.damaged);
}

TEST_CASE("Columns stand in any order, in any case, with spaces; blank rows and empty columns do not count") {
    const ReadRegister read(
        "Naam;AGB;Opvolger van;ID;KVK;\n;;;;;\nAnna;00002001;;anna;00001001;\n\nBert;00002002;;bert;00001002\n");
    CHECK(read.faults.empty());
    REQUIRE(read.found.providers.size() == 2);
    CHECK(read.found.providers[0].id.value == "anna");
    CHECK(read.found.providers[0].role.value == ProviderRole::Independent);
    CHECK(read.found.providers[1].agb_codes.at(0).value == "00002002");
}

TEST_CASE("Columns that are unknown, double or absent are faults of the heading") {
    const ReadRegister read("id;naam;kvk;naam;telefon;x\nanna;Anna;00001001;Anna;1;2\n");
    CHECK(read.found.damaged);
    CHECK(read.faults == R"(aanbieders.csv:1:13: fout[BW0902]: kolom ‘naam’ staat er twee keer
  1 | id;naam;kvk;naam;telefon;x
    |             ^
  aanbieders.csv:1:4: hier ook
  oplossing: haal een van de twee kolommen weg
aanbieders.csv:1:18: fout[BW0902]: kolom ‘telefon’ is hier onbekend
  1 | id;naam;kvk;naam;telefon;x
    |                  ^
  oplossing: bedoelt u ‘telefoon’?
aanbieders.csv:1:26: fout[BW0902]: kolom ‘agb’ ontbreekt, en ‘x’ is hier onbekend
  1 | id;naam;kvk;naam;telefon;x
    |                          ^
  oplossing: verander een kop die de verkeerde naam heeft, of voeg een kolom met de kop ‘agb’ toe
)");
    CHECK(read.found.providers.at(0).damaged);
    CHECK(ReadRegister("id;naam;kvk\n").faults == R"(aanbieders.csv:1:1: fout[BW0902]: kolom ‘agb’ ontbreekt
  1 | id;naam;kvk
    | ^
  oplossing: voeg een kolom met de kop ‘agb’ toe
)");
    CHECK(ReadRegister("id;naam;kvk;agb;x\n").faults == R"(aanbieders.csv:1:17: fout[BW0902]: kolom ‘x’ is hier onbekend
  1 | id;naam;kvk;agb;x
    |                 ^
  oplossing: kies uit: id, naam, rechtsvorm, kvk, agb, straat, postcode, plaats, contactpersoon, email, telefoon, opvolger-van, …
)");
}

TEST_CASE("A postcode is four digits, a space and two capitals; an e-mail address has an @") {
    const ReadRegister read(
        "id;naam;kvk;agb;postcode;email\n"
        "anna;Anna;00001001;00002001;1234ab;an@a.example\n"
        "bert;Bert;00001002;00002002;123 AB;bert.example\n"
        "carla;Carla;00001003;00002003;0123 AB;@c.example\n"
        "dirk;Dirk;00001004;00002004;;\n");
    CHECK(read.faults == R"(aanbieders.csv:2:29: fout[BW0928]: ‘1234ab’ is geen postcode
  2 | anna;Anna;00001001;00002001;1234ab;an@a.example
    |                             ^
  oplossing: bedoelt u ‘1234 AB’?
aanbieders.csv:3:29: fout[BW0928]: ‘123 AB’ is geen postcode
  3 | bert;Bert;00001002;00002002;123 AB;bert.example
    |                             ^
  oplossing: schrijf vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB
aanbieders.csv:3:36: fout[BW0928]: ‘bert.example’ is geen e-mailadres
  3 | bert;Bert;00001002;00002002;123 AB;bert.example
    |                                    ^
  oplossing: schrijf het adres met een @, zoals naam@voorbeeld.nl
aanbieders.csv:4:31: fout[BW0928]: ‘0123 AB’ is geen postcode
  4 | carla;Carla;00001003;00002003;0123 AB;@c.example
    |                               ^
  oplossing: schrijf vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB
aanbieders.csv:4:39: fout[BW0928]: ‘@c.example’ is geen e-mailadres
  4 | carla;Carla;00001003;00002003;0123 AB;@c.example
    |                                       ^
  oplossing: schrijf het adres met een @, zoals naam@voorbeeld.nl
)");
    CHECK_FALSE(read.found.providers.at(3).damaged);
}

TEST_CASE("An empty table says what it begins with") {
    CHECK(ReadRegister("\n;;\n").faults ==
          R"(aanbieders.csv: fout[BW0902]: de tabel is leeg: de regel met de kolomkoppen ontbreekt
  oplossing: begin het bestand met de regel ‘id;naam;rechtsvorm;kvk;agb;straat;postcode;plaats;contactpersoon;email;telefoon;opvolger-van;opvolger-sinds;rol;hoort-bij’
)");
}

TEST_CASE("What Excel does to KvK numbers and AGB codes is recognised") {
    const ReadRegister read(std::string(heading) +
                            "anna;Anna;1001;2001\n"
                            "bert;Bert;1,23E+07;00002002 2003\n"
                            "carla;Carla;########;#NAAM?\n");
    CHECK(
        read.faults ==
        R"(aanbieders.csv:2:11: fout[BW0904]: ‘1001’ heeft 4 van de 8 cijfers van een KvK-nummer: Excel laat nullen vooraan weg
  2 | anna;Anna;1001;2001
    |           ^
  oplossing: is het ‘00001001’? maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV
aanbieders.csv:2:16: fout[BW0904]: ‘2001’ heeft 4 van de 8 cijfers van een AGB-code: Excel laat nullen vooraan weg
  2 | anna;Anna;1001;2001
    |                ^
  oplossing: is het ‘00002001’? maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV
aanbieders.csv:3:11: fout[BW0904]: ‘1,23E+07’ is geen KvK-nummer: Excel heeft er een getal van gemaakt
  3 | bert;Bert;1,23E+07;00002002 2003
    |           ^
  oplossing: maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV
aanbieders.csv:3:29: fout[BW0904]: ‘2003’ heeft 4 van de 8 cijfers van een AGB-code: Excel laat nullen vooraan weg
  3 | bert;Bert;1,23E+07;00002002 2003
    |                             ^
  oplossing: is het ‘00002003’? maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV
aanbieders.csv:4:13: fout[BW0904]: hier staat alleen ‘########’: de kolom was in Excel te smal, en Excel heeft dit opgeslagen in plaats van de waarde
  4 | carla;Carla;########;#NAAM?
    |             ^
  oplossing: maak de kolom in Excel breder en sla het bestand opnieuw op als CSV
aanbieders.csv:4:22: fout[BW0904]: hier staat ‘#NAAM?’: een formule in Excel gaf een fout
  4 | carla;Carla;########;#NAAM?
    |                      ^
  oplossing: verbeter de formule, of vul de waarde in, en sla het bestand opnieuw op als CSV
)");
}

TEST_CASE("All faults of all rows are found, and each names its provider") {
    const ReadRegister read(
        "id;naam;kvk;agb;opvolger-sinds;rol\n"
        "Anna;;12345-78;0000200A;31-02-2025;baas\n"
        ";Bert;00001002;00002002;;\n"
        "carla;Carla;000010031;00002003;1-jan;lid\n");
    CHECK(read.found.damaged);
    CHECK(read.found.providers.size() == 2);
    CHECK(read.found.providers[0].damaged);
    CHECK(read.faults == R"(aanbieders.csv:2:1: fout[BW0211]: ‘Anna’ is geen goed id
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    | ^
  oplossing: gebruik alleen kleine letters zonder accent, cijfers en losse streepjes ertussen
aanbieders.csv:2:6: fout[BW0903]: de cel onder ‘naam’ is leeg
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    |      ^
  oplossing: vul de cel in, of haal de rij weg
aanbieders.csv:2:7: fout[BW0906]: ‘12345-78’ is geen KvK-nummer van 8 cijfers
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    |       ^
  oplossing: schrijf alleen de 8 cijfers, zoals 01234567
aanbieders.csv:2:16: fout[BW0906]: ‘0000200A’ is geen AGB-code van 8 cijfers
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    |                ^
  oplossing: schrijf alleen de 8 cijfers, zoals 01234567
aanbieders.csv:2:25: fout[BW0215]: ‘31-02-2025’ bij ‘opvolger-sinds’ is geen bestaande datum
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    |                         ^
  oplossing: schrijf een datum als 2026-07-01 of 01-07-2026
aanbieders.csv:2:36: fout[BW0214]: ‘baas’ is geen bekende waarde van ‘rol’
  2 | Anna;;12345-78;0000200A;31-02-2025;baas
    |                                    ^
  oplossing: kies uit: zelfstandig, penvoerder, lid, onderaannemer
aanbieders.csv:3:1: fout[BW0903]: de cel onder ‘id’ is leeg
  3 | ;Bert;00001002;00002002;;
    | ^
  oplossing: vul de cel in, of haal de rij weg
aanbieders.csv:4:13: fout[BW0906]: ‘000010031’ is geen KvK-nummer van 8 cijfers
  4 | carla;Carla;000010031;00002003;1-jan;lid
    |             ^
  oplossing: schrijf alleen de 8 cijfers, zoals 01234567
aanbieders.csv:4:32: fout[BW0904]: ‘1-jan’ onder ‘opvolger-sinds’ is geen volledige datum: zo toont Excel hem
  4 | carla;Carla;000010031;00002003;1-jan;lid
    |                                ^
  oplossing: maak de kolom in Excel op als dd-mm-jjjj, of schrijf een datum als 2026-07-01
)");
    for (const Diagnostic& fault : read.diagnostics.sorted()) {
        const std::vector<std::string> expected = fault.place.line == 2   ? std::vector<std::string>{"Anna"}
                                                  : fault.place.line == 4 ? std::vector<std::string>{"carla"}
                                                                          : std::vector<std::string>{};
        CHECK(fault.concerns == expected);
    }
}

TEST_CASE("Text beside the last column and a broken row leave the other rows") {
    const ReadRegister read(std::string(heading) +
                            "anna;Anna;00001001;00002001;kwijt\n"
                            "\"bert;Bert;00001002;00002002\n"
                            "carla;Carla;00001003;00002003;;\n");
    CHECK(read.found.damaged);
    CHECK(read.found.providers.size() == 2);
    CHECK(read.faults ==
          R"(aanbieders.csv:2:29: fout[BW0901]: ‘kwijt’ staat naast de laatste kolom
  2 | anna;Anna;00001001;00002001;kwijt
    |                             ^
  oplossing: haal de cel weg; staat in een tekst een scheidingsteken, zet de tekst dan tussen aanhalingstekens
aanbieders.csv:3:1: fout[BW0901]: het aanhalingsteken aan het begin van deze cel wordt niet gesloten
  3 | "bert;Bert;00001002;00002002
    | ^
  oplossing: haal het aanhalingsteken weg of sluit het; een aanhalingsteken in een tekst schrijft u dubbel
)");
}
