// Tables: from cmark's nodes and the lines of the text to ours.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>

#include "document/document.h"
#include "markdown/reading.h"

namespace boekwerk {

/// The table of a node whose header is on line `header_line`, from byte `begin` on. A header of empty cells means: no
/// header, the first cells head their rows. Reports 0516 for cells beyond the last column, which cmark drops.
Table read_table(Reading& reading, cmark_node* node, std::size_t header_line, std::size_t begin);

}  // namespace boekwerk
