#include "base/money.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace boekwerk {

namespace {

constexpr std::string_view euro = "€";
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::size_t group = 3;
constexpr std::size_t most_digits = 8;

/// Takes `piece` away at the begin or the end of `text`; returns whether it was there.
bool take_begin(std::string_view& text, std::string_view piece) {
    if (text.substr(0, piece.size()) != piece) return false;
    text.remove_prefix(piece.size());
    return true;
}
bool take_end(std::string_view& text, std::string_view piece) {
    if (text.size() < piece.size() || text.substr(text.size() - piece.size()) != piece) return false;
    text.remove_suffix(piece.size());
    return true;
}

void trim(std::string_view& text) {
    while (take_begin(text, " ") || take_begin(text, no_break_space)) {
    }
    while (take_end(text, " ") || take_end(text, no_break_space)) {
    }
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// Whether only digits and points stand in a text that begins and ends with a digit.
bool digits_and_points(std::string_view text) {
    return !text.empty() && is_ascii_digit(text.front()) && is_ascii_digit(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
}

/// Whether each point stands before exactly three digits, and one to three digits before the first.
bool has_groups_of_three(std::string_view text) {
    std::size_t digits = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] != '.') {
            ++digits;
        } else if (digits == group) {
            digits = 0;
        } else {
            return false;
        }
    }
    return digits <= group;
}

std::variant<Money, MoneyFault> read_number(std::string_view whole, std::string_view decimals) {
    std::string digits;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(digits), is_ascii_digit);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > most_digits) return MoneyFault::TooLarge;
    digits += decimals;
    digits.append(2 - decimals.size(), '0');
    Money amount;
    for (const char c : digits) amount.cents = amount.cents * 10 + (c - '0');
    return amount;
}

}  // namespace

std::variant<Money, MoneyFault> parse_money(std::string_view text) {
    trim(text);
    const bool minus = take_begin(text, "-");
    const bool symbol = take_begin(text, euro);
    trim(text);
    const bool inner_minus = !minus && take_begin(text, "-");
    const bool end_symbol = !symbol && take_end(text, euro);
    if (end_symbol) trim(text);

    const std::size_t comma = text.find(',');
    const std::string_view whole = text.substr(0, comma);
    const std::string_view decimals = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    if (!digits_and_points(whole) || (comma != std::string_view::npos && !all_digits(decimals)))
        return MoneyFault::NotAnAmount;
    if (minus || inner_minus) return MoneyFault::Negative;
    const std::size_t point = whole.find('.');
    if (point != std::string_view::npos && comma == std::string_view::npos) {
        if (has_groups_of_three(whole)) return MoneyFault::AmbiguousPoint;
        return whole.find('.', point + 1) == std::string_view::npos ? MoneyFault::DecimalPoint
                                                                    : MoneyFault::WrongGroups;
    }
    if (point != std::string_view::npos && !has_groups_of_three(whole)) return MoneyFault::WrongGroups;
    if (decimals.size() > 2) return MoneyFault::TooManyDecimals;
    return read_number(whole, decimals);
}

std::string plain_amount(Money amount, char decimal_mark) {
    const bool negative = amount.cents < 0;
    std::string digits = std::to_string(negative ? -amount.cents : amount.cents);
    if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
    digits.insert(digits.size() - 2, 1, decimal_mark);
    return negative ? "-" + digits : digits;
}

std::string format_money(Money amount) {
    const bool negative = amount.cents < 0;
    std::string digits = plain_amount({negative ? -amount.cents : amount.cents}, ',');
    for (std::size_t end = digits.size() - 3; end > group; end -= group) digits.insert(end - group, ".");
    std::string text(euro);
    text += no_break_space;
    if (negative) text += '-';
    return text += digits;
}

}  // namespace boekwerk
