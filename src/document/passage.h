// The text of one heading, paragraph or caption as it is read: without mark-up, in one piece, so that words that
// mark-up cuts in two are found. Knows where each part of it stands in the sources; knows no numbers, which are not
// there yet.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/walk.h"

namespace boekwerk {

/// Stands in a passage for what is no running text: code, pictures, and references whose text numbering fills in.
constexpr char32_t no_text = 0xFFFC;

/// One passage. A hard line break is a line feed; footnote marks are left out.
class Passage {
public:
    /// Nothing yet.
    Passage() = default;
    /// A text of the catalogue's data, which its source shows at `place`.
    Passage(std::string text, const Place& place);

    void clear();
    void append(const Inlines& inlines);

    const std::string& text() const { return text_; }
    /// The place of the character at byte `offset` of the text.
    Place place_at(std::size_t offset) const;
    /// The references that it holds, in order.
    const std::vector<const Reference*>& references() const { return references_; }
    const std::vector<const Image*>& images() const { return images_; }

private:
    /// Text that stands in one piece in its source.
    struct Piece {
        std::size_t begin;
        Place place;
    };

    void append_text(std::string_view text, const Place& place);
    void append_item(const Inline& item);

    std::string text_;
    std::vector<Piece> pieces_;
    std::vector<const Reference*> references_;
    std::vector<const Image*> images_;
};

/// Calls `visit(const Passage&)` for every passage of the blocks, and for the description of every picture.
template <typename Visit>
void for_each_passage(const Blocks& blocks, const Visit& visit) {
    Passage passage;
    for_each_block(blocks, [&](const Block& block) {
        const Inlines* inlines = own_inlines(block);
        if (inlines == nullptr || inlines->empty()) return;
        passage.clear();
        passage.append(*inlines);
        visit(std::as_const(passage));
        for (const Image* image : passage.images()) visit(Passage(image->alternative, block.place));
    });
}

}  // namespace boekwerk
