// Takes typed values out of the cells of a table and reports what is empty, wrong or spoiled by Excel. Knows no columns
// by itself: each reader of a table names its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/units.h"
#include "catalogue/yaml_reader.h"
#include "contracts/data_table.h"
#include "contracts/model.h"

namespace boekwerk {

/// Official numbers of the field: digits, of which zeros in front count.
enum class OfficialNumber { Chamber, Agb, Municipality };

/// Whether the text is such a number; reports BadOfficialNumber when it is not.
bool check_official_number(const Located<std::string>& text, OfficialNumber kind, Diagnostics& diagnostics);

/// `2026-07-01`, `01-07-2026` or, as Dutch Excel saves it, `1-7-2026`.
std::optional<Date> parse_table_date(std::string_view text);

/// The cells of one row by column, as the reader of the table counts them. Each cell is to be read once. Faults are
/// kept until `finish`, when it is known whom they concern.
class RowReader {
public:
    RowReader(const DataTable& table, std::size_t row, const std::vector<TableColumn>& columns)
        : table_(table), row_(row), columns_(columns) {}

    const Place& place() const { return table_.place(row_); }
    /// Whether part of what was read so far could not be.
    bool damaged() const { return damaged_; }
    /// Reports the faults of the row; `provider`: the id of the provider whom it concerns, empty for everybody.
    void finish(const std::string& provider, Diagnostics& diagnostics) const;

    /// The text of the cell; empty when there is none.
    Located<std::string> text(std::size_t column);
    /// Reports EmptyCell when there is none.
    Located<std::string> required_text(std::size_t column);
    /// Reports BadId too.
    Located<std::string> required_id(std::size_t column);
    std::optional<Located<Date>> date(std::size_t column);
    /// An amount of more than nothing; reports BadAmount when it is another.
    std::optional<Money> rate(std::size_t column);
    std::optional<Unit> unit(std::size_t column);
    /// From one cell to another; an empty cell gives that end of `fallback`. Reports BadDate for the wrong order too,
    /// and then gives `fallback`.
    LocatedPeriod period(std::size_t from, std::size_t to, const Period& fallback);
    /// Empty when there is none, which is EmptyCell when it is required; or when it is a wrong one.
    Located<std::string> official_number(std::size_t column, OfficialNumber kind, bool required);
    /// `1234 AB`; empty when there is none, or a wrong one: BadContactDetail.
    std::string postal_code(std::size_t column);
    /// With an @ between two parts; empty when there is none, or a wrong one: BadContactDetail.
    std::string email_address(std::size_t column);
    /// One or more with spaces between; reports EmptyCell when there is none.
    std::vector<Located<std::string>> official_numbers(std::size_t column, OfficialNumber kind);

    /// The choice that the cell names, or `fallback` when it is empty or wrong; reports UnknownChoice.
    template <typename Choice>
    Located<Choice> choice(std::size_t column, const ChoiceNames<Choice>& names, Choice fallback) {
        const Located<std::string> found = text(column);
        if (found.value.empty()) return {fallback, found.place};
        std::vector<std::string> known;
        for (const auto& [name, value] : names) {
            if (name == found.value) return {value, found.place};
            known.push_back(name);
        }
        report_unknown_choice(column, found, known);
        return {fallback, found.place};
    }

private:
    /// The text of the cell; nothing when its content is lost or its required column absent, which is a fault.
    std::optional<Located<std::string>> take(std::size_t column);
    void report(DiagnosticCode code, const Place& place, std::string message, std::string remedy);
    void report_unknown_choice(std::size_t column, const Located<std::string>& found,
                               const std::vector<std::string>& known);

    const DataTable& table_;
    std::size_t row_;
    const std::vector<TableColumn>& columns_;
    Diagnostics faults_;
    bool damaged_ = false;
};

}  // namespace boekwerk
