// What layout gives: pages with placed content, and the structure tree that a screen reader walks. Coordinates are PDF
// points, x to the right, y upwards from the lower left corner of the page. Knows no PDF syntax.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/source.h"
#include "document/document.h"
#include "document/house_style.h"
#include "layout/text_shaper.h"

namespace boekwerk {

/// A word at its place on a line.
struct PlacedWord {
    const ShapedText* text = nullptr;
    float x = 0;
    bool space_after = false;  ///< A space follows in the text (also at a line end, for extraction).
};

/// Words on one baseline in one face, size and colour: `words[first]` .. of the page.
struct TextRun {
    Face face = Face::Regular;
    float size = 0;
    Color color;
    float y = 0;  ///< Baseline; already raised for footnote marks.
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A filled rectangle: rules, table lines, backgrounds.
struct FilledRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Color color;
};

/// The outline of a rectangle: a box's frame.
struct FramedRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    float line = 0.5F;
    Color color;
};

struct PagePoint {
    float x = 0;
    float y = 0;
};

/// A line along points.
struct StrokedLine {
    std::vector<PagePoint> points;
    float line = 0.5F;
    Color color;
};

/// The inside of a polygon.
struct FilledPolygon {
    std::vector<PagePoint> points;
    Color color;
};

struct PlacedImage {
    std::shared_ptr<const std::string> data;
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    Place place = {};  ///< Where the source names the picture, for faults.
};

/// Words that are turned: the watermark. The text is centred on (x, y).
struct TurnedText {
    const ShapedText* text = nullptr;
    Face face = Face::Bold;
    float size = 0;
    Color color;
    float x = 0;
    float y = 0;
    float degrees = 0;
};

using Operation = std::variant<TextRun, FilledRect, FramedRect, PlacedImage, TurnedText, StrokedLine, FilledPolygon>;

using StructureIndex = std::uint32_t;
inline constexpr StructureIndex no_structure = 0xFFFFFFFF;

enum class ArtifactKind : std::uint8_t { None, Header, Footer, Watermark, Layout };

/// One piece of marked content: it belongs to one structure element, or is an artifact.
/// Its mcid is its index among the page's pieces that are no artifact.
struct MarkedContent {
    StructureIndex owner = no_structure;
    ArtifactKind artifact = ArtifactKind::None;
    std::uint32_t mcid = 0;
    std::uint32_t first = 0;  ///< Operations of the page.
    std::uint32_t count = 0;
};

/// A link's rectangle on the page: to an anchor of this document, to a URL, or to another file in the same folder (and
/// an anchor in it, when `anchor` is not empty).
struct PlacedLink {
    float left = 0;
    float bottom = 0;
    float right = 0;
    float top = 0;
    std::string anchor;
    std::string url;
    std::string description;  ///< For /Contents: "Naar § 3.4 Beschut wonen".
    StructureIndex owner = no_structure;
    std::string file = {};
};

struct Page {
    std::vector<PlacedWord> words;
    std::vector<Operation> operations;
    std::vector<MarkedContent> content;  ///< In painting order: watermark first.
    std::vector<PlacedLink> links;
};

/// Where an anchor stands: page (from 0) and top.
struct Destination {
    std::string anchor;
    std::uint32_t page = 0;
    float y = 0;
};

/// A bookmark.
struct Bookmark {
    int level = 1;
    std::string title;  ///< With its number.
    std::uint32_t page = 0;
    float y = 0;
};

enum class StructureType : std::uint8_t {
    Document,
    Section,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableHead,
    TableBody,
    TableRow,
    HeaderCell,
    DataCell,
    Caption,
    Note,
    Reference,
    Link,
    Contents,
    ContentsItem,
    Figure,
    Division,
    Span
};

enum class Scope : std::uint8_t { None, Row, Column };

/// A child of a structure element: another element, marked content, or a link's annotation.
struct StructureKid {
    enum class Kind : std::uint8_t { Element, Content, Annotation } kind = Kind::Element;
    std::uint32_t index = 0;  ///< Element: StructureIndex. Content: mcid. Annotation: index in Page::links.
    std::uint32_t page = 0;   ///< For content and annotations.
};

struct StructureElement {
    StructureType type = StructureType::Paragraph;
    StructureIndex parent = no_structure;
    std::vector<StructureKid> kids;
    Scope scope = Scope::None;                 ///< Header cells.
    ListStyle list_style = ListStyle::Bullet;  ///< Lists.
    std::string alternative;                   ///< Figures.
    std::string id;                            ///< Notes: unique in the document.
    StructureIndex refers_to = no_structure;   ///< A note mark's note.
    float bounds[4] = {0, 0, 0, 0};            ///< Figures: left, bottom, right, top.
};

/// A document as pages. Words point into the shaper, which must live longer.
struct LaidOutDocument {
    const Document* document = nullptr;
    std::vector<Page> pages;
    std::vector<StructureElement> structure;  ///< [0] is the Document element.
    std::vector<Destination> destinations;    ///< Ordered by anchor.
    std::vector<Bookmark> bookmarks;          ///< In reading order.
    /// The words on the pages that the shaper does not keep. On the heap, so that moving the document moves no word.
    std::unique_ptr<OwnWords> own_words = std::make_unique<OwnWords>();
};

}  // namespace boekwerk
