#include "compose/comparisons.h"

#include <catch2/catch.hpp>

#include "document/walk.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

const std::string header = "Onderdeel | Gelijk of verschillend | Tekst\n";

Comparison comparison_of(const std::vector<std::string>& cards) {
    Comparison comparison{located("vergelijking"), located("Vergelijking"), {}};
    for (const std::string& card : cards) comparison.cards.push_back(located(card));
    return comparison;
}

/// Two cards with a section whose texts are partly the same.
SampleEdition licht_and_zwaar() {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}, {"eisen", "Eisen", false}};
    sample.add_card("licht", "Licht").sections = {
        {"tekst", {}, {paragraph_of("Voor iedereen."), bullets({"wonen", "werken"}), paragraph_of("Licht.")}}};
    sample.add_card("zwaar", "Zwaar").sections = {
        {"tekst", {}, {paragraph_of("Voor iedereen."), bullets({"werken", "leren"})}},
        {"eisen", {}, {paragraph_of("Zwaar.")}}};
    return sample;
}

}  // namespace

TEST_CASE("A comparison tells what cards have in common from what only one says") {
    const SampleEdition sample = licht_and_zwaar();
    CHECK(table_text(comparison_table(sample.edition(), comparison_of({"licht", "zwaar"}))) ==
          header +
              "Tekst | Gelijk | Voor iedereen. / werken\n"
              "Tekst | Verschillend: [licht] | wonen / Licht.\n"
              "Tekst | Verschillend: [zwaar] | leren\n"
              "Eisen | Verschillend: [licht] | niet genoemd\n"
              "Eisen | Verschillend: [zwaar] | Zwaar.\n");
}

TEST_CASE("Cards that say the same have nothing that differs") {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}};
    sample.book().card_model.features = {{"duur", "Duur"}, {"groep", "Groep"}};
    for (const char* id : {"a", "b"}) {
        Card& card = sample.add_card(id, id);
        card.sections = {{"tekst", {}, {paragraph_of("Gelijk.")}}};
        card.features = {{"duur", located("een jaar"), {}}};
    }
    sample.catalogue.cards["b"].front().features.push_back({"groep", located("acht"), {}});
    CHECK(table_text(comparison_table(sample.edition(), comparison_of({"a", "b"}))) ==
          header +
              "Duur | Gelijk | een jaar\n"
              "Groep | Verschillend: [a] | niet genoemd\n"
              "Groep | Verschillend: [b] | acht\n"
              "Tekst | Gelijk | Gelijk.\n");
}

TEST_CASE("Texts are compared by sentence, and what belongs together stays one paragraph") {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}};
    sample.add_card("a", "A").sections = {{"tekst", {}, {paragraph_of("Een. Twee 2.5 keer. Drie. Vier?")}}};
    sample.add_card("b", "B").sections = {{"tekst", {}, {paragraph_of("Een. Anders! Drie.")}}};
    CHECK(table_text(comparison_table(sample.edition(), comparison_of({"a", "b"}))) ==
          header +
              "Tekst | Gelijk | Een. Drie.\n"
              "Tekst | Verschillend: [a] | Twee 2.5 keer. Vier?\n"
              "Tekst | Verschillend: [b] | Anders!\n");
}

TEST_CASE("References count by what they lead to") {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}};
    for (const char* id : {"a", "b"}) {
        Reference reference;
        reference.id = id;
        Paragraph paragraph;
        paragraph.content.push_back({{}, Text{"Zie "}});
        paragraph.content.push_back({{}, std::move(reference)});
        sample.add_card(id, id).sections = {{"tekst", {}, {{{}, std::move(paragraph)}}}};
    }
    CHECK(table_text(comparison_table(sample.edition(), comparison_of({"a", "b"}))) ==
          header + "Tekst | Verschillend: [a] | Zie [a]\nTekst | Verschillend: [b] | Zie [b]\n");
}

TEST_CASE("A comparison repeats neither anchors nor footnotes") {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}};
    for (const char* id : {"a", "b"}) {
        Heading heading;
        heading.level = 3;
        heading.anchor = std::string(id) + "--trede-1";
        heading.content.push_back({{}, Text{"Trede 1"}});
        Paragraph paragraph;
        paragraph.anchor.id = std::string(id) + "--punt";
        paragraph.content.push_back({{}, Text{"Punt"}});
        paragraph.content.push_back({{}, FootnoteMark{"noot"}});
        sample.add_card(id, id).sections = {{"tekst", {}, {{{}, std::move(heading)}, {{}, std::move(paragraph)}}}};
    }
    const Blocks blocks = comparison_table(sample.edition(), comparison_of({"a", "b"}));
    CHECK(table_text(blocks) == header + "Tekst | Gelijk | Trede 1 / Punt\n");
    for_each_block(blocks, [](const Block& block) {
        CHECK_FALSE(std::holds_alternative<Heading>(block.value));
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        if (paragraph != nullptr) CHECK(paragraph->anchor.id.empty());
    });
}

TEST_CASE("Cards that the edition does not contain are left out of a comparison") {
    const SampleEdition sample = licht_and_zwaar();
    CHECK(comparison_table(sample.edition(), comparison_of({"licht", "elders"})).empty());
}
