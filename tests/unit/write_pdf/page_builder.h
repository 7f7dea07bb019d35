// Builds laid-out documents by hand for tests of the PDF writer: lines of words at given places, with structure.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "document/document.h"
#include "document/house_style.h"
#include "layout/pages.h"
#include "writers/pdf/write_pdf.h"

namespace boekwerk {

class PageBuilder {
public:
    explicit PageBuilder(FontSet& fonts);

    void add_page();
    /// A structure element below `parent`; the first one made is the Document element, without a parent.
    StructureIndex add(StructureType type, StructureIndex parent = 0);
    StructureElement& element(StructureIndex index) { return laid_out_.structure[index]; }

    /// Words of `text` (cut at spaces) on one line of the last page, as content of `owner`. Returns where it ends.
    float line(StructureIndex owner, float x, float y, std::string_view text, Face face = Face::Regular,
               float size = 10);
    /// The same as an artifact.
    void artifact_line(ArtifactKind kind, float x, float y, std::string_view text);
    void watermark(std::string_view text);
    /// One operation as content of `owner`, or as a layout artifact.
    void draw(StructureIndex owner, Operation operation);
    void draw_artifact(Operation operation);
    /// A link over a rectangle, with its annotation as the next kid of `owner`.
    void link(StructureIndex owner, PlacedLink link);
    void destination(std::string anchor, float y);
    void bookmark(int level, std::string title, float y);

    /// A new element of `type` under `parent` with one line in it.
    StructureIndex text(StructureType type, StructureIndex parent, float x, float y, std::string_view words,
                        Face face = Face::Regular);

    Document& document() { return *document_; }
    LaidOutDocument& pages() { return laid_out_; }
    std::string write(Diagnostics& diagnostics, unsigned threads = 1, const HouseStyle& style = {});
    /// Writes and expects no fault.
    std::string write();

private:
    MarkedContent& begin_content(StructureIndex owner);
    float append_words(float x, float y, std::string_view text, Face face, float size);

    FontSet& fonts_;
    std::unique_ptr<Document> document_;
    LaidOutDocument laid_out_;
};

/// The fonts of the plain house style; opened once for all tests.
FontSet& test_fonts();

/// Two pages with every kind of structure, content, link and artifact, but no picture.
void build_sample(PageBuilder& pages);
std::string write_sample(FontSet& fonts);

}  // namespace boekwerk
