// One page while it is painted: puts operations into marked content, of the structure or as artifacts, in painting
// order: watermark, backgrounds and rules, text and pictures, decoration, running header, running footer.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/pages.h"
#include "layout/structure_builder.h"

namespace boekwerk {

class PageCanvas {
public:
    PageCanvas(Page& page, std::uint32_t page_index, StructureBuilder& structure);

    std::uint32_t page_index() const { return page_index_; }
    StructureBuilder& structure() { return structure_; }
    /// Adds a word; the run that shows it is added after its words.
    void add_word(const PlacedWord& word) { page_.words.push_back(word); }
    std::uint32_t word_count() const { return static_cast<std::uint32_t>(page_.words.size()); }

    /// Content of `owner`; makes the owner's element when it has none yet.
    void add_content(OwnerRef owner, Operation operation);
    void add_link(PlacedLink link);
    void add_watermark(const TurnedText& text) { watermark_.push_back(text); }
    /// Under the text.
    void add_background(Operation operation) { background_.push_back(std::move(operation)); }
    /// Over the text, and no part of it: underlines, leaders, repeated headers.
    void add_decoration(Operation operation) { decoration_.push_back(std::move(operation)); }
    void add_header(Operation operation) { header_.push_back(std::move(operation)); }
    void add_footer(Operation operation) { footer_.push_back(std::move(operation)); }
    /// Completes the page.
    void finish();

private:
    MarkedContent artifact(const std::vector<Operation>& operations, ArtifactKind kind);

    Page& page_;
    std::uint32_t page_index_;
    StructureBuilder& structure_;
    std::uint32_t next_mcid_ = 0;
    std::vector<Operation> watermark_;
    std::vector<Operation> background_;
    std::vector<Operation> decoration_;
    std::vector<Operation> header_;
    std::vector<Operation> footer_;
};

}  // namespace boekwerk
