#include "compose/contract_values.h"

#include <algorithm>
#include <string>
#include <vector>

#include "compose/contract_tables.h"
#include "compose/template_values.h"
#include "compose/term_list.h"

namespace boekwerk {

namespace {

using kainjow::mustache::data;

class ContractValues : private TemplateValues {
public:
    ContractValues(const Edition& edition, TokenTable& tokens)
        : TemplateValues(tokens), edition_(edition), set_(*edition.set), place_(edition.title.place) {}

    void set_all(data& values) {
        const Contract& contract = *set_.contract;
        values.set("voorbeeld", flag(contract.example));
        set(values, "contractnummer", contract_number(set_), place_);
        set(values, "contract-titel", contract.title.value, contract.title.place);
        set(values, "document-naam", name_in_set(document()), place_);
        set(values, "boek-titel", set_.book->title.value, set_.book->title.place);
        set(values, "boek-versie", set_.book->version, set_.book->title.place);
        set(values, "begin", date_text(set_.term.first), contract.period.from);
        set(values, "einde", date_text(set_.term.last), contract.period.to);
        // An extension continues the contract: what has ended before is not continued.
        values.set("verlengbaar", flag(contract.extensions.count > 0 && set_.term.last == contract.period.days.last));
        set(values, "aantal-verlengingen", std::to_string(contract.extensions.count), place_);
        set(values, "maanden-per-verlenging", std::to_string(contract.extensions.months), place_);
        set_client(values, contract.client);
        set_provider(values, *set_.provider);
        values.set("gemeenten", municipalities(contract));
        values.set("percelen", lots(contract));
    }

private:
    const SetDocument& document() const {
        const auto& documents = set_.contract->documents;
        return *std::find_if(documents.begin(), documents.end(),
                             [&](const SetDocument& entry) { return entry.id.value == edition_.document_id; });
    }

    void set_client(data& values, const ContractClient& client) {
        set(values, "opdrachtgever-naam", client.name, place_);
        set(values, "opdrachtgever-straat", client.street, place_);
        set(values, "opdrachtgever-postcode", client.postal_code, place_);
        set(values, "opdrachtgever-plaats", client.town, place_);
        set(values, "opdrachtgever-vertegenwoordiger", client.represented_by, place_);
    }

    void set_provider(data& values, const Provider& provider) {
        const Place& place = provider.place;
        set(values, "aanbieder-naam", provider.name.value, place);
        set(values, "aanbieder-rechtsvorm", provider.legal_form, place);
        set(values, "aanbieder-kvk", provider.chamber_number.value, place);
        std::string codes;
        for (const Located<std::string>& code : provider.agb_codes) codes += (codes.empty() ? "" : ", ") + code.value;
        set(values, "aanbieder-agb", codes, place);
        set(values, "aanbieder-straat", provider.street, place);
        set(values, "aanbieder-postcode", provider.postal_code, place);
        set(values, "aanbieder-plaats", provider.town, place);
        values.set("penvoerder", flag(provider.role.value == ProviderRole::Lead));
    }

    data municipalities(const Contract& contract) {
        data list(data::type::list);
        for (const Municipality& municipality : contract.municipalities) {
            data values(data::type::object);
            set(values, "gemeente-naam", municipality.name, municipality.code.place);
            set(values, "gemeente-code", municipality.code.value, municipality.code.place);
            list.push_back(std::move(values));
        }
        return list;
    }

    /// The lots of which the provider has at least one product.
    data lots(const Contract& contract) {
        data list(data::type::list);
        for (const ContractLot& lot : contract.lots) {
            const bool awarded =
                std::any_of(set_.products.begin(), set_.products.end(), [&](const AwardedProduct& product) {
                    return std::any_of(product.grants.begin(), product.grants.end(),
                                       [&](const Grant& grant) { return grant.lot == &lot; });
                });
            if (!awarded) continue;
            data values(data::type::object);
            set(values, "perceel-naam", lot.name, lot.id.place);
            list.push_back(std::move(values));
        }
        return list;
    }

    const Edition& edition_;
    const ContractSet& set_;
    Place place_;
};

}  // namespace

void set_contract_values(kainjow::mustache::data& values, const Edition& edition, const Catalogue& catalogue,
                         TokenTable& tokens) {
    ContractValues(edition, tokens).set_all(values);
    TemplateValues setter(tokens);
    switch (edition.kind) {
        case EditionKind::Agreement:
            values.set("gegunde-producten", setter.made({awarded_products_table(edition, catalogue)}));
            values.set("bijlagenlijst", setter.made(annex_list(edition)));
            values.set("schrijfruimte", setter.made({{edition.title.place, WritingSpace{}}}));
            break;
        case EditionKind::RateSheet: values.set("tarieven", setter.made({rates_table(edition, catalogue)})); break;
        case EditionKind::Terms: setter.set_optional(values, "begrippen", term_list(edition, catalogue)); break;
        case EditionKind::DocumentList: values.set("documenten", setter.made(document_list(edition))); break;
        default: break;
    }
}

}  // namespace boekwerk
