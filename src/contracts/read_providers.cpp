#include "contracts/read_providers.h"

#include "catalogue/catalogue_keys.h"
#include "contracts/cell_values.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

enum Column : std::size_t {
    Id,
    Name,
    LegalForm,
    ChamberNumber,
    AgbCodes,
    Street,
    PostalCode,
    Town,
    ContactPerson,
    Email,
    Phone,
    Predecessor,
    SucceedsFrom,
    Role,
    BelongsTo,
};

const std::vector<TableColumn>& columns() {
    static const std::vector<TableColumn> result = {
        {keys::id, true},       {keys::name, true}, {keys::legal_form},  {keys::chamber_number, true},
        {keys::agb_code, true}, {keys::street},     {keys::postal_code}, {keys::town},
        {keys::contact_person}, {keys::email},      {keys::phone},       {keys::predecessor},
        {keys::succeeds_from},  {keys::role},       {keys::belongs_to}};
    return result;
}

Provider read_provider(const DataTable& table, std::size_t row, Diagnostics& diagnostics) {
    RowReader reader(table, row, columns());
    Provider provider;
    provider.place = reader.place();
    provider.id = reader.required_id(Id);
    provider.name = reader.required_text(Name);
    provider.legal_form = reader.text(LegalForm).value;
    provider.chamber_number = reader.official_number(ChamberNumber, OfficialNumber::Chamber, true);
    provider.agb_codes = reader.official_numbers(AgbCodes, OfficialNumber::Agb);
    provider.street = reader.text(Street).value;
    provider.postal_code = reader.postal_code(PostalCode);
    provider.town = reader.text(Town).value;
    provider.contact_person = reader.text(ContactPerson).value;
    provider.email = reader.email_address(Email);
    provider.phone = reader.text(Phone).value;
    provider.predecessor = reader.text(Predecessor);
    provider.succeeds_from = reader.date(SucceedsFrom);
    provider.role = reader.choice(Role, keys::provider_roles(), ProviderRole::Independent);
    provider.belongs_to = reader.text(BelongsTo);
    provider.damaged = reader.damaged();
    reader.finish(provider.id.value, diagnostics);
    return provider;
}

}  // namespace

ProviderRegister read_providers(const Source& source, Diagnostics& diagnostics) {
    const DataTable table(source, columns(), diagnostics);
    ProviderRegister result;
    result.damaged = table.damaged();
    result.providers.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        Provider provider = read_provider(table, row, diagnostics);
        if (provider.id.value.empty()) {
            result.damaged = true;
        } else {
            result.providers.push_back(std::move(provider));
        }
    }
    return result;
}

}  // namespace boekwerk
