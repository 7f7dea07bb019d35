// A table of typed cells on its way to a file: texts that stay texts, amounts of whole cents, days. Knows no contracts
// and no file format.
#pragma once

#include <cstdint>
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

/// One table with what says which table it is.
struct Sheet {
    std::string name;        ///< Of the tab: at most 28 characters, none of []:*?/\'
    std::string title;       ///< Of the document.
    std::string identifier;  ///< Of the document, as HTML and PDF carry it: its path without extension.
    std::string version;     ///< Of the document.
    std::string edition;     ///< Version, date and status in words, for every printed page.
    Date date;               ///< The files' only time.
    std::vector<std::string> headings;
    std::vector<SheetRow> rows;  ///< Each has as many cells as there are headings.
    /// What the table is, in words, as names and values: a tab of its own where the format has tabs.
    std::vector<std::pair<std::string, std::string>> facts = {};
};

/// A text in one line: line ends and other control characters are spaces, and there are none at the ends.
std::string in_one_line(const std::string& text);

}  // namespace boekwerk
