#include "numbering/number_document.h"

#include <catch2/catch.hpp>

using namespace boekwerk;

namespace {

Inlines words(const std::string& text) {
    return {{{}, Text{text}}};
}

Block heading(int level, const std::string& anchor, const std::string& title, bool numbered = true) {
    return {{}, Heading{level, anchor, numbered, {}, words(title)}};
}

Block paragraph(Inlines content) {
    return {{}, Paragraph{std::move(content)}};
}

Inline reference(const std::string& id, const std::string& part = {}, TargetKind kind = TargetKind::Card) {
    Reference value;
    value.kind = kind;
    value.id = id;
    value.part = part;
    value.absent_text = "Elders (15R44, Ander boek, versie 2)";
    return {{}, value};
}

const Reference& reference_in(const Block& block) {
    return std::get<Reference>(std::get<Paragraph>(block.value).content.front().value);
}

const std::string& number_of(const Block& block) {
    return std::get<Heading>(block.value).number;
}

Document book(Blocks blocks) {
    Document document;
    document.numbering = {"{1}", "{1}.{2}"};
    document.blocks = std::move(blocks);
    return document;
}

}  // namespace

TEST_CASE("headings are counted per level and reset by a higher level") {
    Document document =
        book({heading(1, "wonen", "Wonen"), heading(2, "beschut", "Beschut wonen"), heading(2, "thuis", "Gewoon thuis"),
              heading(1, "werk", "Werk"), heading(2, "dag", "Dagbesteding")});
    number_document(document);
    CHECK(number_of(document.blocks[0]) == "1");
    CHECK(number_of(document.blocks[1]) == "1.1");
    CHECK(number_of(document.blocks[2]) == "1.2");
    CHECK(number_of(document.blocks[3]) == "2");
    CHECK(number_of(document.blocks[4]) == "2.1");
}

TEST_CASE("an unnumbered heading neither shows a number nor counts") {
    Document document = book({heading(1, "inleiding", "Inleiding", false), heading(1, "wonen", "Wonen")});
    number_document(document);
    CHECK(number_of(document.blocks[0]).empty());
    CHECK(number_of(document.blocks[1]) == "1");
}

TEST_CASE("a heading under one without a number has none either") {
    Document document =
        book({heading(1, "wonen", "Wonen"), heading(1, "inleiding", "Inleiding", false), heading(2, "", "Leeswijzer"),
              heading(1, "werk", "Werk"), heading(2, "dag", "Dagbesteding")});
    number_document(document);
    CHECK(number_of(document.blocks[2]).empty());
    CHECK(number_of(document.blocks[3]) == "2");
    CHECK(number_of(document.blocks[4]) == "2.1");
}

TEST_CASE("a level without a pattern has no number") {
    Document document = book({heading(1, "wonen", "Wonen"), heading(2, "beschut", "Beschut wonen"),
                              heading(3, "beschut--opleiding", "Opleiding")});
    number_document(document);
    CHECK(number_of(document.blocks[2]).empty());
}

TEST_CASE("a pattern may hold text and any counter") {
    Document document = book({heading(1, "a", "A"), heading(2, "b", "B")});
    document.numbering = {"B{1}", "Kaart {2} van B{1}"};
    number_document(document);
    CHECK(number_of(document.blocks[0]) == "B1");
    CHECK(number_of(document.blocks[1]) == "Kaart 1 van B1");
}

TEST_CASE("an empty reference reads as number and title of its target") {
    Document document = book({paragraph({reference("beschut")}), paragraph({reference("beschut", "opleiding")}),
                              heading(1, "wonen", "Wonen"), heading(2, "beschut", "Beschut wonen"),
                              heading(3, "beschut--opleiding", "Opleiding")});
    const NumberingSummary summary = number_document(document);
    CHECK(plain_text(reference_in(document.blocks[0]).content) == "§\u00A01.1 Beschut wonen");
    CHECK(reference_in(document.blocks[0]).anchor == "beschut");
    CHECK(plain_text(reference_in(document.blocks[1]).content) == "§\u00A01.1 Beschut wonen, Opleiding");
    CHECK(reference_in(document.blocks[1]).anchor == "beschut--opleiding");
    CHECK(summary.references == 2);
    CHECK(summary.absent_references == 0);
}

TEST_CASE("a reference keeps the author's words") {
    Inline own = reference("beschut");
    std::get<Reference>(own.value).content = words("deze kaart");
    Document document = book({paragraph({own}), heading(1, "beschut", "Beschut wonen")});
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[0]).content) == "deze kaart");
    CHECK(reference_in(document.blocks[0]).anchor == "beschut");
}

TEST_CASE("a reference can show just the number") {
    Inline item = reference("beschut");
    std::get<Reference>(item.value).form = ReferenceForm::Number;
    Document document = book({paragraph({item}), heading(1, "beschut", "Beschut wonen")});
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[0]).content) == "1");
}

TEST_CASE("a reference to what the document does not contain becomes text and is counted") {
    Document document = book({paragraph({reference("elders")}), paragraph({reference("ergens", "deel")})});
    const NumberingSummary summary = number_document(document);
    CHECK(plain_text(reference_in(document.blocks[0]).content) == "Elders (15R44, Ander boek, versie 2)");
    CHECK(reference_in(document.blocks[0]).anchor.empty());
    CHECK(summary.references == 2);
    CHECK(summary.absent_references == 2);
}

TEST_CASE("footnotes are numbered by their first mark, also in tables and lists") {
    Table table;
    table.columns.resize(1);
    table.rows.push_back({{}, {{{}, {paragraph({{{}, FootnoteMark{"late", 0}}})}, false}}});
    Document document =
        book({paragraph({{{}, FootnoteMark{"first", 0}}}), {{}, table}, paragraph({{{}, FootnoteMark{"first", 0}}})});
    document.footnotes = {{{}, "late", 0, {}}, {{}, "first", 0, {}}};
    number_document(document);
    REQUIRE(document.footnotes.size() == 2);
    CHECK(document.footnotes[0].label == "first");
    CHECK(document.footnotes[0].number == 1);
    CHECK(document.footnotes[1].label == "late");
    CHECK(document.footnotes[1].number == 2);
    const auto& cell = std::get<Table>(document.blocks[1].value).rows[0].cells[0];
    CHECK(std::get<FootnoteMark>(std::get<Paragraph>(cell.blocks[0].value).content[0].value).number == 2);
    CHECK(std::get<FootnoteMark>(std::get<Paragraph>(document.blocks[2].value).content[0].value).number == 1);
}

TEST_CASE("a footnote that only another footnote marks comes after those of the text") {
    Document document = book({paragraph({{{}, FootnoteMark{"a", 0}}}), paragraph({{{}, FootnoteMark{"b", 0}}})});
    document.footnotes = {{{}, "c", 0, {}}, {{}, "b", 0, {}}, {{}, "a", 0, {paragraph({{{}, FootnoteMark{"c", 0}}})}}};
    number_document(document);
    REQUIRE(document.footnotes.size() == 3);
    CHECK(document.footnotes[0].label == "a");
    CHECK(document.footnotes[2].label == "c");
    const auto& inside = std::get<Paragraph>(document.footnotes[0].blocks[0].value).content[0];
    CHECK(std::get<FootnoteMark>(inside.value).number == 3);
}

TEST_CASE("the table of contents holds the headings down to its depth that have an anchor, not its own") {
    Document document = book({heading(1, "inhoud", "Inhoud", false),
                              {{}, Contents{2, {}}},
                              heading(1, "wonen", "Wonen"),
                              heading(2, "beschut", "Beschut wonen"),
                              heading(3, "beschut--opleiding", "Opleiding"),
                              heading(1, "", "Zonder doel", false)});
    number_document(document);
    const auto& entries = std::get<Contents>(document.blocks[1].value).entries;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].number == "1");
    CHECK(entries[0].title == "Wonen");
    CHECK(entries[1].number == "1.1");
    CHECK(entries[1].anchor == "beschut");
    CHECK(entries[1].level == 2);
}

TEST_CASE("a card without a number of its own is named after the heading above that has one") {
    Document document = book({heading(1, "verblijf", "Verblijf"), heading(2, "kort", "Kort verblijf"),
                              heading(3, "kort--trede-1", "Trede 1"), paragraph({reference("kort")}),
                              paragraph({reference("kort", "trede-1")})});
    document.numbering = {"4.{1}"};
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[3]).content) == "§\u00A04.1, Kort verblijf");
    CHECK(plain_text(reference_in(document.blocks[4]).content) == "§\u00A04.1, Kort verblijf, Trede 1");
}

TEST_CASE("in a document without numbers a reference reads as the title") {
    Document document = book({heading(1, "wonen", "Wonen"), heading(3, "beschut", "Beschut wonen"),
                              heading(4, "beschut--eisen", "Eisen"), paragraph({reference("beschut")}),
                              paragraph({reference("beschut", "eisen")})});
    document.numbering = {};
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[3]).content) == "Beschut wonen");
    CHECK(plain_text(reference_in(document.blocks[4]).content) == "Beschut wonen, Eisen");
}

TEST_CASE("a reference can show just the title") {
    Inline title = reference("beschut");
    std::get<Reference>(title.value).form = ReferenceForm::Title;
    Document document =
        book({heading(1, "wonen", "Wonen"), heading(2, "beschut", "Beschut wonen"), paragraph({std::move(title)})});
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[2]).content) == "Beschut wonen");
}

TEST_CASE("a paragraph with an anchor can be referred to, by its title or by what it says") {
    Paragraph step{words("ja"), {"dag--trede-3", "Trede 3: 3 dagdelen"}};
    Paragraph point{words("Eerste punt"), {"dag--punt"}};
    Document document = book({heading(1, "werk", "Werk"),
                              heading(2, "dag", "Dagbesteding"),
                              {{}, std::move(step)},
                              {{}, std::move(point)},
                              paragraph({reference("dag", "trede-3")}),
                              paragraph({reference("dag", "punt")})});
    number_document(document);
    CHECK(plain_text(reference_in(document.blocks[4]).content) == "§\u00A01.1 Dagbesteding, Trede 3: 3 dagdelen");
    CHECK(reference_in(document.blocks[4]).anchor == "dag--trede-3");
    CHECK(plain_text(reference_in(document.blocks[5]).content) == "§\u00A01.1 Dagbesteding, Eerste punt");
}

TEST_CASE("a reference to an external source is named, and leads to the document's list of such sources") {
    Document document = book({paragraph({reference("eisen", "15", TargetKind::External)}),
                              {{}, Paragraph{words("Programma van eisen"), {"extern--eisen"}}},
                              paragraph({reference("boek", {}, TargetKind::Document)})});
    const NumberingSummary summary = number_document(document);
    CHECK(plain_text(reference_in(document.blocks[0]).content) == "Elders (15R44, Ander boek, versie 2)");
    CHECK(reference_in(document.blocks[0]).anchor == "extern--eisen");
    CHECK_FALSE(reference_in(document.blocks[0]).shows_page);
    CHECK(reference_in(document.blocks[2]).anchor.empty());
    CHECK(summary.absent_references == 0);
}

TEST_CASE("a reference to a term reads as the term, and leads to the list of terms where there is one") {
    Document document = book({heading(1, "begrippen", "Begrippen", false),
                              {{}, Paragraph{words("crisis"), {"begrip--crisis", "crisis"}}},
                              paragraph({reference("crisis", {}, TargetKind::Term)}),
                              paragraph({reference("nood", {}, TargetKind::Term)})});
    const NumberingSummary summary = number_document(document);
    const Reference& listed = reference_in(document.blocks[2]);
    CHECK(plain_text(listed.content) == listed.absent_text);
    CHECK(listed.anchor == "begrip--crisis");
    CHECK_FALSE(listed.shows_page);
    const Reference& other = reference_in(document.blocks[3]);
    CHECK(plain_text(other.content) == other.absent_text);
    CHECK(other.anchor.empty());
    CHECK(summary.absent_references == 0);
}

TEST_CASE("figures are counted") {
    Document document = book({{{}, Diagram{}}, {{}, Diagram{}}});
    number_document(document);
    CHECK(std::get<Diagram>(document.blocks[1].value).number == 2);
}

TEST_CASE("an anchor that stands there twice stays with the first") {
    Document document = book({heading(1, "a", "Een"),
                              {{}, Paragraph{words("twee"), {"b"}}},
                              heading(2, "b", "Drie"),
                              {{}, Paragraph{words("vier"), {"a"}}},
                              paragraph({reference("b")})});
    number_document(document);
    CHECK(std::get<Heading>(document.blocks[0].value).anchor == "a");
    CHECK(std::get<Paragraph>(document.blocks[1].value).anchor.id == "b");
    CHECK(std::get<Heading>(document.blocks[2].value).anchor.empty());
    CHECK(std::get<Paragraph>(document.blocks[3].value).anchor.id.empty());
    CHECK(plain_text(reference_in(document.blocks[4]).content) == "§\u00A01, twee");
}

TEST_CASE("a heading with a position keeps the number that it has in the whole book") {
    Block wonen = heading(1, "wonen", "Wonen");
    std::get<Heading>(wonen.value).position = 3;
    Block thuis = heading(2, "thuis", "Gewoon thuis");
    std::get<Heading>(thuis.value).position = 5;
    Document document = book({std::move(wonen), std::move(thuis), heading(2, "na", "Daarna")});
    number_document(document);
    CHECK(number_of(document.blocks[1]) == "3.5");
    CHECK(number_of(document.blocks[2]) == "3.6");
}

TEST_CASE("documents of a set refer to each other with their names") {
    Document agreement = book({heading(1, "tarieven", "Tarieven"),
                               {{}, Paragraph{words("Een tarief geldt."), {"tarieven--1", "lid 1"}}},
                               paragraph({reference("beschut")}),
                               paragraph({reference("tarieven", "1", TargetKind::Article)})});
    agreement.id = "overeenkomst";
    agreement.numbering = {"Artikel {1}"};
    agreement.has_articles = true;
    Document annex = book({heading(1, "wonen", "Wonen"), heading(2, "beschut", "Beschut wonen"),
                           paragraph({reference("tarieven", "1", TargetKind::Article)}),
                           paragraph({reference("tarieven", {}, TargetKind::Article)}),
                           paragraph({reference("onbekend", {}, TargetKind::Article)})});
    annex.id = "producten";
    annex.name_in_set = "bijlage 1";
    SetNumbering set;
    set.count(agreement);
    set.count(annex);
    CHECK(set.refer(0).unknown_articles.empty());
    const NumberingSummary summary = set.refer(1);

    const Reference& card = reference_in(agreement.blocks[2]);
    CHECK(plain_text(card.content) == "bijlage 1, §\u00A01.1 Beschut wonen");
    CHECK(card.document == "producten");
    CHECK(card.anchor == "beschut");
    CHECK_FALSE(card.shows_page);
    CHECK(plain_text(reference_in(agreement.blocks[3]).content) == "artikel 1, lid 1");
    CHECK(reference_in(agreement.blocks[3]).document.empty());
    CHECK(plain_text(reference_in(annex.blocks[2]).content) == "artikel 1, lid 1");
    CHECK(reference_in(annex.blocks[2]).document == "overeenkomst");
    CHECK(reference_in(annex.blocks[2]).anchor == "tarieven--1");
    CHECK(plain_text(reference_in(annex.blocks[3]).content) == "artikel 1");
    REQUIRE(summary.unknown_articles.size() == 1);
    CHECK(summary.unknown_articles.front().id == "onbekend");
}

TEST_CASE("a reference to an article leads to an article only, and no other reference does") {
    Document agreement = book({heading(1, "partijen", "Partijen", false),
                               heading(1, "begrippen", "Begrippen"),
                               {{}, Paragraph{words("Hulp is hulp."), {"begrippen--1", "lid 1"}}},
                               paragraph({reference("partijen", {}, TargetKind::Article)}),
                               paragraph({reference("begrippen")})});
    agreement.id = "overeenkomst";
    agreement.numbering = {"Artikel {1}"};
    agreement.has_articles = true;
    Document annex = book({heading(1, "begrippen", "Begrippen en afkortingen"),
                           paragraph({reference("begrippen", {}, TargetKind::Article)}),
                           paragraph({reference("begrippen", "1", TargetKind::Article)})});
    annex.id = "begrippen";
    annex.name_in_set = "bijlage 3";
    SetNumbering set;
    set.count(agreement);
    set.count(annex);
    const NumberingSummary summary = set.refer(0);
    REQUIRE(summary.unknown_articles.size() == 1);
    CHECK(summary.unknown_articles.front().id == "partijen");
    CHECK(summary.names_twice.empty());
    CHECK(plain_text(reference_in(agreement.blocks[4]).content) == "bijlage 3, §\u00A01 Begrippen en afkortingen");
    CHECK(set.refer(1).unknown_articles.empty());
    CHECK(plain_text(reference_in(annex.blocks[1]).content) == "artikel 1");
    CHECK(reference_in(annex.blocks[1]).document == "overeenkomst");
    CHECK(plain_text(reference_in(annex.blocks[2]).content) == "artikel 1, lid 1");
}

TEST_CASE("an article whose name another heading of the agreement has is noted") {
    Document agreement = book({heading(1, "begrippen", "Woorden", false), heading(1, "begrippen", "Begrippen"),
                               heading(1, "slot", "Slot", false), heading(1, "slot", "Slot", false)});
    agreement.has_articles = true;
    const NumberingSummary summary = number_document(agreement);
    REQUIRE(summary.names_twice.size() == 1);
    CHECK(summary.names_twice.front().name == "begrippen");
}

TEST_CASE("a deeper table of contents lists cards of groups, but no sections of cards") {
    Contents deep;
    deep.depth = 3;
    Document document = book({heading(1, "inhoud", "Inhoud"),
                              {{}, deep},
                              heading(1, "wonen", "Wonen"),
                              heading(2, "kort", "Kort"),
                              heading(3, "beschut", "Beschut wonen"),
                              heading(2, "huis", "Huis"),
                              heading(3, "huis--eisen", "Eisen")});
    number_document(document);
    std::vector<std::string> listed;
    for (const ContentsEntry& entry : std::get<Contents>(document.blocks[1].value).entries)
        listed.push_back(entry.anchor);
    CHECK(listed == std::vector<std::string>{"wonen", "kort", "beschut", "huis"});
}
