#include <catch2/catch.hpp>

#include "document/walk.h"
#include "fakes/small_catalogue.h"

using namespace boekwerk;

namespace {

/// The text of all paragraphs, one a line.
std::string text_of(const Card& card) {
    std::string text;
    for (const CardSection& section : card.sections) {
        for_each_block(section.blocks, [&](const Block& block) {
            if (const auto* inlines = own_inlines(block)) text += plain_text(*inlines) + "\n";
        });
    }
    return text;
}

const Card& only_card(SmallCatalogue& small) {
    return small.catalogue.cards.at("zorg").at(0);
}

}  // namespace

TEST_CASE("A text block is inserted with the card's values, wherever it stands") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "waarden: {aandeel: 50 %}\n",
                                                "\n{{> buiten}}\n\n- lijst\n\n  {{> binnen}}\n"));
    small.add_block("buiten", "Voor.\n\n> {{> binnen}}\n\nNa.\n");
    small.add_block("binnen", "Het **aandeel {{aandeel}}** telt.\n\n### Kop {{aandeel}}\n");
    CHECK(small.faults().empty());
    CHECK(text_of(only_card(small)) ==
          "Tekst.\nVoor.\nHet aandeel 50 % telt.\nKop 50 %\nNa.\nlijst\nHet aandeel 50 % telt.\nKop 50 %\n");
    for_each_block(only_card(small).sections.at(0).blocks,
                   [](const Block& block) { CHECK_FALSE(std::holds_alternative<Insertion>(block.value)); });
}

TEST_CASE("A place in a text block knows where the block was inserted") {
    SmallCatalogue small;
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> buiten}}\n"));
    small.add_block("buiten", "Voor.\n\n{{> binnen}}\n");
    small.add_block("binnen", "| a |\n| --- |\n| b |\n");
    small.read();
    const Block& table = only_card(small).sections.at(0).blocks.at(2);
    const Row& row = std::get<Table>(table.value).rows.at(0);
    for (const Place& place : {table.place, row.place, row.cells.at(0).place, row.cells[0].blocks.at(0).place}) {
        CHECK(place.source->path() == "cat/tekstblokken/binnen.md");
        const Place& outer = place.source->inserted_at();
        CHECK(outer.source->path() == "cat/tekstblokken/buiten.md");
        CHECK(outer.line == 3);
        CHECK(outer.source->inserted_at() == Place{only_card(small).source, 12, 1});
    }
}

TEST_CASE("A missing value is reported at the block's line and names the card") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.add_block("blok", "Het aandeel is {{aandeel}}.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "waarden: {aandel: 50 %}\n", "\n{{> blok}}\n\n{{aandel}}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "", "\n{{> blok}}\n"));
    CHECK(small.faults() ==
          R"(cat/tekstblokken/blok.md:1:16: fout[BW0213]: kaart ander heeft geen waarde ‘aandeel’
  1 | Het aandeel is {{aandeel}}.
    |                ^
  cat/boeken/boek/kaarten/ander.md:12:1: hier ingevoegd
  oplossing: geef de waarde onder ‘waarden’ op de kaart
cat/tekstblokken/blok.md:1:16: fout[BW0213]: kaart zorg heeft geen waarde ‘aandeel’
  1 | Het aandeel is {{aandeel}}.
    |                ^
  cat/boeken/boek/kaarten/zorg.md:13:1: hier ingevoegd
  oplossing: bedoelt u ‘aandel’? Anders: geef de waarde onder ‘waarden’ op de kaart
)");
}

TEST_CASE("A value comes from waarden before kenmerken before the fixed keys") {
    SmallCatalogue small;
    small.add_card("zorg",
                   SmallCatalogue::card(
                       "02A41", "waarden: {duur: waarde, naam: ander}\nkenmerken: {duur: kenmerk, toegang: open}\n",
                       "\n{{duur}}, {{toegang}}, {{naam}}, {{productcode}}\n"));
    CHECK(small.faults().empty());
    CHECK(text_of(only_card(small)) == "Tekst.\nwaarde, open, ander, 02A41\n");
}

TEST_CASE("A value is text, whatever it looks like") {
    SmallCatalogue small;
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "waarden: {a: \"**vet** {{naam}} <b> [](kaart:x)\"}\n", "\n{{a}}\n"));
    CHECK(small.faults().empty());
    CHECK(text_of(only_card(small)) == "Tekst.\n**vet** {{naam}} <b> [](kaart:x)\n");
}

TEST_CASE("A value that nothing uses is a warning, also when a block could") {
    SmallCatalogue small;
    small.add_block("blok", "{{a}} {{b}}\n");
    small.add_card("zorg",
                   SmallCatalogue::card("02A41", "waarden: {a: 1, b: 2, c: 3, d: 4}\n", "\n{{> blok}} \n\n{{c}}\n"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:6:29: waarschuwing[BW0212]: waarde ‘d’ wordt op deze kaart nergens gebruikt
  6 | waarden: {a: 1, b: 2, c: 3, d: 4}
    |                             ^
  oplossing: gebruik {{d}} in de tekst of haal de waarde weg
)");
}

TEST_CASE("An unknown text block names the nearest, also within an unused block") {
    SmallCatalogue small;
    small.add_block("toegang-gouda", "Tekst.\n\n{{> toegang-gauda}}\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> toegan-gouda}}\n"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0307]: tekstblok ‘toegan-gouda’ bestaat niet
  12 | {{> toegan-gouda}}
     | ^
  oplossing: bedoelt u ‘toegang-gouda’?
cat/tekstblokken/toegang-gouda.md: waarschuwing[BW0309]: geen kaart en geen deel gebruikt tekstblok ‘toegang-gouda’
  oplossing: voeg het in met {{> toegang-gouda}} of haal het bestand weg
cat/tekstblokken/toegang-gouda.md:3:1: fout[BW0307]: tekstblok ‘toegang-gauda’ bestaat niet
  3 | {{> toegang-gauda}}
    | ^
  oplossing: bedoelt u ‘toegang-gouda’?
)");
}

TEST_CASE("Text blocks that insert each other are reported once, with the whole circle") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.add_block("c", "C.\n\n{{> a}}\n");
    small.add_block("a", "A.\n\n{{> b}}\n");
    small.add_block("b", "B.\n\n{{> c}}\n");
    small.add_block("zelf", "{{> zelf}}\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> b}}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "", "\n{{> c}}\n\n{{> zelf}}\n"));
    CHECK(small.faults() ==
          R"(cat/tekstblokken/a.md:3:1: fout[BW0308]: tekstblokken voegen elkaar in: a → b → c → a
  3 | {{> b}}
    | ^
  oplossing: haal een van de invoegingen weg
cat/tekstblokken/zelf.md:1:1: fout[BW0308]: tekstblok ‘zelf’ voegt zichzelf in
  1 | {{> zelf}}
    | ^
  oplossing: haal een van de invoegingen weg
)");
    CHECK(text_of(only_card(small)) == "Tekst.\nB.\nC.\nA.\n");
}

TEST_CASE("A text block that no card and no part uses is a warning") {
    SmallCatalogue small;
    small.add_block("los", "Tekst.\n\n{{> via-los}}\n");
    small.add_block("via-los", "Tekst.\n");
    small.add_block("van-deel", "Tekst.\n\n{{> via-deel}}\n");
    small.add_block("via-deel", "Tekst.\n");
    small.files.add("cat/boeken/boek/inleiding.md", "{{> van-deel}}\n");
    small.files.add(
        "cat/boeken/boek/boek.yaml",
        SmallCatalogue::book_yaml("delen:\n  - {id: deel, titel: Deel, bestand: inleiding.md, kaarten: [zorg]}\n"));
    CHECK(small.faults() ==
          R"(cat/tekstblokken/los.md: waarschuwing[BW0309]: geen kaart en geen deel gebruikt tekstblok ‘los’
  oplossing: voeg het in met {{> los}} of haal het bestand weg
cat/tekstblokken/via-los.md: waarschuwing[BW0309]: geen kaart en geen deel gebruikt tekstblok ‘via-los’
  oplossing: voeg het in met {{> via-los}} of haal het bestand weg
)");
}

TEST_CASE("A text block has text and no sections") {
    SmallCatalogue small;
    small.add_block("leeg", "\n");
    small.add_block("kop", "## Doelgroep\n\nTekst.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> leeg}}\n\n{{> kop}}\n"));
    CHECK(
        small.faults() ==
        R"(cat/tekstblokken/kop.md:1:1: fout[BW0301]: kop ‘Doelgroep’ begint een sectie, en een tekstblok heeft geen secties
  1 | ## Doelgroep
    | ^
  oplossing: gebruik een kop van het derde niveau (###)
cat/tekstblokken/leeg.md: fout[BW0304]: het tekstblok is leeg
  oplossing: schrijf de tekst of haal het bestand weg
)");
}

TEST_CASE("Footnotes of text blocks stay apart, at each insertion") {
    SmallCatalogue small;
    small.add_block("blok", "Blok.[^1]\n\n[^1]: Noot van {{naam}}.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "",
                                                " Kaart.[^1] Nog een.[^blok-2-1]\n\n{{> blok}}\n\n{{> blok}}\n\n"
                                                "[^1]: Noot een.\n\n[^blok-2-1]: Noot twee.\n"));
    CHECK(small.faults().empty());
    const Card& card = only_card(small);
    std::vector<std::string> marks;
    for_each_inline(card.sections.at(0).blocks, [&](const Inline& item) {
        if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) marks.push_back(mark->label);
    });
    std::vector<std::string> labels;
    for (const Footnote& footnote : card.footnotes) labels.push_back(footnote.label);
    CHECK(marks == std::vector<std::string>{"1", "blok-2-1", "blok-1", "blok-3-1"});
    CHECK(labels == marks);
    const Footnote& second = card.footnotes.at(3);
    CHECK(plain_text(std::get<Paragraph>(second.blocks.at(0).value).content) == "Noot van Zorg.");
    CHECK(second.place.source->inserted_at().line == 15);
}

TEST_CASE("A card changes when one of its text blocks does") {
    SmallCatalogue small;
    small.add_block("buiten", "{{> binnen}}\n");
    small.add_block("binnen", "Oud.\n");
    small.add_block("binnen@2026-01-01", "Nieuw {{getal}}.\n");
    small.add_block("binnen@2027-01-01", "Nieuwst.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "waarden: {getal: 1}\n", "\n{{> buiten}}\n"));
    small.add_card("zorg@2026-07-01", SmallCatalogue::card("02A41", "waarden: {getal: 2}\n", "\n{{> buiten}}\n"));
    CHECK(small.faults().empty());
    const auto& versions = small.catalogue.cards.at("zorg");
    REQUIRE(versions.size() == 4);
    CHECK_FALSE(versions[0].reads_from.has_value());
    const auto text_on = [&](const Date& date) { return text_of(*small.catalogue.card_on("zorg", date)); };
    CHECK(text_on({2025, 1, 1}) == "Tekst.\nOud.\n");
    CHECK(text_on({2025, 12, 31}) == "Tekst.\nOud.\n");
    CHECK(text_on({2026, 1, 1}) == "Tekst.\nNieuw 1.\n");
    CHECK(text_on({2026, 6, 30}) == "Tekst.\nNieuw 1.\n");
    CHECK(text_on({2026, 7, 1}) == "Tekst.\nNieuw 2.\n");
    CHECK(text_on({2027, 1, 1}) == "Tekst.\nNieuwst.\n");
}

TEST_CASE("A card that begins later is absent before") {
    SmallCatalogue small;
    small.files.remove_all("cat/boeken/boek/kaarten/zorg.md");
    small.add_card("zorg@2026-07-01", SmallCatalogue::card("02A41"));
    CHECK(small.faults().empty());
    CHECK(small.catalogue.card_on("zorg", {2026, 6, 30}) == nullptr);
    CHECK(small.catalogue.card_on("zorg", {2026, 7, 1}) != nullptr);
    CHECK(small.catalogue.card_on("niets", {2026, 7, 1}) == nullptr);
}

TEST_CASE("A text block that begins later cannot stand on a card before") {
    SmallCatalogue small;
    small.add_block("blok@2026-07-01", "Tekst.\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> blok}}\n"));
    CHECK(small.faults() ==
          R"(cat/boeken/boek/kaarten/zorg.md:12:1: fout[BW0307]: tekstblok ‘blok’ bestaat pas vanaf 1 juli 2026
  12 | {{> blok}}
     | ^
  oplossing: maak ook tekstblokken/blok.md, of geef de kaart een versie vanaf die datum
)");
}

TEST_CASE("A block that inserts another twice, and so on, comes to an end") {
    SmallCatalogue small;
    for (int i = 0; i < 12; ++i) {
        std::string text;
        for (int j = 0; j < 8; ++j) text += "{{> b" + std::to_string(i + 1) + "}}\n\n";
        small.add_block("b" + std::to_string(i), text);
    }
    small.add_block("b12", std::string(1000, 'x') + "\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> b0}}\n"));
    CHECK(small.faults() ==
          R"(cat/tekstblokken/b11.md:9:1: fout[BW0310]: in kaart zorg komt meer dan 4 MB aan tekstblokken
  9 | {{> b12}}
    | ^
  cat/tekstblokken/b10.md:13:1: hier ingevoegd
  cat/tekstblokken/b9.md:15:1: hier ingevoegd
  cat/tekstblokken/b8.md:11:1: hier ingevoegd
  cat/tekstblokken/b7.md:1:1: hier ingevoegd
  cat/tekstblokken/b6.md:1:1: hier ingevoegd
  cat/tekstblokken/b5.md:1:1: hier ingevoegd
  cat/tekstblokken/b4.md:1:1: hier ingevoegd
  cat/tekstblokken/b3.md:1:1: hier ingevoegd
  cat/tekstblokken/b2.md:1:1: hier ingevoegd
  cat/tekstblokken/b1.md:1:1: hier ingevoegd
  cat/tekstblokken/b0.md:1:1: hier ingevoegd
  cat/boeken/boek/kaarten/zorg.md:12:1: hier ingevoegd
  oplossing: voeg minder tekstblokken in elkaar in
)");
}

TEST_CASE("Text blocks stand at most 16 layers deep in each other") {
    const auto faults_of_chain = [](int length) {
        SmallCatalogue small;
        for (int i = 1; i < length; ++i)
            small.add_block("b" + std::to_string(i), "{{> b" + std::to_string(i + 1) + "}}\n");
        small.add_block("b" + std::to_string(length), "Tekst.\n");
        small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n{{> b1}}\n"));
        return small.faults();
    };
    CHECK(faults_of_chain(16).empty());
    CHECK(
        faults_of_chain(17) ==
        R"(cat/tekstblokken/b16.md:1:1: fout[BW0310]: in kaart zorg staan tekstblokken meer dan 16 lagen diep in elkaar
  1 | {{> b17}}
    | ^
  cat/tekstblokken/b15.md:1:1: hier ingevoegd
  cat/tekstblokken/b14.md:1:1: hier ingevoegd
  cat/tekstblokken/b13.md:1:1: hier ingevoegd
  cat/tekstblokken/b12.md:1:1: hier ingevoegd
  cat/tekstblokken/b11.md:1:1: hier ingevoegd
  cat/tekstblokken/b10.md:1:1: hier ingevoegd
  cat/tekstblokken/b9.md:1:1: hier ingevoegd
  cat/tekstblokken/b8.md:1:1: hier ingevoegd
  cat/tekstblokken/b7.md:1:1: hier ingevoegd
  cat/tekstblokken/b6.md:1:1: hier ingevoegd
  cat/tekstblokken/b5.md:1:1: hier ingevoegd
  cat/tekstblokken/b4.md:1:1: hier ingevoegd
  cat/tekstblokken/b3.md:1:1: hier ingevoegd
  cat/tekstblokken/b2.md:1:1: hier ingevoegd
  cat/tekstblokken/b1.md:1:1: hier ingevoegd
  cat/boeken/boek/kaarten/zorg.md:12:1: hier ingevoegd
  oplossing: voeg minder tekstblokken in elkaar in
)");
}

TEST_CASE("A text block does not bring a list deeper than four") {
    SmallCatalogue small;
    small.add_block("blok", "- vier\n  - vijf\n    - zes\n");
    small.add_card("zorg", SmallCatalogue::card("02A41", "", "\n- een\n  - twee\n    - drie\n\n      {{> blok}}\n"));
    CHECK(
        small.faults() ==
        R"(cat/tekstblokken/blok.md:2:3: fout[BW0511]: met dit tekstblok staan in kaart zorg meer dan vier lijsten in elkaar
  2 |   - vijf
    |   ^
  cat/boeken/boek/kaarten/zorg.md:16:7: hier ingevoegd
  oplossing: voeg het tekstblok minder diep in, of maak van de binnenste lijst gewone tekst
)");
}

TEST_CASE("A text block that is a list joins the lists around it") {
    SmallCatalogue small;
    small.add_block("blok", "- twee\n- drie\n");
    small.add_card(
        "zorg", SmallCatalogue::card("02A41", "", "\n- een\n\n{{> blok}}\n\n- vier\n\nNa.\n\n1. los\n\n{{> blok}}\n"));
    CHECK(small.faults().empty());
    const auto& blocks = only_card(small).sections.at(0).blocks;
    REQUIRE(blocks.size() == 5);
    const auto& joined = std::get<List>(blocks[1].value);
    CHECK(joined.items.size() == 4);
    CHECK(joined.items[1].place.source->path() == "cat/tekstblokken/blok.md");
    CHECK(joined.items[3].place.source->path() == "cat/boeken/boek/kaarten/zorg.md");
    CHECK(std::get<List>(blocks[3].value).items.size() == 1);
    CHECK(std::get<List>(blocks[4].value).items.size() == 2);
}

TEST_CASE("What could not be read makes no value and no text block unused") {
    SmallCatalogue small;
    small.set_part_cards("zorg, ander");
    small.add_block("blok", "Tekst.\n");
    small.add_block("dicht", "Tekst.\n");
    small.files.fail("cat/tekstblokken/dicht.md", std::errc::permission_denied);
    small.add_card("zorg", SmallCatalogue::card("02A41", "waarden: {a: 1}\n", "\n{{> dicht}}\n"));
    small.add_card("ander", SmallCatalogue::card("02A42", "waarden: {a: 1}\n", "\n{{> bestaat-niet}}\n"));
    small.add_card("derde", "");
    small.files.fail("cat/boeken/boek/kaarten/derde.md", std::errc::permission_denied);
    small.read();
    for (const Diagnostic& diagnostic : small.diagnostics.sorted()) {
        CHECK(diagnostic.code != DiagnosticCode::UnusedValue);
        CHECK(diagnostic.code != DiagnosticCode::UnusedTextBlock);
    }
    CHECK(small.diagnostics.error_count() == 3);
}
