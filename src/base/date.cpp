#include "base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace boekwerk {

namespace {

constexpr std::array<std::string_view, 12> months = {"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};

std::optional<int> parse_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text[0] == '-') return {};
    return value;
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10) return {};
    const bool iso = text[4] == '-' && text[7] == '-';
    const bool dutch = text[2] == '-' && text[5] == '-';
    if (!iso && !dutch) return {};
    const auto year = parse_number(iso ? text.substr(0, 4) : text.substr(6, 4));
    const auto month = parse_number(iso ? text.substr(5, 2) : text.substr(3, 2));
    const auto day = parse_number(iso ? text.substr(8, 2) : text.substr(0, 2));
    if (!year || !month || !day) return {};
    if (*year < 1 || *month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month)) return {};
    return Date{*year, *month, *day};
}

int day_number(const Date& date) {
    using namespace std::chrono;
    const year_month_day day{year(date.year), month(static_cast<unsigned>(date.month)),
                             std::chrono::day(static_cast<unsigned>(date.day))};
    return static_cast<int>(sys_days(day).time_since_epoch().count());
}

Date date_of_day(int number) {
    using namespace std::chrono;
    const year_month_day day{sys_days(days(number))};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

std::optional<Date> parse_long_date(std::string_view text) {
    const std::size_t month_begin = std::min(text.find(' '), text.size());
    const std::size_t month_end = std::min(text.find(' ', month_begin + 1), text.size());
    const auto day = parse_number(text.substr(0, month_begin));
    const auto year = parse_number(text.substr(std::min(month_end + 1, text.size())));
    const std::string_view name = text.substr(std::min(month_begin + 1, text.size()), month_end - month_begin - 1);
    const auto month = std::find(months.begin(), months.end(), name);
    if (!day || !year || month == months.end() || *year < 1) return {};
    const Date date{*year, static_cast<int>(month - months.begin()) + 1, *day};
    if (date.day < 1 || date.day > days_in_month(date.year, date.month)) return {};
    return date;
}

std::string long_date(const Date& date) {
    return std::to_string(date.day) + " " + std::string(months[static_cast<std::size_t>(date.month - 1)]) + " " +
           std::to_string(date.year);
}

std::string iso_date(const Date& date) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer.data();
}

}  // namespace boekwerk
