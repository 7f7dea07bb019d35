#include "markdown/text_map.h"

#include <algorithm>

#include "base/utf8.h"
#include "markdown/tokens.h"

namespace boekwerk {

namespace {

/// The length of the Mustache tag that begins at byte `at`, or 0.
std::size_t tag_length(std::string_view text, std::size_t at) {
    if (text.substr(std::min(at, text.size()), 2) != "{{") return 0;
    const std::string_view end = text.substr(at, 3) == "{{{" ? "}}}" : "}}";
    const std::size_t close = text.find(end, at);
    return close == std::string_view::npos ? 0 : close + end.size() - at;
}

/// Skips tags that begin or end a section, and comments: they leave nothing in the rendered line.
std::size_t skip_silent_tags(std::string_view text, std::size_t at) {
    while (const std::size_t length = tag_length(text, at)) {
        if (std::string_view("#^/!").find(text[at + 2]) == std::string_view::npos) break;
        at += length;
    }
    return at;
}

}  // namespace

TextMap::TextMap(const Source& source, std::size_t offset)
    : text_(std::string_view(source.text()).substr(std::min(offset, source.text().size()))) {
    const Place start = source.place_at(offset);
    first_column_ = start.column - 1;
    counted_ = first_column_;
    split(start.line, &source);
}

TextMap::TextMap(std::string_view text, const std::vector<LineOrigin>& origins) : text_(text), rendered_(true) {
    split(0, nullptr);
    // Lines are counted here as origins are: by line feeds.
    for (Line& line : lines_) {
        const LineOrigin& origin = origins[std::min<std::size_t>(line.source_line, origins.size() - 1)];
        line.source = origin.source;
        line.source_line = origin.line;
    }
}

void TextMap::split(std::uint32_t first_source_line, const Source* source) {
    lines_.reserve(text_.size() / 40 + 1);
    std::uint32_t source_line = first_source_line;
    std::uint32_t begin = 0;
    std::uint32_t count_from = 0;
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        if (text_[i] != '\n' && text_[i] != '\r') continue;
        const bool pair = text_[i] == '\r' && i + 1 < size && text_[i + 1] == '\n';
        lines_.push_back({begin, i, source_line, count_from, source});
        if (pair) ++i;
        begin = i + 1;
        if (text_[i] == '\n') {
            ++source_line;
            count_from = begin;
        }
    }
    lines_.push_back({begin, size, source_line, count_from, source});
}

std::size_t TextMap::line_begin(std::size_t line) const {
    if (line == 0) return 0;
    return line <= lines_.size() ? lines_[line - 1].begin : text_.size();
}

std::size_t TextMap::line_end(std::size_t line) const {
    if (line == 0) return 0;
    return line <= lines_.size() ? lines_[line - 1].end : text_.size();
}

std::size_t TextMap::line_of(std::size_t offset) {
    const auto holds = [&](std::size_t i) {
        return lines_[i].begin <= offset && (i + 1 == lines_.size() || offset < lines_[i + 1].begin);
    };
    if (!holds(current_)) {
        if (current_ + 1 < lines_.size() && holds(current_ + 1)) {
            ++current_;
        } else {
            const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                               [](std::size_t value, const Line& line) { return value < line.begin; });
            current_ = static_cast<std::size_t>(next - lines_.begin()) - 1;
        }
    }
    return current_ + 1;
}

Place TextMap::place_at(std::size_t offset) {
    const Line& line = lines_[line_of(offset) - 1];
    offset = std::min<std::size_t>(offset, line.end);
    if (rendered_) return {line.source, line.source_line, template_column(line, offset)};
    count_to(line.count_from, offset);
    return {line.source, line.source_line, counted_ + 1};
}

/// Counts on from the last place that was asked for, or back to one a little before it, or anew.
void TextMap::count_to(std::size_t line_begin, std::size_t offset) {
    const auto characters = [&](std::size_t from, std::size_t to) {
        return static_cast<std::uint32_t>(count_characters(text_.substr(from, to - from)));
    };
    const bool same_line = counted_from_ == line_begin;
    if (same_line && counted_to_ <= offset) {
        counted_ += characters(counted_to_, offset);
    } else if (same_line && counted_to_ - offset < offset - line_begin) {
        counted_ -= characters(offset, counted_to_);
    } else {
        counted_ = (line_begin == 0 ? first_column_ : 0) + characters(line_begin, offset);
    }
    counted_from_ = line_begin;
    counted_to_ = offset;
}

/// Reads the rendered line and its source line side by side. A token stands for a tag, and tags of sections and
/// comments have left nothing; where the two cannot be matched any more, the column stays at the last that could.
std::uint32_t TextMap::template_column(const Line& line, std::size_t offset) {
    const std::string_view source_line = line.source->line(line.source_line);
    if (aligned_line_ != line.begin || rendered_at_ > offset) {
        aligned_line_ = line.begin;
        rendered_at_ = line.begin;
        source_at_ = skip_silent_tags(source_line, 0);
    }
    while (rendered_at_ < offset) {
        const auto token = read_token(text_, rendered_at_);
        if (token && rendered_at_ + token->length > offset) break;
        const std::size_t step = token ? tag_length(source_line, source_at_) : 1;
        const bool matches =
            token ? step > 0 : source_at_ < source_line.size() && source_line[source_at_] == text_[rendered_at_];
        if (!matches) break;
        rendered_at_ += token ? token->length : 1;
        source_at_ = skip_silent_tags(source_line, source_at_ + step);
    }
    return static_cast<std::uint32_t>(count_characters(source_line.substr(0, source_at_)) + 1);
}

}  // namespace boekwerk
