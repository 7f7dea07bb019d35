// Calendar dates as the field writes them. Never the clock: a document's date comes from its data.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace boekwerk {

/// A day of the proleptic Gregorian calendar; always a day that exists.
struct Date {
    int year = 1;
    int month = 1;
    int day = 1;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads `2026-07-01` or `01-07-2026`; nothing when it is neither or the day does not exist.
std::optional<Date> parse_date(std::string_view text);

/// Days since 1 January 1970: the day after has the number after.
int day_number(const Date& date);
Date date_of_day(int number);

/// `1 juli 2026`, as documents show it.
std::string long_date(const Date& date);

/// Reads what long_date gives; nothing when it is something else or the day does not exist.
std::optional<Date> parse_long_date(std::string_view text);

/// `2026-07-01`, as data files show it (ISO 8601).
std::string iso_date(const Date& date);

}  // namespace boekwerk
