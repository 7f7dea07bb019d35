// Amounts of money: whole eurocents from file to page, never a floating-point number. Knows no rates.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace boekwerk {

struct Money {
    std::int64_t cents = 0;

    friend auto operator<=>(const Money&, const Money&) = default;
};

/// Why a text is no amount of which every cent is certain.
enum class MoneyFault {
    NotAnAmount,
    DecimalPoint,     ///< `12.5`, `12.50`: a point before the cents.
    AmbiguousPoint,   ///< `1.234`: thousands, or a decimal point?
    WrongGroups,      ///< `1.23,45`, `12.3456,00`: points that do not stand before groups of three digits.
    TooManyDecimals,  ///< `1,234`: parts of cents, or thousands that became decimals.
    Negative,
    TooLarge,  ///< A hundred million euros or more.
};

/// Reads an amount as Dutch people and Dutch Excel write it: `1234,56`, `1.234,56`, `€ 62,50`, `62`, and `62,5` (which
/// Excel makes of 62,50). A point stands for thousands only before groups of three digits and together with a comma.
/// Spaces around it, no-break ones too, do not count.
std::variant<Money, MoneyFault> parse_money(std::string_view text);

/// `1234,56`, or with a point `1234.56`: without a mark for thousands, as programs read it.
std::string plain_amount(Money amount, char decimal_mark);

/// `€ 1.234,56`, with a no-break space.
std::string format_money(Money amount);

}  // namespace boekwerk
