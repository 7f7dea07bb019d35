#include "compose/text_units.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "document/walk.h"

namespace boekwerk {

namespace {

/// What inlines say, with references by what they lead to: their text is only known once the document is numbered.
void add_key(std::string& key, const Inlines& inlines) {
    for_each_inline_in(inlines, [&](const Inline& item) {
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
}

std::string key_of(const Blocks& blocks) {
    std::string key;
    for_each_block(blocks, [&](const Block& block) {
        key += static_cast<char>('A' + static_cast<int>(block.value.index()));
        if (const auto* inlines = own_inlines(block)) add_key(key, *inlines);
    });
    return key;
}

/// Where the first sentence of `text` ends: after its point and the space behind it; npos when it is the last.
std::size_t sentence_end(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != '.' && text[i] != '?' && text[i] != '!') continue;
        const bool capital = i + 2 < text.size() && text[i + 2] >= 'A' && text[i + 2] <= 'Z';
        // What follows in mark-up or a reference may begin a sentence as well.
        if (text[i + 1] == ' ' && (capital || i + 2 == text.size())) return i + 2;
    }
    return std::string_view::npos;
}

/// The sentences of a paragraph; a sentence never ends inside mark-up.
std::vector<Inlines> sentences(const Inlines& content) {
    std::vector<Inlines> result(1);
    for (const Inline& item : content) {
        const auto* text = std::get_if<Text>(&item.value);
        if (text == nullptr) {
            result.back().push_back(item);
            continue;
        }
        std::string_view rest = text->text;
        while (!rest.empty()) {
            const std::size_t end = std::min(sentence_end(rest), rest.size());
            const bool ends = sentence_end(rest) != std::string_view::npos;
            result.back().push_back({item.place, Text{std::string(rest.substr(0, end))}});
            rest.remove_prefix(end);
            if (ends) result.emplace_back();
        }
    }
    if (result.size() > 1 && result.back().empty()) result.pop_back();
    return result;
}

void add_sentences(const Block& block, const Paragraph& paragraph, std::vector<TextUnit>& units) {
    for (Inlines& sentence : sentences(paragraph.content)) {
        std::string key;
        add_key(key, sentence);
        // The last sentence of a paragraph has no space behind it.
        while (key.ends_with(' ')) key.pop_back();
        units.push_back({&block, nullptr, std::move(sentence), std::move(key)});
    }
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

bool ends_with_space(const Inlines& content) {
    const auto* text = content.empty() ? nullptr : std::get_if<Text>(&content.back().value);
    return text != nullptr && text->text.ends_with(' ');
}

void trim_end(Inlines& content) {
    if (!ends_with_space(content)) return;
    std::get<Text>(content.back().value).text.pop_back();
}

}  // namespace

std::vector<TextUnit> text_units(const Blocks& blocks) {
    std::vector<TextUnit> units;
    for (const Block& block : blocks) {
        const auto* list = std::get_if<List>(&block.value);
        const auto* paragraph = std::get_if<Paragraph>(&block.value);
        if (paragraph != nullptr) {
            add_sentences(block, *paragraph, units);
        } else if (list == nullptr) {
            units.push_back({&block, nullptr, {}, key_of({block})});
        } else {
            for (const ListItem& item : list->items) units.push_back({&block, &item, {}, key_of(item.blocks)});
        }
    }
    return units;
}

Blocks blocks_of(const std::vector<const TextUnit*>& units) {
    Blocks blocks;
    const Block* open = nullptr;  // The paragraph or list that goes on.
    for (const TextUnit* unit : units) {
        const bool goes_on = unit->block == open;
        open = unit->block;
        if (!unit->sentence.empty()) {
            Inlines sentence = without_marks(unit->sentence);
            if (!goes_on) blocks.push_back({unit->block->place, Paragraph{}});
            Inlines& content = std::get<Paragraph>(blocks.back().value).content;
            if (goes_on && !ends_with_space(content)) content.push_back({unit->block->place, Text{" "}});
            std::move(sentence.begin(), sentence.end(), std::back_inserter(content));
        } else if (unit->item == nullptr) {
            blocks.push_back(plain_copy(*unit->block));
        } else {
            // Bullets: the labels of the card would have gaps here.
            if (!goes_on) {
                List list;
                list.tight = std::get<List>(unit->block->value).tight;
                blocks.push_back({unit->block->place, std::move(list)});
            }
            ListItem item{unit->item->place, {}};
            for (const Block& block : unit->item->blocks) item.blocks.push_back(plain_copy(block));
            std::get<List>(blocks.back().value).items.push_back(std::move(item));
        }
    }
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block.value)) trim_end(paragraph->content);
    }
    return blocks;
}

}  // namespace boekwerk
