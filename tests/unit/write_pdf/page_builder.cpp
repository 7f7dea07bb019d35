#include "page_builder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

namespace boekwerk {

PageBuilder::PageBuilder(FontSet& fonts) : fonts_(fonts), document_(std::make_unique<Document>()) {
    document_->id = "proef";
    document_->title = "Proefboek – “één” & <twee>";
    document_->version = "1.0";
    document_->date = {2023, 11, 6};
    laid_out_.document = document_.get();
    laid_out_.structure.emplace_back().type = StructureType::Document;
}

void PageBuilder::add_page() {
    laid_out_.pages.emplace_back();
}

StructureIndex PageBuilder::add(StructureType type, StructureIndex parent) {
    const auto index = static_cast<StructureIndex>(laid_out_.structure.size());
    laid_out_.structure.emplace_back();
    laid_out_.structure.back().type = type;
    laid_out_.structure.back().parent = parent;
    laid_out_.structure[parent].kids.push_back({StructureKid::Kind::Element, index, 0});
    return index;
}

MarkedContent& PageBuilder::begin_content(StructureIndex owner) {
    Page& page = laid_out_.pages.back();
    MarkedContent content;
    content.owner = owner;
    content.first = static_cast<std::uint32_t>(page.operations.size());
    content.mcid = static_cast<std::uint32_t>(
        std::count_if(page.content.begin(), page.content.end(),
                      [](const MarkedContent& piece) { return piece.artifact == ArtifactKind::None; }));
    if (owner != no_structure) {
        laid_out_.structure[owner].kids.push_back(
            {StructureKid::Kind::Content, content.mcid, static_cast<std::uint32_t>(laid_out_.pages.size() - 1)});
    }
    return page.content.emplace_back(content);
}

float PageBuilder::append_words(float x, float y, std::string_view text, Face face, float size) {
    Page& page = laid_out_.pages.back();
    TextRun run;
    run.face = face;
    run.size = size;
    run.color = {0x1A, 0x1A, 0x1A};
    run.y = y;
    run.first = static_cast<std::uint32_t>(page.words.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const bool space = end < text.size();
        const ShapedText& word = fonts_.shape(face, text.substr(0, end));
        page.words.push_back({&word, x, space});
        x += (word.width + (space ? fonts_.space_width(face) : 0)) * size / 1000;
        text.remove_prefix(space ? end + 1 : end);
        ++run.count;
    }
    page.operations.emplace_back(run);
    return x;
}

float PageBuilder::line(StructureIndex owner, float x, float y, std::string_view text, Face face, float size) {
    MarkedContent& content = begin_content(owner);
    content.count = 1;
    return append_words(x, y, text, face, size);
}

void PageBuilder::artifact_line(ArtifactKind kind, float x, float y, std::string_view text) {
    MarkedContent& content = begin_content(no_structure);
    content.artifact = kind;
    content.count = 1;
    append_words(x, y, text, Face::Regular, 8);
}

void PageBuilder::watermark(std::string_view text) {
    TurnedText turned;
    turned.text = &fonts_.shape(Face::Bold, text);
    turned.size = 120;
    turned.color = {0xEC, 0xEC, 0xEC};
    turned.x = 297.6F;
    turned.y = 420.9F;
    turned.degrees = 45;
    MarkedContent& content = begin_content(no_structure);
    content.artifact = ArtifactKind::Watermark;
    content.count = 1;
    laid_out_.pages.back().operations.emplace_back(turned);
}

void PageBuilder::draw(StructureIndex owner, Operation operation) {
    begin_content(owner).count = 1;
    laid_out_.pages.back().operations.push_back(std::move(operation));
}

void PageBuilder::draw_artifact(Operation operation) {
    MarkedContent& content = begin_content(no_structure);
    content.artifact = ArtifactKind::Layout;
    content.count = 1;
    laid_out_.pages.back().operations.push_back(std::move(operation));
}

void PageBuilder::link(StructureIndex owner, PlacedLink link) {
    Page& page = laid_out_.pages.back();
    link.owner = owner;
    laid_out_.structure[owner].kids.push_back({StructureKid::Kind::Annotation,
                                               static_cast<std::uint32_t>(page.links.size()),
                                               static_cast<std::uint32_t>(laid_out_.pages.size() - 1)});
    page.links.push_back(std::move(link));
}

void PageBuilder::destination(std::string anchor, float y) {
    laid_out_.destinations.push_back({std::move(anchor), static_cast<std::uint32_t>(laid_out_.pages.size() - 1), y});
    std::sort(laid_out_.destinations.begin(), laid_out_.destinations.end(),
              [](const Destination& a, const Destination& b) { return a.anchor < b.anchor; });
}

void PageBuilder::bookmark(int level, std::string title, float y) {
    laid_out_.bookmarks.push_back({level, std::move(title), static_cast<std::uint32_t>(laid_out_.pages.size() - 1), y});
}

StructureIndex PageBuilder::text(StructureType type, StructureIndex parent, float x, float y, std::string_view words,
                                 Face face) {
    const StructureIndex index = add(type, parent);
    line(index, x, y, words, face);
    return index;
}

std::string PageBuilder::write(Diagnostics& diagnostics, unsigned threads, const HouseStyle& style) {
    return write_pdf(laid_out_, style, fonts_, diagnostics, threads);
}

std::string PageBuilder::write() {
    Diagnostics diagnostics;
    std::string bytes = write(diagnostics);
    CHECK(diagnostics.sorted().empty());
    return bytes;
}

FontSet& test_fonts() {
    static const std::unique_ptr<FontSet> fonts = [] {
        Diagnostics diagnostics;
        return FontSet::open(HouseStyle{}, diagnostics);
    }();
    REQUIRE(fonts != nullptr);
    return *fonts;
}

}  // namespace boekwerk
