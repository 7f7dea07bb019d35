#include <catch2/catch.hpp>
#include <sstream>

#include "unit/markdown/reading.h"

namespace boekwerk {

namespace {

std::string faults(const std::string& text, MarkdownKind kind = MarkdownKind::Card) {
    return test::read_markdown(text, kind).faults;
}

}  // namespace

TEST_CASE("a fault is shown with its line and the place in it") {
    SourceStore sources;
    Diagnostics diagnostics;
    parse_markdown(sources.add("kaarten/wonen.md", "---\nnaam: x\n---\nEén <b>vet</b> woord\n"), 16, MarkdownKind::Card,
                   diagnostics);
    REQUIRE(diagnostics.sorted().size() == 1);
    std::ostringstream out;
    write_diagnostic(out, diagnostics.sorted().front());
    CHECK(out.str() ==
          "kaarten/wonen.md:4:5: fout[BW0501]: HTML kan niet in de tekst staan: ‘<b>’\n"
          "  4 | Eén <b>vet</b> woord\n"
          "    |     ^\n"
          "  oplossing: schrijf het in Markdown, of zet een backslash voor het teken: \\<\n");
}

TEST_CASE("HTML is a fault, in blocks, lines, comments and declarations") {
    const std::string remedy = " | schrijf het in Markdown, of zet een backslash voor het teken: \\<";
    CHECK(faults("<div>\ntekst\n</div>\n") == "1:1 BW0501 HTML kan niet in de tekst staan: ‘<div>’" + remedy);
    CHECK(faults("a <br> b\n") == "1:3 BW0501 HTML kan niet in de tekst staan: ‘<br>’" + remedy);
    CHECK(faults("a\n\n<!-- weg -->\n") == "3:1 BW0501 HTML kan niet in de tekst staan: ‘<!-- weg -->’" + remedy);
    CHECK(faults("a <?php x ?>\n") == "1:3 BW0501 HTML kan niet in de tekst staan: ‘<?php x ?>’" + remedy);
    CHECK(faults("a <!DOCTYPE\n") == "1:3 BW0501 HTML kan niet in de tekst staan: ‘<!’" + remedy);
    CHECK(faults("`<b>` `<!-- x -->` \\<b> \\<!-- 1 < 2\n").empty());
    CHECK(test::read_markdown("a <b>x</b> <!-- y -->\n").tree == "P(a <b>x</b> <!-- y -->)");
}

TEST_CASE("addresses that are unsafe, incomplete or of an unknown kind are faults") {
    CHECK(faults("[x](javascript:alert)\n") ==
          "1:1 BW0502 een adres dat met ‘javascript:’ begint, is niet toegestaan | gebruik een adres dat begint met "
          "https:, http:, mailto: of tel:");
    CHECK(faults("a [x](../b.md)\n") ==
          "1:3 BW0502 het adres ‘../b.md’ is niet volledig: een document kent geen losse bestanden | schrijf een "
          "volledig "
          "adres (https://…) of verwijs naar een kaart met kaart:naam-van-de-kaart");
    CHECK(faults("[x]()\n").substr(0, 42) == "1:1 BW0502 deze link heeft geen adres | sc");
    CHECK(faults("[x](htp://a.nl)\n").substr(0, 47) == "1:1 BW0502 een adres dat met ‘htp:’ begint,");
    CHECK(faults("<javascript:x>\n").substr(0, 10) == "1:1 BW0502");
    CHECK(faults("[](kaar:wonen)\n") ==
          "1:1 BW0404 ‘kaar:’ is geen soort verwijzing en geen soort adres | bedoelt u ‘kaart’?");
    CHECK(faults("[](kaart:)\n") ==
          "1:1 BW0401 deze verwijzing noemt geen kaart | schrijf de naam van het bestand achter kaart:, zonder .md");
    CHECK(faults("[](begrip:)\n") ==
          "1:1 BW0403 deze verwijzing noemt geen begrip | schrijf de id van het begrip achter begrip:");
    CHECK(faults("[](extern:#3)\n") ==
          "1:1 BW0409 deze verwijzing noemt geen externe bron | schrijf de id uit externe-bronnen.yaml achter extern:");
    CHECK(faults("[](bijlage:)\n") ==
          "1:1 BW0408 deze verwijzing noemt geen boek | schrijf de naam van de map van het boek achter bijlage:");
}

TEST_CASE("what a document has no place for is a fault and never dropped") {
    CHECK(faults("[x](https://a.nl \"titel\")\n") ==
          "1:1 BW0516 de titel ‘titel’ achter het adres komt in geen document | haal de titel tussen aanhalingstekens "
          "weg");
    CHECK(faults("tekst\n\n[x]: https://a.nl\n") ==
          "3:1 BW0516 ‘[x]:’ aan het begin van een regel geeft een linkadres op; dat kan niet los van de link staan | "
          "zet "
          "het adres bij de link zelf: [tekst](https://…)");
    const std::string two = faults("[x]: a.nl \"t\"\n[y]:\tb.nl\nz\n");
    CHECK(two.find("1:1 BW0516 ‘[x]:’") == 0);
    CHECK(two.find("\n2:1 BW0516 ‘[y]:’") != std::string::npos);
    CHECK(faults("| a | b |\n|-|-|\n| 1 | 2 | 3 |\n| 1 | 2 | |\n") ==
          "3:11 BW0516 deze rij heeft 3 cellen, maar de kop van de tabel 2 | geef de kop meer cellen, of zet een "
          "backslash "
          "voor een streep die tekst is: \\|");
    CHECK(faults("    ingesprongen\n") ==
          "1:5 BW0515 deze tekst springt vier of meer spaties in en is daardoor een codeblok | haal de spaties aan het "
          "begin "
          "van de regel weg");
    CHECK(faults("```\ncode\n```\n") == "1:1 BW0515 een document kent geen codeblokken | haal de regels met ``` weg");
    CHECK(test::read_markdown("~~~\nregel\nnog\n~~~\n").tree == "P(regel nog)");
    CHECK(faults("a\x01"
                 "b\n") ==
          "1:2 BW0516 het stuurteken U+0001 kan niet in een document staan | haal het onzichtbare teken weg");
}

TEST_CASE("headings begin at the right level and skip none") {
    CHECK(faults("# Kop\n") ==
          "1:1 BW0504 een kop van het eerste niveau (#) kan hier niet: die is voor de titel van het document | gebruik "
          "## "
          "voor een sectie, of ### voor een kop daarbinnen");
    CHECK(faults("## a\n\n#### b\n") ==
          "3:1 BW0503 na een kop van niveau 2 komt een kop van niveau 4: een kop mag hier ten hoogste van niveau 3 "
          "zijn | "
          "begin de kop met ###");
    CHECK(faults("#### a\n") ==
          "1:1 BW0503 de eerste kop is er een van niveau 4: een kop mag hier ten hoogste van niveau 3 zijn | begin de "
          "kop "
          "met ###");
    CHECK(faults("### a\n\n## b\n\n### c\n\n#### d\n\n## e\n").empty());
    CHECK(faults("### a\n", MarkdownKind::Template).substr(0, 10) == "1:1 BW0503");
    CHECK(faults("# a\n\n## b\n", MarkdownKind::Template).empty());
}

TEST_CASE("page breaks and task lists are faults in a card") {
    CHECK(faults("a\n\n***\n") ==
          "3:1 BW0505 een pagina-einde (*** of ---) kan alleen in een sjabloon | haal de regel weg");
    CHECK(faults("- [ ] een\n- [x] twee\n- [x](https://a.nl)\n") ==
          "1:3 BW0506 een document kent geen takenlijst: [ ] en [x] tonen niets | maak er een gewone opsomming van\n"
          "2:3 BW0506 een document kent geen takenlijst: [ ] en [x] tonen niets | maak er een gewone opsomming van");
}

TEST_CASE("footnotes without text, without mark and with one name are faults") {
    CHECK(
        faults("a[^x] `[^y]` \\[^z]\n") ==
        "1:2 BW0507 voetnoot ‘x’ heeft geen tekst | voeg een regel toe die begint met [^x]: en daarna de tekst van de "
        "voetnoot");
    CHECK(
        faults("a\n\n[^x]: tekst\n    meer\n") ==
        "3:1 BW0508 naar voetnoot ‘x’ verwijst geen enkele tekst | zet [^x] in de tekst waar de voetnoot bij hoort, of "
        "haal de voetnoot weg");
    CHECK(faults("a[^x]\n\n[^x]: een\n\n[^X]: twee\n") ==
          "5:1 BW0509 voetnoot ‘X’ staat er twee keer | geef een van de twee een andere naam | 3:1 hier ook");
    CHECK(faults("a[^x] b[^x]\n\n> [^x]: een\n").empty());
    CHECK(faults("```\n[^x]: code\n```\n").find("BW0508") == std::string::npos);
}

TEST_CASE("directives that stand wrong are faults") {
    CHECK(faults("{lijst: a)}\n- punt\n") ==
          "1:1 BW0510 na de aanwijzing ‘{lijst: a)}’ komt geen genummerde lijst | zet haar op een eigen regel direct "
          "boven "
          "een genummerde lijst");
    CHECK(faults("{lijst: a)}\n").substr(0, 10) == "1:1 BW0510");
    CHECK(faults("- x\n  {lijst: a)}\n\n1. y\n").substr(0, 10) == "2:3 BW0510");
    CHECK(faults("{lijst: A)}\n1. x\n") == "1:1 BW0510 onbekende lijststijl ‘A)’ | kies uit: a), 1), i.");
    CHECK(faults("{lijts: a)}\n1. x\n") == "1:1 BW0510 onbekende aanwijzing ‘{lijts: a)}’ | bedoelt u ‘lijst’?");
    CHECK(faults("tekst {lijst: a)} tekst\n") ==
          "1:7 BW0510 de aanwijzing ‘{lijst: a)}’ staat niet alleen op haar regel | zet haar op een eigen regel, "
          "direct boven de lijst of kop waar zij bij hoort en niet verder ingesprongen");
    CHECK(faults("tekst\n      {lijst: a)}\n") ==
          "2:7 BW0510 de aanwijzing ‘{lijst: a)}’ staat midden in een alinea | zet haar op een eigen regel, direct "
          "boven de lijst of kop waar zij bij hoort en niet verder ingesprongen");
    CHECK(faults("{kop: x}\n## Kop\n") ==
          "1:1 BW0510 de aanwijzing ‘{kop: x}’ kan alleen in een sjabloon | haal de regel weg");
    CHECK(faults("{kop: x}\n\ntekst\n", MarkdownKind::Template) ==
          "1:1 BW0510 na de aanwijzing ‘{kop: x}’ komt geen kop | zet haar op een eigen regel direct boven een kop");
    CHECK(faults("{kop: x y}\n## a\n", MarkdownKind::Template) ==
          "1:1 BW0510 ‘x y’ is geen goede naam voor een kop | schrijf {kop: naam}, {kop: naam ongenummerd} of "
          "{kop: naam doorlopend}, met een naam van letters, cijfers en streepjes");
    CHECK(faults("{kop: x}\n1. a\n", MarkdownKind::Template).substr(0, 10) == "1:1 BW0510");
    CHECK(faults("{lijst: a)}\n## a\n").substr(0, 10) == "1:1 BW0510");
}

TEST_CASE("what looks like a reference or a heading but is none is a fault") {
    CHECK(faults("Zie [] (kaart:alles).\n") ==
          "1:8 BW0517 dit is geen volledige verwijzing: een lezer zou ‘(kaart:’ zien | schrijf [](kaart:…), zonder "
          "spaties en met beide haakjes");
    CHECK(faults("Zie [](kaart:alles#wat\n").substr(0, 10) == "1:7 BW0517");
    CHECK(faults("Zie (extern:eisen#1).\n").substr(0, 10) == "1:5 BW0517");
    CHECK(faults("Zie [](kaart:alles) (dus: alles) en kaart: x.\n").empty());
    CHECK(faults("Tekst.\n##Onderhoud\n") ==
          "2:1 BW0518 na ## ontbreekt een spatie, en zo is dit geen kop | zet een spatie tussen de hekjes en de tekst "
          "van "
          "de kop");
    CHECK(faults("#1 van de lijst, en ####### ook.\n").empty());
}

TEST_CASE("the text of a part is announced on a line by itself, on cards only") {
    CHECK(faults("tekst {onderdeel: a} tekst\n") ==
          "1:7 BW0510 de aanwijzing ‘{onderdeel: a}’ staat niet alleen op haar regel | zet haar op een eigen regel, "
          "zonder tekst of spaties ervoor");
    CHECK(faults("| a |\n| --- |\n| {onderdelen: b} |\n").substr(0, 54) ==
          "3:3 BW0510 de aanwijzing ‘{onderdelen: b}’ staat n");
    CHECK(faults("tekst\n      {onderdeel: a}\n").substr(0, 58) ==
          "2:7 BW0510 de aanwijzing ‘{onderdeel: a}’ staat midden");
    CHECK(faults("{onderdeel: a}\n", MarkdownKind::Template) ==
          "1:1 BW0510 de aanwijzing ‘{onderdeel: a}’ kan alleen op een kaart of in een tekstblok | haal de regel weg");
    CHECK(faults("{onderdel: a}\n") == "1:1 BW0510 onbekende aanwijzing ‘{onderdel: a}’ | bedoelt u ‘onderdeel’?");
    CHECK(faults("{kopp: a}\n## Kop\n", MarkdownKind::Template) ==
          "1:1 BW0510 onbekende aanwijzing ‘{kopp: a}’ | bedoelt u ‘kop’?");
    CHECK(faults("{kleur: a}\n") ==
          "1:1 BW0510 onbekende aanwijzing ‘{kleur: a}’ | kies uit: lijst, onderdeel, onderdelen");
    CHECK(faults("{lijst: a)}\n{onderdeel: a}\n").substr(0, 10) == "1:1 BW0510");
}

TEST_CASE("a list on a fifth level is a fault, once") {
    CHECK(faults("- a\n  - b\n    - c\n      - d\n        - e\n          - f\n") ==
          "5:9 BW0511 deze lijst staat op het vijfde niveau; een document toont er ten hoogste vier | maak de lijst "
          "minder "
          "diep");
}

TEST_CASE("an image without a text is a fault, and so is one with more than text") {
    CHECK(faults("a ![ ](logo.png)\n") ==
          "1:3 BW0512 afbeelding ‘logo.png’ heeft geen beschrijving voor wie haar niet ziet | schrijf tussen de "
          "vierkante haken "
          "wat er te zien is: ![beschrijving](logo.png)");
    CHECK(faults("![a {{b}}](logo.png)\n") ==
          "1:1 BW0516 de beschrijving van een afbeelding kan alleen gewone tekst zijn | haal links, voetnoten en "
          "invulplekken "
          "uit de beschrijving");
}

TEST_CASE("broken placeholders are faults") {
    CHECK(faults("a {{b\nc}}\n") ==
          "1:3 BW0514 deze invulplek heeft geen einde: ‘}}’ ontbreekt op de regel | schrijf een invulplek als "
          "{{sleutel}}, of "
          "zet een backslash voor het teken: \\{\n"
          "2:2 BW0514 ‘}}’ staat hier zonder ‘{{’ ervoor | schrijf een invulplek als {{sleutel}}, of zet een backslash "
          "voor "
          "het teken: \\}");
    CHECK(faults("{{ }}\n") ==
          "1:1 BW0514 deze invulplek is leeg | schrijf de naam van een waarde tussen de accolades: {{sleutel}}");
    CHECK(faults("{{#a}}x{{/a}}\n") ==
          "1:1 BW0514 ‘#a’ is geen goede naam voor een invulplek | een naam bestaat uit letters, cijfers en streepjes, "
          "zonder "
          "spaties: {{sleutel}}\n"
          "1:8 BW0514 ‘/a’ is geen goede naam voor een invulplek | een naam bestaat uit letters, cijfers en streepjes, "
          "zonder "
          "spaties: {{sleutel}}");
    CHECK(faults("{{a *b* c}}\n").substr(0, 32) == "1:1 BW0514 ‘a *b* c’ is geen");
    CHECK(faults("[x](https://a.nl/{{b}})\n") ==
          "1:1 BW0514 in een adres kan geen waarde worden ingevuld | schrijf het hele adres uit");
    CHECK(faults("https://a.nl/{{b}}\n").substr(0, 11) == "1:14 BW0514");
    CHECK(faults("{{> }}\n") ==
          "1:1 BW0514 deze invulplek noemt geen tekstblok | schrijf de naam van het bestand in tekstblokken, zonder "
          ".md: {{> "
          "naam}}");
    CHECK(faults("a \uE123 b &#xE000;\n") ==
          "1:3 BW0514 dit teken is gereserveerd voor het programma zelf | gebruik een ander teken\n"
          "1:7 BW0514 dit teken is gereserveerd voor het programma zelf | gebruik een ander teken");
}

TEST_CASE("a text block in the middle of other text is a fault") {
    const std::string message =
        " BW0604 tekstblok ‘blok’ staat midden in een alinea | zet {{> blok}} alleen op een regel, met een lege regel "
        "ervoor en "
        "erna";
    CHECK(faults("tekst\n{{> blok}}\n") == "2:1" + message);
    CHECK(faults("tekst {{> blok}} tekst\n") == "1:7" + message);
    CHECK(faults("- punt\n{{> blok}}\n") == "2:1" + message);
    CHECK(faults("| a |\n|-|\n| {{> blok}} |\n") == "3:3" + message);
}

TEST_CASE("all faults of a text are found in one run") {
    const std::string found = faults("# a\n\n<b>\n\n[^x]\n\n- [ ] y\n\n***\n\n![](z)\n\n{{\n\n    code\n");
    for (const char* code : {"BW0504", "BW0501", "BW0507", "BW0506", "BW0505", "BW0512", "BW0514", "BW0515"}) {
        CHECK(found.find(code) != std::string::npos);
    }
}

}  // namespace boekwerk
