// The text that is parsed, line by line, and the way back from it to the places of the source file. Everything in this
// module works with byte offsets in that text; only this class knows front matter, origins of template lines and the
// counting of characters. Knows no Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "markdown/parse_markdown.h"

namespace boekwerk {

/// Lines are as cmark counts them: ended by `\n`, `\r\n` or `\r`, the first is line 1. Asking for places in ascending
/// order is linear in the text.
class TextMap {
public:
    /// The text of `source` from byte `offset` on.
    TextMap(const Source& source, std::size_t offset);
    /// A rendered template: line n of `text` came from `origins[n-1]`; there is at least one. `text` must outlive the
    /// map.
    TextMap(std::string_view text, const std::vector<LineOrigin>& origins);

    std::string_view text() const { return text_; }
    std::size_t line_count() const { return lines_.size(); }
    /// Byte offset of the first character of a line; lines past the end give the end of the text.
    std::size_t line_begin(std::size_t line) const;
    /// Byte offset just past the last character of a line, before its line end.
    std::size_t line_end(std::size_t line) const;
    /// The line (from 1) that holds byte `offset`.
    std::size_t line_of(std::size_t offset);

    /// The place of byte `offset` in the source, never past the end of its line.
    Place place_at(std::size_t offset);

private:
    struct Line {
        std::uint32_t begin;
        std::uint32_t end;
        std::uint32_t source_line;
        std::uint32_t count_from;  ///< Where the columns of the source line begin: a lone `\r` ends no source line.
        const Source* source;
    };

    void split(std::uint32_t first_source_line, const Source* source);
    void count_to(std::size_t line_begin, std::size_t offset);
    std::uint32_t template_column(const Line& line, std::size_t offset);

    std::string_view text_;
    bool rendered_ = false;
    std::uint32_t first_column_ = 0;  ///< Characters before the text on its first source line.
    std::vector<Line> lines_;
    std::size_t current_ = 0;       ///< Index of the line that was asked for last.
    std::size_t counted_from_ = 0;  ///< The characters that were counted last: from here
    std::size_t counted_to_ = 0;    ///< to here
    std::uint32_t counted_ = 0;     ///< so many.
    std::size_t rendered_at_ = 0;   ///< How far template_column has read: in the rendered line,
    std::size_t source_at_ = 0;     ///< and in the source's line.
    std::size_t aligned_line_ = static_cast<std::size_t>(-1);
};

}  // namespace boekwerk
