#include <catch2/catch.hpp>

#include "catalogue/read_house_style.h"
#include "fakes/memory_file_system.h"
#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

struct Read {
    MemoryFileSystem files;
    SourceStore sources;
    Diagnostics diagnostics;
    HouseStyle style;

    explicit Read(const std::string& text) {
        files.add("h/gouda.yaml", text);
        style = read_house_style(files, "h/gouda.yaml", sources, diagnostics);
    }
};

std::string faults_of(const std::string& text) {
    return printed(Read(text).diagnostics);
}

}  // namespace

TEST_CASE("A house style is read with all its keys") {
    const Read read(
        "organisatie: Gemeente Gouda\n"
        "pagina: {breedte: 254, hoogte: 508}\n"
        "marges: {links: 25.4, rechts: \"12,7\", boven: 25.4, onder: 12.7}\n"
        "lettertypen: {gewoon: a.ttf, vet: b.ttf, cursief: c.ttf, vet-cursief: d.ttf, vaste-breedte: e.ttf, "
        "reserve: f.ttf}\n"
        "tekstgrootte: 11\n"
        "regelafstand: 1.5\n"
        "kleuren: {tekst: \"#000000\", kop: \"#123456\", link: \"#0000aa\", lijn: \"#FF0000\", "
        "tabelkop: \"#FFFFFF\", kader: \"#FEFEFE\", watermerk: \"#EEEEEE\"}\n");
    CHECK(printed(read.diagnostics).empty());
    const HouseStyle& style = read.style;
    CHECK(style.id == "gouda");
    CHECK(style.organisation == "Gemeente Gouda");
    CHECK(style.page_width == Approx(720));
    CHECK(style.page_height == Approx(1440));
    CHECK(style.margin_left == Approx(72));
    CHECK(style.margin_right == Approx(36));
    CHECK(style.margin_top == Approx(72));
    CHECK(style.margin_bottom == Approx(36));
    CHECK(style.font_regular == "a.ttf");
    CHECK(style.font_bold == "b.ttf");
    CHECK(style.font_italic == "c.ttf");
    CHECK(style.font_bold_italic == "d.ttf");
    CHECK(style.font_mono == "e.ttf");
    CHECK(style.font_fallback == "f.ttf");
    CHECK(style.text_size == Approx(11));
    CHECK(style.line_height == Approx(1.5));
    CHECK(style.text == Color{0, 0, 0});
    CHECK(style.heading == Color{0x12, 0x34, 0x56});
    CHECK(style.link == Color{0, 0, 0xAA});
    CHECK(style.rule == Color{0xFF, 0, 0});
    CHECK(style.table_header == Color{0xFF, 0xFF, 0xFF});
    CHECK(style.box == Color{0xFE, 0xFE, 0xFE});
    CHECK(style.watermark == Color{0xEE, 0xEE, 0xEE});
}

TEST_CASE("What a house style does not say keeps its default, and the common style says the defaults") {
    const Read empty("# niets\n");
    CHECK(printed(empty.diagnostics).empty());
    const auto files = make_disk_file_system();
    SourceStore sources;
    Diagnostics diagnostics;
    const HouseStyle common =
        read_house_style(*files, BOEKWERK_ROOT "/templates/huisstijl/standaard.yaml", sources, diagnostics);
    CHECK(printed(diagnostics).empty());
    const HouseStyle defaults;
    for (const HouseStyle& style : {empty.style, common}) {
        CHECK(style.page_width == Approx(defaults.page_width).margin(0.01));
        CHECK(style.page_height == Approx(defaults.page_height).margin(0.01));
        CHECK(style.margin_left == Approx(defaults.margin_left).margin(0.01));
        CHECK(style.margin_right == Approx(defaults.margin_right).margin(0.01));
        CHECK(style.margin_top == Approx(defaults.margin_top).margin(0.01));
        CHECK(style.margin_bottom == Approx(defaults.margin_bottom).margin(0.01));
        CHECK(style.font_regular == defaults.font_regular);
        CHECK(style.font_bold == defaults.font_bold);
        CHECK(style.font_italic == defaults.font_italic);
        CHECK(style.font_bold_italic == defaults.font_bold_italic);
        CHECK(style.font_mono == defaults.font_mono);
        CHECK(style.font_fallback == defaults.font_fallback);
        CHECK(style.text_size == defaults.text_size);
        CHECK(style.line_height == defaults.line_height);
        CHECK(style.text == defaults.text);
        CHECK(style.heading == defaults.heading);
        CHECK(style.link == defaults.link);
        CHECK(style.rule == defaults.rule);
        CHECK(style.table_header == defaults.table_header);
        CHECK(style.box == defaults.box);
        CHECK(style.watermark == defaults.watermark);
    }
    CHECK(common.id == defaults.id);
}

TEST_CASE("A house style that does not exist names the nearest") {
    MemoryFileSystem files;
    files.add("h/gouda.yaml", "");
    files.add("h/lees.txt", "");
    SourceStore sources;
    Diagnostics diagnostics;
    read_house_style(files, "h/goude.yaml", sources, diagnostics);
    CHECK(printed(diagnostics) ==
          R"(h/goude.yaml: fout[BW0111]: huisstijl ‘goude’ bestaat niet
  oplossing: bedoelt u ‘gouda’?
)");
}

TEST_CASE("A house style is a mapping of known keys") {
    CHECK(faults_of("- pagina\n") ==
          R"(h/gouda.yaml:1:1: fout[BW0206]: de huisstijl moet een groep van sleutels zijn, maar is een lijst
  1 | - pagina
    | ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
    CHECK(faults_of("papier: A4\nkleuren: {tekstt: \"#000000\"}\nmarges: breed\n") ==
          R"(h/gouda.yaml:1:1: fout[BW0202]: sleutel ‘papier’ is hier onbekend
  1 | papier: A4
    | ^
  oplossing: kies uit: organisatie, pagina, marges, lettertypen, tekstgrootte, regelafstand, kleuren
h/gouda.yaml:2:11: fout[BW0202]: sleutel ‘tekstt’ is hier onbekend
  2 | kleuren: {tekstt: "#000000"}
    |           ^
  oplossing: bedoelt u ‘tekst’?
h/gouda.yaml:3:9: fout[BW0206]: ‘marges’ moet een groep van sleutels zijn, maar is een tekst
  3 | marges: breed
    |         ^
  oplossing: schrijf regels als ‘sleutel: waarde’
)");
    CHECK(faults_of("pagina: {breedte: 210\n") ==
          R"(h/gouda.yaml:1:9: fout[BW0201]: de groep met { sluit niet met }
  1 | pagina: {breedte: 210
    |         ^
  oplossing: zet } aan het eind van de groep, en een komma tussen de sleutels
)");
}

TEST_CASE("Numbers and colours of a house style are in their range") {
    CHECK(faults_of("pagina: {breedte: 21cm, hoogte: 5000}\nregelafstand: -1\ntekstgrootte: nan\n") ==
          R"(h/gouda.yaml:1:19: fout[BW0206]: ‘breedte’ moet een getal van 100 tot en met 1000 zijn, maar is ‘21cm’
  1 | pagina: {breedte: 21cm, hoogte: 5000}
    |                   ^
  oplossing: schrijf een getal in millimeter
h/gouda.yaml:1:33: fout[BW0206]: ‘hoogte’ moet een getal van 100 tot en met 1000 zijn, maar is ‘5000’
  1 | pagina: {breedte: 21cm, hoogte: 5000}
    |                                 ^
  oplossing: schrijf een getal in millimeter
h/gouda.yaml:2:15: fout[BW0206]: ‘regelafstand’ moet een getal van 1 tot en met 3 zijn, maar is ‘-1’
  2 | regelafstand: -1
    |               ^
  oplossing: schrijf een getal als 10 of 1,4
h/gouda.yaml:3:15: fout[BW0206]: ‘tekstgrootte’ moet een getal van 6 tot en met 24 zijn, maar is ‘nan’
  3 | tekstgrootte: nan
    |               ^
  oplossing: schrijf een getal als 10 of 1,4
)");
    CHECK(faults_of("kleuren:\n  tekst: #1A1A1A\n  kop: zwart\n  link: \"#12345\"\n  lijn: \"#12345G\"\n") ==
          R"(h/gouda.yaml:2:9: fout[BW0206]: ‘tekst’ moet een kleur zijn, maar is leeg
  2 |   tekst: #1A1A1A
    |         ^
  oplossing: schrijf een kleur als "#1A1A1A", met aanhalingstekens
h/gouda.yaml:3:8: fout[BW0206]: ‘kop’ moet een kleur zijn, maar is ‘zwart’
  3 |   kop: zwart
    |        ^
  oplossing: schrijf een kleur als "#1A1A1A", met aanhalingstekens
h/gouda.yaml:4:9: fout[BW0206]: ‘link’ moet een kleur zijn, maar is ‘#12345’
  4 |   link: "#12345"
    |         ^
  oplossing: schrijf een kleur als "#1A1A1A", met aanhalingstekens
h/gouda.yaml:5:9: fout[BW0206]: ‘lijn’ moet een kleur zijn, maar is ‘#12345G’
  5 |   lijn: "#12345G"
    |         ^
  oplossing: schrijf een kleur als "#1A1A1A", met aanhalingstekens
)");
}

TEST_CASE("Margins leave room for text") {
    const Read read("pagina: {breedte: 100, hoogte: 100}\nmarges: {links: 30, rechts: 30}\n");
    CHECK(printed(read.diagnostics) ==
          R"(h/gouda.yaml:2:9: fout[BW0206]: tussen de marges blijft minder dan 50 mm over voor de tekst
  2 | marges: {links: 30, rechts: 30}
    |         ^
  oplossing: maak de pagina groter of de marges kleiner
)");
    CHECK(read.style.page_width == HouseStyle().page_width);
    CHECK(read.style.margin_left == HouseStyle().margin_left);
}

TEST_CASE("Text has a contrast of 4.5 to 1 with what it stands on") {
    CHECK(
        faults_of("kleuren: {tekst: \"#777777\", kop: \"#767676\", link: \"#0000FF\", tabelkop: \"#FFFFFF\", kader: "
                  "\"#FFFFFF\"}\n") ==
        R"(h/gouda.yaml:1:18: fout[BW0222]: ‘tekst’ op wit heeft een contrast van 4,4 op 1; ten minste 4,5 op 1 is nodig
  1 | kleuren: {tekst: "#777777", kop: "#767676", link: "#0000FF", tabelkop: "#FFFFFF", kader: "#FFFFFF"}
    |                  ^
  oplossing: kies voor ‘tekst’ een donkerdere kleur of voor de achtergrond een lichtere
)");
    CHECK(
        faults_of("kleuren: {tabelkop: \"#154273\"}\n") ==
        R"(h/gouda.yaml:1:21: fout[BW0222]: ‘kop’ op tabelkop heeft een contrast van 1,0 op 1; ten minste 4,5 op 1 is nodig
  1 | kleuren: {tabelkop: "#154273"}
    |                     ^
  oplossing: kies voor ‘kop’ een donkerdere kleur of voor de achtergrond een lichtere
h/gouda.yaml:1:21: fout[BW0222]: ‘link’ op tabelkop heeft een contrast van 1,3 op 1; ten minste 4,5 op 1 is nodig
  1 | kleuren: {tabelkop: "#154273"}
    |                     ^
  oplossing: kies voor ‘link’ een donkerdere kleur of voor de achtergrond een lichtere
h/gouda.yaml:1:21: fout[BW0222]: ‘tekst’ op tabelkop heeft een contrast van 1,7 op 1; ten minste 4,5 op 1 is nodig
  1 | kleuren: {tabelkop: "#154273"}
    |                     ^
  oplossing: kies voor ‘tekst’ een donkerdere kleur of voor de achtergrond een lichtere
)");
}
