#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "pages.h"
#include "writers/html/write_html.h"

using namespace boekwerk;

namespace {

/// The faults of a shell as `line:column code message; remedy`, a line each.
std::string faults(const std::string& text) {
    SourceStore sources;
    Diagnostics diagnostics;
    const auto shell = read_html_shell(sources.add("templates/html/pagina.html", text), diagnostics);
    CHECK(shell.has_value() == !diagnostics.has_errors());
    std::string result;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        result += std::to_string(fault.place.line) + ":" + std::to_string(fault.place.column) + " " +
                  code_name(fault.code) + " " + fault.message + "; " + fault.remedy + "\n";
    }
    return result;
}

HtmlShell shell_of(const std::string& text) {
    SourceStore sources;
    Diagnostics diagnostics;
    const auto shell = read_html_shell(sources.add("pagina.html", text), diagnostics);
    REQUIRE(shell.has_value());
    return *shell;
}

Document book(DocumentStatus status) {
    Document document;
    document.title = "Zorg & \"wonen\"";
    document.version = "0.9";
    document.date = {2023, 11, 6};
    document.status = status;
    return document;
}

std::string file_text(const std::string& path) {
    std::ifstream file(std::string(BOEKWERK_ROOT) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a shell's tags are filled in, escaped") {
    const HtmlShell shell = shell_of(
        "<a href=\"{{bestanden}}/x.css\">{{titel}}|{{versie}}|{{datum}}|{{datum-iso}}|{{status}}\n"
        "{{{inhoud}}}{{#concept}}C{{/concept}}{{^concept}}-{{/concept}}{{#vervangen}}V{{/vervangen}}");
    const std::string start =
        "<a href=\"../../assets/x.css\">Zorg &amp; &quot;wonen&quot;|0.9|6 november 2023|2023-11-06|";
    const std::string body = "\n<div class=\"tekst\">\n</div>\n";
    CHECK(write_html(book(DocumentStatus::Concept), shell, "../../assets") == start + "concept" + body + "C");
    CHECK(write_html(book(DocumentStatus::Superseded), shell, "../../assets") == start + "vervangen" + body + "-V");
    CHECK(write_html(book(DocumentStatus::Adopted), shell, "../../assets") == start + "vastgesteld" + body + "-");
}

TEST_CASE("faults of a shell have their place, on both sides of the body") {
    CHECK(faults("<main>\n{{{inhoud}}}") == "");
    CHECK(faults("x\n {{titl}} {{{inhoud}}}\n{{#concept}}{{versi}}{{/concept}}{{^concept}}{{> deel}}{{/concept}}") ==
          "2:2 BW0602 onbekende naam ‘titl’ in sjabloon; bedoelt u ‘titel’?\n"
          "3:13 BW0602 onbekende naam ‘versi’ in sjabloon; bedoelt u ‘versie’?\n"
          "3:46 BW0602 onbekende naam ‘deel’ in sjabloon; kies uit: titel, heeft-kenmerk, kenmerk, heeft-versie, "
          "versie, datum, datum-iso, status, concept, vervangen, bestanden\n");
    CHECK(faults("{{{inhoud}}}\n {{#concept}}x") ==
          "2:2 BW0601 sectie ‘concept’ wordt niet gesloten; schrijf {{/concept}} waar de sectie eindigt\n");
    CHECK(faults("{{#concept}}{{{inhoud}}}{{/concept}}") ==
          "1:1 BW0601 sectie ‘concept’ wordt niet gesloten; schrijf {{/concept}} waar de sectie eindigt\n"
          "1:25 BW0601 sectie ‘concept’ wordt gesloten maar is niet geopend; haal {{/concept}} weg of open de sectie "
          "met {{#concept}}\n");
    CHECK(faults("{{{inhoud}}} {{titel") == "1:14 BW0601 invulplek wordt niet gesloten; schrijf }} achter de naam\n");
    CHECK(faults("{{{inhoud}}} {{=x=}}") ==
          "1:14 BW0601 soort invulplek die sjablonen niet kennen; schrijf {{naam}}\n");
}

TEST_CASE("a shell has one place for the body") {
    const std::string message =
        "BW0601 de plek voor de tekst van het document staat er niet precies eenmaal; schrijf eenmaal {{{inhoud}}}, "
        "binnen <main>\n";
    CHECK(faults("<main></main>") == "1:1 " + message);
    CHECK(faults("{{{inhoud}}}\n{{{inhoud}}}") == "2:1 " + message);
}

TEST_CASE("the project's own shell makes a well-formed page with landmarks") {
    const HtmlShell shell = shell_of(file_text("templates/html/pagina.html"));
    const std::string page = write_html(book(DocumentStatus::Concept), shell, "../../assets");
    const PageReading reading = read_page(page);
    CHECK(reading.fault == "");
    CHECK(reading.links == std::vector<std::string>{"_inhoud"});
    CHECK(reading.ids == std::map<std::string, int>{{"_inhoud", 1}});
    CHECK(page.find("<html lang=\"nl\" class=\"voorbeeld-theme utrecht-root\">") != std::string::npos);
    CHECK(page.find("<strong>Concept.</strong>") != std::string::npos);
    for (const std::string tag : {"<header", "<main", "<footer"}) CHECK(page.find(tag) != std::string::npos);
    CHECK(page.find("<p>Versie 0.9, <time datetime=\"2023-11-06\">6 november 2023</time>.") != std::string::npos);
    const std::string adopted = write_html(book(DocumentStatus::Adopted), shell, "../../assets");
    CHECK(adopted.find("melding") == std::string::npos);
}

TEST_CASE("a page without a version, such as the index, says nothing of version, date and status") {
    const HtmlShell shell = shell_of(file_text("templates/html/pagina.html"));
    Document index;
    index.title = "Documenten";
    index.status = DocumentStatus::Adopted;
    const std::string page = write_html(index, shell, "assets");
    CHECK(page.find("<title>Documenten</title>") != std::string::npos);
    CHECK(page.find("ersie") == std::string::npos);
    CHECK(page.find("vastgesteld") == std::string::npos);
}
