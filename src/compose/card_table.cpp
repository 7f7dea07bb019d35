#include "compose/card_table.h"

#include <algorithm>

#include "compose/card_facts.h"
#include "compose/made_blocks.h"

namespace boekwerk {

namespace {

/// A block as it stands in a cell. A heading cannot stand there: it becomes a bold paragraph that keeps its anchor. A
/// table of two columns is as the card itself: labels with what belongs to them.
Block in_cell(Block block) {
    if (auto* table = std::get_if<Table>(&block.value); table != nullptr && table->columns.size() == 2) {
        for (Row& row : table->rows) row.cells.front().heads_row = true;
    }
    auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr) return block;
    Paragraph paragraph;
    paragraph.anchor.id = std::move(heading->anchor);
    paragraph.content.push_back({block.place, Strong{std::move(heading->content)}});
    return {block.place, std::move(paragraph)};
}

}  // namespace

Block card_table(const Card& card, const CardModel& model) {
    Table table;
    table.columns = {{Alignment::Left, 1}, {Alignment::Left, 3}};  // As the facts above it.
    if (!model.row_heading.empty()) table.header.push_back(header_row({model.row_heading, model.text_heading}));
    for (const SectionModel& section : model.sections) {
        const auto found = std::find_if(card.sections.begin(), card.sections.end(),
                                        [&](const CardSection& candidate) { return candidate.id == section.id; });
        const auto missing = std::find_if(card.missing.begin(), card.missing.end(),
                                          [&](const Located<std::string>& entry) { return entry.value == section.id; });
        const bool present = found != card.sections.end();
        if (!present && missing == card.missing.end()) continue;
        const Place& place = present ? found->place : missing->place;
        Row row{place, {}};
        row.cells.push_back({place, {text_paragraph(section.heading, place, {card.id + "--" + section.id})}, true});
        Cell text{place, {}};
        if (present) {
            for (const Block& block : found->blocks) text.blocks.push_back(in_cell(block));
        } else {
            text.blocks.push_back(text_paragraph(std::string(to_follow) + ".", place));
        }
        row.cells.push_back(std::move(text));
        table.rows.push_back(std::move(row));
    }
    return {card.name.place, std::move(table)};
}

}  // namespace boekwerk
