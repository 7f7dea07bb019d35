// Where a thing stands: files as they were read, and places in them. Everything that is read keeps its place, so
// that every fault can be reported with file, line and column. Knows nothing of what the files mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace boekwerk {

class Source;

/// A place in a file: line and column count from 1, columns count characters (code points), not bytes.
/// Line 0: the file as a whole. A null source: no place (made by the program itself).
/// A place does not own its source; sources live as long as their SourceStore.
struct Place {
    const Source* source = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(const Place&, const Place&) = default;
};

/// One file as it was read. A text block that is inserted in a card gets a derived source per insertion: same path
/// and text, and `inserted_at` tells where, so that a place in it knows the whole chain up to the template.
class Source {
public:
    Source(std::string path, std::shared_ptr<const std::string> text);
    Source(const Source& original, Place inserted_at);

    /// Path as messages show it: relative to the folder that the user named, with forward slashes.
    const std::string& path() const { return path_; }
    const std::string& text() const { return *text_; }
    /// Where this text was inserted; a null source when it was not.
    const Place& inserted_at() const { return inserted_at_; }

    /// The text of a line (from 1) without its line end; empty past the end.
    std::string_view line(std::uint32_t number) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_->size()); }
    /// The place of a byte offset in the text; offsets past the end give the end.
    Place place_at(std::size_t byte_offset) const;
    /// The place of a byte column (from 1) on a line (from 1), as cmark counts.
    Place place_of_byte(std::uint32_t line_number, std::uint32_t byte_column) const;

private:
    std::string path_;
    std::shared_ptr<const std::string> text_;
    Place inserted_at_;
    std::shared_ptr<const std::vector<std::uint32_t>> line_starts_;  ///< Shared by all insertions of the text.
};

/// The place of byte `offset` of `text`, which the source shows from `begin` on: with line ends for spaces, escapes and
/// entities of Markdown, or the quotes of YAML. `begin` itself where the source shows something else, such as the name
/// of a value that was filled in.
Place place_in_text(const Place& begin, std::string_view text, std::size_t offset);

/// Owns all sources of a run. Adding is safe from several threads; sources never move or go before the store does.
class SourceStore {
public:
    SourceStore() = default;
    SourceStore(const SourceStore&) = delete;
    SourceStore& operator=(const SourceStore&) = delete;

    const Source& add(std::string path, std::string text);
    /// A derived source of `original` for one insertion at `inserted_at`.
    const Source& add_insertion(const Source& original, Place inserted_at);

private:
    std::mutex mutex_;
    std::deque<Source> sources_;
};

}  // namespace boekwerk
