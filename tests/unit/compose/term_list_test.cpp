#include "compose/term_list.h"

#include <catch2/catch.hpp>
#include <string>

#include "catalogue/term_finder.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

Term term_of(const std::string& id, const std::string& name, const std::string& abbreviation,
             const std::string& definition) {
    Term term;
    term.id = id;
    term.term.value = name;
    term.abbreviation = abbreviation;
    term.definition = definition;
    return term;
}

/// The list of a book whose only card has this name.
Blocks list_of(SampleEdition& sample, const std::string& name) {
    sample.add_card("kaart", name);
    find_used_terms(sample.catalogue, 1);
    return term_list(sample.edition(), sample.catalogue);
}

}  // namespace

TEST_CASE("The list has the terms that the edition uses, in the order of the alphabet") {
    SampleEdition sample;
    sample.catalogue.terms = {term_of("z", "zorg", "", "Hulp."), term_of("e", "Écht thuis", "ET", "Een product."),
                              term_of("d", "dagdeel", "", "Zolang de zorg duurt."),
                              term_of("o", "ongebruikt", "", "Niemand noemt het."),
                              term_of("f", "fulltime-equivalent", "fte", "")};
    CHECK(table_text(list_of(sample, "Écht thuis, een dagdeel en een fte")) ==
          "Begrip | Afkorting | Betekenis\n"
          "dagdeel |  | Zolang de zorg duurt.\n"
          "Écht thuis | ET | Een product.\n"
          "fulltime-equivalent | fte | \n"
          "zorg |  | Hulp.\n");
}

TEST_CASE("A term heads its row and is what a reference leads to") {
    SampleEdition sample;
    sample.catalogue.terms = {term_of("zorg", "zorg", "", "Hulp.")};
    const Blocks blocks = list_of(sample, "Zorg");
    REQUIRE(blocks.size() == 1);
    const Cell& cell = std::get<Table>(blocks[0].value).rows.at(0).cells.at(0);
    CHECK(cell.heads_row);
    const Anchor& anchor = std::get<Paragraph>(cell.blocks.at(0).value).anchor;
    CHECK(anchor.id == "begrip--zorg");
    CHECK(anchor.title == "zorg");
}

TEST_CASE("A column that would be empty is left out") {
    SampleEdition meanings;
    meanings.catalogue.terms = {term_of("zorg", "zorg", "", "Hulp.")};
    CHECK(table_text(list_of(meanings, "Zorg")) == "Begrip | Betekenis\nzorg | Hulp.\n");
    SampleEdition abbreviations;
    abbreviations.catalogue.terms = {term_of("fte", "fulltime-equivalent", "fte", "")};
    CHECK(table_text(list_of(abbreviations, "Een fte")) == "Begrip | Afkorting\nfulltime-equivalent | fte\n");
}

TEST_CASE("A term with neither meaning nor abbreviation says that it will follow") {
    SampleEdition sample;
    sample.catalogue.terms = {term_of("zorg", "zorg", "", "")};
    CHECK(table_text(list_of(sample, "Zorg")) == "Begrip | Betekenis\nzorg | Volgt nog\n");
}

TEST_CASE("Terms of another book are not in the list, nor those of cards that the edition lacks") {
    SampleEdition sample;
    sample.catalogue.terms = {term_of("zorg", "zorg", "", "Hulp."), term_of("fte", "fulltime-equivalent", "fte", "")};
    sample.catalogue.terms[0].books.push_back(located("ander"));
    CHECK(list_of(sample, "Zorg").empty());
    sample.add_card("later", "Een fte").reads_from = Date{2030, 1, 1};
    find_used_terms(sample.catalogue, 1);
    CHECK(term_list(sample.edition(), sample.catalogue).empty());
}

TEST_CASE("Parts and the book itself use terms too") {
    SampleEdition sample;
    sample.catalogue.terms = {term_of("zorg", "zorg", "", "Hulp."), term_of("fte", "fulltime-equivalent", "fte", "")};
    sample.book().parts[0].blocks.push_back(paragraph_of("Per fte."));
    sample.book().subtitle = "Zorg in 2025";
    CHECK(table_text(list_of(sample, "Kaart")) ==
          "Begrip | Afkorting | Betekenis\nfulltime-equivalent | fte | \nzorg |  | Hulp.\n");
}
