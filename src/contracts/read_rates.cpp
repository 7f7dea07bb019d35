#include "contracts/read_rates.h"

#include "catalogue/catalogue_keys.h"
#include "contracts/cell_values.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

enum Column : std::size_t { Product, UnitName, Amount, From, To, MunicipalityCode, LotId, ProviderId, Kind };

const std::vector<TableColumn>& columns() {
    static const std::vector<TableColumn> result = {{keys::product, true}, {keys::unit, true}, {keys::rate, true},
                                                    {keys::from},          {keys::to},         {keys::municipality},
                                                    {keys::lot},           {keys::provider},   {keys::kind}};
    return result;
}

Rate read_rate(const DataTable& table, std::size_t row, const Period& contract, Diagnostics& diagnostics) {
    RowReader reader(table, row, columns());
    Rate rate;
    rate.place = reader.place();
    rate.written = reader.required_text(Product);
    rate.unit.place = table.cell(row, UnitName).place;
    if (const auto unit = reader.unit(UnitName)) rate.unit.value = *unit;
    rate.amount.place = table.cell(row, Amount).place;
    if (const auto amount = reader.rate(Amount)) rate.amount.value = *amount;
    rate.period = reader.period(From, To, contract);
    rate.municipality = reader.official_number(MunicipalityCode, OfficialNumber::Municipality, false);
    rate.lot = reader.text(LotId);
    rate.provider = reader.text(ProviderId);
    rate.kind = reader.choice(Kind, keys::rate_kinds(), RateKind::Fixed).value;
    rate.damaged = reader.damaged();
    reader.finish(rate.provider.value, diagnostics);
    return rate;
}

}  // namespace

void read_rates(const Source& source, Contract& contract, Diagnostics& diagnostics) {
    const DataTable table(source, columns(), diagnostics);
    contract.rates_damaged = table.damaged();
    contract.rates.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        contract.rates.push_back(read_rate(table, row, contract.period.days, diagnostics));
    }
}

}  // namespace boekwerk
