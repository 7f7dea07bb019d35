#include "writers/tables/sheet.h"

#include <algorithm>
#include <utility>

namespace boekwerk {

GiveSheetRows give_rows(std::vector<SheetRow> rows) {
    return [rows = std::move(rows)](const TakeSheetRow& take) {
        for (const SheetRow& row : rows) {
            if (!take(row)) return;
        }
    };
}

std::string in_one_line(const std::string& text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
    std::string line = text;
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

}  // namespace boekwerk
