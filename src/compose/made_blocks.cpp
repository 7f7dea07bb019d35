#include "compose/made_blocks.h"

namespace boekwerk {

std::string join(const std::vector<std::string>& parts, const char* separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

Block inline_paragraph(Inlines content, const Place& place) {
    return {place, Paragraph{std::move(content)}};
}

Block text_paragraph(std::string text, const Place& place, Anchor anchor) {
    Paragraph paragraph;
    paragraph.content.push_back({place, Text{std::move(text)}});
    paragraph.anchor = std::move(anchor);
    return {place, std::move(paragraph)};
}

Cell text_cell(std::string text, const Place& place, bool heads_row) {
    Cell cell{place, {}, heads_row};
    cell.blocks.push_back(text_paragraph(std::move(text), place));
    return cell;
}

ListItem text_item(std::string text, const Place& place) {
    ListItem item{place, {}};
    item.blocks.push_back(text_paragraph(std::move(text), place));
    return item;
}

Row header_row(const std::vector<std::string>& headings) {
    Row row;
    for (const std::string& heading : headings) row.cells.push_back(text_cell(heading, {}));
    return row;
}

Inline card_reference(const Card& card, ReferenceForm form, bool shows_page) {
    Reference reference;
    reference.kind = TargetKind::Card;
    reference.form = form;
    reference.shows_page = shows_page;
    reference.id = card.id;
    reference.absent_text = card.name.value;
    return {card.name.place, std::move(reference)};
}

Cell reference_cell(const Card& card, ReferenceForm form, bool heads_row) {
    Cell cell{card.name.place, {}, heads_row};
    Inlines content;
    content.push_back(card_reference(card, form, false));
    cell.blocks.push_back(inline_paragraph(std::move(content), card.name.place));
    return cell;
}

}  // namespace boekwerk
