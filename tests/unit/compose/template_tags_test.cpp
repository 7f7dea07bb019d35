#include "compose/template_tags.h"

#include <catch2/catch.hpp>

#include "fakes/printed_faults.h"

using namespace boekwerk;

namespace {

const std::vector<TemplateName>& names() {
    static const std::vector<TemplateName> known = {
        {"titel", TemplateNameKind::Inline},
        {"overzicht", TemplateNameKind::Block},
        {"concept", TemplateNameKind::Flag},
        {"delen", TemplateNameKind::List, {{"deel-titel", TemplateNameKind::Inline}}},
    };
    return known;
}

/// The faults of a template, as a user sees them.
std::string faults(const std::string& text) {
    SourceStore sources;
    Diagnostics diagnostics;
    const Source& source = sources.add("templates/documents/proef.md", text);
    check_template_tags(source, scan_template_tags(source, diagnostics), {&names()}, diagnostics);
    return printed(diagnostics);
}

}  // namespace

TEST_CASE("known names in their places give no fault") {
    CHECK(faults("# {{titel}}\n\n{{! uitleg }}\n{{#delen}}\n{{deel-titel}} van {{titel}}\n{{/delen}}\n"
                 "{{^concept}}\n{{overzicht}}\n{{/concept}}\n")
              .empty());
}

TEST_CASE("an unknown name is reported with the nearest one that is visible there") {
    CHECK(faults("# {{tietel}}\n") ==
          "templates/documents/proef.md:1:3: fout[BW0602]: onbekende naam ‘tietel’ in sjabloon\n"
          "  1 | # {{tietel}}\n"
          "    |   ^\n"
          "  oplossing: bedoelt u ‘titel’?\n");
    CHECK(faults("{{deel-titel}}\n") ==
          "templates/documents/proef.md:1:1: fout[BW0602]: onbekende naam ‘deel-titel’ in sjabloon\n"
          "  1 | {{deel-titel}}\n"
          "    | ^\n"
          "  oplossing: kies uit: titel, overzicht, concept, delen\n");
}

TEST_CASE("a section is not a text") {
    CHECK(faults("{{delen}}\n") ==
          "templates/documents/proef.md:1:1: fout[BW0602]: ‘delen’ is geen tekst maar een sectie\n"
          "  1 | {{delen}}\n"
          "    | ^\n"
          "  oplossing: schrijf {{#delen}} … {{/delen}}\n");
}

TEST_CASE("sections open and close in pairs") {
    CHECK(faults("{{#delen}}\n{{deel-titel}}\n") ==
          "templates/documents/proef.md:1:1: fout[BW0601]: sectie ‘delen’ wordt niet gesloten\n"
          "  1 | {{#delen}}\n"
          "    | ^\n"
          "  oplossing: schrijf {{/delen}} waar de sectie eindigt\n");
    CHECK(faults("{{/delen}}\n") ==
          "templates/documents/proef.md:1:1: fout[BW0601]: sectie ‘delen’ wordt gesloten maar is niet geopend\n"
          "  1 | {{/delen}}\n"
          "    | ^\n"
          "  oplossing: haal {{/delen}} weg of open de sectie met {{#delen}}\n");
    CHECK(faults("{{#delen}}\n{{#concept}}\n{{/delen}}\n") ==
          "templates/documents/proef.md:3:1: fout[BW0601]: sectie ‘concept’ is open en hier wordt ‘delen’ gesloten\n"
          "  3 | {{/delen}}\n"
          "    | ^\n"
          "  templates/documents/proef.md:2:1: hier geopend\n"
          "  oplossing: sluit eerst {{/concept}}\n");
}

TEST_CASE("sections that stand too deep in each other are reported once") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "{{#delen}}\n";
    for (int i = 0; i < 40; ++i) text += "{{/delen}}\n";
    CHECK(faults(text) ==
          "templates/documents/proef.md:17:1: fout[BW0601]: secties staan meer dan 16 lagen diep in elkaar\n"
          "  17 | {{#delen}}\n"
          "     | ^\n"
          "  oplossing: zet minder secties in elkaar\n");
}

TEST_CASE("a tag that does not close, is empty or is of another kind is reported, and the rest is still checked") {
    CHECK(faults("{{titel\n{{}} {{{titel}}} {{onzin}}\n") ==
          "templates/documents/proef.md:1:1: fout[BW0601]: invulplek wordt niet gesloten op dezelfde regel\n"
          "  1 | {{titel\n"
          "    | ^\n"
          "  oplossing: schrijf }} achter de naam\n"
          "templates/documents/proef.md:2:1: fout[BW0601]: lege invulplek\n"
          "  2 | {{}} {{{titel}}} {{onzin}}\n"
          "    | ^\n"
          "  oplossing: schrijf een naam tussen {{ en }}\n"
          "templates/documents/proef.md:2:6: fout[BW0601]: soort invulplek die sjablonen niet kennen\n"
          "  2 | {{}} {{{titel}}} {{onzin}}\n"
          "    |      ^\n"
          "  oplossing: schrijf {{naam}}\n"
          "templates/documents/proef.md:2:18: fout[BW0602]: onbekende naam ‘onzin’ in sjabloon\n"
          "  2 | {{}} {{{titel}}} {{onzin}}\n"
          "    |                  ^\n"
          "  oplossing: kies uit: titel, overzicht, concept, delen\n");
}
