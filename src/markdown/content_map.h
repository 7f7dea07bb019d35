// cmark keeps the content of a paragraph, heading or table cell as one string, without the markers of the blocks around
// it. This maps offsets in that string back to the text. (The columns that cmark gives for inlines are wrong after
// markers, tabs, entities and in tables.)
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "markdown/text_map.h"

namespace boekwerk {

class ContentMap {
public:
    /// The content of a paragraph or a heading, which begins at byte `begin` of `text` (the screened text of `lines`).
    static ContentMap of_lines(std::string_view content, std::string_view text, const TextMap& lines,
                               std::size_t first_line, std::size_t begin);
    /// The content of a table cell that was written between the bytes `begin` and `end`: `\|` has become `|`.
    static ContentMap of_cell(std::string_view content, std::string_view text, std::size_t begin, std::size_t end);

    /// The offset in the text of offset `at` in the content. Ascending questions take constant time.
    std::size_t text_offset(std::size_t at);
    /// The number of lines of the content.
    std::size_t line_count() const { return line_count_; }

private:
    struct Piece {
        std::size_t content_begin;
        std::size_t text_begin;
    };
    void add_piece(std::size_t content_begin, std::size_t text_begin);
    void add_line(std::string_view content, std::size_t content_begin, std::string_view text, std::size_t begin,
                  std::size_t end);
    bool add_unescaped(std::string_view content, std::size_t content_begin, std::string_view text, std::size_t begin,
                       std::size_t end);

    std::vector<Piece> pieces_;
    std::size_t current_ = 0;
    std::size_t line_count_ = 0;
};

/// Where the line ends that holds byte `at`: its line feed, carriage return, or the end of the text.
std::size_t find_line_end(std::string_view text, std::size_t at);

/// Splits off the first line of `text`, without its line end; `text` keeps what follows the line end.
std::string_view take_line(std::string_view& text);

}  // namespace boekwerk
