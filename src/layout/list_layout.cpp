// Lists of all depths: labels before hanging text. A part of FlowBuilder.
#include <algorithm>

#include "layout/flow_builder.h"

namespace boekwerk {

namespace {

constexpr float narrowest_indent_em = 1.2F;

}  // namespace

void FlowBuilder::add_list(const List& list, const BlockSetting& setting) {
    StructureBuilder& structure = context_.structure;
    const ParagraphStyle& style = *setting.style;
    const StructureIndex element = structure.add(StructureType::List, setting.parent);
    structure[element].list_style = list.style;
    const std::uint16_t look = context_.styles.find(Face::Regular, style.size, style.color);
    const float indent =
        std::max(label_width(list, look) + context_.typography.label_gap, style.size * narrowest_indent_em);

    BlockSetting body = setting;
    body.x += indent;
    body.width -= indent;
    body.alignment = Alignment::Left;
    body.paragraph_after = list.tight ? context_.typography.tight_item : style.after;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const StructureIndex item = structure.add(StructureType::ListItem, element);
        const Word* label = context_.words.find(Face::Regular, list_label(list, i));
        const StructureIndex label_element = structure.add(StructureType::Label, item);
        body.parent = structure.add(StructureType::ListBody, item);
        body.place = list.items[i].place;
        flows_.back().labels.push_back({label->shaped, setting.x, look, label_element, none});
        add_blocks(list.items[i].blocks, body);
        flush_labels();
        add_space(body.paragraph_after);
    }
    add_space(setting.paragraph_after);
}

float FlowBuilder::label_width(const List& list, std::uint16_t style) {
    float width = 0;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        width = std::max(width, context_.width(*context_.words.find(Face::Regular, list_label(list, i)), style));
    }
    return width;
}

}  // namespace boekwerk
