// In which formats documents are written, in the order in which readers meet them, and how these are called.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "contracts/model.h"

namespace boekwerk {

/// The extensions of documents: the valid one first, then what one reads on a screen, then what programs read.
inline constexpr std::array<std::string_view, 5> extensions_in_order = {"pdf", "html", "md", "xlsx", "csv"};

/// Whether such a document of a set is written as that. A fixed annex is a PDF; only a rate sheet is a table too.
bool is_written_as(SetDocumentKind kind, std::string_view extension);

/// The position of a file's format among these; behind them when it is another one.
std::size_t order_of_format(std::string_view path);

/// How the format of a file is called: "PDF", "Excel"; the extension itself when it is another one.
std::string_view format_name(std::string_view path);

}  // namespace boekwerk
