#include "writers/tables/write_csv.h"

#include <string_view>

namespace boekwerk {

namespace {

constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr std::string_view row_end = "\r\n";
constexpr char separator = ';';

std::string text_of(const std::string& written) {
    std::string text = in_one_line(written);
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
    return text;
}

std::string text_of(std::monostate) {
    return {};
}

std::string text_of(Money amount) {
    return plain_amount(amount, ',');
}

std::string text_of(const Date& date) {
    return iso_date(date);
}

std::string text_of(std::int64_t number) {
    return std::to_string(number);
}

/// Appends a cell; quoted when its text has what would end it.
void append(std::string& out, const std::string& text) {
    if (text.find_first_of(";\"") == std::string::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

std::string write_csv(const Sheet& sheet) {
    std::string out(byte_order_mark);
    for (std::size_t column = 0; column < sheet.headings.size(); ++column) {
        if (column > 0) out += separator;
        append(out, text_of(sheet.headings[column]));
    }
    out += row_end;
    for (const SheetRow& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0) out += separator;
            std::visit([&](const auto& cell) { append(out, text_of(cell)); }, row[column]);
        }
        out += row_end;
    }
    return out;
}

}  // namespace boekwerk
