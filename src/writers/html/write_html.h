// A numbered document to one HTML page. The body is written directly; the page around it is a shell that users can
// edit. Knows no catalogue and decides no number.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "document/document.h"

namespace boekwerk {

class ShellPart;

/// The page around the body, `templates/html/pagina.html`: Mustache, cut in two where `{{{inhoud}}}` stands. Shared by
/// all documents and threads.
struct HtmlShell {
    HtmlShell(const std::string& before, const std::string& after);

    std::shared_ptr<const ShellPart> before_body;
    std::shared_ptr<const ShellPart> after_body;
};

/// Reads a shell. Reports TemplateSyntax (tags that do not fit together, no single place for the body) and
/// UnknownVariable, and returns nothing when there was a fault.
std::optional<HtmlShell> read_html_shell(const Source& source, Diagnostics& diagnostics);

/// The whole page of a numbered document. `assets` is the relative path from the page to `output/assets`, such as
/// "../../assets". The text of the page's `<main>` is the text of the document, word for word; only the labels of
/// decimal and bullet lists and the alternative texts of images are not in it as text.
/// The ids of the page's own targets begin with an underscore, which no id of a user does. The page is well-formed XML.
/// Throws std::logic_error when a Variable or Insertion is left in the document.
std::string write_html(const Document& document, const HtmlShell& shell, const std::string& assets);

}  // namespace boekwerk
