#include "layout/typography.h"

namespace boekwerk {

namespace {

ParagraphStyle heading(const HouseStyle& style, float scale, float before, float after) {
    ParagraphStyle result;
    result.bold = true;
    result.hyphenate = false;
    result.together = true;
    result.size = style.text_size * scale;
    result.line = result.size * 1.22F;
    result.before = style.text_size * before;
    result.after = style.text_size * after;
    result.color = style.heading;
    return result;
}

ParagraphStyle text(const HouseStyle& style, float scale, float line_height) {
    ParagraphStyle result;
    result.size = style.text_size * scale;
    result.line = result.size * line_height;
    result.after = style.text_size * 0.65F;
    result.color = style.text;
    return result;
}

}  // namespace

Typography::Typography(const HouseStyle& house_style)
    : style(house_style),
      body(text(style, 1.0F, style.line_height)),
      table(text(style, 0.92F, style.line_height * 0.95F)),
      caption(text(style, 0.95F, style.line_height)),
      diagram(text(style, 0.9F, 1)),
      note(text(style, 0.82F, style.line_height * 0.93F)),
      contents(text(style, 1.0F, style.line_height * 1.08F)),
      title(heading(style, 2.6F, 0, 1.6F)),
      cover_title(heading(style, 3.4F, 0, 2.0F)),
      cover(text(style, 1.3F, 1.35F)),
      headings{heading(style, 2.0F, 2.6F, 1.4F), heading(style, 1.5F, 3.2F, 0.8F), heading(style, 1.2F, 1.7F, 0.4F),
               heading(style, 1.05F, 1.2F, 0.3F), heading(style, 1.0F, 1.0F, 0.2F)},
      tight_item(style.text_size * 0.15F),
      label_gap(style.text_size * 0.55F),
      cell_padding_x(style.text_size * 0.55F),
      cell_padding_y(style.text_size * 0.35F),
      table_before(style.text_size * 0.8F),
      table_after(style.text_size * 1.3F),
      box_padding(style.text_size),
      running_size(style.text_size * 0.8F),
      note_gap(style.text_size * 0.6F) {
    table.after = style.text_size * 0.35F;
    caption.bold = true;
    caption.hyphenate = false;
    caption.together = true;
    diagram.hyphenate = false;
    caption.after = style.text_size * 0.35F;
    note.after = style.text_size * 0.25F;
    contents.hyphenate = false;
    contents.together = true;
    contents.after = 0;
    contents_top = contents;
    contents_top.bold = true;
    contents_top.before = style.text_size * 0.5F;
    cover.hyphenate = false;
    cover.after = style.text_size * 0.4F;
    headings[4].italic = true;
}

}  // namespace boekwerk
