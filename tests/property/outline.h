// A document as all formats tell it: its headings, paragraphs, lists, tables and notes in reading order, each with its
// text. Read back from the files, so that formats can be compared; knows nothing of the writers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/parse_markdown.h"
#include "support/pdf_structure.h"

namespace boekwerk {

/// `kind` is "Title", "Heading 1", "P", "FigureCaption", "Caption", "List 3" (items), "Item" (text: its label, none for
/// bullets), "Table 4x2" (rows x columns), "HeaderRow", "Row", "TH", "TD", "Contents", "ContentsList 3", "Entry", "Box"
/// or "Note" (text: its number). What contains others is closed by "/List", "/Item", ... `text` has single spaces and
/// no soft hyphens.
struct OutlineEntry {
    std::string kind;
    std::string text;
    bool operator==(const OutlineEntry&) const = default;
};
using Outline = std::vector<OutlineEntry>;

/// Collects entries; notes go to the end, in order of their numbers, wherever the format has them.
class OutlineBuilder {
public:
    void open(std::string kind, std::string_view text = {});
    void close(const std::string& kind);
    /// An entry without others in it; dropped when it has no text.
    void leaf(std::string kind, std::string_view text);
    /// What follows belongs to note `number`, until `end_note`.
    void begin_note(std::string_view number);
    void end_note();
    Outline finish();

private:
    Outline& current() { return in_note_ ? notes_.back() : body_; }

    Outline body_;
    std::vector<Outline> notes_;
    bool in_note_ = false;
};

/// Of the structure tree; page numbers (in the contents and "(pagina 12)" after references) are left out.
Outline outline_of_pdf(const PdfNode& root);
/// Of the `<main>` of a page.
Outline outline_of_html(std::string_view page);
Outline outline_of_markdown(const ParsedMarkdown& markdown);

/// The outline without what only HTML tells: how the contents nest.
Outline with_flat_contents(const Outline& outline);
/// The outline with no more than Markdown can tell: labels and captions in the text, no boxes, contents as lists, and
/// tables with blocks in their cells as their header and those blocks.
Outline as_markdown_tells(const Outline& outline);

/// Where two outlines begin to differ, with the words around it; empty when they are equal.
std::string first_difference(const Outline& one, const Outline& other);

/// Text with single spaces for white space, none at its ends, and without soft hyphens.
std::string normalised(std::string_view text);

}  // namespace boekwerk
