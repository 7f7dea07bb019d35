#include "pipeline/rate_columns.h"

namespace boekwerk {

const std::vector<std::string>& rate_headings() {
    static const std::vector<std::string> headings = {"Eenheid",          "Eenheidcode", "Tarief in euro",
                                                      "Tarief in centen", "Van",         "Tot en met"};
    return headings;
}

void append_rate_cells(SheetRow& row, const Rate& rate, const Period& days) {
    row.emplace_back(std::string(rate.unit.value.name));
    row.emplace_back(std::string(rate.unit.value.code));
    row.emplace_back(rate.amount.value);
    row.emplace_back(rate.amount.value.cents);
    row.emplace_back(date_of_day(days.first));
    row.emplace_back(date_of_day(days.last));
}

std::string rate_note(bool has_code, const Contract& contract) {
    std::string note = contract.example ? "verzonnen tarief (voorbeeld)" : "";
    if (has_code) return note;
    if (!note.empty()) note += "; ";
    return note + "productcode volgt nog";
}

std::string edition_text(const std::string& version, const Contract& contract) {
    return "Versie " + version + ", " + long_date(contract.date) + ", " + status_name(contract.status.value);
}

}  // namespace boekwerk
