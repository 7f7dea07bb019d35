#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace boekwerk {

namespace {

std::vector<std::uint32_t> find_line_starts(const std::string& text) {
    std::vector<std::uint32_t> starts = {0};
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1)) {
        starts.push_back(static_cast<std::uint32_t>(end + 1));
    }
    return starts;
}

}  // namespace

Source::Source(std::string path, std::shared_ptr<const std::string> text)
    : path_(std::move(path)),
      text_(std::move(text)),
      line_starts_(std::make_shared<const std::vector<std::uint32_t>>(find_line_starts(*text_))) {}

Source::Source(const Source& original, Place inserted_at)
    : path_(original.path_), text_(original.text_), inserted_at_(inserted_at), line_starts_(original.line_starts_) {}

std::string_view Source::line(std::uint32_t number) const {
    const auto& starts = *line_starts_;
    if (number == 0 || number > starts.size()) return {};
    const std::size_t start = starts[number - 1];
    std::size_t end = number < starts.size() ? starts[number] - 1 : text_->size();
    if (end > start && (*text_)[end - 1] == '\r') --end;
    return std::string_view(*text_).substr(start, end - start);
}

Place Source::place_at(std::size_t byte_offset) const {
    byte_offset = std::min(byte_offset, text_->size());
    const auto& starts = *line_starts_;
    const auto next = std::upper_bound(starts.begin(), starts.end(), byte_offset);
    const auto line_number = static_cast<std::uint32_t>(next - starts.begin());
    const auto byte_column = static_cast<std::uint32_t>(byte_offset - starts[line_number - 1] + 1);
    return place_of_byte(line_number, byte_column);
}

Place Source::place_of_byte(std::uint32_t line_number, std::uint32_t byte_column) const {
    const std::string_view before = line(line_number).substr(0, byte_column > 0 ? byte_column - 1 : 0);
    return {this, line_number, static_cast<std::uint32_t>(count_characters(before) + 1)};
}

const Source& SourceStore::add(std::string path, std::string text) {
    Source source(std::move(path), std::make_shared<const std::string>(std::move(text)));
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(std::move(source));
}

const Source& SourceStore::add_insertion(const Source& original, Place inserted_at) {
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(original, inserted_at);
}

}  // namespace boekwerk
