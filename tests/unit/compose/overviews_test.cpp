#include "compose/overviews.h"

#include <catch2/catch.hpp>

#include "compose/card_facts.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Overview matrix_of(const std::string& feature) {
    return {located("overzicht"), located("Overzicht"), {}, located(feature)};
}

Overview columns_of(const std::vector<std::string>& features) {
    Overview overview{located("overzicht"), located("Overzicht"), {}, {}};
    for (const std::string& feature : features) overview.features.push_back(located(feature));
    return overview;
}

}  // namespace

TEST_CASE("A matrix says in words what each card names, in the order of the choices") {
    SampleEdition sample;
    sample.book().card_model.features = {{"niveau", "Niveau", true, {"mbo", "hbo"}}};
    sample.add_card("a", "A").features = {chosen("niveau", {"hbo", "mbo"})};
    sample.add_card("b", "B").features = {chosen("niveau", {"hbo"})};
    sample.add_card("c", "C");
    sample.add_card("d", "D").missing = {located("kenmerken.niveau")};
    CHECK(table_text(overview_table(sample.edition(), matrix_of("niveau"))) ==
          "Product | mbo | hbo\n"
          "[a] | ja | ja\n"
          "[b] | niet genoemd | ja\n"
          "[c] | niet genoemd | niet genoemd\n"
          "[d] | Volgt nog | Volgt nog\n");
}

TEST_CASE("A matrix of lots says yes or no") {
    SampleEdition sample;
    sample.book().lots = {{"perceel-1", located("Perceel 1")}, {"perceel-2", located("Perceel 2")}};
    sample.add_card("a", "A").lots = {located("perceel-2")};
    CHECK(table_text(overview_table(sample.edition(), matrix_of("percelen"))) ==
          "Product | Perceel 1 | Perceel 2\n[a] | nee | ja\n");
}

TEST_CASE("A wide matrix becomes several tables of about the same width") {
    SampleEdition sample;
    sample.book().card_model.features = {{"groep", "Groep", true, {"1", "2", "3", "4", "5", "6"}}};
    sample.add_card("a", "A").features = {chosen("groep", {"4"})};
    const Blocks blocks = overview_table(sample.edition(), matrix_of("groep"));
    REQUIRE(blocks.size() == 2);
    CHECK(table_text(blocks, 0) == "Product | 1 | 2 | 3\n[a] | niet genoemd | niet genoemd | niet genoemd\n");
    CHECK(table_text(blocks, 1) == "Product | 4 | 5 | 6\n[a] | ja | niet genoemd | niet genoemd\n");
}

TEST_CASE("An overview has a column for each feature that some card names") {
    SampleEdition sample;
    sample.book().card_model.features = {{"personeel", "Personeel"}, {"groep", "Groepsgrootte"}, {"duur", "Duur"}};
    sample.add_card("a", "A").features = {{"personeel", located("twee"), {}}};
    sample.add_card("b", "B").features = {{"groep", located("acht"), {}}};
    CHECK(table_text(overview_table(sample.edition(), columns_of({"personeel", "groep", "duur"}))) ==
          "Product | Personeel | Groepsgrootte\n[a] | twee | niet genoemd\n[b] | niet genoemd | acht\n");
}

TEST_CASE("An overview about which no card says anything is left out") {
    SampleEdition sample;
    sample.book().card_model.features = {{"niveau", "Niveau", true, {"mbo"}}, {"duur", "Duur"}};
    sample.add_card("a", "A");
    CHECK(overview_table(sample.edition(), matrix_of("niveau")).empty());
    CHECK(overview_table(sample.edition(), columns_of({"duur"})).empty());
}

TEST_CASE("The overview of products leaves out what no card has or announces") {
    SampleEdition sample;
    sample.add_card("a", "A");
    const auto overview = [&] { return table_text({product_overview(sample.edition())}); };
    CHECK(overview() == "Product | Segment\n[a] | Deel\n");
    sample.book().numbering = {located("{1}"), located("{1}.{2}")};
    sample.add_card("b", "B").law = Located<CardLaw>{CardLaw::YouthAct, {}};
    sample.add_card("c", "C").missing = {located("wet")};
    CHECK(overview() ==
          "Nummer | Product | Wet | Segment\n[a] | A | geen | Deel\n[b] | B | Jeugdwet | Deel\n"
          "[c] | C | Volgt nog | Deel\n");
}
