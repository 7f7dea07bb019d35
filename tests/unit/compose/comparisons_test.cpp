#include "compose/comparisons.h"

#include <catch2/catch.hpp>

#include "document/walk.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

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
          "Onderdeel | Gelijk | Verschillend\n"
          "Tekst | Voor iedereen. / werken | [licht] / wonen / Licht. / [zwaar] / leren\n"
          "Eisen | niets | [licht] / niet genoemd / [zwaar] / Zwaar.\n");
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
          "Onderdeel | Gelijk | Verschillend\n"
          "Duur | een jaar | niets\n"
          "Groep | niets | [a] / niet genoemd / [b] / acht\n"
          "Tekst | Gelijk. | niets\n");
}

TEST_CASE("Texts are compared by sentence, and what belongs together stays one paragraph") {
    SampleEdition sample;
    sample.book().card_model.sections = {{"tekst", "Tekst", true}};
    sample.add_card("a", "A").sections = {{"tekst", {}, {paragraph_of("Een. Twee 2.5 keer. Drie. Vier?")}}};
    sample.add_card("b", "B").sections = {{"tekst", {}, {paragraph_of("Een. Anders! Drie.")}}};
    CHECK(table_text(comparison_table(sample.edition(), comparison_of({"a", "b"}))) ==
          "Onderdeel | Gelijk | Verschillend\n"
          "Tekst | Een. Drie. | [a] / Twee 2.5 keer. Vier? / [b] / Anders!\n");
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
          "Onderdeel | Gelijk | Verschillend\nTekst | niets | [a] / Zie [a] / [b] / Zie [b]\n");
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
    CHECK(table_text(blocks) == "Onderdeel | Gelijk | Verschillend\nTekst | Trede 1 / Punt | niets\n");
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
