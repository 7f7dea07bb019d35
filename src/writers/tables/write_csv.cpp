#include "writers/tables/write_csv.h"

#include <string_view>

#include "base/piece_writer.h"

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

void write_csv(const Sheet& sheet, const TakePiece& take) {
    PieceWriter pieces(take);
    std::string& out = pieces.text();
    out += byte_order_mark;
    const auto append_row = [&](const auto& cells, const auto& append_cell) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column > 0) out += separator;
            append_cell(cells[column]);
        }
        out += row_end;
    };
    append_row(sheet.headings, [&](const std::string& heading) { append(out, text_of(heading)); });
    sheet.rows([&](const SheetRow& row) {
        append_row(row, [&](const SheetCell& cell) {
            std::visit([&](const auto& value) { append(out, text_of(value)); }, cell);
        });
        return pieces.go_on();
    });
    pieces.finish();
}

std::string write_csv(const Sheet& sheet) {
    std::string text;
    write_csv(sheet, [&](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

}  // namespace boekwerk
