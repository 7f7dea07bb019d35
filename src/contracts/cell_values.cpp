#include "contracts/cell_values.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "catalogue/shared_values.h"
#include "contracts/spoiled_cell.h"

namespace boekwerk {

namespace {

struct OfficialForm {
    const char* name;
    std::size_t digits;
    const char* example;
};

OfficialForm form_of(OfficialNumber kind) {
    switch (kind) {
        case OfficialNumber::Chamber: return {"KvK-nummer", 8, "01234567"};
        case OfficialNumber::Agb: return {"AGB-code", 8, "01234567"};
        case OfficialNumber::Municipality: return {"CBS-gemeentecode", 4, "0513"};
    }
    return {};
}

constexpr const char* as_text = "maak de kolom in Excel op als Tekst, vul de waarde opnieuw in en sla op als CSV";

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// Whether day, month and year stand there as numbers, the year with four digits.
bool has_whole_date(std::string_view text) {
    return text.size() >= 8 && std::none_of(text.begin(), text.end(), is_ascii_letter) &&
           (text.find('-') == 4 || text.rfind('-') + 5 == text.size());
}

/// `1234 AB`.
bool is_postal_code(std::string_view text) {
    constexpr std::size_t length = 7;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == length && all_digits(text.substr(0, 4)) && text[0] != '0' && text[4] == ' ' &&
           is_capital(text[5]) && is_capital(text[6]);
}

/// What `1234ab` or `1234  AB` was meant to be; empty when that is not clear.
std::string as_postal_code(std::string_view text) {
    std::string code;
    for (const char c : text) {
        if (c == ' ') continue;
        if (code.size() == 4) code += ' ';
        code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return is_postal_code(code) ? code : std::string();
}

const char* money_remedy(MoneyFault fault) {
    switch (fault) {
        case MoneyFault::NotAnAmount: return "schrijf een bedrag in euro’s met een komma, zoals 1234,56";
        case MoneyFault::DecimalPoint: return "schrijf een komma voor de centen, zoals 1234,56";
        case MoneyFault::AmbiguousPoint:
        case MoneyFault::TooManyDecimals: return "schrijf het bedrag met twee cijfers achter de komma, zoals 1234,00";
        case MoneyFault::WrongGroups: return "zet een punt alleen voor groepen van drie cijfers, zoals 1.234,56";
        case MoneyFault::Negative: return "schrijf het bedrag zonder minteken";
        case MoneyFault::TooLarge: return "controleer het bedrag";
    }
    return {};
}

std::string money_message(const std::string& text, MoneyFault fault) {
    const std::string quoted = "‘" + text + "’";
    switch (fault) {
        case MoneyFault::NotAnAmount: return quoted + " is geen bedrag";
        case MoneyFault::DecimalPoint: return quoted + " heeft een punt waar een komma hoort";
        case MoneyFault::AmbiguousPoint:
            return quoted + " is onzeker: staat de punt voor duizendtallen of voor een komma?";
        case MoneyFault::TooManyDecimals:
            return quoted +
                   " heeft meer dan twee cijfers achter de komma: misschien heeft Excel van een punt voor "
                   "duizendtallen een komma gemaakt";
        case MoneyFault::WrongGroups: return quoted + " heeft een punt op een vreemde plaats";
        case MoneyFault::Negative: return quoted + " is minder dan nul";
        case MoneyFault::TooLarge: return quoted + " is honderd miljoen euro of meer";
    }
    return {};
}

/// Reports SpoiledCell when Excel took the zeros in front of a number away, or showed it as a power of ten.
bool report_spoiled_number(const Located<std::string>& text, const OfficialForm& form, Diagnostics& diagnostics) {
    const std::string& value = text.value;
    if (all_digits(value) && value.size() < form.digits) {
        const std::string padded = std::string(form.digits - value.size(), '0') + value;
        diagnostics.report({DiagnosticCode::SpoiledCell, text.place,
                            "‘" + value + "’ heeft " + std::to_string(value.size()) + " van de " +
                                std::to_string(form.digits) + " cijfers van een " + form.name +
                                ": Excel laat nullen vooraan weg",
                            "is het ‘" + padded + "’? " + as_text});
        return true;
    }
    if (spoiled_as(value) != SpoiledAs::Number) return false;
    diagnostics.report({DiagnosticCode::SpoiledCell, text.place,
                        "‘" + value + "’ is geen " + form.name + ": Excel heeft er een getal van gemaakt", as_text});
    return true;
}

/// Checks a number in a table, where Excel may have spoiled it.
bool check_number_cell(const Located<std::string>& text, OfficialNumber kind, Diagnostics& diagnostics) {
    return !report_spoiled_number(text, form_of(kind), diagnostics) && check_official_number(text, kind, diagnostics);
}

}  // namespace

bool check_official_number(const Located<std::string>& text, OfficialNumber kind, Diagnostics& diagnostics) {
    const OfficialForm form = form_of(kind);
    if (all_digits(text.value) && text.value.size() == form.digits) return true;
    const std::string digits = std::to_string(form.digits) + " cijfers";
    diagnostics.report({DiagnosticCode::BadOfficialNumber, text.place,
                        "‘" + text.value + "’ is geen " + form.name + " van " + digits,
                        "schrijf alleen de " + digits + ", zoals " + form.example});
    return false;
}

std::optional<Date> parse_table_date(std::string_view text) {
    if (const auto date = parse_date(text)) return date;
    const std::size_t first = text.find('-');
    const std::size_t second = first == std::string_view::npos ? first : text.find('-', first + 1);
    if (second == std::string_view::npos || first < 1 || first > 2 || second - first < 2 || second - first > 3)
        return std::nullopt;
    std::string padded(2 - first, '0');
    padded += text.substr(0, first + 1);
    padded.append(3 - (second - first), '0');
    return parse_date(padded += text.substr(first + 1));
}

void RowReader::finish(const std::string& provider, Diagnostics& diagnostics) const {
    if (!damaged_) return;
    for (Diagnostic& fault : faults_.sorted()) {
        if (!provider.empty()) fault.concerns = {provider};
        diagnostics.report(std::move(fault));
    }
}

std::optional<Located<std::string>> RowReader::take(std::size_t column) {
    const CsvCell& cell = table_.cell(row_, column);
    // A required column that is absent has been reported.
    if (table_.lacks(column) || report_lost_cell(cell, faults_)) {
        damaged_ = true;
        return std::nullopt;
    }
    return Located<std::string>{std::string(cell.text), cell.place};
}

Located<std::string> RowReader::text(std::size_t column) {
    return take(column).value_or(Located<std::string>{{}, table_.cell(row_, column).place});
}

Located<std::string> RowReader::required_text(std::size_t column) {
    auto found = take(column);
    if (found && found->value.empty()) {
        report(DiagnosticCode::EmptyCell, found->place,
               "de cel onder ‘" + std::string(columns_[column].name) + "’ is leeg",
               "vul de cel in, of haal de rij weg");
    }
    return found.value_or(Located<std::string>{{}, table_.cell(row_, column).place});
}

Located<std::string> RowReader::required_id(std::size_t column) {
    Located<std::string> found = required_text(column);
    if (!found.value.empty() && !is_id(found.value)) {
        check_id(found, faults_);
        damaged_ = true;
    }
    return found;
}

std::optional<Located<Date>> RowReader::date(std::size_t column) {
    const Located<std::string> found = text(column);
    if (found.value.empty()) return std::nullopt;
    if (const auto date = parse_table_date(found.value)) return Located<Date>{*date, found.place};
    const std::string quoted = "‘" + found.value + "’";
    if (all_digits(found.value) || (spoiled_as(found.value) && !has_whole_date(found.value))) {
        report(DiagnosticCode::SpoiledCell, found.place,
               quoted + " onder ‘" + columns_[column].name + "’ is geen volledige datum: zo toont Excel hem",
               "maak de kolom in Excel op als dd-mm-jjjj, of schrijf een datum als 2026-07-01");
    } else {
        report(DiagnosticCode::BadDate, found.place,
               quoted + " bij ‘" + columns_[column].name + "’ is geen bestaande datum",
               "schrijf een datum als 2026-07-01 of 01-07-2026");
    }
    return std::nullopt;
}

std::optional<Money> RowReader::rate(std::size_t column) {
    const Located<std::string> found = required_text(column);
    if (found.value.empty()) return std::nullopt;
    const auto amount = parse_money(found.value);
    if (const auto* money = std::get_if<Money>(&amount)) {
        if (money->cents > 0) return *money;
        report(DiagnosticCode::BadAmount, found.place, "‘" + found.value + "’ is geen tarief: het is nul euro",
               "vul het tarief in, of haal de rij weg");
        return std::nullopt;
    }
    if (spoiled_as(found.value)) {
        report(DiagnosticCode::SpoiledCell, found.place,
               "‘" + found.value + "’ is geen bedrag: Excel heeft het anders opgemaakt",
               "maak de kolom in Excel op als Getal met twee decimalen en controleer het bedrag");
        return std::nullopt;
    }
    const auto fault = std::get<MoneyFault>(amount);
    report(DiagnosticCode::BadAmount, found.place, money_message(found.value, fault), money_remedy(fault));
    return std::nullopt;
}

std::optional<Unit> RowReader::unit(std::size_t column) {
    const Located<std::string> found = required_text(column);
    if (found.value.empty()) return std::nullopt;
    const std::string padded = "0" + found.value;
    if (found.value.size() == 1 && find_unit(padded)) {
        report(DiagnosticCode::SpoiledCell, found.place,
               "‘" + found.value + "’ is geen eenheid: Excel laat de nul vooraan weg",
               "schrijf ‘" + padded + "’ in een kolom die als Tekst is opgemaakt, of ‘" +
                   std::string(find_unit(padded)->name) + "’");
        return std::nullopt;
    }
    const auto unit = find_known_unit(found, faults_);
    if (!unit) damaged_ = true;
    return unit;
}

LocatedPeriod RowReader::period(std::size_t from, std::size_t to, const Period& fallback) {
    const auto first = date(from);
    const auto last = date(to);
    LocatedPeriod result{fallback, table_.cell(row_, from).place, table_.cell(row_, to).place, first.has_value(),
                         last.has_value()};
    if (first && last && !check_order(first->value, last->value, last->place, faults_)) {
        damaged_ = true;
        return result;
    }
    if (first) result.days.first = day_number(first->value);
    if (last) result.days.last = day_number(last->value);
    return result;
}

Located<std::string> RowReader::official_number(std::size_t column, OfficialNumber kind, bool required) {
    Located<std::string> found = required ? required_text(column) : text(column);
    if (!found.value.empty() && !check_number_cell(found, kind, faults_)) {
        damaged_ = true;
        found.value.clear();
    }
    return found;
}

std::string RowReader::postal_code(std::size_t column) {
    const Located<std::string> found = text(column);
    if (found.value.empty() || is_postal_code(found.value)) return found.value;
    const std::string better = as_postal_code(found.value);
    report(DiagnosticCode::BadContactDetail, found.place, "‘" + found.value + "’ is geen postcode",
           better.empty() ? "schrijf vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB"
                          : "bedoelt u ‘" + better + "’?");
    return {};
}

std::string RowReader::email_address(std::size_t column) {
    const Located<std::string> found = text(column);
    const std::size_t at = found.value.find('@');
    if (found.value.empty() || (at != std::string::npos && at > 0 && at + 1 < found.value.size())) return found.value;
    report(DiagnosticCode::BadContactDetail, found.place, "‘" + found.value + "’ is geen e-mailadres",
           "schrijf het adres met een @, zoals naam@voorbeeld.nl");
    return {};
}

std::vector<Located<std::string>> RowReader::official_numbers(std::size_t column, OfficialNumber kind) {
    std::vector<Located<std::string>> numbers;
    const Located<std::string> found = required_text(column);
    const std::string_view all = found.value;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find(' ', begin), all.size());
        Located<std::string> number{std::string(all.substr(begin, end - begin)), found.place};
        number.place.column += static_cast<std::uint32_t>(count_characters(all.substr(0, begin)));
        begin = end + 1;
        if (number.value.empty()) continue;
        if (check_number_cell(number, kind, faults_)) {
            numbers.push_back(std::move(number));
        } else {
            damaged_ = true;
        }
    }
    return numbers;
}

void RowReader::report(DiagnosticCode code, const Place& place, std::string message, std::string remedy) {
    damaged_ = true;
    faults_.report({code, place, std::move(message), std::move(remedy)});
}

void RowReader::report_unknown_choice(std::size_t column, const Located<std::string>& found,
                                      const std::vector<std::string>& known) {
    report(DiagnosticCode::UnknownChoice, found.place,
           "‘" + found.value + "’ is geen bekende waarde van ‘" + columns_[column].name + "’",
           suggest_name(found.value, known));
}

}  // namespace boekwerk
