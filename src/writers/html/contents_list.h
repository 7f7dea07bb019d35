// The table of contents as nested lists.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace boekwerk {

/// Appends the number of a heading or entry with the space after it; nothing when there is no number.
void append_number(std::string& out, std::string_view number);

/// Appends the entries; a deeper entry stands in a list inside the entry before it.
void append_contents_list(std::string& out, const Contents& contents);

}  // namespace boekwerk
