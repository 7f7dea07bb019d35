// A numbered document to one HTML page on the NL Design System's style sheets.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "document/document.h"

namespace boekwerk {

/// The page's shell: `templates/html/pagina.html` with Mustache tags, parsed once and shared by all documents.
struct HtmlShell {
    std::string before_main;
    std::string after_main;
};

/// The whole page. `assets` is the relative path from the page to `output/assets`, "../../assets".
std::string write_html(const Document& document, const std::string& page_shell, const std::string& assets);

}  // namespace boekwerk
