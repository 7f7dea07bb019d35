#include "layout/page_canvas.h"

#include <utility>

namespace boekwerk {

PageCanvas::PageCanvas(Page& page, std::uint32_t page_index, StructureBuilder& structure)
    : page_(page), page_index_(page_index), structure_(structure) {}

void PageCanvas::add_content(OwnerRef owner, Operation operation) {
    const StructureIndex element = structure_.resolve(owner);
    page_.operations.push_back(std::move(operation));
    if (!page_.content.empty() && page_.content.back().owner == element) {
        ++page_.content.back().count;
        return;
    }
    structure_.add_content(element, next_mcid_, page_index_);
    const auto first = static_cast<std::uint32_t>(page_.operations.size() - 1);
    page_.content.push_back({element, ArtifactKind::None, next_mcid_++, first, 1});
}

void PageCanvas::add_link(PlacedLink link) {
    structure_.add_annotation(link.owner, static_cast<std::uint32_t>(page_.links.size()), page_index_);
    page_.links.push_back(std::move(link));
}

MarkedContent PageCanvas::artifact(const std::vector<Operation>& operations, ArtifactKind kind) {
    const auto first = static_cast<std::uint32_t>(page_.operations.size());
    page_.operations.insert(page_.operations.end(), operations.begin(), operations.end());
    return {no_structure, kind, 0, first, static_cast<std::uint32_t>(operations.size())};
}

void PageCanvas::finish() {
    std::vector<MarkedContent> before;
    if (!watermark_.empty()) before.push_back(artifact(watermark_, ArtifactKind::Watermark));
    if (!background_.empty()) before.push_back(artifact(background_, ArtifactKind::Layout));
    page_.content.insert(page_.content.begin(), before.begin(), before.end());
    if (!decoration_.empty()) page_.content.push_back(artifact(decoration_, ArtifactKind::Layout));
    if (!header_.empty()) page_.content.push_back(artifact(header_, ArtifactKind::Header));
    if (!footer_.empty()) page_.content.push_back(artifact(footer_, ArtifactKind::Footer));
}

}  // namespace boekwerk
