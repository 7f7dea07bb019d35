// The document tree: what a document says, before any format. Compose makes it from a template and the catalogue,
// numbering fills in numbers and references, writers and layout only read it. Knows no catalogue and no format.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/source.h"

namespace boekwerk {

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

// ---- Inlines ------------------------------------------------------------------------------------------------------

/// Running text without line ends; a soft line break of the source is a space.
struct Text {
    std::string text;
};
struct Emphasis {
    Inlines content;
};
struct Strong {
    Inlines content;
};
struct Code {
    std::string text;
};
struct HardBreak {};

/// A link out of the document: http, https, mailto or tel; the scheme has been checked.
struct Link {
    std::string url;
    Inlines content;
};

/// A picture from the catalogue. `path` is relative to the catalogue's root, `alternative` is never empty.
/// `data` is the file as read (PNG or JPEG), shared by all documents; null until the catalogue has read it.
struct Image {
    std::string path;
    std::string alternative;
    std::shared_ptr<const std::string> data;
};

/// The mark of a footnote in the text. `number` is 0 until numbering.
struct FootnoteMark {
    std::string label;
    int number = 0;
};

/// What a reference leads to: a card or a part of it, a term of the glossary, a source outside the catalogue
/// (`extern:id#15`), another document of the catalogue or of the same set (`bijlage:id`), or an article of the
/// agreement of the set (`artikel:id#2`).
enum class TargetKind { Card, Term, External, Document, Article };
enum class ReferenceForm { Full, Number, Title };  ///< "§ 3.4 Naam", just "3.4", just "Naam".

/// A reference to something of the catalogue: `[](kaart:id#part)`, `[](begrip:id)`, `[](extern:id#15)`,
/// `[](bijlage:id)`. One to a term, an external source or another document always reads as its `absent_text`, and
/// is a link when the document lists them.
/// `content` is the author's text, or empty: numbering fills it in with number and title. When the document does not
/// contain the target, numbering replaces an empty content by `absent_text` (which compose sets: name, code, book and
/// version) and leaves `anchor` empty. Else `anchor` is the target's, and writers link to it; layout also shows the
/// page: "§ 3.4 Naam (pagina 12)". In a set of documents the target may stand in another one: then `document` is its
/// id, which names its file (or a file's whole name, when the document has one format only), and `anchor` the target's
/// there, or empty for the document as a whole.
struct Reference {
    TargetKind kind = TargetKind::Card;
    ReferenceForm form = ReferenceForm::Full;
    bool shows_page = true;  ///< Whether a paged format adds " (pagina 12)".
    std::string id;
    std::string part;
    Inlines content;
    std::string absent_text;
    std::string anchor;
    std::string document = {};
};

/// A place to be filled in: `{{sleutel}}` in a card or text block (`name` is the key), or a token of a template
/// (`name` is the token's number). Gone once catalogue (cards) and compose (templates) have done their work.
struct Variable {
    std::string name;
};

struct Inline {
    Place place;
    std::variant<Text, Emphasis, Strong, Code, HardBreak, Link, Image, FootnoteMark, Reference, Variable> value;
};

// ---- Blocks -------------------------------------------------------------------------------------------------------

/// The document's title; one per document. HTML `h1`, PDF `H1`.
struct Title {
    Inlines content;
};

/// A heading. Level 1 is the highest under the title: HTML `h2`, Markdown `##`, PDF `H2`.
/// `anchor` comes from ids, never from texts; empty when nothing can refer to it. `number` is filled by numbering,
/// empty when the heading has none ("3.4"). With a `position` it counts as that one of its level, so that numbers have
/// gaps where a document leaves something out. One of level 1 begins a new page unless it `flows_on`.
struct Heading {
    int level = 1;
    std::string anchor;
    bool numbered = true;
    std::string number;
    Inlines content;
    int position = 0;
    bool flows_on = false;
};

/// What references can lead to. `title` is how they name it; empty: by the text that stands there.
struct Anchor {
    std::string id;
    std::string title = {};
};

/// A paragraph; `anchor.id` is empty when nothing can refer to it.
struct Paragraph {
    Inlines content;
    Anchor anchor = {};
};

enum class ListStyle { Bullet, Decimal, DecimalParenthesis, AlphaParenthesis, RomanDot };

struct ListItem {
    Place place;
    Blocks blocks;
};

/// A list; `start` is the first number of a numbered one. A tight list has no space between its items.
struct List {
    ListStyle style = ListStyle::Bullet;
    int start = 1;
    bool tight = true;
    std::vector<ListItem> items;
};

enum class Alignment { Left, Centre, Right };

struct Cell {
    Place place;
    Blocks blocks;
    bool heads_row = false;  ///< A row header: HTML `<th scope="row">`, PDF `TH` with Scope Row.
};

struct Row {
    Place place;
    std::vector<Cell> cells;
};

/// One column; `weight` is its share of the width relative to the others, 0 when layout decides by content.
struct Column {
    Alignment alignment = Alignment::Left;
    double weight = 0;
};

/// A table. Every row has as many cells as there are columns. `header` holds one row, or none for a table of facts
/// whose first cells head their rows. A `caption` may be empty.
struct Table {
    std::string anchor;
    Inlines caption;
    std::vector<Column> columns;
    std::vector<Row> header;
    std::vector<Row> rows;
};

/// A framed box (a block quote in the source).
struct Box {
    Blocks blocks;
};

struct PageBreak {};

/// Room to write by hand on paper, as high as a signature.
struct WritingSpace {
    static constexpr int millimetres = 20;
};

/// The first page: title, subtitle, version, date, status. Layout gives it a page of its own without running header.
struct Cover {
    Blocks blocks;
};

struct ContentsEntry {
    int level = 1;
    std::string number;
    std::string title;
    std::string anchor;
};

/// A box of a diagram.
struct DiagramNode {
    std::string label;
};

/// An arrow from one box of a diagram to another; `label` may be empty.
struct DiagramEdge {
    std::size_t from = 0;  ///< In Diagram::nodes.
    std::size_t to = 0;
    std::string label = {};
};

/// A flow picture: boxes with arrows. HTML and PDF draw it as one figure with `alternative`; Markdown shows the caption
/// only. Whoever makes one puts the same facts in words beside it. `number` is filled by numbering: "Figuur 2".
struct Diagram {
    std::string anchor;
    int number = 0;
    Inlines caption;
    std::string alternative;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
};

/// The table of contents: headings down to `depth`. Numbering fills `entries`.
struct Contents {
    int depth = 2;
    std::vector<ContentsEntry> entries;
};

enum class InsertionKind {
    Text,       ///< `{{> blok}}` in a card or text block (`name` is the block's id), or a token of a template that
                ///< stands alone in its paragraph (`name` is the token's number).
    Part,       ///< `{onderdeel: id}` in a card: here the text of that part of the card begins.
    PartTable,  ///< `{onderdelen: soort}` in a card: the list or matrix of all its parts of a kind.
};

/// A block to be filled in. Gone after catalogue and compose.
struct Insertion {
    std::string name;
    InsertionKind kind = InsertionKind::Text;
};

struct Block {
    Place place;
    std::variant<Title, Heading, Paragraph, List, Table, Box, PageBreak, WritingSpace, Cover, Contents, Diagram,
                 Insertion>
        value;
};

/// A footnote's text. Labels are unique in the document; `number` is filled by numbering, in order of first mark.
struct Footnote {
    Place place;
    std::string label;
    int number = 0;
    Blocks blocks;
};

enum class DocumentStatus { Concept, ForInspection, Amended, Adopted, Superseded };

/// The status as documents show it: "concept", "ter inzage", "gewijzigd na nota van inlichtingen", "vastgesteld",
/// "vervangen".
std::string status_name(DocumentStatus status);

/// A whole document. `id` names its files; `numbering` holds pattern n for heading level n+1 (design: `nummering`).
/// `name_in_set` is what references from other documents of its set begin with: "bijlage 2"; empty for the agreement,
/// whose articles need no more, and for a document without a set. `identifier` says which document this is among all
/// that Boekwerk makes, whatever its file is called: its path in the output folder without extension; empty for a page
/// that is none. HTML and PDF carry it as metadata. In a document that `has_articles` the numbered headings of level 1
/// are articles, and only those are what a reference to an article leads to. `full_title` is what the document is
/// called where nothing around it says whose it is: on every page and in its metadata; empty when `title` is enough.
struct Document {
    std::string id;
    std::string title;
    std::string version;
    Date date;
    DocumentStatus status = DocumentStatus::Concept;
    std::vector<std::string> numbering;
    std::string house_style;
    Blocks blocks;
    std::vector<Footnote> footnotes;
    std::string name_in_set = {};
    std::string identifier = {};
    bool has_articles = false;
    std::string full_title = {};
};

/// What the document is called by itself: `full_title`, or `title` when it has no other.
const std::string& title_by_itself(const Document& document);

/// Where a reference leads, for a document in a format whose files have `extension`: "#kaart",
/// "tarievenblad.html#tarieven", "programma-van-eisen.pdf"; empty when it leads nowhere.
std::string target_address(const Reference& reference, std::string_view extension);

/// The file of another document of the set in such a format.
std::string file_in_set(const std::string& document, std::string_view extension);

/// The label of item `index` (from 0) of a list: "•", "3.", "3)", "c)", "iii.".
std::string list_label(const List& list, std::size_t index);

/// What stands before the caption of a diagram: "Figuur 2. "; empty when it has no number.
std::string figure_label(const Diagram& diagram);

/// The text of inlines without mark-up, as a title or bookmark shows it; footnote marks are left out.
std::string plain_text(const Inlines& inlines);

}  // namespace boekwerk
