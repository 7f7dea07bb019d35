#include "layout/running_text.h"

#include <algorithm>

#include "base/date.h"

namespace boekwerk {

namespace {

// Places in the margins, as shares of their height.
constexpr float header_share = 0.46F;
constexpr float header_rule_share = 0.36F;
constexpr float footer_share = 0.44F;
/// The most of the header that the title of the document gets; what it leaves is for the segment.
constexpr float title_share = 0.45F;
/// A title that also says whose document it is gets more: that must be read on every page.
constexpr float full_title_share = 0.7F;
/// The footer: page numbers here, the version in the rest.
constexpr float number_share = 0.45F;
constexpr float gap_share = 0.04F;

constexpr std::string_view watermark_text = "CONCEPT";
constexpr float watermark_degrees = 52;
constexpr float watermark_share = 0.95F;  ///< Width of the text relative to that of the page.

std::string version_line(const Document& document) {
    std::string line = document.version.empty() ? std::string() : "versie " + document.version + " – ";
    return line + long_date(document.date) + " – " + status_name(document.status);
}

}  // namespace

RunningText::RunningText(LayoutContext& context)
    : context_(context),
      style_(context.styles.find(Face::Regular, context.typography.running_size, context.typography.style.text)) {
    const float width = context.typography.text_width();
    title_ = row_of(title_by_itself(context.document),
                    width * (context.document.full_title.empty() ? title_share : full_title_share));
    version_ = row_of(version_line(context.document), width * (1 - number_share));
}

RunningText::WordRow RunningText::row_of(std::string_view text, float room) {
    const RunStyle style = context_.styles[style_];
    const ShapedText& ellipsis = *context_.words.find(style.face, "…")->shaped;
    WordRow row;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        const std::string_view part = text.substr(i, end - i);
        i = end + 1;
        if (part.empty()) continue;
        const ShapedText& word = *context_.words.find(style.face, part)->shaped;
        if (word.missing != 0) continue;
        const float x = row.words.empty() ? 0 : row.width + style.space;
        const bool is_last = i >= text.size();
        const float reserved = is_last ? 0 : style.space + ellipsis.width * style.scale;
        const bool fits = x + word.width * style.scale + reserved <= room;
        const ShapedText& shown = fits ? word : ellipsis;
        if (!row.words.empty()) row.words.back().space_after = true;
        row.words.push_back({&shown, x, false});
        row.width = x + shown.width * style.scale;
        if (!fits) break;
    }
    return row;
}

void RunningText::paint_row(PageCanvas& canvas, const WordRow& row, float x, Edge edge) {
    if (row.words.empty()) return;
    const HouseStyle& page = context_.typography.style;
    const RunStyle& style = context_.styles[style_];
    const float y = edge == Edge::Header ? page.page_height - page.margin_top * (1 - header_share)
                                         : page.margin_bottom * footer_share;
    const TextRun run{style.face, style.size,          style.color,
                      y,          canvas.word_count(), static_cast<std::uint32_t>(row.words.size())};
    for (const PlacedWord& word : row.words) canvas.add_word({word.text, word.x + x, word.space_after});
    if (edge == Edge::Header) {
        canvas.add_header(run);
    } else {
        canvas.add_footer(run);
    }
}

void RunningText::paint(PageCanvas& canvas, const Heading* segment, std::size_t page_number, std::size_t page_count) {
    const HouseStyle& page = context_.typography.style;
    const float width = context_.typography.text_width();
    const float right = page.margin_left + width;
    if (segment != segment_) {
        segment_ = segment;
        const std::string number =
            segment == nullptr || segment->number.empty() ? std::string() : segment->number + " ";
        segment_row_ = segment == nullptr
                           ? WordRow()
                           : row_of(number + plain_text(segment->content), width * (1 - gap_share) - title_.width);
    }
    paint_row(canvas, title_, page.margin_left, Edge::Header);
    paint_row(canvas, segment_row_, right - segment_row_.width, Edge::Header);
    canvas.add_header(FilledRect{page.margin_left, page.page_height - page.margin_top * (1 - header_rule_share), width,
                                 context_.typography.thin_rule, page.rule});
    const WordRow number =
        row_of("pagina " + std::to_string(page_number) + " van " + std::to_string(page_count), width * number_share);
    paint_row(canvas, version_, page.margin_left, Edge::Footer);
    paint_row(canvas, number, right - number.width, Edge::Footer);
}

void RunningText::paint_watermark(PageCanvas& canvas) {
    if (context_.document.status != DocumentStatus::Concept) return;
    const HouseStyle& page = context_.typography.style;
    const ShapedText& text = *context_.words.find(Face::Bold, watermark_text)->shaped;
    if (text.missing != 0 || text.width <= 0) return;
    TurnedText watermark;
    watermark.text = &text;
    watermark.size = page.page_width * watermark_share * 1000 / text.width;
    watermark.color = page.watermark;
    watermark.x = page.page_width / 2;
    watermark.y = page.page_height / 2;
    watermark.degrees = watermark_degrees;
    canvas.add_watermark(watermark);
}

void RunningText::paint_cover(PageCanvas& canvas) {
    const Typography& typography = context_.typography;
    const HouseStyle& page = typography.style;
    const float em = page.text_size;
    canvas.add_background(FilledRect{0, 0, em * 1.6F, page.page_height, page.heading});
    canvas.add_background(FilledRect{page.margin_left,
                                     page.page_height - page.margin_top - typography.cover_offset() + em * 2.2F, em * 7,
                                     em * 0.55F, page.heading});
}

}  // namespace boekwerk
