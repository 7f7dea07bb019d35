#include "contracts/spoiled_cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace boekwerk {

namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mrt", "apr", "mei", "jun",
                                                     "jul", "aug", "sep", "okt", "nov", "dec"};
/// As Dutch and English Excel write them.
constexpr std::array<std::string_view, 14> formula_errors = {"#NAAM?",  "#NAME?", "#N/B",   "#N/A",     "#WAARDE!",
                                                             "#VALUE!", "#VERW!", "#REF!",  "#DEEL/0!", "#DIV/0!",
                                                             "#GETAL!", "#NUM!",  "#LEEG!", "#NULL!"};

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_month(std::string_view text) {
    return std::any_of(months.begin(), months.end(), [&](std::string_view month) {
        return std::equal(month.begin(), month.end(), text.begin(), text.end(),
                          [](char a, char b) { return a == ascii_lower(b); });
    });
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

bool is_date(std::string_view text) {
    const auto parts = split(text, '-');
    if (parts.size() == 2) {
        return (is_digits(parts[0], 1, 2) && is_month(parts[1])) || (is_month(parts[0]) && is_digits(parts[1], 2, 4));
    }
    if (parts.size() != 3) return false;
    const bool month = is_month(parts[1]) || is_digits(parts[1], 1, 2);
    return month && ((is_digits(parts[0], 1, 2) && is_digits(parts[2], 2, 4)) ||
                     (is_digits(parts[0], 4, 4) && is_digits(parts[2], 1, 2)));
}

/// The value of digits with at most one comma or point and, maybe, an exponent.
std::optional<double> number_value(std::string_view text) {
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), ',', '.');
    plain.erase(std::remove(plain.begin(), plain.end(), '+'), plain.end());
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// `5,40E+03`: digits, maybe decimals, an exponent with a sign. Codes never have a sign.
bool is_scientific(std::string_view text) {
    const std::size_t exponent = text.find_first_of("Ee");
    if (exponent == std::string_view::npos || exponent + 2 > text.size()) return false;
    const char sign = text[exponent + 1];
    return (sign == '+' || sign == '-') && is_digits(text.substr(exponent + 2), 1, 3) &&
           number_value(text.substr(0, exponent)).has_value();
}

/// How far the shown number may be from the real one: half of its last digit.
double tolerance_of(std::string_view text) {
    const std::size_t exponent = text.find_first_of("Ee");
    if (exponent == std::string_view::npos) return 0;
    const std::string_view mantissa = text.substr(0, exponent);
    const std::size_t comma = mantissa.find_first_of(",.");
    const auto decimals = comma == std::string_view::npos ? 0 : mantissa.size() - comma - 1;
    const auto power = number_value(text.substr(exponent + 1)).value_or(0);
    return 0.5 * std::pow(10.0, power - static_cast<double>(decimals));
}

}  // namespace

std::optional<SpoiledAs> spoiled_as(std::string_view text) {
    if (is_scientific(text)) return SpoiledAs::Number;
    if (is_date(text)) return SpoiledAs::Date;
    return std::nullopt;
}

std::vector<std::string> codes_made_number(std::string_view number, const std::vector<std::string>& codes) {
    std::vector<std::string> result;
    const auto value = number_value(number);
    if (!value) return result;
    for (const std::string& code : codes) {
        const auto code_value = number_value(code);
        if (code_value && code != number && std::abs(*code_value - *value) <= tolerance_of(number))
            result.push_back(code);
    }
    return result;
}

bool report_lost_cell(const CsvCell& cell, Diagnostics& diagnostics) {
    if (cell.text.empty() || cell.text.front() != '#') return false;
    if (cell.text.size() > 1 && cell.text.find_first_not_of('#') == std::string_view::npos) {
        diagnostics.report(
            {DiagnosticCode::SpoiledCell, cell.place,
             "hier staat alleen ‘" + std::string(cell.text) +
                 "’: de kolom was in Excel te smal, en Excel heeft dit opgeslagen in plaats van de waarde",
             "maak de kolom in Excel breder en sla het bestand opnieuw op als CSV"});
        return true;
    }
    if (std::find(formula_errors.begin(), formula_errors.end(), cell.text) == formula_errors.end()) return false;
    diagnostics.report({DiagnosticCode::SpoiledCell, cell.place,
                        "hier staat ‘" + std::string(cell.text) + "’: een formule in Excel gaf een fout",
                        "verbeter de formule, of vul de waarde in, en sla het bestand opnieuw op als CSV"});
    return true;
}

}  // namespace boekwerk
