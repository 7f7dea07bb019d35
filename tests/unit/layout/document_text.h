// The text that the structure tree of a laid-out document must have, from the document itself: by another way than
// layout's.
#pragma once

#include <string>

#include "unit/layout/small_pages.h"

namespace boekwerk::test {

class DocumentText {
public:
    explicit DocumentText(const LaidOutDocument& pages) : pages_(pages) {}

    std::string of(const Document& document) const {
        std::string result = of(document.blocks);
        for (const Footnote& note : document.footnotes) result += std::to_string(note.number) + of(note.blocks);
        return result;
    }

private:
    static std::string trimmed(const std::string& text) {
        std::string result;
        for (const char c : text) {
            if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
        }
        if (!result.empty() && result.back() == ' ') result.pop_back();
        return result;
    }

    std::string page_of(const std::string& anchor) const {
        for (const Destination& destination : pages_.destinations) {
            if (destination.anchor == anchor) return std::to_string(destination.page + 1);
        }
        return {};
    }

    std::string of(const Inlines& inlines) const {
        std::string result;
        for (const Inline& item : inlines) {
            if (const auto* text = std::get_if<Text>(&item.value)) result += text->text;
            if (const auto* code = std::get_if<Code>(&item.value)) result += code->text;
            if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) result += of(emphasis->content);
            if (const auto* strong = std::get_if<Strong>(&item.value)) result += of(strong->content);
            if (const auto* link = std::get_if<Link>(&item.value)) result += of(link->content);
            if (std::holds_alternative<HardBreak>(item.value)) result += ' ';
            if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) result += std::to_string(mark->number);
            if (const auto* reference = std::get_if<Reference>(&item.value)) {
                result += of(reference->content);
                if (!reference->anchor.empty()) result += " (pagina " + page_of(reference->anchor) + ")";
            }
        }
        return result;
    }

    std::string of(const Row& row) const {
        std::string result;
        for (const Cell& cell : row.cells) result += of(cell.blocks);
        return result;
    }

    std::string of(const Blocks& blocks) const {
        std::string result;
        for (const Block& block : blocks) result += of(block);
        return result;
    }

    std::string of(const Block& block) const {
        std::string result;
        if (const auto* title = std::get_if<Title>(&block.value)) result += trimmed(of(title->content));
        if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) result += trimmed(of(paragraph->content));
        if (const auto* heading = std::get_if<Heading>(&block.value)) {
            result += trimmed(heading->number + " " + of(heading->content));
        }
        if (const auto* box = std::get_if<Box>(&block.value)) result += of(box->blocks);
        if (const auto* cover = std::get_if<Cover>(&block.value)) result += of(cover->blocks);
        if (const auto* list = std::get_if<List>(&block.value)) {
            for (std::size_t i = 0; i < list->items.size(); ++i)
                result += list_label(*list, i) + of(list->items[i].blocks);
        }
        if (const auto* table = std::get_if<Table>(&block.value)) {
            result += trimmed(of(table->caption));
            for (const Row& row : table->header) result += of(row);
            for (const Row& row : table->rows) result += of(row);
        }
        if (const auto* diagram = std::get_if<Diagram>(&block.value)) {
            result += trimmed(figure_label(*diagram) + of(diagram->caption));
        }
        if (const auto* contents = std::get_if<Contents>(&block.value)) {
            for (const ContentsEntry& entry : contents->entries) {
                result += trimmed(entry.number + " " + entry.title) + " " + page_of(entry.anchor);
            }
        }
        return result;
    }

    const LaidOutDocument& pages_;
};

}  // namespace boekwerk::test
