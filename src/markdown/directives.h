// What lines such as `{lijst: a)}` and `{kop: id}` ask of the block after them.
#pragma once

#include <optional>

#include "document/document.h"
#include "markdown/reading.h"

namespace boekwerk {

/// Reports 0510 when the directive's name is unknown, or not allowed in this kind of text; gives whether it can hold.
bool check_directive(Reading& reading, const Directive& directive);

/// Reports 0510: the directive does not stand directly before a block that it can hold for.
void report_stray(Reading& reading, const Directive& directive);

/// Sets the style of the numbered list after a directive; reports 0510 when the directive is not for a list.
void apply_to_list(Reading& reading, const Directive& directive, List& list);

/// Sets anchor and numbering of the heading after a directive; reports 0510 when the directive is not for a heading.
void apply_to_heading(Reading& reading, const Directive& directive, Heading& heading);

}  // namespace boekwerk
