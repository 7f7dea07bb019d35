// A table of typed cells on its way to a file: texts that stay texts, amounts of whole cents, days. Knows no contracts
// and no file format.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"

namespace boekwerk {

/// Nothing, a text (codes too: zeros in front count), an amount, a day, or a whole number.
using SheetCell = std::variant<std::monostate, std::string, Money, Date, std::int64_t>;
using SheetRow = std::vector<SheetCell>;

/// Takes one row; says whether it wants more.
using TakeSheetRow = std::function<bool(const SheetRow&)>;
/// Gives rows to whoever takes them, in order, until no more is wanted. Each call gives the same.
using GiveSheetRows = std::function<void(const TakeSheetRow&)>;

/// For a table that may stand in memory.
GiveSheetRows give_rows(std::vector<SheetRow> rows);

/// One table with what says which table it is.
struct Sheet {
    std::string name;        ///< Of the tab: at most 28 characters, none of []:*?/\'
    std::string title;       ///< Of the document.
    std::string identifier;  ///< Of the document, as HTML and PDF carry it: its path without extension.
    std::string version;     ///< Of the document.
    std::string edition;     ///< Version, date and status in words, for every printed page.
    Date date;               ///< The files' only time.
    std::vector<std::string> headings;
    GiveSheetRows rows = give_rows({});  ///< Each has as many cells as there are headings.
    /// What the table is, in words, as names and values: a tab of its own where the format has tabs.
    std::vector<std::pair<std::string, std::string>> facts = {};
};

/// A text in one line: line ends and other control characters are spaces, and there are none at the ends.
std::string in_one_line(const std::string& text);

}  // namespace boekwerk
