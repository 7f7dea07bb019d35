#include "compose/text_units.h"

#include "document/walk.h"

namespace boekwerk {

namespace {

/// What blocks say, with references by what they lead to: their text is only known once the document is numbered.
std::string key_of(const Blocks& blocks) {
    std::string key;
    for_each_block(blocks, [&](const Block& block) {
        key += static_cast<char>('A' + static_cast<int>(block.value.index()));
        const auto* inlines = own_inlines(block);
        if (inlines == nullptr) return;
        for_each_inline_in(*inlines, [&](const Inline& item) {
            if (const auto* text = std::get_if<Text>(&item.value)) {
                key += text->text;
            } else if (const auto* code = std::get_if<Code>(&item.value)) {
                key += code->text;
            } else if (const auto* reference = std::get_if<Reference>(&item.value)) {
                key += "\x01" + reference->id + "#" + reference->part;
            } else if (const auto* link = std::get_if<Link>(&item.value)) {
                key += "\x01" + link->url;
            }
        });
    });
    return key;
}

Inlines without_marks(Inlines inlines) {
    std::erase_if(inlines, [](const Inline& item) { return std::holds_alternative<FootnoteMark>(item.value); });
    for (Inline& item : inlines) {
        if (auto* strong = std::get_if<Strong>(&item.value))
            strong->content = without_marks(std::move(strong->content));
        if (auto* emphasis = std::get_if<Emphasis>(&item.value)) {
            emphasis->content = without_marks(std::move(emphasis->content));
        }
    }
    return inlines;
}

/// A second copy in one document may not have the anchors of the first.
Block plain_copy(const Block& block) {
    Blocks copy = {block};
    for_each_block(copy, [](Block& part) {
        if (auto* heading = std::get_if<Heading>(&part.value)) {
            Paragraph paragraph;
            paragraph.content.push_back({part.place, Strong{std::move(heading->content)}});
            part.value = std::move(paragraph);
        }
        if (auto* paragraph = std::get_if<Paragraph>(&part.value)) paragraph->anchor = {};
        if (auto* table = std::get_if<Table>(&part.value)) table->anchor.clear();
        if (auto* inlines = own_inlines(part)) *inlines = without_marks(std::move(*inlines));
    });
    return std::move(copy.front());
}

}  // namespace

std::vector<TextUnit> text_units(const Blocks& blocks) {
    std::vector<TextUnit> units;
    for (const Block& block : blocks) {
        const auto* list = std::get_if<List>(&block.value);
        if (list == nullptr) {
            units.push_back({&block, nullptr, key_of({block})});
            continue;
        }
        for (const ListItem& item : list->items) units.push_back({&block, &item, key_of(item.blocks)});
    }
    return units;
}

Blocks blocks_of(const std::vector<const TextUnit*>& units) {
    Blocks blocks;
    const Block* open_list = nullptr;
    for (const TextUnit* unit : units) {
        if (unit->item == nullptr) {
            blocks.push_back(plain_copy(*unit->block));
            open_list = nullptr;
            continue;
        }
        if (unit->block != open_list) {
            List list;
            // Labels of the card would have gaps here.
            list.tight = std::get<List>(unit->block->value).tight;
            blocks.push_back({unit->block->place, std::move(list)});
            open_list = unit->block;
        }
        ListItem item{unit->item->place, {}};
        for (const Block& block : unit->item->blocks) item.blocks.push_back(plain_copy(block));
        std::get<List>(blocks.back().value).items.push_back(std::move(item));
    }
    return blocks;
}

}  // namespace boekwerk
