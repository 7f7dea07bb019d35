#include "pipeline/open_data.h"

#include <memory>

#include "pipeline/catalogue_json.h"
#include "pipeline/officer_tables.h"
#include "pipeline/rates_json.h"

namespace boekwerk {

std::string rates_path(const Contract& contract) {
    return (contract.rates_public ? "contracten/" + contract.id + "/" : officers_folder(contract)) + "tarieven.json";
}

bool is_data_of(const Contract& contract, const ManifestEntry& entry) {
    const bool rates = entry.path.ends_with("/tarieven.json");
    return rates ? entry.path == rates_path(contract) : entry.path.starts_with(officers_folder(contract));
}

void put_catalogue_data(const Catalogue& catalogue, unsigned threads, BuildOutput& output) {
    output.put(catalogue_file, catalogue_json(catalogue, threads), std::make_shared<const FileOrigin>());
}

void put_rates_data(const Contract& contract, const Catalogue& catalogue, BuildOutput& output) {
    FileOrigin origin{contract.id + "/tarieven",
                      "Algemene tarieven: " + contract.title.value,
                      contract.version,
                      iso_date(contract.date),
                      status_name(contract.status.value),
                      contract.rates_public ? for_everybody : for_officers};
    output.put(rates_path(contract), rates_json(contract, catalogue),
               std::make_shared<const FileOrigin>(std::move(origin)));
}

}  // namespace boekwerk
