#include "compose/fill_tokens.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_set>

#include "document/walk.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

namespace {

std::size_t token_number(const std::string& name) {
    std::size_t number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

/// One pass over the tree of a template.
class TokenFiller {
public:
    TokenFiller(TokenTable& tokens, std::vector<Footnote>& footnotes, Diagnostics& diagnostics)
        : tokens_(tokens), texts_(tokens.texts()), footnotes_(footnotes), diagnostics_(diagnostics) {}

    Blocks fill(Blocks&& blocks) {
        Blocks result;
        result.reserve(blocks.size());
        for (Block& block : blocks) fill_block(std::move(block), result);
        return result;
    }

private:
    void fill_block(Block&& block, Blocks& out) {
        if (const auto* insertion = std::get_if<Insertion>(&block.value)) {
            insert(token_number(insertion->name), block.place, out);
            return;
        }
        if (auto* inlines = own_inlines(block)) fill_inlines(*inlines);
        if (auto* heading = std::get_if<Heading>(&block.value)) {
            heading->level -= 1;
            level_ = heading->level;
            heading->position = position_of(heading->anchor);
            heading->anchor = replace_tokens(heading->anchor, texts_);
        } else if (auto* list = std::get_if<List>(&block.value)) {
            for (ListItem& item : list->items) item.blocks = fill(std::move(item.blocks));
        } else if (auto* box = std::get_if<Box>(&block.value)) {
            box->blocks = fill(std::move(box->blocks));
        } else if (auto* table = std::get_if<Table>(&block.value)) {
            fill_rows(table->header);
            fill_rows(table->rows);
        }
        out.push_back(std::move(block));
    }

    /// Of an anchor that is nothing but a token.
    int position_of(const std::string& anchor) {
        const auto number = only_token(anchor);
        const auto* value = number ? std::get_if<InlineValue>(&tokens_.value(*number)) : nullptr;
        return value == nullptr ? 0 : value->position;
    }

    void fill_rows(std::vector<Row>& rows) {
        for (Row& row : rows) {
            for (Cell& cell : row.cells) cell.blocks = fill(std::move(cell.blocks));
        }
    }

    void fill_inlines(Inlines& inlines) {
        for (std::size_t i = 0; i < inlines.size(); ++i) {
            Inline& item = inlines[i];
            if (const auto* variable = std::get_if<Variable>(&item.value)) {
                const std::size_t number = token_number(variable->name);
                item = inline_value(number, item.place);
                if (auto mark = note_mark(number, item.place)) {
                    inlines.insert(inlines.begin() + static_cast<std::ptrdiff_t>(++i), std::move(*mark));
                }
            } else if (auto* link = std::get_if<Link>(&item.value)) {
                link->url = replace_tokens(link->url, texts_);
                fill_inlines(link->content);
            } else if (auto* emphasis = std::get_if<Emphasis>(&item.value)) {
                fill_inlines(emphasis->content);
            } else if (auto* strong = std::get_if<Strong>(&item.value)) {
                fill_inlines(strong->content);
            } else if (auto* reference = std::get_if<Reference>(&item.value)) {
                reference->id = replace_tokens(reference->id, texts_);
                reference->part = replace_tokens(reference->part, texts_);
                fill_inlines(reference->content);
            }
        }
    }

    Inline inline_value(std::size_t number, const Place& place) {
        if (const auto* value = std::get_if<InlineValue>(&tokens_.value(number))) {
            return {value->place.source == nullptr ? place : value->place, Text{value->text}};
        }
        diagnostics_.report({DiagnosticCode::MisplacedBlock, place, "een blok staat midden in een alinea",
                             "zet de invulplek alleen op een regel, met een lege regel erboven en eronder"});
        return {place, Text{}};
    }

    /// The mark of the footnote on a value, when it has one.
    std::optional<Inline> note_mark(std::size_t number, const Place& place) {
        const auto* value = std::get_if<InlineValue>(&tokens_.value(number));
        if (value == nullptr || value->note_label.empty()) return std::nullopt;
        add_footnotes({value->note_label}, value->notes);
        return Inline{place, FootnoteMark{document_label(value->notes, value->note_label)}};
    }

    void insert(std::size_t number, const Place& place, Blocks& out) {
        TokenValue& value = tokens_.value(number);
        if (std::holds_alternative<InlineValue>(value)) {
            Paragraph paragraph;
            paragraph.content.push_back(inline_value(number, place));
            out.push_back({place, std::move(paragraph)});
        } else if (auto* made = std::get_if<MadeBlocks>(&value)) {
            // A token may stand in a template twice, so what was made is copied.
            made->shown = true;
            insert_copy(made->blocks, level_ - 1, made->notes, out);
        } else {
            // In a card the heading above is `##`, so `###` is one level deeper.
            auto& blocks = std::get<CatalogueBlocks>(value);
            blocks.shown = true;
            insert_copy(*blocks.blocks, level_ - 2, blocks.notes, out);
        }
    }

    /// Appends a copy of `blocks` with headings that are `deeper` levels deeper, and the footnotes that they mark.
    void insert_copy(const Blocks& blocks, int deeper, const NoteSource& notes, Blocks& out) {
        Blocks copy = blocks;
        for_each_block(copy, [&](Block& block) {
            if (auto* heading = std::get_if<Heading>(&block.value)) heading->level += deeper;
        });
        if (notes.notes != nullptr && !notes.notes->empty()) {
            std::unordered_set<std::string> marked;
            for_each_inline(copy, [&](Inline& item) {
                if (auto* mark = std::get_if<FootnoteMark>(&item.value)) {
                    marked.insert(mark->label);
                    mark->label = document_label(notes, mark->label);
                }
            });
            add_footnotes(marked, notes);
        }
        std::move(copy.begin(), copy.end(), std::back_inserter(out));
    }

    static std::string document_label(const NoteSource& notes, const std::string& label) {
        return notes.prefix + "--" + label;
    }

    /// Adds the notes that `marked` names to the document, each once.
    void add_footnotes(const std::unordered_set<std::string>& marked, const NoteSource& notes) {
        for (const Footnote& note : *notes.notes) {
            std::string label = document_label(notes, note.label);
            if (!marked.contains(note.label) || !added_notes_.insert(label).second) continue;
            Footnote copy = note;
            copy.label = std::move(label);
            footnotes_.push_back(std::move(copy));
        }
    }

    TokenTable& tokens_;
    std::vector<std::string> texts_;
    std::vector<Footnote>& footnotes_;
    Diagnostics& diagnostics_;
    std::unordered_set<std::string> added_notes_;
    int level_ = 1;  ///< Of the heading above.
};

/// Moves what stands before the first page break into a cover, when the title is among it.
void make_cover(Blocks& blocks, Diagnostics& diagnostics) {
    const auto is_break = [](const Block& block) { return std::holds_alternative<PageBreak>(block.value); };
    const auto is_title = [](const Block& block) { return std::holds_alternative<Title>(block.value); };
    const auto page_break = std::find_if(blocks.begin(), blocks.end(), is_break);
    const auto title = std::find_if(blocks.begin(), blocks.end(), is_title);
    if (title == blocks.end()) {
        const Place place = blocks.empty() ? Place{} : blocks.front().place;
        diagnostics.report({DiagnosticCode::TitleMissing, place, "het sjabloon heeft geen titel",
                            "begin het sjabloon met een regel ‘# {{titel}}’"});
        return;
    }
    const auto second = std::find_if(title + 1, blocks.end(), is_title);
    if (second != blocks.end()) {
        Diagnostic fault{DiagnosticCode::TitleMissing, second->place, "het sjabloon heeft een tweede titel",
                         "gebruik ‘##’ voor een kop"};
        fault.notes.push_back({title->place, "de eerste titel"});
        diagnostics.report(std::move(fault));
        return;
    }
    if (page_break == blocks.end() || title > page_break) return;
    Cover cover;
    cover.blocks.assign(std::make_move_iterator(blocks.begin()), std::make_move_iterator(page_break));
    const Place place = title->place;
    blocks.erase(blocks.begin(), page_break + 1);
    blocks.insert(blocks.begin(), {place, std::move(cover)});
}

}  // namespace

Blocks fill_tokens(Blocks blocks, TokenTable& tokens, std::vector<Footnote>& footnotes, Diagnostics& diagnostics) {
    Blocks filled = TokenFiller(tokens, footnotes, diagnostics).fill(std::move(blocks));
    make_cover(filled, diagnostics);
    return filled;
}

}  // namespace boekwerk
