#include "writers/tables/xlsx_tab.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/piece_writer.h"
#include "base/utf8.h"
#include "base/xml_text.h"

namespace boekwerk::xlsx {

namespace {

constexpr std::size_t most_units_in_cell = 32'767;  ///< UTF-16 code units, Excel's limit.
constexpr std::size_t most_characters_in_footer = 110;
constexpr std::size_t line_height = 15;        ///< Points.
constexpr std::size_t most_lines_in_row = 27;  ///< Excel's rows are at most 409 points high.
constexpr std::size_t narrowest_column = 12;
constexpr std::size_t widest_column = 48;    ///< Longer texts wrap.
constexpr int day_number_of_excel = 25'569;  ///< Of 1 January 1970.
constexpr int first_sure_day = 61;           ///< 1 March 1900: Excel counts a 29 February before it.

constexpr std::string_view begin_of_tab =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

bool is_hexadecimal(char c) {
    return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}

/// Whether Excel takes what stands at `at` for a character: `_x0041_` (§22.9.2.19).
bool is_escape(std::string_view text, std::size_t at) {
    return text.size() >= at + 7 && text[at + 1] == 'x' && text[at + 6] == '_' &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                       text.begin() + static_cast<std::ptrdiff_t>(at) + 6, is_hexadecimal);
}

std::string without_escapes(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '_' && is_escape(text, i)) result += "x005F_";
    }
    return result;
}

/// At most `most` UTF-16 code units; what is cut ends with "…".
std::string shortened(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t units = 0;
    std::size_t cut = 0;  // Where the text ends when it is too long.
    for (std::size_t at = 0; at < text.size();) {
        units += next_character(text, at) > 0xFFFF ? 2 : 1;
        if (units < most) cut = at;
        if (units > most) return text.substr(0, cut) + "…";
    }
    return text;
}

std::string cell_text(const std::string& text) {
    return without_escapes(shortened(in_one_line(text), most_units_in_cell));
}

/// How many characters a cell shows.
struct ShownLength {
    std::size_t operator()(std::monostate) const { return 0; }
    std::size_t operator()(const std::string& text) const { return count_characters(text); }
    std::size_t operator()(Money amount) const { return format_money(amount).size(); }
    std::size_t operator()(const Date&) const { return iso_date({}).size(); }
    std::size_t operator()(std::int64_t number) const { return std::to_string(number).size(); }
};

class TabWriter {
public:
    explicit TabWriter(const TakePiece& take) : pieces_(take), out_(pieces_.text()) { out_ += begin_of_tab; }

    void finish() {
        out_ += "</worksheet>";
        pieces_.finish();
    }

    void write(std::string_view xml) { out_ += xml; }

    void write_widths(const std::vector<std::size_t>& widths) {
        out_ += "<sheetFormatPr defaultRowHeight=\"" + std::to_string(line_height) + "\"/><cols>";
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            out_ += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + std::to_string(widths[i]) +
                    "\" customWidth=\"1\"/>";
        }
        out_ += "</cols>";
    }

    /// Begins a row of so many lines. Excel fits rows to what wraps in them, other programs do not.
    void begin_row(std::size_t lines) {
        ++row_;
        column_ = 0;
        out_ += "<row r=\"" + std::to_string(row_) + '"';
        if (lines > 1) {
            const std::size_t height = line_height * std::min(lines, most_lines_in_row);
            out_ += " ht=\"" + std::to_string(height) + "\" customHeight=\"1\"";
        }
        out_ += '>';
    }
    /// False: no more rows are wanted.
    bool end_row() {
        out_ += "</row>";
        return pieces_.go_on();
    }

    void write_text(const std::string& text, Style style) {
        const std::string shown = cell_text(text);
        begin_cell(style, " t=\"inlineStr\"");
        out_ += "<is><t>";
        append_escaped(out_, shown);
        out_ += "</t></is></c>";
    }

    void operator()(std::monostate) { ++column_; }
    void operator()(const std::string& text) {
        if (text.empty()) return operator()(std::monostate());
        write_text(text, Style::Text);
    }
    void operator()(Money amount) { write_number(plain_amount(amount, '.'), Style::Euros); }
    void operator()(std::int64_t number) { write_number(std::to_string(number), Style::Number); }
    void operator()(const Date& date) {
        const int number = day_number(date) + day_number_of_excel;
        if (number < first_sure_day) return write_text(iso_date(date), Style::Text);
        write_number(std::to_string(number), Style::Day);
    }

    /// What every printed page says below.
    void write_print_setup(const Sheet& sheet) {
        out_ +=
            "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
            "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
            "<headerFooter><oddFooter>";
        append_escaped(out_,
                       "&L" + footer_text(sheet.title) + "&C" + footer_text(sheet.edition) + "&RPagina &P van &N");
        out_ += "</oddFooter></headerFooter>";
    }

private:
    /// In a footer an ampersand begins an instruction.
    static std::string footer_text(const std::string& text) {
        std::string shown = shortened(in_one_line(text), most_characters_in_footer);
        for (std::size_t at = shown.find('&'); at != std::string::npos; at = shown.find('&', at + 2)) {
            shown.insert(at, 1, '&');
        }
        return shown;
    }

    void begin_cell(Style style, std::string_view attributes) {
        out_ += "<c r=\"" + column_letters(column_++) + std::to_string(row_) + "\" s=\"" +
                std::to_string(static_cast<int>(style)) + '"';
        out_ += attributes;
        out_ += '>';
    }

    void write_number(const std::string& digits, Style style) {
        begin_cell(style, {});
        out_ += "<v>" + digits + "</v></c>";
    }

    PieceWriter pieces_;
    std::string& out_;  ///< Of `pieces_`.
    std::size_t row_ = 0;
    std::size_t column_ = 0;
};

/// How many lines a text takes in a column of `width` characters, and how long its longest word is.
struct WrappedText {
    WrappedText(std::string_view text, std::size_t width) {
        std::size_t used = 0;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const std::size_t length = count_characters(text.substr(begin, end - begin));
            longest_word = std::max(longest_word, length);
            if (used > 0 && used + 1 + length > width) {
                ++lines;
                used = 0;
            }
            used += length + (used > 0 ? 1 : 0);
            begin = end + 1;
        }
    }

    std::size_t lines = 1;
    std::size_t longest_word = 0;
};

/// How many lines a row takes: those of the cell that wraps most.
std::size_t lines_of(const SheetRow& row, const std::vector<std::size_t>& widths) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto* text = std::get_if<std::string>(&row[i]);
        // Where letters are wide, less fits than the width says.
        if (text != nullptr) lines = std::max(lines, WrappedText(*text, widths[i] - 1).lines);
    }
    return lines;
}

std::string range_of(std::size_t columns, std::size_t rows) {
    return "A1:" + column_letters(columns - 1) + std::to_string(rows);
}

}  // namespace

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

/// A column is as wide as its longest text, with room for the button that filters beside a heading, which may wrap.
TableSize size_of(const Sheet& sheet) {
    constexpr std::size_t button = 4;
    TableSize size;
    for (const std::string& heading : sheet.headings)
        size.widths.push_back(WrappedText(heading, widest_column).longest_word + button);
    sheet.rows([&](const SheetRow& row) {
        ++size.rows;
        for (std::size_t i = 0; i < row.size(); ++i) {
            size.widths[i] = std::max(size.widths[i], std::visit(ShownLength(), row[i]) + 2);
        }
        return true;
    });
    for (std::size_t& width : size.widths) width = std::clamp(width, narrowest_column, widest_column);
    return size;
}

void give_table_tab(const Sheet& sheet, const std::vector<std::size_t>& widths, std::size_t first, std::size_t count,
                    const TakePiece& take) {
    const std::string range = range_of(sheet.headings.size(), count + 1);
    TabWriter tab(take);
    tab.write("<dimension ref=\"" + range + "\"/>");
    tab.write(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
        "state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>");
    tab.write_widths(widths);
    tab.write("<sheetData>");
    tab.begin_row(lines_of(SheetRow(sheet.headings.begin(), sheet.headings.end()), widths));
    for (const std::string& heading : sheet.headings) tab.write_text(heading, Style::Heading);
    tab.end_row();
    std::size_t number = 0;
    sheet.rows([&](const SheetRow& row) {
        if (number >= first + count) return false;
        if (number++ < first) return true;
        tab.begin_row(lines_of(row, widths));
        for (const SheetCell& cell : row) std::visit(tab, cell);
        return tab.end_row();
    });
    tab.write("</sheetData>");
    tab.write("<autoFilter ref=\"" + range + "\"/>");
    tab.write_print_setup(sheet);
    // Codes are texts on purpose; Excel need not warn.
    tab.write("<ignoredErrors><ignoredError sqref=\"" + range + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
    tab.finish();
}

void give_facts_tab(const Sheet& sheet, const TakePiece& take) {
    constexpr std::size_t value_width = 90;
    std::size_t name_width = narrowest_column;
    for (const auto& [name, value] : sheet.facts) name_width = std::max(name_width, count_characters(name) + 2);
    TabWriter tab(take);
    tab.write("<dimension ref=\"" + range_of(2, sheet.facts.size()) + "\"/>");
    tab.write("<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
    tab.write_widths({name_width, value_width});
    tab.write("<sheetData>");
    for (const auto& [name, value] : sheet.facts) {
        tab.begin_row(WrappedText(value, value_width).lines);
        tab.write_text(name, Style::Label);
        tab.write_text(value, Style::Text);
        tab.end_row();
    }
    tab.write("</sheetData>");
    tab.write_print_setup(sheet);
    tab.finish();
}

}  // namespace boekwerk::xlsx
