#include "unit/checks/found_in.h"

using namespace boekwerk;

TEST_CASE("One contract number is of one provider, and a provider has one number") {
    SmallContract fake;
    fake.set_awards(
        "anna;noord;;;;;;V-1\n"
        "bert;zuid;;;2025-12-31;;;V-1\n"
        "bert;zuid;;2026-01-01;;;;V-2\n"
        "bert;noord;;;;;;V-2\n");
    CHECK(found_in(fake) ==
          R"(cat/contracten/c/gunningen.csv:3:26: fout[BW0926]: contractnummer ‘V-1’ heeft aanbieder ‘anna’ ook
  3 | bert;zuid;;;2025-12-31;;;V-1
    |                          ^
  cat/contracten/c/gunningen.csv:2:17: hier staat het andere
  oplossing: geef elke aanbieder een eigen nummer; neemt de ene de andere over, vul dan ‘opvolger-van’ in
cat/contracten/c/gunningen.csv:4:26: fout[BW0926]: aanbieder ‘bert’ heeft in dit contract twee nummers: ‘V-1’ en ‘V-2’
  4 | bert;zuid;;2026-01-01;;;;V-2
    |                          ^
  cat/contracten/c/gunningen.csv:3:26: hier staat het andere
  oplossing: vul bij elke gunning van de aanbieder hetzelfde nummer in
)");
}

TEST_CASE("Rows without a number, and numbers that go on with a successor, are no fault") {
    SmallContract fake;
    fake.small.files.add("cat/aanbieders.csv",
                         "id;naam;kvk;agb;opvolger-van;opvolger-sinds\n"
                         "anna;Anna;00001001;00002001;;\n"
                         "bert;Bert;00001002;00002002;anna;2026-01-01\n");
    fake.set_awards("anna;noord;;;2025-12-31;;;V-1\nbert;noord;;2026-01-01;;;;V-1\nbert;zuid;;;;;;\n");
    CHECK(found_in(fake).empty());
}
