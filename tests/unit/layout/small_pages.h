// Small documents on small pages: 40 characters on a line and 10 lines on a page, with the fake shaper.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "fakes/fixed_width_shaper.h"
#include "layout/dump_layout.h"
#include "layout/lay_out.h"

namespace boekwerk::test {

constexpr float margin = 50;
constexpr float line_height = 14;
constexpr float character = 5;

/// Pages of `lines` lines of `characters` characters in the text size.
inline HouseStyle small_style(int characters = 40, int lines = 10) {
    HouseStyle style;
    style.margin_left = style.margin_right = style.margin_top = style.margin_bottom = margin;
    style.page_width = 2 * margin + static_cast<float>(characters) * character;
    style.page_height = 2 * margin + static_cast<float>(lines) * line_height;
    style.text_size = 10;
    style.line_height = 1.4F;
    return style;
}

inline const Hyphenator& dutch() {
    static const Hyphenator hyphenator("/usr/share/hyphen/hyph_nl_NL.dic");
    return hyphenator;
}

template <typename Value>
Inline inline_of(Value value) {
    Inline result;
    result.value = std::move(value);
    return result;
}

template <typename Value>
Block block_of(Value value) {
    Block result;
    result.value = std::move(value);
    return result;
}

inline Inlines text(std::string content) {
    Inlines result;
    result.push_back(inline_of(Text{std::move(content)}));
    return result;
}

inline Block paragraph(std::string content) {
    return block_of(Paragraph{text(std::move(content))});
}
inline Block paragraph(Inlines content) {
    return block_of(Paragraph{std::move(content)});
}

inline Block heading(int level, std::string content, std::string anchor = {}, std::string number = {}) {
    Heading result;
    result.level = level;
    result.anchor = std::move(anchor);
    result.number = std::move(number);
    result.content = text(std::move(content));
    return block_of(std::move(result));
}

inline Cell cell(std::string content) {
    Cell result;
    result.blocks.push_back(paragraph(std::move(content)));
    return result;
}

inline Row row(const std::vector<std::string>& cells) {
    Row result;
    for (const std::string& content : cells) result.cells.push_back(cell(content));
    return result;
}

inline List list_of(const std::vector<std::string>& items, ListStyle style = ListStyle::Bullet) {
    List result;
    result.style = style;
    for (const std::string& content : items) {
        ListItem item;
        item.blocks.push_back(paragraph(content));
        result.items.push_back(std::move(item));
    }
    return result;
}

/// `count` lines of text, each just as long that no word of the next fits: "aaaa… 01", "aaaa… 02".
inline std::string full_lines(int count, const std::string& prefix = "regel") {
    std::string result;
    for (int i = 1; i <= count; ++i) {
        std::string line = prefix + std::to_string(i);
        line += std::string(38 - line.size(), 'x');
        result += (i > 1 ? " " : "") + line;
    }
    return result;
}

inline Document document_of(Blocks blocks) {
    Document document;
    document.title = "Boek";
    document.version = "0.9";
    document.date = {2023, 11, 6};
    document.status = DocumentStatus::Adopted;
    document.blocks = std::move(blocks);
    return document;
}

/// A laid-out document with all that it points to.
struct Laid {
    std::unique_ptr<FixedWidthShaper> shaper;
    std::unique_ptr<Document> document;
    std::unique_ptr<Diagnostics> diagnostics;
    LaidOutDocument pages;

    std::string text() const { return structure_text(pages, 0); }
};

inline Laid lay(Document document, const HouseStyle& style = small_style(), const std::u32string& missing = {}) {
    Laid laid;
    laid.shaper = std::make_unique<FixedWidthShaper>(missing);
    laid.document = std::make_unique<Document>(std::move(document));
    laid.diagnostics = std::make_unique<Diagnostics>();
    laid.pages = lay_out(*laid.document, style, *laid.shaper, dutch(), *laid.diagnostics);
    return laid;
}

inline Laid lay(Blocks blocks, const HouseStyle& style = small_style()) {
    return lay(document_of(std::move(blocks)), style);
}

/// One line of a page: what stands on one baseline, from left to right.
struct PageLine {
    float y = 0;
    float x = 0;
    std::string text;
};

enum class Part { Body, Header, Footer, Layout };

/// The lines of a part of a page from top to bottom; a soft hyphen shows as "-". Raised marks belong to their line.
inline std::vector<PageLine> lines_of(const Page& page, Part part = Part::Body) {
    std::map<int, std::vector<std::pair<float, std::string>>, std::greater<>> found;
    for (const MarkedContent& content : page.content) {
        const bool wanted = part == Part::Body     ? content.artifact == ArtifactKind::None
                            : part == Part::Header ? content.artifact == ArtifactKind::Header
                            : part == Part::Footer ? content.artifact == ArtifactKind::Footer
                                                   : content.artifact == ArtifactKind::Layout;
        for (std::uint32_t i = 0; wanted && i < content.count; ++i) {
            const auto* run = std::get_if<TextRun>(&page.operations[content.first + i]);
            for (std::uint32_t w = 0; run != nullptr && w < run->count; ++w) {
                const PlacedWord& word = page.words[run->first + w];
                const bool raised = run->size < 7;
                const float y = raised ? run->y - run->size * 0.34F / 0.65F : run->y;
                const std::string shown = word.text->text == "\xC2\xAD" ? "-" : word.text->text;
                found[static_cast<int>(std::lround(y * 10))].push_back({word.x, shown + (word.space_after ? " " : "")});
            }
        }
    }
    std::vector<PageLine> lines;
    for (auto& [y, words] : found) {
        std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        PageLine line{static_cast<float>(y) / 10, words.front().first, {}};
        for (const auto& word : words) line.text += word.second;
        lines.push_back(std::move(line));
    }
    return lines;
}

inline std::vector<std::string> texts(const Page& page, Part part = Part::Body) {
    std::vector<std::string> result;
    for (const PageLine& line : lines_of(page, part)) result.push_back(line.text);
    return result;
}

/// The beginnings of the lines of a page, as long as `full_lines` numbers them: "regel3".
inline std::vector<std::string> line_names(const Page& page) {
    std::vector<std::string> result = texts(page);
    for (std::string& line : result) line = line.substr(0, line.find('x'));
    return result;
}

}  // namespace boekwerk::test
