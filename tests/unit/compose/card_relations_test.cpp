#include "compose/card_relations.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

using enum RelationKind;

/// The cards a to f of one part; their names are their ids in capitals.
struct Cards {
    Cards() {
        for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
            sample.add_card(id, std::string(1, static_cast<char>(id[0] - 'a' + 'A')));
        }
    }

    void relate(const std::string& from, RelationKind kind, const std::string& to,
                RelationLevel level = RelationLevel::Client) {
        sample.catalogue.cards.at(from).front().relations.push_back({kind, level, located(to), {}});
    }

    std::string of(const std::string& id) {
        const Edition edition = sample.edition();
        return table_text(CardRelations(edition).of_card(sample.catalogue.cards.at(id).front()));
    }

    std::string rules() {
        const Edition edition = sample.edition();
        return table_text(CardRelations(edition).combination_rules());
    }

    /// The flow of the first `count` cards.
    Blocks flow(std::size_t count) {
        const Edition edition = sample.edition();
        return CardRelations(edition).flow("deel", "Deel", edition.parts.front().cards.data(), count);
    }

    SampleEdition sample;
};

/// A line per box, and then a line per arrow.
std::string picture_text(const Blocks& blocks) {
    const auto& diagram = std::get<Diagram>(blocks.at(0).value);
    std::string text;
    for (const DiagramNode& node : diagram.nodes) text += node.label + "\n";
    for (const DiagramEdge& edge : diagram.edges) {
        text += diagram.nodes[edge.from].label + " -" + edge.label + "-> " + diagram.nodes[edge.to].label + "\n";
    }
    return text;
}

/// A line per item; a reference reads as its card's id in square brackets.
std::string list_text(const Block& block) {
    std::string text;
    for (const ListItem& item : std::get<List>(block.value).items) {
        for (const Inline& part : std::get<Paragraph>(item.blocks.at(0).value).content) {
            if (const auto* words = std::get_if<Text>(&part.value)) text += words->text;
            if (const auto* reference = std::get_if<Reference>(&part.value)) text += "[" + reference->id + "]";
        }
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("A card without relations has nothing to show") {
    Cards cards;
    cards.relate("a", See, "b");
    const Edition edition = cards.sample.edition();
    const CardRelations relations(edition);
    CHECK(relations.of_card(cards.sample.catalogue.cards.at("c").front()).empty());
    CHECK(relations.combination_rules().empty());
}

TEST_CASE("A relation shows on both of its cards, in the words of each") {
    Cards cards;
    cards.relate("a", StepsDownTo, "b");
    cards.relate("a", FlowsTo, "b");
    cards.relate("a", Requires, "b");
    cards.relate("a", Requires, "b", RelationLevel::Contract);
    cards.relate("a", See, "b");
    cards.relate("c", StepsUpTo, "a");
    cards.relate("a", Excludes, "c");
    cards.relate("c", Excludes, "d", RelationLevel::Contract);
    cards.relate("a", SameAs, "c");
    CHECK(cards.of("a") ==
          "Afschalen kan naar | [b]\n"
          "Opschalen kan vanaf | [c]\n"
          "Doorstroom kan naar | [b]\n"
          "Vereist ook (voor dezelfde cliënt) | [b]\n"
          "Vereist ook (in het contract van de aanbieder) | [b]\n"
          "Mag niet samen met (voor dezelfde cliënt) | [c]\n"
          "Gelijk aan | [c]\n"
          "Zie ook | [b]\n");
    CHECK(cards.of("b") ==
          "Afschalen kan vanaf | [a]\n"
          "Instroom kan vanaf | [a]\n"
          "Is vereist bij (voor dezelfde cliënt) | [a]\n"
          "Is vereist bij (in het contract van de aanbieder) | [a]\n"
          "Wordt genoemd bij | [a]\n");
    CHECK(cards.of("c") ==
          "Opschalen kan naar | [a]\n"
          "Mag niet samen met (voor dezelfde cliënt) | [a]\n"
          "Mag niet samen met (in het contract van de aanbieder) | [d]\n"
          "Gelijk aan | [a]\n");
}

TEST_CASE("What both cards say stands on each of them once") {
    Cards cards;
    cards.relate("a", StepsDownTo, "b");
    cards.relate("b", StepsUpTo, "a");
    cards.relate("a", Excludes, "b");
    cards.relate("b", Excludes, "a");
    cards.relate("a", See, "b");
    cards.relate("b", See, "a");
    CHECK(cards.of("a") ==
          "Afschalen kan naar | [b]\n"
          "Mag niet samen met (voor dezelfde cliënt) | [b]\n"
          "Zie ook | [b]\n");
    CHECK(cards.of("b") ==
          "Opschalen kan naar | [a]\n"
          "Mag niet samen met (voor dezelfde cliënt) | [a]\n"
          "Zie ook | [a]\n");
}

TEST_CASE("Requirements and flows both ways are two facts") {
    Cards cards;
    cards.relate("a", Requires, "b");
    cards.relate("b", Requires, "a");
    cards.relate("a", FlowsTo, "b");
    cards.relate("b", FlowsTo, "a");
    CHECK(cards.of("a") ==
          "Doorstroom kan naar | [b]\n"
          "Instroom kan vanaf | [b]\n"
          "Vereist ook (voor dezelfde cliënt) | [b]\n"
          "Is vereist bij (voor dezelfde cliënt) | [b]\n");
}

TEST_CASE("Several products in one row are a list, in the order of the book, those outside it last") {
    Cards cards;
    for (const char* other : {"elders", "f", "b", "d"}) cards.relate("c", See, other);
    cards.relate("e", See, "c");
    CHECK(cards.of("c") ==
          "Zie ook | [b] / [d] / [f] / [elders]\n"
          "Wordt genoemd bij | [e]\n");
    const Edition edition = cards.sample.edition();
    const Blocks blocks = CardRelations(edition).of_card(cards.sample.catalogue.cards.at("c").front());
    const auto& table = std::get<Table>(blocks.at(0).value);
    CHECK(table.header.empty());
    CHECK(table.rows.at(0).cells.at(0).heads_row);
    const auto& list = std::get<List>(table.rows.at(0).cells.at(1).blocks.at(0).value);
    CHECK(list.style == ListStyle::Bullet);
    CHECK(list.items.size() == 4);
    CHECK(std::holds_alternative<Paragraph>(table.rows.at(1).cells.at(1).blocks.at(0).value));
}

TEST_CASE("References have a page, and those out of the edition await their text") {
    Cards cards;
    cards.relate("a", See, "b");
    cards.relate("a", See, "elders");
    const Edition edition = cards.sample.edition();
    const Blocks blocks = CardRelations(edition).of_card(cards.sample.catalogue.cards.at("a").front());
    const auto& list = std::get<List>(std::get<Table>(blocks.at(0).value).rows.at(0).cells.at(1).blocks.at(0).value);
    const auto reference = [&](std::size_t i) {
        return std::get<Reference>(std::get<Paragraph>(list.items.at(i).blocks.at(0).value).content.at(0).value);
    };
    CHECK(reference(0).absent_text == "B");
    CHECK(reference(0).form == ReferenceForm::Full);
    CHECK(reference(0).shows_page);
    CHECK(reference(1).id == "elders");
    CHECK(reference(1).absent_text.empty());
}

TEST_CASE("The combination rules of a book stand in its order, those that hold both ways once") {
    Cards cards;
    cards.relate("d", Excludes, "b");
    cards.relate("b", Excludes, "d");
    cards.relate("b", Requires, "f", RelationLevel::Contract);
    cards.relate("b", Requires, "a");
    cards.relate("b", Excludes, "elders", RelationLevel::Contract);
    cards.relate("e", Excludes, "a");
    cards.relate("a", StepsDownTo, "b");
    CHECK(cards.rules() ==
          "Product | Regel | Product | Geldt voor\n"
          "[a] | mag niet samen met | [e] | dezelfde cliënt\n"
          "[b] | vereist ook | [a] | dezelfde cliënt\n"
          "[b] | vereist ook | [f] | het contract van de aanbieder\n"
          "[b] | mag niet samen met | [d] | dezelfde cliënt\n"
          "[b] | mag niet samen met | [elders] | het contract van de aanbieder\n");
}

TEST_CASE("A group whose products lead nowhere has no flow") {
    Cards cards;
    cards.relate("a", See, "b");
    cards.relate("a", FlowsTo, "elders");
    cards.relate("e", FlowsTo, "a");
    CHECK(cards.flow(3).empty());
}

TEST_CASE("The flow of a group is a picture, and the same in words") {
    Cards cards;
    cards.relate("b", StepsDownTo, "a");
    cards.relate("a", StepsUpTo, "b");
    cards.relate("a", StepsUpTo, "c");
    cards.relate("b", FlowsTo, "a");
    cards.relate("c", FlowsTo, "e");
    const Blocks blocks = cards.flow(3);
    REQUIRE(blocks.size() == 2);
    CHECK(picture_text(blocks) ==
          "A\nB\nC\nE\n"
          "A -opschalen-> C\n"
          "B -afschalen, doorstroom-> A\n"
          "C -doorstroom-> E\n");
    CHECK(list_text(blocks[1]) ==
          "Van [a] naar [c]: opschalen\n"
          "Van [b] naar [a]: afschalen, doorstroom\n"
          "Van [c] naar [e]: doorstroom\n");
    const auto& diagram = std::get<Diagram>(blocks[0].value);
    CHECK(diagram.anchor == "deel--stroomschema");
    CHECK(plain_text(diagram.caption) == "Van product naar product: Deel");
    CHECK(diagram.alternative ==
          "Schema van Deel: 3 stappen tussen 4 producten, elk als een pijl naar het product dat kan volgen. De lijst "
          "onder het schema noemt dezelfde stappen in woorden.");
}

TEST_CASE("In the flow only a product outside the group shows its page") {
    Cards cards;
    cards.relate("a", FlowsTo, "b");
    cards.relate("b", FlowsTo, "f");
    const Blocks blocks = cards.flow(2);
    const auto& items = std::get<List>(blocks.at(1).value).items;
    const auto page = [&](std::size_t item, std::size_t part) {
        const auto& paragraph = std::get<Paragraph>(items.at(item).blocks.at(0).value);
        return std::get<Reference>(paragraph.content.at(part).value).shows_page;
    };
    CHECK_FALSE(page(0, 1));
    CHECK_FALSE(page(0, 3));
    CHECK_FALSE(page(1, 1));
    CHECK(page(1, 3));
}

TEST_CASE("One step is told in the singular") {
    Cards cards;
    cards.relate("a", FlowsTo, "b");
    const std::string text = std::get<Diagram>(cards.flow(2).at(0).value).alternative;
    CHECK(text.find("1 stap tussen 2 producten,") != std::string::npos);
}

TEST_CASE("A flow that nobody could read as a picture is told in words only") {
    SampleEdition sample;
    for (int i = 0; i < 31; ++i) sample.add_card("k" + std::to_string(i), "Kaart " + std::to_string(i));
    for (int i = 1; i < 31; ++i) {
        sample.catalogue.cards.at("k0").front().relations.push_back(
            {FlowsTo, RelationLevel::Client, located("k" + std::to_string(i)), {}});
    }
    const Edition edition = sample.edition();
    const CardRelations relations(edition);
    const Blocks blocks = relations.flow("deel", "Deel", edition.parts.front().cards.data(), 31);
    REQUIRE(blocks.size() == 1);
    CHECK(std::get<List>(blocks[0].value).items.size() == 30);
}
