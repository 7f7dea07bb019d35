#include "compose/shown_awards.h"

#include <catch2/catch.hpp>

#include "compose/card_facts.h"
#include "compose/overviews.h"
#include "fakes/small_contract.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

/// The descriptions of one provider in the small contract, whose book has lots of its own.
class Descriptions {
public:
    Descriptions() {
        std::string yaml = SmallContract::yaml(SmallContract::lots());
        const std::size_t at = yaml.find("documenten:");
        yaml.replace(at, yaml.find('\n', at) - at,
                     "documenten: [{id: a, soort: productbeschrijvingen, titel: A, versie: \"1\"}]");
        fake.set_contract(yaml);
        std::string book;
        REQUIRE_FALSE(fake.small.files.read("cat/boeken/boek/boek.yaml", book));
        book += "percelen:\n  - {id: noord, naam: N}\n  - {id: zuid, naam: Z}\n  - {id: west, naam: W}\n";
        fake.small.files.add("cat/boeken/boek/boek.yaml", book);
        fake.small.add_card("zorg", SmallCatalogue::card("02A41", "percelen: [noord, zuid, west]\n"));
    }

    Edition of(const char* provider) {
        const Contract& contract = fake.read();
        INFO(printed(fake.small.diagnostics));
        REQUIRE_FALSE(fake.small.diagnostics.has_errors());
        sets.emplace(fake.small.catalogue, fake.contracts, contract);
        return set_editions(fake.small.catalogue, sets->set_of(provider, std::nullopt)).front();
    }

    SmallContract fake;
    std::optional<ContractSets> sets;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The facts and overviews of a set name only the lots that were awarded, as the contract names them") {
    Descriptions descriptions;
    const Edition edition = descriptions.of("anna");
    const Card& card = *edition.parts.front().cards.front();
    CHECK(contains(table_text(facts_table(card, edition)), "Percelen | Noord\n"));
    const Overview matrix{located("overzicht"), located("Overzicht"), {}, located("percelen")};
    CHECK(table_text(overview_table(edition, matrix)) == "Product | Noord\n[zorg] | ja\n");
}

TEST_CASE("The facts of a book name all lots of a card") {
    Descriptions descriptions;
    descriptions.of("anna");
    const Catalogue& catalogue = descriptions.fake.small.catalogue;
    const Edition book = book_edition(catalogue, catalogue.books.front(), std::nullopt);
    CHECK(contains(table_text(facts_table(*book.parts.front().cards.front(), book)), "Percelen | N, Z, W\n"));
}

TEST_CASE("The overview of products names the parts that were awarded when those are not all") {
    Descriptions descriptions;
    descriptions.fake.set_awards(
        "anna;zuid;zorg;;;;;\nanna;zuid;rit#kort;;;;;\nbert;zuid;rit#kort;;;;;\n"
        "bert;zuid;rit#lang;;;;;\n");
    const Edition anna = descriptions.of("anna");
    CHECK(contains(table_text({product_overview(anna)}), "Gegunde onderdelen"));
    CHECK(contains(table_text({product_overview(anna)}), "| alles |"));
    CHECK(contains(table_text({product_overview(anna)}), "| Kort |"));
    CHECK_FALSE(contains(table_text({product_overview(descriptions.of("bert"))}), "Gegunde onderdelen"));
}
