#include "base/source.h"

#include <algorithm>

#include "base/ascii.h"
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

/// Reads a text and its source side by side.
class Alignment {
public:
    Alignment(std::string_view source, std::size_t at) : source_(source), at_(at) {}

    std::size_t at() const { return at_; }

    /// Steps over the character of `text` at `offset`, a byte of it; false when the source shows another one.
    bool step(std::string_view text, std::size_t& offset) {
        const char wanted = text[offset];
        if (wanted == ' ' && starts_space()) {
            skip_space();
            ++offset;
            return true;
        }
        if (peek(0) == '\\' && peek(1) == wanted) ++at_;
        if (peek(0) == wanted && (wanted != '&' || !entity_length())) {
            ++at_;
            ++offset;
            return true;
        }
        const std::size_t entity = entity_length();
        if (entity == 0) return false;
        at_ += entity;
        next_character(text, offset);
        return true;
    }

private:
    char peek(std::size_t ahead) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }
    bool starts_space() const { return at_ < source_.size() && is_ascii_space(source_[at_]); }

    /// White space; after a line end also the marks of a block quote.
    void skip_space() {
        bool new_line = false;
        while (starts_space() || (new_line && peek(0) == '>')) {
            new_line = new_line || source_[at_] == '\n';
            ++at_;
        }
    }

    /// The length of `&name;` or `&#8217;` here, or 0.
    std::size_t entity_length() const {
        if (peek(0) != '&') return 0;
        std::size_t length = 1;
        while (is_ascii_alphanumeric(peek(length)) || peek(length) == '#') ++length;
        return length > 1 && peek(length) == ';' ? length + 1 : 0;
    }

    std::string_view source_;
    std::size_t at_;
};

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

Place place_in_text(const Place& begin, std::string_view text, std::size_t offset) {
    if (begin.source == nullptr || begin.line == 0 || text.empty()) return begin;
    const std::string_view line = begin.source->line(begin.line);
    if (line.data() == nullptr) return begin;
    const std::string_view all = begin.source->text();
    auto at = static_cast<std::size_t>(line.data() - all.data());
    for (std::uint32_t column = 1; column < begin.column && at < all.size(); ++column) next_character(all, at);
    const bool quoted = at < all.size() && (all[at] == '"' || all[at] == '\'') && text.front() != all[at];
    Alignment alignment(all, quoted ? at + 1 : at);
    for (std::size_t done = 0; done < offset;) {
        if (!alignment.step(text, done)) return begin;
    }
    return begin.source->place_at(alignment.at());
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
