#include "contracts/contract_keys.h"

#include <algorithm>

#include "catalogue/catalogue_keys.h"

namespace boekwerk::keys {

using Names = std::vector<std::string>;

const Names& of_contract() {
    static const Names names = {
        contract_number, title, example,    client,      municipalities, book,        version,     date, status,
        begin,           end,   extensions, house_style, numbering,      made_public, later_rates, lots, documents,
        questions};
    return names;
}

const Names& of_client() {
    static const Names names = {name, street, postal_code, town, represented_by};
    return names;
}

const Names& of_municipality() {
    static const Names names = {code, name};
    return names;
}

const Names& of_extensions() {
    static const Names names = {count, months};
    return names;
}

const Names& of_publication() {
    static const Names names = {awards, rates};
    return names;
}

const Names& of_contract_lot() {
    static const Names names = {id, name, products};
    return names;
}

const Names& of_lot_product() {
    static const Names names = {product, from, to};
    return names;
}

const Names& of_set_document() {
    static const Names names = {id, kind, annex, title, document_template, standard_part, version, date, status, file};
    return names;
}

const ChoiceNames<AnnexNumbering>& annex_numberings() {
    static const ChoiceNames<AnnexNumbering> names = {{"boek", AnnexNumbering::Book}, {"eigen", AnnexNumbering::Own}};
    return names;
}

const ChoiceNames<SetDocumentKind>& set_document_kinds() {
    static const ChoiceNames<SetDocumentKind> names = {
        {"overeenkomst", SetDocumentKind::Agreement}, {"productbeschrijvingen", SetDocumentKind::ProductDescriptions},
        {"tarievenblad", SetDocumentKind::RateSheet}, {"begrippen", SetDocumentKind::Terms},
        {"vast", SetDocumentKind::FixedAnnex},        {"documentenlijst", SetDocumentKind::DocumentList}};
    return names;
}

const ChoiceNames<ProviderRole>& provider_roles() {
    static const ChoiceNames<ProviderRole> names = {{"zelfstandig", ProviderRole::Independent},
                                                    {"penvoerder", ProviderRole::Lead},
                                                    {"lid", ProviderRole::Member},
                                                    {"onderaannemer", ProviderRole::Subcontractor}};
    return names;
}

const ChoiceNames<RateKind>& rate_kinds() {
    static const ChoiceNames<RateKind> names = {{"vast", RateKind::Fixed}, {"maximum", RateKind::Maximum}};
    return names;
}

namespace {

template <typename Choice>
std::string name_of(Choice wanted, const ChoiceNames<Choice>& names) {
    return std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.second == wanted; })->first;
}

}  // namespace

std::string role_name(ProviderRole wanted) {
    return name_of(wanted, provider_roles());
}

std::string rate_kind_name(RateKind wanted) {
    return name_of(wanted, rate_kinds());
}

}  // namespace boekwerk::keys
