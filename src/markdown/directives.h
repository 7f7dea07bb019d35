// What lines such as `{lijst: a)}` and `{kop: id}` ask of the block after them, and which lines stand for a part of a
// card.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"
#include "markdown/reading.h"

namespace boekwerk {

/// Reports 0510 when the directive's name is unknown, or not allowed in this kind of text; gives whether it can hold
/// for the block after it.
bool check_directive(Reading& reading, const Directive& directive);

/// The insertion that a directive of a card stands for: `{onderdeel: id}` or `{onderdelen: soort}`; nothing for other
/// directives and other kinds of text.
std::optional<Insertion> part_insertion(const Reading& reading, const Directive& directive);

/// Whether a text begins as one of our directives: "{lijst:".
bool begins_directive(std::string_view text);

/// Reports 0510 for the directive `text` at byte `offset`, which stands among other text: `where` is "midden in een
/// alinea".
void report_directive_in_text(Reading& reading, std::size_t offset, std::string_view text, const std::string& where);

/// Reports 0510: the directive does not stand directly before a block that it can hold for.
void report_stray(Reading& reading, const Directive& directive);

/// Sets the style of the numbered list after a directive; reports 0510 when the directive is not for a list.
void apply_to_list(Reading& reading, const Directive& directive, List& list);

/// Sets anchor and numbering of the heading after a directive; reports 0510 when the directive is not for a heading.
void apply_to_heading(Reading& reading, const Directive& directive, Heading& heading);

}  // namespace boekwerk
