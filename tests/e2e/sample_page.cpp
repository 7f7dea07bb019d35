// Writes a book with every kind of content, as `boekwerk build` would, for the browser checks:
// sample_page <templates folder> <output folder>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/file_system.h"
#include "numbering/number_document.h"
#include "pipeline/assets.h"
#include "writers/html/write_html.h"

using namespace boekwerk;

namespace {

constexpr int parts = 8;
constexpr int cards = 7;

template <typename Value>
Block block(Value value) {
    return {{}, std::move(value)};
}

Inlines words(const std::string& text) {
    return {{{}, Text{text}}};
}

Block paragraph(const std::string& text) {
    return block(Paragraph{words(text)});
}

Block heading(int level, const std::string& anchor, const std::string& text, bool numbered = true) {
    Heading result;
    result.level = level;
    result.anchor = anchor;
    result.numbered = numbered;
    result.content = words(text);
    return block(result);
}

Cell cell(const std::string& text, bool heads_row = false) {
    return {{}, {paragraph(text)}, heads_row};
}

List list_of(ListStyle style, const std::vector<std::string>& items) {
    List list;
    list.style = style;
    for (const std::string& item : items) list.items.push_back({{}, {paragraph(item)}});
    return list;
}

Table facts(const std::string& code) {
    Table table;
    table.columns.resize(2);
    table.rows = {{{}, {cell("Productcode", true), cell(code)}},
                  {{}, {cell("Wet", true), cell("Jeugdwet")}},
                  {{}, {cell("Eenheid", true), cell("etmaal")}},
                  {{}, {cell("Ontbreekt nog", true), cell("doelgroep, groepsgrootte")}}};
    table.rows[2].cells[1].blocks.push_back(block(list_of(ListStyle::Bullet, {"per etmaal", "per dagdeel"})));
    return table;
}

Table overview() {
    Table table;
    table.caption = words("Alle producten");
    table.columns.resize(5);
    table.columns[3].alignment = Alignment::Right;
    table.header = {{{}, {cell("Product"), cell("Productcode"), cell("Wet"), cell("Tarief"), cell("Segment")}}};
    for (int i = 1; i <= 20; ++i) {
        table.rows.push_back({{},
                              {cell("Jeugdhulp met verblijf en arbeidsvoorbereiding " + std::to_string(i), true),
                               cell("54A" + std::to_string(10 + i)), cell("Jeugdwet"),
                               cell("€ 1.2" + std::to_string(10 + i)), cell("Behandelgroepverblijf")}});
    }
    return table;
}

/// A card in the form of a table, with a list and a table in its cells.
Table card_table(const std::string& id) {
    Table inner;
    inner.columns.resize(2);
    inner.header = {{{}, {cell("Leefdomein"), cell("Voorbeelden van ondersteuning")}}};
    inner.rows = {
        {{}, {cell("Maatschappelijke participatie", true), cell("Arbeidsleertrajecten en vrijwilligerswerk")}},
        {{}, {cell("Financiën", true), cell("Schuldhulpverlening")}}};
    Table table;
    table.columns = {{Alignment::Left, 1}, {Alignment::Left, 3}};
    table.header = {{{}, {cell("Criteria"), cell("Omschrijving")}}};
    table.rows = {{{}, {cell("Cliëntkenmerken", true), cell("De cliënt is laag belastbaar.")}},
                  {{}, {cell("Ondersteuningsbehoefte", true), cell("Er is hulp bij:")}}};
    table.rows[0].cells[1].blocks.push_back(block(list_of(ListStyle::Bullet, {"dementie", "psychiatrie"})));
    table.rows[1].cells[1].blocks.push_back(block(std::move(inner)));
    std::get<Paragraph>(table.rows[0].cells[0].blocks[0].value).anchor.id = id + "--clientkenmerken";
    return table;
}

/// Lists four levels deep, each with labels of its own.
List deep_list() {
    List list = list_of(ListStyle::RomanDot, {"vierde niveau", "nog een"});
    for (const ListStyle style : {ListStyle::AlphaParenthesis, ListStyle::Decimal, ListStyle::Bullet}) {
        List outer = list_of(style, {"een punt met een lijst eronder",
                                     "een tweede punt dat zo lang is dat het op een "
                                     "smal scherm zeker meer dan een regel nodig heeft"});
        outer.items[0].blocks.push_back(block(list));
        list = std::move(outer);
    }
    return list;
}

void add_card(Blocks& blocks, int part, int number) {
    const std::string id = "kaart-" + std::to_string(part) + "-" + std::to_string(number);
    blocks.push_back(heading(2, id, "Verblijf met behandeling en begeleiding " + std::to_string(number)));
    blocks.push_back(block(facts("54" + std::to_string(100 + part * 10 + number))));
    if (number == 1) blocks.push_back(block(card_table(id)));
    blocks.push_back(heading(3, id + "--omschrijving", "Omschrijving"));
    Reference reference;
    reference.id = "kaart-1-1";
    Reference absent;
    absent.id = "elders";
    absent.absent_text = "Vervoer (08A03), Productenboek 2024, versie 1.0";
    blocks.push_back(block(Paragraph{{{{}, Text{"De aanbieder biedt "}},
                                      {{}, Strong{words("24 uur per dag")}},
                                      {{}, Text{" verblijf aan jeugdigen met een "}},
                                      {{}, Emphasis{words("gedragswetenschappelijk")}},
                                      {{}, Text{" vastgestelde behoefte aan een groepswerkingsprotocol"}},
                                      {{}, FootnoteMark{"noot", 0}},
                                      {{}, Text{". Zie ook "}},
                                      {{}, reference},
                                      {{}, Text{", "}},
                                      {{}, absent},
                                      {{}, Text{" en "}},
                                      {{}, Link{"https://www.nldesignsystem.nl/", words("het NL Design System")}},
                                      {{}, Text{". De sleutel heet "}},
                                      {{}, Code{"waarden.aandeel-hbo"}},
                                      {{}, Text{"."}}}}));
    blocks.push_back(heading(3, id + "--doelgroep", "Doelgroep"));
    blocks.push_back(block(deep_list()));
    blocks.push_back(block(list_of(ListStyle::DecimalParenthesis, {"eerst dit", "dan dat"})));
    blocks.push_back(block(Box{{paragraph("Volgt nog: de doelgroep van dit product.")}}));
}

Document sample_book() {
    Document book;
    book.id = "voorbeeldboek";
    book.title = "Productenboek jeugdhulp en maatschappelijke ondersteuning";
    book.version = "0.9";
    book.date = {2023, 11, 6};
    book.numbering = {"{1}", "{1}.{2}"};
    Blocks& blocks = book.blocks;
    blocks.push_back(block(Cover{{block(Title{words(book.title)}), paragraph("Versie 0.9"),
                                  paragraph("6 november 2023"), paragraph("Status: concept")}}));
    blocks.push_back(heading(1, "versie", "Versie", false));
    Table changes;
    changes.columns.resize(3);
    changes.header = {{{}, {cell("Versie"), cell("Datum"), cell("Wijziging")}}};
    changes.rows = {{{}, {cell("0.9"), cell("6 november 2023"), cell("Eerste concept.")}}};
    blocks.push_back(block(changes));
    blocks.push_back(heading(1, "inhoud", "Inhoud", false));
    blocks.push_back(block(Contents{}));
    blocks.push_back(heading(1, "inleiding", "Inleiding", false));
    blocks.push_back(paragraph("Dit boek bestaat om de browser te laten zien wat een document kan bevatten."));
    // A picture of one red point.
    const std::string png(
        "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDATx\xda"
        "c\xf8\xcf\xc0\0\0\3\1\1\0\xf7\x03\x41\x43\0\0\0\0IEND\xae\x42`\x82",
        69);
    blocks.push_back(block(Paragraph{{{{}, Image{"punt.png", "een rode punt", std::make_shared<std::string>(png)}}}}));
    blocks.push_back(block(PageBreak{}));
    for (int part = 1; part <= parts; ++part) {
        blocks.push_back(heading(1, "deel-" + std::to_string(part), "Segment " + std::to_string(part)));
        for (int number = 1; number <= cards; ++number) add_card(blocks, part, number);
    }
    blocks.push_back(heading(1, "productoverzicht", "Overzicht van alle producten", false));
    blocks.push_back(block(overview()));
    book.footnotes = {{{}, "noot", 0, {paragraph("Een protocol over hoe een groep werkt.")}}};
    number_document(book);
    return book;
}

bool write_file(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string templates = argv[1];
    const std::filesystem::path output = argv[2];
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    std::string shell_text;
    files->read(templates + "/html/pagina.html", shell_text);
    const auto shell = read_html_shell(sources.add("pagina.html", shell_text), diagnostics);
    bool written = shell && write_file(output / "boeken/voorbeeldboek/voorbeeldboek.html",
                                       write_html(sample_book(), *shell, "../../assets"));
    for (const Asset& asset : read_assets(*files, templates, sources, diagnostics)) {
        written = write_file(output / "assets" / asset.target, asset.content) && written;
    }
    for (const Diagnostic& fault : diagnostics.sorted()) write_diagnostic(std::cerr, fault);
    return written && !diagnostics.has_errors() ? 0 : 1;
}
