#include "contracts/model.h"

#include <algorithm>

namespace boekwerk {

std::string product_name(const ProductId& product) {
    return product.part.empty() ? product.card : product.card + "#" + product.part;
}

std::optional<Date> Contract::date_of(const SetDocument& document) const {
    return document.kind == SetDocumentKind::FixedAnnex ? document.date : date;
}

std::optional<DocumentStatus> Contract::status_of(const SetDocument& document) const {
    return document.kind == SetDocumentKind::FixedAnnex ? document.status : status.value;
}

const ContractLot* Contract::find_lot(const std::string& lot_id) const {
    const auto found =
        std::find_if(lots.begin(), lots.end(), [&](const ContractLot& lot) { return lot.id.value == lot_id; });
    return found == lots.end() ? nullptr : &*found;
}

const Municipality* Contract::find_municipality(const std::string& code) const {
    const auto found = std::find_if(municipalities.begin(), municipalities.end(),
                                    [&](const Municipality& municipality) { return municipality.code.value == code; });
    return found == municipalities.end() ? nullptr : &*found;
}

std::vector<const Municipality*> Contract::all_municipalities() const {
    std::vector<const Municipality*> all;
    for (const Municipality& municipality : municipalities) all.push_back(&municipality);
    return all;
}

const Provider* Contracts::find_provider(const std::string& id) const {
    const auto found = provider_index.find(id);
    return found == provider_index.end() ? nullptr : &providers[found->second];
}

const Contract* Contracts::find_contract(const std::string& id) const {
    const auto found =
        std::find_if(contracts.begin(), contracts.end(), [&](const Contract& contract) { return contract.id == id; });
    return found == contracts.end() ? nullptr : &*found;
}

}  // namespace boekwerk
