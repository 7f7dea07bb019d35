#include "layout/content_width.h"

#include <algorithm>
#include <cstdint>

#include "layout/image_size.h"

namespace boekwerk {

namespace {

constexpr float smallest_image = 40;

/// Adds up words: those that stand together count as one.
class InlineMeasure {
public:
    InlineMeasure(LayoutContext& context, const ParagraphStyle& style) : context_(context), style_(style) {
        space_ = context.styles[context.styles.find(Face::Regular, style.size, style.color)].space;
    }

    void add(const Inlines& inlines, bool bold, bool italic) {
        for (const Inline& item : inlines) {
            if (const auto* text = std::get_if<Text>(&item.value)) {
                add_text(text->text, context_.face(bold, italic));
            } else if (const auto* emphasis = std::get_if<Emphasis>(&item.value)) {
                add(emphasis->content, bold, true);
            } else if (const auto* strong = std::get_if<Strong>(&item.value)) {
                add(strong->content, true, italic);
            } else if (const auto* code = std::get_if<Code>(&item.value)) {
                add_text(code->text, Face::Mono);
            } else if (std::holds_alternative<HardBreak>(item.value)) {
                end_line();
            } else if (const auto* link = std::get_if<Link>(&item.value)) {
                add(link->content, bold, italic);
            } else if (const auto* reference = std::get_if<Reference>(&item.value)) {
                add_reference(*reference, bold, italic);
            } else if (const auto* mark = std::get_if<FootnoteMark>(&item.value)) {
                add_text(std::to_string(mark->number), Face::Regular);
            } else if (const auto* image = std::get_if<Image>(&item.value)) {
                add_image(*image);
            }
        }
    }

    ContentWidth result() {
        end_line();
        return width_;
    }

private:
    void add_text(std::string_view text, Face face) {
        for (std::size_t i = 0; i < text.size();) {
            if (static_cast<unsigned char>(text[i]) <= ' ') {
                end_word();
                ++i;
                continue;
            }
            const std::size_t start = i;
            while (i < text.size() && static_cast<unsigned char>(text[i]) > ' ') ++i;
            Word& word = *context_.words.find(face, text.substr(start, i - start));
            const float width = word.width * style_.size / 1000;
            add_to_word(width);
            width_.cut = std::max(width_.cut, width * longest_part(word));
        }
    }

    /// The longest part of a word between places where it may be broken, as a share of the word.
    float longest_part(Word& word) {
        std::uint32_t begin = 0;
        std::uint32_t longest = 0;
        for (const WordBreak& place : context_.words.breaks(word)) {
            // The hyphen is about as wide as a letter.
            longest = std::max(longest, place.offset - begin + (place.hyphen ? 1 : 0));
            begin = place.offset;
        }
        longest = std::max(longest, word.size - begin);
        return std::min(1.0F, static_cast<float>(longest) / static_cast<float>(std::max(word.size, 1U)));
    }

    void add_reference(const Reference& reference, bool bold, bool italic) {
        add(reference.content, bold, italic);
        if (!reference.shows_page || context_.anchors.count(reference.anchor) == 0) return;
        const Face face = context_.face(bold, italic);
        end_word();
        add_text("(pagina", face);
        const std::uint16_t look = context_.styles.find(face, style_.size, style_.color);
        add_to_word(space_ + context_.slot_width(SlotKind::Reference, look, context_.page_digits));
    }

    void add_image(const Image& image) {
        end_line();
        const ImageSize size = image.data == nullptr ? ImageSize() : image_size(*image.data);
        width_.least = std::max(width_.least, smallest_image);
        width_.cut = std::max(width_.cut, smallest_image);
        width_.most = std::max(width_.most, static_cast<float>(size.width) * 0.75F);
    }

    void add_to_word(float width) {
        if (word_ == 0 && line_ > 0) line_ += space_;
        word_ += width;
        line_ += width;
    }

    void end_word() {
        width_.least = std::max(width_.least, word_);
        word_ = 0;
    }

    void end_line() {
        end_word();
        width_.most = std::max(width_.most, line_);
        line_ = 0;
    }

    LayoutContext& context_;
    const ParagraphStyle& style_;
    ContentWidth width_;
    float space_ = 0;
    float word_ = 0;
    float line_ = 0;
};

ContentWidth measure_inlines(LayoutContext& context, const Inlines& inlines, const ParagraphStyle& style) {
    InlineMeasure measure(context, style);
    measure.add(inlines, style.bold, style.italic);
    return measure.result();
}

void widen(ContentWidth& width, const ContentWidth& other, float around = 0) {
    width.least = std::max(width.least, other.least + around);
    width.most = std::max(width.most, other.most + around);
    width.cut = std::max(width.cut, other.cut + around);
}

ContentWidth measure_list(LayoutContext& context, const List& list, const ParagraphStyle& style) {
    ContentWidth width;
    float labels = 0;
    const std::uint16_t look = context.styles.find(Face::Regular, style.size, style.color);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        labels = std::max(labels, context.width(*context.words.find(Face::Regular, list_label(list, i)), look));
        widen(width, measure_blocks(context, list.items[i].blocks, style));
    }
    labels += context.typography.label_gap;
    return {width.least + labels, width.most + labels, width.cut + labels};
}

ContentWidth measure_table(LayoutContext& context, const Table& table) {
    std::vector<ContentWidth> columns(table.columns.size());
    for (const auto* rows : {&table.header, &table.rows}) {
        for (const Row& row : *rows) {
            for (std::size_t c = 0; c < row.cells.size() && c < columns.size(); ++c) {
                widen(columns[c], measure_blocks(context, row.cells[c].blocks, context.typography.table),
                      2 * context.typography.cell_padding_x);
            }
        }
    }
    ContentWidth width;
    for (const ContentWidth& column : columns) {
        width.least += column.least;
        width.most += column.most;
        width.cut += column.cut;
    }
    return width;
}

}  // namespace

ContentWidth measure_blocks(LayoutContext& context, const Blocks& blocks, const ParagraphStyle& style) {
    ContentWidth width;
    for (const Block& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
            widen(width, measure_inlines(context, paragraph->content, style));
        } else if (const auto* heading = std::get_if<Heading>(&block.value)) {
            widen(width, measure_inlines(context, heading->content, style));
        } else if (const auto* list = std::get_if<List>(&block.value)) {
            widen(width, measure_list(context, *list, style));
        } else if (const auto* table = std::get_if<Table>(&block.value)) {
            widen(width, measure_table(context, *table));
        } else if (const auto* box = std::get_if<Box>(&block.value)) {
            widen(width, measure_blocks(context, box->blocks, style), 2 * context.typography.box_padding);
        }
    }
    return width;
}

}  // namespace boekwerk
