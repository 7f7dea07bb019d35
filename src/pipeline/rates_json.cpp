#include "pipeline/rates_json.h"

#include <nlohmann/json.hpp>

#include "contracts/code_stretches.h"
#include "contracts/contract_keys.h"
#include "contracts/rate_sheet.h"

namespace boekwerk {

namespace {

using json = nlohmann::ordered_json;

std::string iso_day(int day) {
    return iso_date(date_of_day(day));
}

/// A rate under one code (none when it is empty), on days and in municipalities where it has that code; no
/// municipalities: all of the contract.
json rate_json(const Rate& rate, const std::string& code, const Period& days,
               const std::vector<const Municipality*>& municipalities, const Catalogue& catalogue) {
    json object = {{"kaart", rate.product.card}};
    if (!rate.product.part.empty()) object["onderdeel"] = rate.product.part;
    object["naam"] = product_title(rate.product, catalogue, date_of_day(days.first));
    if (!code.empty()) object["productcode"] = code;
    object["eenheid"] = {{"code", rate.unit.value.code}, {"naam", rate.unit.value.name}};
    object["centen"] = rate.amount.value.cents;
    object["van"] = iso_day(days.first);
    object["tot"] = iso_day(days.last);
    object["gemeenten"] = json::array();
    for (const Municipality* municipality : municipalities) object["gemeenten"].push_back(municipality->code.value);
    if (!rate.lot.value.empty()) object["perceel"] = rate.lot.value;
    object["soort"] = keys::rate_kind_name(rate.kind);
    return object;
}

void append_rates(json& list, const Rate& rate, const Contract& contract, const Catalogue& catalogue) {
    const Municipality* own = contract.find_municipality(rate.municipality.value);
    const Period days = common(rate.period.days, contract.period.days);
    auto groups = code_groups(catalogue.cards.at(rate.product.card),
                              own == nullptr ? contract.all_municipalities() : std::vector{own}, days);
    if (own == nullptr && groups.size() == 1) groups.front().municipalities.clear();
    for (const CodeGroup& group : groups) {
        for (const CodeStretch& stretch : group.stretches) {
            for (const std::string& code : stretch.codes) {
                list.push_back(rate_json(rate, code, stretch.days, group.municipalities, catalogue));
            }
        }
    }
}

}  // namespace

std::string rates_json(const Contract& contract, const Catalogue& catalogue) {
    json object;
    object["formaatversie"] = 1;
    object["contract"] = contract.id;
    object["nummer"] = contract.number;
    object["titel"] = contract.title.value;
    object["voorbeeld"] = contract.example;
    object["versie"] = contract.version;
    object["datum"] = iso_date(contract.date);
    object["status"] = status_name(contract.status.value);
    object["boek"] = contract.book.value;
    object["opdrachtgever"] = contract.client.name;
    object["begin"] = iso_day(contract.period.days.first);
    object["einde"] = iso_day(contract.period.days.last);
    object["gemeenten"] = json::array();
    for (const Municipality& municipality : contract.municipalities) {
        object["gemeenten"].push_back({{"code", municipality.code.value}, {"naam", municipality.name}});
    }
    object["percelen"] = json::array();
    for (const ContractLot& lot : contract.lots) {
        object["percelen"].push_back({{"id", lot.id.value}, {"naam", lot.name}});
    }
    object["tarieven"] = json::array();
    for (const Rate& rate : contract.rates) {
        const bool general = rate.provider.value.empty() && rate.product.known();
        if (general) append_rates(object["tarieven"], rate, contract, catalogue);
    }
    return object.dump(2) + "\n";
}

}  // namespace boekwerk
