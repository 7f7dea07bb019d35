#include "markdown/content_map.h"

#include <algorithm>

#include "base/ascii.h"

namespace boekwerk {

namespace {

std::string_view trim_blanks(std::string_view text, std::size_t& leading) {
    leading = 0;
    while (leading < text.size() && is_ascii_space(text[leading])) ++leading;
    text.remove_prefix(leading);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

std::size_t find_line_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    return at;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = find_line_end(text, 0);
    const std::string_view line = text.substr(0, end);
    const bool pair = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (pair ? 2 : 1), text.size()));
    return line;
}

ContentMap ContentMap::of_lines(std::string_view content, std::string_view text, const TextMap& lines,
                                std::size_t first_line, std::size_t begin) {
    ContentMap map;
    std::string_view left = content;
    for (std::size_t line = first_line; !left.empty() || line == first_line; ++line) {
        const std::size_t content_begin = content.size() - left.size();
        const std::string_view content_line = take_line(left);
        const std::size_t line_begin = line == first_line ? begin : lines.line_begin(line);
        map.add_line(content_line, content_begin, text, line_begin, lines.line_end(line));
        ++map.line_count_;
    }
    return map;
}

ContentMap ContentMap::of_cell(std::string_view content, std::string_view text, std::size_t begin, std::size_t end) {
    ContentMap map;
    map.line_count_ = 1;
    while (begin < end && is_ascii_space(text[begin])) ++begin;
    if (!map.add_unescaped(content, 0, text, begin, end)) map.add_piece(0, begin);
    return map;
}

void ContentMap::add_piece(std::size_t content_begin, std::size_t text_begin) {
    pieces_.push_back({content_begin, text_begin});
}

/// A line of content is the end of its line in the text. Only for headings something may follow, and before the header
/// of a table cmark has already taken the backslash from `\|`.
void ContentMap::add_line(std::string_view content, std::size_t content_begin, std::string_view text, std::size_t begin,
                          std::size_t end) {
    std::size_t leading = 0;
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view trimmed = trim_blanks(content, leading);
    std::size_t found = 0;
    if (line.ends_with(content)) {
        found = line.size() - content.size();
        leading = 0;
    } else {
        found = line.rfind(trimmed);
    }
    if (found != std::string_view::npos) {
        if (leading > 0) add_piece(content_begin, begin + found);
        add_piece(content_begin + leading, begin + found);
        return;
    }
    const std::size_t start = std::min(line.find_first_not_of(" \t>"), line.size());
    if (!add_unescaped(trimmed, content_begin + leading, text, begin + start, end)) {
        add_piece(content_begin, begin + start);
    }
}

bool ContentMap::add_unescaped(std::string_view content, std::size_t content_begin, std::string_view text,
                               std::size_t begin, std::size_t end) {
    const std::size_t pieces_before = pieces_.size();
    std::size_t at = begin;
    add_piece(content_begin, begin);
    for (std::size_t i = 0; i < content.size(); ++i, ++at) {
        if (at + 1 < end && text[at] == '\\' && text[at + 1] == '|') add_piece(content_begin + i, ++at);
        if (at >= end || text[at] != content[i]) {
            pieces_.resize(pieces_before);
            return false;
        }
    }
    return true;
}

std::size_t ContentMap::text_offset(std::size_t at) {
    const auto before = [](std::size_t value, const Piece& piece) { return value < piece.content_begin; };
    if (pieces_[current_].content_begin > at) current_ = 0;
    if (current_ + 1 < pieces_.size() && pieces_[current_ + 1].content_begin <= at) ++current_;
    if (current_ + 1 < pieces_.size() && pieces_[current_ + 1].content_begin <= at) {
        const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), at, before);
        current_ = static_cast<std::size_t>(next - pieces_.begin()) - 1;
    }
    return pieces_[current_].text_begin + (at - pieces_[current_].content_begin);
}

}  // namespace boekwerk
