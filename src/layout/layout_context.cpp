#include "layout/layout_context.h"

#include <algorithm>

#include "document/walk.h"

namespace boekwerk {

std::uint16_t StyleTable::find(Face face, float size, const Color& color, float raise) {
    for (std::size_t i = 0; i < styles_.size(); ++i) {
        const RunStyle& style = styles_[i];
        if (style.face == face && style.size == size && style.raise == raise && style.color == color) {
            return static_cast<std::uint16_t>(i);
        }
    }
    RunStyle& style = styles_.emplace_back();
    style.face = face;
    style.size = size;
    style.raise = raise;
    style.color = color;
    style.scale = size / 1000;
    style.space = shaper_.space_width(face) * style.scale;
    style.ascent = shaper_.ascent(face) * style.scale;
    style.descent = shaper_.descent(face) * style.scale;
    style.hyphen = &shaper_.soft_hyphen(face);
    return static_cast<std::uint16_t>(styles_.size() - 1);
}

LayoutContext::LayoutContext(const Document& the_document, const HouseStyle& house_style, TextShaper& the_shaper,
                             const Hyphenator& hyphenator, Diagnostics& the_diagnostics, LaidOutDocument& the_result)
    : document(the_document),
      typography(house_style),
      shaper(the_shaper),
      diagnostics(the_diagnostics),
      result(the_result),
      words(the_shaper, hyphenator, *the_result.own_words),
      styles(the_shaper),
      structure(the_result.structure) {
    for (const Footnote& footnote : document.footnotes) {
        note_by_label.emplace(footnote.label, static_cast<std::uint32_t>(notes.size()));
        notes.emplace_back().footnote = &footnote;
    }
    for_each_block(document.blocks, [this](const Block& block) {
        if (const auto* heading = std::get_if<Heading>(&block.value)) anchors.insert(heading->anchor);
        if (const auto* table = std::get_if<Table>(&block.value)) anchors.insert(table->anchor);
        if (const auto* diagram = std::get_if<Diagram>(&block.value)) anchors.insert(diagram->anchor);
        if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) anchors.insert(paragraph->anchor.id);
    });
    anchors.erase(std::string_view());
}

float LayoutContext::slot_width(SlotKind kind, std::uint16_t style, int digits) {
    const RunStyle& look = styles[style];
    float& widest = widest_digit_[static_cast<std::size_t>(look.face)];
    if (widest < 0) {
        for (const char* digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
            widest = std::max(widest, shaper.shape(look.face, digit).width);
        }
    }
    float width = widest * static_cast<float>(digits);
    if (kind == SlotKind::Reference) width += shaper.shape(look.face, ")").width;
    return width * look.scale;
}

std::string LayoutContext::slot_text(SlotKind kind, std::size_t page_number) const {
    std::string text = std::to_string(page_number);
    if (kind == SlotKind::Reference) text += ')';
    return text;
}

Face LayoutContext::face(bool bold, bool italic) const {
    if (bold) return italic ? Face::BoldItalic : Face::Bold;
    return italic ? Face::Italic : Face::Regular;
}

float LayoutContext::baseline(const ParagraphStyle& style) const {
    const float scale = style.size / 1000;
    const float ascent = shaper.ascent(Face::Regular) * scale;
    const float descent = shaper.descent(Face::Regular) * scale;
    return (style.line - ascent - descent) / 2 + ascent;
}

void LayoutContext::report_too_wide(const Place& place, std::string message) {
    diagnostics.report({DiagnosticCode::ContentTooWide,
                        place,
                        std::move(message),
                        "maak de inhoud smaller, of kies in de huisstijl smallere marges of kleinere letters",
                        {}});
}

}  // namespace boekwerk
