#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "checks/check_contracts.h"
#include "fakes/small_contract.h"

using namespace boekwerk;

namespace {

/// Every provider has an award.
std::string found_with(const std::string& rows) {
    SmallContract fake;
    std::string awards = "anna;noord;;;;;;\nbert;zuid;;;;;;\n";
    std::istringstream lines(rows);
    for (std::string line; std::getline(lines, line);) awards += line.substr(0, line.find(';')) + ";noord;;;;;;\n";
    fake.set_awards(awards);
    fake.small.files.add("cat/aanbieders.csv",
                         "id;naam;kvk;agb;opvolger-van;opvolger-sinds;rol;hoort-bij\n"
                         "anna;Stichting Anna;00001001;00002001;;;penvoerder;\n"
                         "bert;Bert bv;00001002;00002002;;;;\n" +
                             rows);
    fake.read();
    REQUIRE(printed(fake.small.diagnostics).empty());
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    return printed(fake.small.diagnostics);
}

}  // namespace

TEST_CASE("Consortia, subcontractors and successors that fit have no faults") {
    CHECK(found_with("carla;Carla;00001003;00002003;;;lid;anna\n"
                     "dirk;Dirk;00001004;00002004;bert;2025-07-01;onderaannemer;bert\n"
                     "eva;Eva;00001005;00002005;dirk;2026-07-01;zelfstandig;\n")
              .empty());
}

TEST_CASE("A provider stands once in the register, by id, KvK number and name") {
    CHECK(found_with("bert;Bert Twee;00001003;00002003;;;;\n"
                     "carla;Carla;00001001;00002004;;;;\n"
                     "dirk;stichting  ANNA;00001005;00002005;;;;\n"
                     "eva;Bert B.V.;00001006;00002006;;;;\n") ==
          R"(cat/aanbieders.csv:4:1: fout[BW0210]: id ‘bert’ is al gebruikt
  4 | bert;Bert Twee;00001003;00002003;;;;
    | ^
  cat/aanbieders.csv:3:1: hier ook
  oplossing: kies een ander id
cat/aanbieders.csv:5:13: fout[BW0912]: KvK-nummer 00001001 heeft aanbieder ‘anna’ ook
  5 | carla;Carla;00001001;00002004;;;;
    |             ^
  cat/aanbieders.csv:2:21: hier ook
  oplossing: verbeter het nummer, of maak van de twee rijen één
cat/aanbieders.csv:6:6: fout[BW0912]: aanbieder ‘anna’ heeft dezelfde naam: ‘Stichting Anna’
  6 | dirk;stichting  ANNA;00001005;00002005;;;;
    |      ^
  cat/aanbieders.csv:2:6: hier ook
  oplossing: verbeter de naam, of maak van de twee rijen één
cat/aanbieders.csv:7:5: fout[BW0912]: aanbieder ‘bert’ heeft dezelfde naam: ‘Bert bv’
  7 | eva;Bert B.V.;00001006;00002006;;;;
    |     ^
  cat/aanbieders.csv:3:6: hier ook
  oplossing: verbeter de naam, of maak van de twee rijen één
)");
}

TEST_CASE("An AGB code is of one provider, or goes from one to its successor") {
    CHECK(found_with("carla;Carla;00001003;00002003 00002001;;;;\n"
                     "dirk;Dirk;00001004;00002004 00002005 00002004;;;;\n"
                     "eva;Eva;00001005;00002002;bert;2025-07-01;;\n") ==
          R"(cat/aanbieders.csv:4:31: fout[BW0912]: AGB-code 00002001 heeft aanbieder ‘anna’ ook
  4 | carla;Carla;00001003;00002003 00002001;;;;
    |                               ^
  cat/aanbieders.csv:2:30: hier ook
  oplossing: verbeter de code; neemt de ene aanbieder de andere over, vul dan ‘opvolger-van’ in
cat/aanbieders.csv:5:38: fout[BW0912]: AGB-code 00002004 staat er twee keer
  5 | dirk;Dirk;00001004;00002004 00002005 00002004;;;;
    |                                      ^
  cat/aanbieders.csv:5:20: hier voor het eerst
  oplossing: haal de tweede weg, of verbeter de code
)");
}

TEST_CASE("A role and whom somebody belongs to must fit") {
    CHECK(found_with("carla;Carla;00001003;00002003;;;lid;\n"
                     "dirk;Dirk;00001004;00002004;;;onderaannemer;\n"
                     "eva;Eva;00001005;00002005;;;;anna\n"
                     "fred;Fred;00001006;00002006;;;lid;bert\n"
                     "gijs;Gijs;00001007;00002007;;;lid;anne\n"
                     "hans;Hans;00001008;00002008;;;onderaannemer;hans\n") ==
          R"(cat/aanbieders.csv:4:33: fout[BW0913]: een lid hoort bij een andere aanbieder, maar ‘hoort-bij’ is leeg
  4 | carla;Carla;00001003;00002003;;;lid;
    |                                 ^
  oplossing: vul bij ‘hoort-bij’ het id van de penvoerder in
cat/aanbieders.csv:5:31: fout[BW0913]: een onderaannemer hoort bij een andere aanbieder, maar ‘hoort-bij’ is leeg
  5 | dirk;Dirk;00001004;00002004;;;onderaannemer;
    |                               ^
  oplossing: vul bij ‘hoort-bij’ het id van de hoofdaannemer in
cat/aanbieders.csv:6:30: fout[BW0913]: ‘hoort-bij’ is ingevuld, maar de rol is ‘zelfstandig’
  6 | eva;Eva;00001005;00002005;;;;anna
    |                              ^
  oplossing: maak ‘hoort-bij’ leeg, of vul de rol lid of onderaannemer in
cat/aanbieders.csv:7:35: fout[BW0913]: een lid hoort bij een penvoerder, maar ‘bert’ heeft de rol ‘zelfstandig’
  7 | fred;Fred;00001006;00002006;;;lid;bert
    |                                   ^
  oplossing: noem de penvoerder, of geef ‘bert’ de rol penvoerder
cat/aanbieders.csv:8:35: fout[BW0907]: aanbieder ‘anne’ staat niet in aanbieders.csv
  8 | gijs;Gijs;00001007;00002007;;;lid;anne
    |                                   ^
  oplossing: bedoelt u ‘anna’?
cat/aanbieders.csv:9:45: fout[BW0913]: aanbieder ‘hans’ verwijst naar zichzelf
  9 | hans;Hans;00001008;00002008;;;onderaannemer;hans
    |                                             ^
  oplossing: noem een andere aanbieder
)");
}

TEST_CASE("A successor names its predecessor and the day, and never succeeds itself") {
    CHECK(found_with("carla;Carla;00001003;00002003;bert;;;\n"
                     "dirk;Dirk;00001004;00002004;;2025-07-01;;\n"
                     "eva;Eva;00001005;00002005;eva;2025-07-01;;\n"
                     "fred;Fred;00001006;00002006;gijs;2025-07-01;;\n"
                     "gijs;Gijs;00001007;00002007;fred;2025-07-01;;\n"
                     "hans;Hans;00001008;00002008;gijs;2025-07-01;;\n"
                     "ina;Ina;00001009;00002009;zoek;2025-07-01;;\n") ==
          R"(cat/aanbieders.csv:4:31: fout[BW0913]: ‘opvolger-van’ is ingevuld, maar ‘opvolger-sinds’ niet
  4 | carla;Carla;00001003;00002003;bert;;;
    |                               ^
  oplossing: vul de datum van de opvolging in
cat/aanbieders.csv:5:30: fout[BW0913]: ‘opvolger-sinds’ is ingevuld, maar ‘opvolger-van’ niet
  5 | dirk;Dirk;00001004;00002004;;2025-07-01;;
    |                              ^
  oplossing: vul het id van de voorganger in, of maak de datum leeg
cat/aanbieders.csv:6:27: fout[BW0913]: aanbieder ‘eva’ verwijst naar zichzelf
  6 | eva;Eva;00001005;00002005;eva;2025-07-01;;
    |                           ^
  oplossing: noem een andere aanbieder
cat/aanbieders.csv:7:29: fout[BW0913]: aanbieder ‘fred’ volgt via ‘gijs’ zichzelf op
  7 | fred;Fred;00001006;00002006;gijs;2025-07-01;;
    |                             ^
  oplossing: haal een van de opvolgingen weg
cat/aanbieders.csv:8:29: fout[BW0913]: aanbieder ‘gijs’ volgt via ‘fred’ zichzelf op
  8 | gijs;Gijs;00001007;00002007;fred;2025-07-01;;
    |                             ^
  oplossing: haal een van de opvolgingen weg
cat/aanbieders.csv:10:27: fout[BW0907]: aanbieder ‘zoek’ staat niet in aanbieders.csv
  10 | ina;Ina;00001009;00002009;zoek;2025-07-01;;
     |                           ^
  oplossing: kies een id uit de kolom ‘id’
)");
}

TEST_CASE("A provider that nobody uses is a warning") {
    SmallContract fake;
    fake.small.files.add("cat/aanbieders.csv",
                         "id;naam;kvk;agb;opvolger-van;opvolger-sinds;rol;hoort-bij\n"
                         "anna;Anna;00001001;00002001;;;penvoerder;\n"
                         "bert;Bert;00001002;00002002;dirk;2025-07-01;;\n"
                         "carla;Carla;00001003;00002003;;;lid;anna\n"
                         "dirk;Dirk;00001004;00002004;;;;\n"
                         "eva;Eva;00001005;00002005;;;;\n");
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    CHECK(printed(fake.small.diagnostics) ==
          R"(cat/aanbieders.csv:6:1: waarschuwing[BW0929]: aanbieder ‘eva’ heeft in geen enkel contract een gunning
  6 | eva;Eva;00001005;00002005;;;;
    | ^
  oplossing: vul de gunning in, of haal de rij weg als niemand haar gebruikt
)");
}

TEST_CASE("Nothing is said of unused providers while awards may be unread") {
    const auto found_after = [](const auto& change) {
        SmallContract fake;
        fake.set_providers("carla;Carla;00001003;00002004\n");
        change(fake);
        fake.small.read();
        fake.contracts =
            read_contracts(fake.small.files, "cat", fake.small.catalogue, fake.small.sources, fake.small.diagnostics);
        check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
        return printed(fake.small.diagnostics);
    };
    const std::string warning = "waarschuwing[BW0929]";
    CHECK(found_after([](SmallContract&) {}).find(warning) != std::string::npos);
    CHECK(found_after([](SmallContract& fake) { fake.set_contract("nummer: [\n"); }).find(warning) ==
          std::string::npos);
    CHECK(found_after([](SmallContract& fake) { fake.set_awards("anna;noord\nbert;zuid\n\"carla\n"); }).find(warning) ==
          std::string::npos);
    CHECK(found_after([](SmallContract& fake) {
              fake.set_awards("anna;noord\nbert;zuid\nkarla;noord\n");
          }).find(warning) == std::string::npos);
}

TEST_CASE("A wrong id is never proposed") {
    SmallContract fake;
    fake.small.files.add("cat/aanbieders.csv",
                         "id;naam;kvk;agb\nCarla;Carla;00001001;00002001\nanna;Anna;00001002;00002002\n"
                         "bert;Bert;00001003;00002003\n");
    fake.set_awards("anna;noord\nbert;zuid\ncarla;noord\n");
    fake.read();
    check_contracts(fake.small.catalogue, fake.contracts, fake.small.diagnostics);
    CHECK(printed(fake.small.diagnostics).find("bedoelt u ‘Carla’?") == std::string::npos);
}
