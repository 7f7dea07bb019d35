// A card in the form of a table from document to file, read back: what a screen reader meets in its cells.
#include <catch2/catch.hpp>

#include "layout/lay_out.h"
#include "page_builder.h"
#include "support/pdf_checker.h"

using namespace boekwerk;
using Json = nlohmann::json;

namespace {

Inlines words(const std::string& text) {
    return {{{}, Text{text}}};
}

Block paragraph(const std::string& text, const std::string& anchor = {}) {
    return {{}, Paragraph{words(text), {anchor}}};
}

Row row(Cell first, Cell second) {
    return {{}, {std::move(first), std::move(second)}};
}

Row labelled_row(const std::string& label, Blocks blocks, const std::string& anchor = {}) {
    return row(Cell{{}, {paragraph(label, anchor)}, true}, Cell{{}, std::move(blocks)});
}

Table table_of(const std::string& first, const std::string& second, std::vector<Row> rows) {
    Table table;
    table.columns.resize(2);
    table.header.push_back(row(Cell{{}, {paragraph(first)}}, Cell{{}, {paragraph(second)}}));
    table.rows = std::move(rows);
    return table;
}

List list_of(ListStyle style, int count) {
    List list;
    list.style = style;
    for (int i = 1; i <= count; ++i) list.items.push_back({{}, {paragraph("punt " + std::to_string(i))}});
    return list;
}

Block heading(int level, const std::string& text) {
    Heading heading;
    heading.level = level;
    heading.content = words(text);
    return {{}, std::move(heading)};
}

std::string pdf_of(Blocks blocks, std::vector<Footnote> notes = {}) {
    static const Hyphenator hyphenator("/usr/share/hyphen/hyph_nl_NL.dic");
    Document document;
    document.title = "Boek";
    document.version = "1";
    document.date = {2026, 7, 1};
    document.status = DocumentStatus::Adopted;
    document.blocks = std::move(blocks);
    document.blocks.insert(document.blocks.begin(), {{}, Title{words("Boek")}});
    document.footnotes = std::move(notes);
    Diagnostics diagnostics;
    const HouseStyle style;
    const LaidOutDocument pages = lay_out(document, style, test_fonts(), hyphenator, diagnostics);
    std::string bytes = write_pdf(pages, style, test_fonts(), diagnostics, 1);
    CHECK(diagnostics.sorted().empty());
    CHECK(check_pdf(bytes) == "");
    return bytes;
}

/// The tree below an element, one line per element: its type with its attributes, and its text when it holds any.
void append_tree(std::string& out, const PdfNode& node, std::size_t depth) {
    std::string text;
    for (const PdfNode& kid : node.kids) {
        if (kid.type.empty()) text += kid.text;
    }
    out += std::string(2 * depth, ' ') + node.type;
    for (const char* name : {"Scope", "ListNumbering", "ID"}) {
        const auto found = node.attributes.find(name);
        if (found != node.attributes.end()) out += " " + found->second;
    }
    out += text.empty() ? "\n" : ": " + text + "\n";
    for (const PdfNode& kid : node.kids) {
        if (!kid.type.empty() && kid.type != "Annotation") append_tree(out, kid, depth + 1);
    }
}

/// All text of artifacts of the layout on a page.
std::string artifacts_of(const PageContent& page) {
    std::string text;
    for (const MarkedPiece& piece : page.pieces) {
        if (!piece.mcid && piece.properties.find("Pagination") == std::string::npos) text += piece.text;
    }
    return text;
}

}  // namespace

TEST_CASE("lists and tables in the cells of a card keep their structure, with the headers of rows and columns") {
    const Table inner = table_of("Domein", "Voorbeeld", {labelled_row("Geld", {paragraph("Sparen")})});
    Inlines marked = words("Meedoen");
    marked.push_back({{}, FootnoteMark{"n", 1}});
    const Table card = table_of(
        "Criteria", "Omschrijving",
        {labelled_row("Doel", {{{}, Paragraph{marked}}, {{}, list_of(ListStyle::AlphaParenthesis, 1)}}, "kaart--doel"),
         labelled_row("Inzet", {{{}, Box{{paragraph("Let op")}}}, {{}, inner}})});
    const std::string bytes = pdf_of({{{}, card}}, {{{}, "n", 1, {paragraph("Zie de wet.")}}});
    const PdfReader pdf(bytes);
    const PdfStructure structure = read_structure(pdf);
    CHECK(structure.faults.empty());
    std::string tree;
    append_tree(tree, *find_all(structure.root, "Table").front(), 0);
    CHECK(tree ==
          "Table\n"
          "  THead\n"
          "    TR\n"
          "      TH Column\n"
          "        P: Criteria\n"
          "      TH Column\n"
          "        P: Omschrijving\n"
          "  TBody\n"
          "    TR\n"
          "      TH Row\n"
          "        P: Doel\n"
          "      TD\n"
          "        P: Meedoen\n"
          "          Reference\n"
          "            Link: 1\n"
          "        L LowerAlpha\n"
          "          LI\n"
          "            Lbl: a)\n"
          "            LBody\n"
          "              P: punt 1\n"
          "    TR\n"
          "      TH Row\n"
          "        P: Inzet\n"
          "      TD\n"
          "        Div\n"
          "          P: Let op\n"
          "        Table\n"
          "          THead\n"
          "            TR\n"
          "              TH Column\n"
          "                P: Domein\n"
          "              TH Column\n"
          "                P: Voorbeeld\n"
          "          TBody\n"
          "            TR\n"
          "              TH Row\n"
          "                P: Geld\n"
          "              TD\n"
          "                P: Sparen\n");
    const auto notes = find_all(structure.root, "Note");
    REQUIRE(notes.size() == 1);
    CHECK(text_of(*notes.front()) == "1Zie de wet.");
    const Json& names = pdf.get(pdf.get(pdf.get(pdf.catalog(), "/Names"), "/Dests"), "/Names");
    REQUIRE(names.size() == 6);  // Three names with their places: the row, the note and its mark.
    CHECK(PdfReader::text(names[0]) == "kaart--doel");
}

TEST_CASE("what a row repeats on the next page is no part of the text, and its list is one list") {
    const Table inner = table_of(
        "Domein", "Voorbeeld",
        {labelled_row("Geld", {{{}, list_of(ListStyle::Bullet, 60)}}), labelled_row("Werk", {paragraph("Baan")})});
    const Table card = table_of("Criteria", "Omschrijving", {labelled_row("Inzet", {{{}, inner}})});
    const std::string bytes = pdf_of({{{}, card}});
    const PdfStructure structure = read_structure(PdfReader(bytes));
    CHECK(structure.faults.empty());
    REQUIRE(structure.pages.size() == 2);
    CHECK(artifacts_of(structure.pages[0]).empty());
    CHECK(artifacts_of(structure.pages[1]) == "CriteriaOmschrijvingInzet (vervolg)DomeinVoorbeeldGeld (vervolg)");
    std::string expected = "BoekCriteriaOmschrijvingInzetDomeinVoorbeeldGeld";
    for (int i = 1; i <= 60; ++i) expected += "•punt " + std::to_string(i);
    CHECK(text_of(structure.root) == expected + "WerkBaan");
    const auto lists = find_all(structure.root, "L");
    REQUIRE(lists.size() == 1);
    CHECK(lists.front()->kids.size() == 60);
}

TEST_CASE("headings deeper than PDF has are of the sixth level") {
    Blocks blocks;
    for (int level = 1; level <= 8; ++level) blocks.push_back(heading(level, "Kop " + std::to_string(level)));
    const PdfStructure structure = read_structure(PdfReader(pdf_of(std::move(blocks))));
    std::string deepest;
    for (const PdfNode* node : find_all(structure.root, "H6")) deepest += text_of(*node) + ".";
    CHECK(deepest == "Kop 5.Kop 6.Kop 7.Kop 8.");
}
