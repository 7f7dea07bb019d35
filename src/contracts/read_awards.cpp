#include "contracts/read_awards.h"

#include "catalogue/catalogue_keys.h"
#include "contracts/cell_values.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

enum Column : std::size_t { Provided, LotId, Product, From, To, NewClientsUntil, Conditions, ContractNumber };

const std::vector<TableColumn>& columns() {
    static const std::vector<TableColumn> result = {
        {keys::provider, true},    {keys::lot, true},  {keys::product, true},    {keys::from}, {keys::to},
        {keys::new_clients_until}, {keys::conditions}, {keys::contract_of_award}};
    return result;
}

Award read_award(const DataTable& table, std::size_t row, const Period& contract, Diagnostics& diagnostics) {
    RowReader reader(table, row, columns());
    Award award;
    award.place = reader.place();
    award.provider = reader.required_text(Provided);
    award.written = reader.text(Product);
    award.lot = award.written.value.empty() ? reader.required_text(LotId) : reader.text(LotId);
    award.period = reader.period(From, To, contract);
    award.new_clients_until = reader.date(NewClientsUntil);
    award.conditions = reader.text(Conditions);
    award.contract_number = reader.text(ContractNumber);
    award.damaged = reader.damaged();
    reader.finish(award.provider.value, diagnostics);
    return award;
}

}  // namespace

void read_awards(const Source& source, Contract& contract, Diagnostics& diagnostics) {
    const DataTable table(source, columns(), diagnostics);
    contract.awards_damaged = table.damaged();
    contract.awards.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        contract.awards.push_back(read_award(table, row, contract.period.days, diagnostics));
    }
}

}  // namespace boekwerk
