#include <catch2/catch.hpp>

#include "compose/card_heading.h"
#include "compose/card_table.h"
#include "compose/external_list.h"
#include "unit/compose/sample_edition.h"

using namespace boekwerk;
using namespace boekwerk::test;

TEST_CASE("A card's heading follows the pattern of its part") {
    Card card;
    card.name.value = "Verblijf";
    CHECK(card_heading(card, "", 2) == "Verblijf");
    CHECK(card_heading(card, "Resultaatgebied {n}: {naam}", 2) == "Resultaatgebied 2: Verblijf");
}

TEST_CASE("A heading counts the products below it") {
    CHECK(heading_with_count("Wonen", false, 3) == "Wonen");
    CHECK(heading_with_count("Wonen", true, 1) == "Wonen – 1\u00A0product");
    CHECK(heading_with_count("Wonen", true, 3) == "Wonen – 3\u00A0producten");
}

TEST_CASE("A card in the form of a table has a row for each section that it has or announces") {
    CardModel model;
    model.row_heading = "Criteria";
    model.text_heading = "Omschrijving";
    model.sections = {{"doel", "Doel", true}, {"eisen", "Eisen", false}, {"opleiding", "Opleiding", true}};
    Card card;
    card.id = "dag";
    Heading trede;
    trede.level = 3;
    trede.anchor = "dag--trede-1";
    trede.content.push_back({{}, Text{"Trede 1"}});
    card.sections = {{"doel", {}, {{{}, std::move(trede)}, paragraph_of("Meedoen.")}}};
    Table inner;
    inner.columns.resize(2);
    inner.header.push_back({{}, {Cell{{}, {paragraph_of("Domein")}}, Cell{{}, {paragraph_of("Voorbeeld")}}}});
    inner.rows.push_back({{}, {Cell{{}, {paragraph_of("Geld")}}, Cell{{}, {paragraph_of("Sparen.")}}}});
    card.sections.push_back({"eisen", {}, {{{}, std::move(inner)}}});
    card.missing = {located("opleiding")};
    const Block block = card_table(card, model);
    CHECK(table_text({block}) ==
          "Criteria | Omschrijving\n"
          "Doel | Trede 1 / Meedoen.\n"
          "Eisen | Domein / Voorbeeld / Geld / Sparen.\n"
          "Opleiding | Volgt nog.\n");
    const auto& rows = std::get<Table>(block.value).rows;
    CHECK(rows[0].cells[0].heads_row);
    CHECK(std::get<Paragraph>(rows[0].cells[0].blocks.front().value).anchor.id == "dag--doel");
    CHECK(std::get<Paragraph>(rows[0].cells[1].blocks.front().value).anchor.id == "dag--trede-1");
    CHECK(std::get<Table>(rows[1].cells[1].blocks.front().value).rows.front().cells.front().heads_row);
}

TEST_CASE("A document lists the external sources that its texts refer to, and no others") {
    SampleEdition sample;
    sample.catalogue.external_sources = {
        {"eisen", located("Programma van eisen"), "2", "tenderplatform", "eis {onderdeel}", {}},
        {"ander", located("Ander"), "", "", "", {}}};
    Reference reference;
    reference.kind = TargetKind::External;
    reference.id = "eisen";
    Paragraph paragraph;
    paragraph.content.push_back({{}, std::move(reference)});
    sample.add_card("a", "A").sections = {{"tekst", {}, {{{}, std::move(paragraph)}}}};
    const Blocks blocks = external_list(sample.edition(), sample.catalogue);
    CHECK(table_text(blocks) == "Document | Versie | Waar te vinden\nProgramma van eisen | 2 | tenderplatform\n");
    const auto& cell = std::get<Table>(blocks.front().value).rows.front().cells.front();
    CHECK(std::get<Paragraph>(cell.blocks.front().value).anchor.id == "extern--eisen");
    SampleEdition without;
    without.catalogue.external_sources = sample.catalogue.external_sources;
    CHECK(external_list(without.edition(), without.catalogue).empty());
}

TEST_CASE("A reference to an external source names its part by the source's label") {
    const ExternalSource source{"eisen", located("Programma van eisen"), "", "", "eis {onderdeel}", {}};
    CHECK(external_text(source, "15") == "eis 15 van Programma van eisen");
    CHECK(external_text(source, "") == "Programma van eisen");
}
