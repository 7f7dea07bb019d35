#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

std::string ids(const Catalogue& catalogue, const std::vector<std::uint32_t>& used) {
    std::string result;
    for (const std::uint32_t term : used) result += (result.empty() ? "" : " ") + catalogue.terms.at(term).id;
    return result;
}

/// The ids of the terms that card `zorg` uses, with this glossary and this end of its text.
std::string used_by_card(const std::string& glossary, const std::string& body, const std::string& front = "") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", glossary);
    small.add_card("zorg", SmallCatalogue::card("02A41", front, body));
    const Catalogue& catalogue = small.read();
    REQUIRE(printed(small.diagnostics).empty());
    return ids(catalogue, catalogue.cards.at("zorg").front().used_terms);
}

const std::string glossary = R"(- {id: crisis, term: crisis, verbuigingen: [crises], definitie: Ontregeling.}
- {id: ggz, term: geestelijke gezondheidszorg, afkorting: ggz}
- {id: skj, term: Stichting Kwaliteitsregister Jeugd, afkorting: SKJ}
)";

}  // namespace

TEST_CASE("A card uses a term by its name, an inflection, its abbreviation or a reference") {
    CHECK(used_by_card(glossary, "\nEen crisis.\n") == "crisis");
    CHECK(used_by_card(glossary, "\nCrises.\n") == "crisis");
    CHECK(used_by_card(glossary, "\nDe ggz-cliënt.\n") == "ggz");
    CHECK(used_by_card(glossary, "\nGgz is zorg.\n") == "ggz");
    CHECK(used_by_card(glossary, "\nDe GGZ, de skj, Skj.\n").empty());
    CHECK(used_by_card(glossary, "\n*Geestelijke* **gezondheidszorg**, en [](begrip:skj).\n") == "ggz skj");
    CHECK(used_by_card(glossary, "\n[dit](begrip:crisis)\n") == "crisis");
}

TEST_CASE("Headings, features, lists, cells and footnotes use terms, open questions do not") {
    CHECK(used_by_card("- {id: o, term: omschrijving, definitie: x}\n", "") == "o");
    CHECK(used_by_card("- {id: d, term: duur, definitie: x}\n", "", "kenmerken: {duur: lang}\n") == "d");
    CHECK(used_by_card("- {id: d, term: duur, definitie: x}\n", "").empty());
    CHECK(used_by_card(glossary, "", "kenmerken: {duur: zolang de crisis duurt}\n") == "crisis");
    CHECK(used_by_card(glossary, "\n- een lijst bij crisis\n\n| a |\n| - |\n| SKJ[^1] |\n\n[^1]: De ggz.\n") ==
          "crisis ggz skj");
    CHECK(used_by_card("- {id: w, term: wet, afkorting: Wmo 2015}\n", "") == "w");
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", glossary);
    small.add_card("zorg", SmallCatalogue::card("02A41", "redactie: [{vraag: Welke crisis?}]\n"));
    CHECK(small.read().cards.at("zorg").front().used_terms.empty());
}

TEST_CASE("The terms of definitions are used too, also those behind them") {
    const std::string chain = R"(- {id: a, term: alfa, definitie: Zoals bèta.}
- {id: b, term: bèta, definitie: Zoals gamma en alfa.}
- {id: c, term: gamma, definitie: Niets.}
- {id: d, term: delta, definitie: Zoals gamma.}
)";
    CHECK(used_by_card(chain, "\nHier is alfa.\n") == "a b c");
    CHECK(used_by_card(chain, "\nHier is delta.\n") == "c d");
}

TEST_CASE("Each version of a card, each part and each book has its own terms") {
    SmallCatalogue small;
    small.files.add("cat/begrippen.yaml", glossary);
    small.files.add(
        "cat/boeken/boek/boek.yaml",
        SmallCatalogue::book_yaml("wijzigingen: [{versie: \"1\", datum: 2025-01-01, tekst: Over SKJ.}]\n"
                                  "delen:\n  - {id: deel, titel: Bij crisis, bestand: deel.md, kaarten: [zorg]}\n"));
    small.files.add("cat/boeken/boek/deel.md", "De ggz[^1].\n\n[^1]: SKJ.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\nEen crisis.\n"));
    small.add_card("zorg@2026-01-01", SmallCatalogue::card("02A41", "", "\nDe ggz.\n"));
    const Catalogue& catalogue = small.read();
    REQUIRE(printed(small.diagnostics).empty());
    CHECK(ids(catalogue, catalogue.cards.at("zorg")[0].used_terms) == "crisis");
    CHECK(ids(catalogue, catalogue.cards.at("zorg")[1].used_terms) == "ggz");
    CHECK(ids(catalogue, catalogue.books[0].parts[0].used_terms) == "crisis ggz skj");
    CHECK(ids(catalogue, catalogue.books[0].used_terms) == "skj");
}
