#include "pipeline/open_data.h"

#include <memory>

#include "pipeline/catalogue_json.h"
#include "pipeline/officer_tables.h"
#include "pipeline/rates_json.h"

namespace boekwerk {

namespace {

constexpr const char* rates_file = "tarieven.json";

std::string public_rates_path(const Contract& contract) {
    return "contracten/" + contract.id + "/" + rates_file;
}

}  // namespace

std::string rates_path(const Contract& contract) {
    return contract.rates_public ? public_rates_path(contract) : officers_folder(contract) + rates_file;
}

bool is_data_of(const Contract& contract, const ManifestEntry& entry) {
    const bool rates = entry.path.ends_with(std::string("/") + rates_file);
    return rates ? entry.path == rates_path(contract) : entry.path.starts_with(officers_folder(contract));
}

bool shows_hidden_rates(const Contract& contract, const ManifestEntry& entry) {
    return !contract.rates_public && entry.path == public_rates_path(contract);
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
