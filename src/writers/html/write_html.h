// A numbered document to one HTML page. The body is written directly; the page around it is a shell that users can
// edit. Knows no catalogue and decides no number.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/file_system.h"
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

/// Takes one row of a table; says whether it wants more.
using TakeTableRow = std::function<bool(const Row&)>;
/// Gives rows to whoever takes them, in order, until no more is wanted. Each call gives the same.
using GiveTableRows = std::function<void(const TakeTableRow&)>;

/// A numbered document with tables whose rows need not stand in memory. They have no footnotes and no numbers.
struct LongDocument {
    Document document;
    std::map<std::size_t, GiveTableRows> rows;  ///< Of tables without rows, by their places in `document.blocks`.

    /// Adds such a table at the end. The first cell of each row heads the row.
    void add(Table table, GiveTableRows rows);
};

/// The page of a long document in pieces, as write_html writes it: rows are asked for, written and forgotten.
void write_html_in_pieces(const LongDocument& document, const HtmlShell& shell, const std::string& assets,
                          const TakePiece& take);

}  // namespace boekwerk
