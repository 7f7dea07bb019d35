#include "base/source.h"

#include <algorithm>

#include "base/utf8.h"

namespace boekwerk {

Source::Source(std::string path, std::shared_ptr<const std::string> text, Place inserted_at)
    : path_(std::move(path)), text_(std::move(text)), inserted_at_(inserted_at) {
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text_->size(); ++i) {
        if ((*text_)[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

std::string_view Source::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const std::size_t start = line_starts_[number - 1];
    std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : text_->size();
    if (end > start && (*text_)[end - 1] == '\r') --end;
    return std::string_view(*text_).substr(start, end - start);
}

Place Source::place_at(std::size_t byte_offset) const {
    byte_offset = std::min(byte_offset, text_->size());
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte_offset);
    const auto line_number = static_cast<std::uint32_t>(next - line_starts_.begin());
    const auto byte_column = static_cast<std::uint32_t>(byte_offset - line_starts_[line_number - 1] + 1);
    return place_of_byte(line_number, byte_column);
}

Place Source::place_of_byte(std::uint32_t line_number, std::uint32_t byte_column) const {
    const std::string_view before = line(line_number).substr(0, byte_column > 0 ? byte_column - 1 : 0);
    return {this, line_number, static_cast<std::uint32_t>(count_characters(before) + 1)};
}

const Source& SourceStore::add(std::string path, std::string text) {
    auto shared = std::make_shared<const std::string>(std::move(text));
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(std::move(path), std::move(shared));
}

const Source& SourceStore::add_insertion(const Source& original, Place inserted_at) {
    const std::lock_guard lock(mutex_);
    return sources_.emplace_back(original.path(), original.shared_text(), inserted_at);
}

}  // namespace boekwerk
