// The words of the files of contracts: every Dutch key, column, file name and choice that users write, under the
// English name that the code uses. What contracts share with the catalogue stands in catalogue/catalogue_keys.h.
#pragma once

#include <string>
#include <vector>

#include "catalogue/yaml_reader.h"
#include "contracts/model.h"

namespace boekwerk::keys {

// Files and folders
inline constexpr const char* providers_file = "aanbieders.csv";
inline constexpr const char* contracts_folder = "contracten";
inline constexpr const char* contract_file = "contract.yaml";
inline constexpr const char* awards_file = "gunningen.csv";
inline constexpr const char* rates_file = "tarieven.csv";

// A contract
inline constexpr const char* contract_number = "nummer";
inline constexpr const char* example = "voorbeeld";
inline constexpr const char* client = "opdrachtgever";
inline constexpr const char* street = "straat";
inline constexpr const char* postal_code = "postcode";
inline constexpr const char* town = "plaats";
inline constexpr const char* represented_by = "vertegenwoordiger";
inline constexpr const char* municipalities = "gemeenten";
inline constexpr const char* book = "boek";
inline constexpr const char* begin = "begin";
inline constexpr const char* end = "einde";
inline constexpr const char* extensions = "verlengingen";
inline constexpr const char* count = "aantal";
inline constexpr const char* months = "maanden";
inline constexpr const char* made_public = "openbaar";
inline constexpr const char* awards = "gunningen";
inline constexpr const char* rates = "tarieven";
inline constexpr const char* later_rates = "latere-tarieven";
inline constexpr const char* products = "producten";
inline constexpr const char* product = "product";
inline constexpr const char* documents = "documenten";
inline constexpr const char* annex = "bijlage";
inline constexpr const char* standard_part = "standaard";

const std::vector<std::string>& of_contract();
const std::vector<std::string>& of_client();
const std::vector<std::string>& of_municipality();
const std::vector<std::string>& of_extensions();
const std::vector<std::string>& of_publication();
const std::vector<std::string>& of_contract_lot();
const std::vector<std::string>& of_lot_product();
const std::vector<std::string>& of_set_document();

// Columns of the tables
inline constexpr const char* legal_form = "rechtsvorm";
inline constexpr const char* contact_person = "contactpersoon";
inline constexpr const char* email = "email";
inline constexpr const char* phone = "telefoon";
inline constexpr const char* chamber_number = "kvk";
inline constexpr const char* agb_code = "agb";
inline constexpr const char* predecessor = "opvolger-van";
inline constexpr const char* succeeds_from = "opvolger-sinds";
inline constexpr const char* role = "rol";
inline constexpr const char* belongs_to = "hoort-bij";
inline constexpr const char* provider = "aanbieder";
inline constexpr const char* lot = "perceel";
inline constexpr const char* new_clients_until = "nieuwe-clienten-tot";
inline constexpr const char* conditions = "voorwaarden";
inline constexpr const char* contract_of_award = "contractnummer";
inline constexpr const char* rate = "tarief";

// Choices
const ChoiceNames<AnnexNumbering>& annex_numberings();
const ChoiceNames<SetDocumentKind>& set_document_kinds();
const ChoiceNames<ProviderRole>& provider_roles();
const ChoiceNames<RateKind>& rate_kinds();

/// The name of a role: "penvoerder".
std::string role_name(ProviderRole wanted);
/// The name of a kind of rate: "vast", "maximum".
std::string rate_kind_name(RateKind wanted);

}  // namespace boekwerk::keys
