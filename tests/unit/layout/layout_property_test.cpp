// What holds for every document: nothing lost, nothing outside the margins, nothing over each other, a sound tree.
#include <catch2/catch.hpp>
#include <set>

#include "unit/layout/document_text.h"
#include "unit/layout/random_document.h"

using namespace boekwerk;
using namespace boekwerk::test;

namespace {

constexpr unsigned documents = 60;

HouseStyle page_for(unsigned seed) {
    return small_style(120 + static_cast<int>(seed % 3) * 20, 16 + static_cast<int>(seed % 5) * 8);
}

/// A run of text with its extent on the page.
struct PlacedText {
    float left;
    float right;
    float y;
    float size;
};

std::vector<PlacedText> body_texts(const Page& page) {
    std::vector<PlacedText> result;
    for (const MarkedContent& content : page.content) {
        if (content.artifact == ArtifactKind::Header || content.artifact == ArtifactKind::Footer) continue;
        for (std::uint32_t i = 0; i < content.count; ++i) {
            const auto* run = std::get_if<TextRun>(&page.operations[content.first + i]);
            if (run == nullptr) continue;
            const PlacedWord& first = page.words[run->first];
            const PlacedWord& last = page.words[run->first + run->count - 1];
            result.push_back({first.x, last.x + last.text->width * run->size / 1000, run->y, run->size});
        }
    }
    return result;
}

void check_margins(const Page& page, const HouseStyle& style) {
    const float tolerance = 0.1F;
    for (const PlacedText& text : body_texts(page)) {
        CHECK(text.left >= style.margin_left - tolerance);
        CHECK(text.right <= style.page_width - style.margin_right + tolerance);
        CHECK(text.y >= style.margin_bottom - tolerance);
        CHECK(text.y + text.size * 0.7F <= style.page_height - style.margin_top + tolerance);
    }
}

void check_overlap(const Page& page) {
    const auto texts = body_texts(page);
    for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            const bool beside = texts[a].right <= texts[b].left + 0.1F || texts[b].right <= texts[a].left + 0.1F;
            const float distance = std::abs(texts[a].y - texts[b].y);
            if (!beside && distance < std::min(texts[a].size, texts[b].size)) {
                FAIL_CHECK("text at " << texts[a].left << ", " << texts[a].y << " lies over text at " << texts[b].left
                                      << ", " << texts[b].y);
            }
        }
    }
}

/// Every piece of content and every link has one place in the tree, and every element one parent.
void check_tree(const LaidOutDocument& document) {
    std::set<StructureIndex> elements;
    std::set<std::pair<std::uint32_t, std::uint32_t>> contents;
    std::set<std::pair<std::uint32_t, std::uint32_t>> annotations;
    std::set<std::string> ids;
    for (StructureIndex i = 0; i < document.structure.size(); ++i) {
        const StructureElement& element = document.structure[i];
        if (element.type == StructureType::Note) CHECK(ids.insert(element.id).second);
        for (const StructureKid& kid : element.kids) {
            if (kid.kind == StructureKid::Kind::Element) {
                CHECK(document.structure[kid.index].parent == i);
                CHECK(elements.insert(kid.index).second);
            } else if (kid.kind == StructureKid::Kind::Content) {
                CHECK(contents.insert({kid.page, kid.index}).second);
            } else {
                CHECK(document.pages[kid.page].links[kid.index].owner == i);
                CHECK(element.type == StructureType::Link);
                CHECK(annotations.insert({kid.page, kid.index}).second);
            }
        }
    }
    CHECK(elements.size() == document.structure.size() - 1);
    std::size_t pieces = 0;
    std::size_t links = 0;
    for (const Page& page : document.pages) {
        links += page.links.size();
        for (const MarkedContent& content : page.content) pieces += content.artifact == ArtifactKind::None ? 1U : 0U;
    }
    CHECK(contents.size() == pieces);
    CHECK(annotations.size() == links);
}

/// Links lead to something.
void check_links(const LaidOutDocument& document) {
    std::set<std::string> anchors;
    for (const Destination& destination : document.destinations) CHECK(anchors.insert(destination.anchor).second);
    for (const Page& page : document.pages) {
        for (const PlacedLink& link : page.links) {
            CHECK(link.anchor.empty() != link.url.empty());
            if (!link.anchor.empty()) CHECK(anchors.count(link.anchor) == 1);
            CHECK(!link.description.empty());
            CHECK(link.left < link.right);
            CHECK(link.bottom < link.top);
        }
    }
}

}  // namespace

TEST_CASE("the text of the structure tree is the text of the document") {
    for (unsigned seed = 1; seed <= documents; ++seed) {
        INFO("seed " << seed);
        const Laid laid = lay(RandomDocument(seed).make(), page_for(seed));
        CHECK(laid.diagnostics->sorted().empty());
        CHECK(laid.text() == DocumentText(laid.pages).of(*laid.document));
    }
}

TEST_CASE("nothing stands outside the margins, and no text over other text") {
    for (unsigned seed = 1; seed <= documents; ++seed) {
        const HouseStyle style = page_for(seed);
        const Laid laid = lay(RandomDocument(seed).make(), style);
        for (std::size_t p = 0; p < laid.pages.pages.size(); ++p) {
            INFO("seed " << seed << " page " << p + 1);
            check_margins(laid.pages.pages[p], style);
            check_overlap(laid.pages.pages[p]);
        }
    }
}

TEST_CASE("the structure tree is sound, and links lead to something") {
    for (unsigned seed = 1; seed <= documents; ++seed) {
        INFO("seed " << seed);
        const Laid laid = lay(RandomDocument(seed).make(), page_for(seed));
        check_tree(laid.pages);
        check_links(laid.pages);
    }
}

TEST_CASE("the same document gives the same pages") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const Laid first = lay(RandomDocument(seed).make(), page_for(seed));
        const Laid second = lay(RandomDocument(seed).make(), page_for(seed));
        CHECK(dump_layout(first.pages) == dump_layout(second.pages));
        CHECK(dump_structure(first.pages) == dump_structure(second.pages));
    }
}

TEST_CASE("no page is empty") {
    for (unsigned seed = 1; seed <= documents; ++seed) {
        const Laid laid = lay(RandomDocument(seed).make(), page_for(seed));
        for (std::size_t p = 0; p < laid.pages.pages.size(); ++p) {
            INFO("seed " << seed << " page " << p + 1);
            CHECK_FALSE(body_texts(laid.pages.pages[p]).empty());
        }
    }
}
