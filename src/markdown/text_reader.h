// Running text: entities, escapes, and what is ours in it: placeholders, tokens, bare links; and the faults that hide
// in plain text, such as a footnote mark without footnote.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "document/document.h"
#include "markdown/content_map.h"
#include "markdown/reading.h"

namespace boekwerk {

/// Appends text to inlines: to the last one when that is text.
void append_text(Inlines& out, std::string_view text, Place place);

/// What the texts of one block know of its placeholders.
struct PlaceholderScan {
    std::size_t broken_until = 0;  ///< Up to there a broken placeholder has been reported.
    std::size_t next_close = 0;    ///< The first `}}` at or after the place that was searched from; npos: none.
};

class TextReader {
public:
    TextReader(Reading& reading, std::string_view content, ContentMap& map, bool in_link, PlaceholderScan& placeholders)
        : reading_(reading), content_(content), map_(map), in_link_(in_link), placeholders_(placeholders) {}

    /// Appends what the bytes from `begin` to `end` of the content say.
    void read(std::size_t begin, std::size_t end, Inlines& out);

private:
    std::size_t read_special(std::size_t at, Inlines& out);
    std::size_t read_entity_at(std::size_t at, Inlines& out);
    std::size_t read_brace(std::size_t at, Inlines& out);
    std::size_t read_placeholder_at(std::size_t at, Inlines& out);
    std::size_t read_private_use(std::size_t at, Inlines& out);
    std::size_t read_bare_link(std::size_t colon, Inlines& out);
    std::size_t end_of_placeholder(std::size_t at);
    void check_note_mark(std::size_t at);
    void check_reference_address(std::size_t colon);
    void report_html(std::size_t at);
    void report(DiagnosticCode code, std::size_t at, std::string message, std::string remedy);
    void append(std::size_t at, std::string_view text, Inlines& out);

    Reading& reading_;
    std::string_view content_;
    ContentMap& map_;
    bool in_link_;
    PlaceholderScan& placeholders_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

/// Where in `content` the text ends that begins at `at` and reads as `literal`; npos when it does not read so.
std::size_t end_of_text(std::string_view content, std::size_t at, std::string_view literal);

}  // namespace boekwerk
