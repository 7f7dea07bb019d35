// The running text of a document to HTML.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace boekwerk {

/// Appends inlines to a page. One writer per page: it remembers which footnotes were marked before.
class InlineWriter {
public:
    /// `out` must outlive the writer.
    explicit InlineWriter(std::string& out) : out_(out) {}

    void write(const Inlines& inlines);

    // One overload a kind of inline, for std::visit.
    void operator()(const Text& text);
    void operator()(const Emphasis& emphasis);
    void operator()(const Strong& strong);
    void operator()(const Code& code);
    void operator()(const HardBreak& hard_break);
    void operator()(const Link& link);
    void operator()(const Image& image);
    void operator()(const FootnoteMark& mark);
    void operator()(const Reference& reference);
    void operator()(const Variable& variable);

private:
    void write_link(const std::string& url, const Inlines& content);
    /// Whether this is the first mark of a footnote on the page.
    bool marks_first(int number);

    std::string& out_;
    bool in_link_ = false;
    std::vector<bool> marked_;
};

}  // namespace boekwerk
