#include "contracts/csv_reader.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace boekwerk {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

char separator_of(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
    const std::string_view first_line = text.substr(begin, text.find('\n', begin) - begin);
    return first_line.find(';') == std::string_view::npos ? ',' : ';';
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// Takes blanks, no-break spaces too, off both ends of the range.
void trim(std::string_view text, std::size_t& begin, std::size_t& end) {
    while (begin < end) {
        if (is_blank(text[begin])) {
            ++begin;
        } else if (text.substr(begin, no_break_space.size()) == no_break_space) {
            begin += no_break_space.size();
        } else {
            break;
        }
    }
    while (begin < end) {
        if (is_blank(text[end - 1])) {
            --end;
        } else if (end - begin >= 2 && text.substr(end - 2, 2) == no_break_space) {
            end -= no_break_space.size();
        } else {
            break;
        }
    }
}

/// Single quotes for doubled ones, spaces for line ends and tabs.
std::string unescaped(std::string_view raw, bool quoted) {
    std::string text;
    text.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        text += raw[i] == '\n' || raw[i] == '\t' ? ' ' : raw[i];
        if (quoted && raw[i] == '"') ++i;
    }
    return text;
}

std::string code_point_name(char c) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return buffer.data();
}

}  // namespace

bool CsvRow::blank() const {
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
}

CsvReader::CsvReader(const Source& source, Diagnostics& diagnostics)
    : source_(source), diagnostics_(diagnostics), text_(source.text()), separator_(separator_of(text_)) {}

bool CsvReader::next(CsvRow& row) {
    row.cells.clear();
    row.broken = false;
    if (at_end()) return false;
    while (true) {
        if (!at_end() && text_[position_] == '"') {
            read_quoted(row);
        } else {
            read_plain(row);
        }
        if (row.broken && row.cells.empty()) return true;
        if (at_end()) return true;
        if (text_[position_++] == '\n') {
            pass_line_ends(position_);
            return true;
        }
    }
}

bool CsvReader::ends_cell(std::size_t position) const {
    return position >= text_.size() || text_[position] == separator_ || text_[position] == '\n';
}

void CsvReader::read_plain(CsvRow& row) {
    const std::size_t begin = position_;
    while (!ends_cell(position_)) ++position_;
    add_cell(begin, position_, false, row);
}

void CsvReader::read_quoted(CsvRow& row) {
    const std::size_t quote = position_;
    std::size_t end = text_.find('"', quote + 1);
    while (end != std::string_view::npos && text_.substr(end + 1, 1) == "\"") end = text_.find('"', end + 2);
    if (end == std::string_view::npos) {
        return break_row(quote, quote, "het aanhalingsteken aan het begin van deze cel wordt niet gesloten", row);
    }
    std::size_t after = end + 1;
    while (after < text_.size() && text_[after] == ' ') ++after;
    if (!ends_cell(after)) return break_row(quote, end, "na het sluitende aanhalingsteken staat nog tekst", row);
    position_ = after;
    add_cell(quote + 1, end, true, row);
}

void CsvReader::add_cell(std::size_t begin, std::size_t end, bool quoted, CsvRow& row) {
    const std::size_t cell_begin = begin;
    check_characters(begin, end, row);
    trim(text_, begin, end);
    const std::string_view raw = text_.substr(begin, end - begin);
    // A cell whose first lines are blank is shown where it begins.
    const bool on_first_line = text_.substr(cell_begin, begin - cell_begin).find('\n') == std::string_view::npos;
    CsvCell cell{raw, place_of(on_first_line ? begin : cell_begin)};
    if (raw.find_first_of(quoted ? "\"\n\t" : "\t") != std::string_view::npos) {
        cell.text = made_.emplace_back(unescaped(raw, quoted));
    }
    row.cells.push_back(cell);
    pass_line_ends(position_);
}

void CsvReader::check_characters(std::size_t begin, std::size_t end, CsvRow& row) {
    const std::string_view raw = text_.substr(begin, end - begin);
    const auto* const control = std::find_if(raw.begin(), raw.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n') || c == '\x7F';
    });
    if (control == raw.end()) return;
    row.broken = true;
    diagnostics_.report({DiagnosticCode::BrokenTable,
                         source_.place_at(begin + static_cast<std::size_t>(control - raw.begin())),
                         "hier staat een onzichtbaar teken (" + code_point_name(*control) + ")",
                         "haal het teken weg: typ de cel opnieuw"});
}

void CsvReader::break_row(std::size_t quote, std::size_t found, const char* message, CsvRow& row) {
    Diagnostic fault{DiagnosticCode::BrokenTable, place_of(quote), message,
                     "haal het aanhalingsteken weg of sluit het; een aanhalingsteken in een tekst schrijft u dubbel"};
    if (found != quote) fault.notes.push_back({source_.place_at(found), "hier wordt het gesloten"});
    diagnostics_.report(std::move(fault));
    row.broken = true;
    row.cells.clear();
    position_ = std::min(text_.find('\n', quote), text_.size() - 1) + 1;
    pass_line_ends(position_);
}

Place CsvReader::place_of(std::size_t position) {
    column_ += static_cast<std::uint32_t>(count_characters(text_.substr(counted_, position - counted_)));
    counted_ = position;
    return {&source_, line_, column_};
}

void CsvReader::pass_line_ends(std::size_t end) {
    const std::string_view passed = text_.substr(0, end);
    for (std::size_t i = passed.find('\n', counted_); i != std::string_view::npos; i = passed.find('\n', counted_)) {
        ++line_;
        column_ = 1;
        counted_ = i + 1;
    }
}

}  // namespace boekwerk
