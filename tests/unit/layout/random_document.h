// Documents made at random, the same for the same seed: blocks of all kinds in and after each other.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "unit/layout/small_pages.h"

namespace boekwerk::test {

class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : random_(seed) {}

    Document make() {
        Document document;
        document.title = "Boek";
        document.version = "1.0";
        document.date = {2026, 7, 1};
        document.status = below(2) == 0 ? DocumentStatus::Concept : DocumentStatus::Adopted;
        Cover cover;
        cover.blocks.push_back(block_of(Title{text("Boek met een titel")}));
        cover.blocks.push_back(paragraph("Versie 1.0"));
        document.blocks.push_back(block_of(std::move(cover)));
        const std::size_t contents_at = document.blocks.size();
        document.blocks.push_back(block_of(Contents{}));
        const int chapters = 1 + below(3);
        for (int i = 0; i < chapters; ++i) add_chapter(document.blocks);
        std::get<Contents>(document.blocks[contents_at].value).entries = entries_;
        document.footnotes = std::move(footnotes_);
        return document;
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    std::string word() {
        static const std::vector<std::string> words = {"de",
                                                       "een",
                                                       "zorg",
                                                       "cliënt",
                                                       "jeugdige",
                                                       "ondersteuning",
                                                       "50%",
                                                       "en/of",
                                                       "(kort)",
                                                       "gedragswetenschapper",
                                                       "ggz-instelling",
                                                       "bij",
                                                       "06-11-2023",
                                                       "verantwoordelijkheidsverdeling",
                                                       "€\u00A0100",
                                                       "–"};
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }

    std::string words(int count) {
        std::string result;
        for (int i = 0; i < count; ++i) result += (i > 0 ? " " : "") + word();
        return result;
    }

    void add_chapter(Blocks& blocks) {
        add_heading(blocks, 1);
        const int count = 3 + below(12);
        for (int i = 0; i < count; ++i) add_block(blocks, 0);
    }

    void add_heading(Blocks& blocks, int level) {
        const std::string anchor = "kop-" + std::to_string(entries_.size());
        const std::string number = below(3) == 0 ? "" : std::to_string(entries_.size() + 1);
        const std::string title = words(1 + below(5));
        blocks.push_back(heading(level, title, anchor, number));
        entries_.push_back({level, number, title, anchor});
    }

    void add_block(Blocks& blocks, int depth) {
        switch (below(depth > 2 ? 3 : 9)) {
            case 0:
            case 1:
            case 2: blocks.push_back(maybe_target(paragraph(inlines(1 + below(60))))); break;
            case 3: add_list(blocks, depth); break;
            case 4: add_table(blocks, depth); break;
            case 5: add_box(blocks, depth); break;
            case 6: add_list(blocks, depth); break;
            case 7:
                if (depth == 0 && below(3) == 0) {
                    blocks.push_back(block_of(PageBreak{}));
                } else if (below(2) == 0) {
                    add_diagram(blocks);
                }
                break;
            default:
                if (depth == 0) add_heading(blocks, 2 + below(4));
                break;
        }
    }

    Inlines inlines(int count) {
        Inlines result = text(words(count));
        switch (below(8)) {
            case 0: result.push_back(inline_of(Strong{text(words(3))})); break;
            case 1: {
                Inlines inner = text(" ");
                inner.push_back(inline_of(Strong{text(words(2))}));
                result.push_back(inline_of(Emphasis{std::move(inner)}));
                result.push_back(text(words(2)).front());
                break;
            }
            case 2:
                result.push_back(inline_of(HardBreak{}));
                result.push_back(inline_of(Code{words(2)}));
                break;
            case 3: add_mark(result); break;
            case 4: add_reference(result); break;
            case 5: result.push_back(inline_of(Link{"https://voorbeeld.nl", text(words(4))})); break;
            default: break;
        }
        result.push_back(text(below(2) == 0 ? "." : " " + words(below(9) + 1)).front());
        return result;
    }

    void add_mark(Inlines& inlines) {
        Footnote note;
        note.number = static_cast<int>(footnotes_.size()) + 1;
        note.label = std::to_string(note.number);
        note.blocks.push_back(paragraph(words(1 + below(80))));
        if (below(4) == 0) note.blocks.push_back(paragraph(words(10)));
        inlines.push_back(inline_of(FootnoteMark{note.label, note.number}));
        footnotes_.push_back(std::move(note));
    }

    /// Some paragraphs are targets of references.
    Block maybe_target(Block block) {
        if (below(5) != 0) return block;
        const std::string id = "alinea-" + std::to_string(targets_++);
        std::get<Paragraph>(block.value).anchor.id = id;
        return block;
    }

    void add_reference(Inlines& inlines) {
        Reference reference;
        reference.content = text("§ " + words(2));
        if (targets_ > 0 && below(2) == 0) {
            reference.anchor = "alinea-" + std::to_string(below(targets_));
            inlines.push_back(inline_of(std::move(reference)));
            return;
        }
        reference.anchor = "kop-" + std::to_string(below(static_cast<int>(entries_.size()) + 1));
        if (reference.anchor == "kop-" + std::to_string(entries_.size())) reference.anchor.clear();
        inlines.push_back(inline_of(std::move(reference)));
    }

    void add_list(Blocks& blocks, int depth) {
        List list;
        list.style = static_cast<ListStyle>(below(5));
        list.tight = below(2) == 0;
        list.start = 1 + below(20);
        const int count = 1 + below(5);
        for (int i = 0; i < count; ++i) {
            ListItem item;
            item.blocks.push_back(maybe_target(paragraph(inlines(1 + below(20)))));
            if (below(4) == 0) add_block(item.blocks, depth + 1);
            list.items.push_back(std::move(item));
        }
        blocks.push_back(block_of(std::move(list)));
    }

    void add_table(Blocks& blocks, int depth) {
        Table table;
        table.columns.resize(static_cast<std::size_t>(2 + below(2)));
        const bool weighted = below(2) == 0;
        for (Column& column : table.columns) {
            column.alignment = static_cast<Alignment>(below(3));
            column.weight = weighted ? 1 + below(3) : 0;
        }
        const bool roomy = !weighted && table.columns.size() == 2;
        if (below(3) == 0) table.caption = text(words(4));
        const int count = 1 + below(12);
        for (int i = 0; i < count; ++i) {
            Row row;
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                Cell cell;
                cell.heads_row = c == 0;
                if (below(8) > 0) {
                    const int length = below(below(5) == 0 ? 80 : 5);
                    cell.blocks.push_back(maybe_target(paragraph(inlines(1 + length))));
                }
                if (roomy && below(6) == 0) add_block(cell.blocks, depth + 2);
                row.cells.push_back(std::move(cell));
            }
            (i == 0 && below(2) == 0 ? table.header : table.rows).push_back(std::move(row));
        }
        blocks.push_back(block_of(std::move(table)));
    }

    void add_diagram(Blocks& blocks) {
        Diagram diagram;
        diagram.number = ++diagrams_;
        diagram.anchor = "figuur-" + std::to_string(diagrams_);
        diagram.caption = inlines(1 + below(6));
        diagram.alternative = "Een schema";
        const auto count = static_cast<std::size_t>(1 + below(6));
        for (std::size_t i = 0; i < count; ++i) diagram.nodes.push_back({words(1 + below(4))});
        for (std::size_t i = 1; i < count; ++i) {
            diagram.edges.push_back({i, static_cast<std::size_t>(below(static_cast<int>(i))), word()});
        }
        blocks.push_back(block_of(std::move(diagram)));
    }

    void add_box(Blocks& blocks, int depth) {
        Box box;
        const int count = 1 + below(3);
        for (int i = 0; i < count; ++i) {
            box.blocks.push_back(paragraph(inlines(1 + below(60))));
            add_block(box.blocks, depth + 1);
        }
        blocks.push_back(block_of(std::move(box)));
    }

    std::mt19937 random_;
    int diagrams_ = 0;
    std::vector<ContentsEntry> entries_;
    std::vector<Footnote> footnotes_;
    int targets_ = 0;
};

}  // namespace boekwerk::test
