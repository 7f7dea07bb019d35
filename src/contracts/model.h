// Providers, contracts, awards and rates as the program knows them: typed, each value with its place. Read once by
// read_contracts and never changed. Knows no editions and no formats.
#pragma once

#include <compare>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/source.h"
#include "base/units.h"
#include "catalogue/model.h"
#include "catalogue/period.h"

namespace boekwerk {

enum class ProviderRole { Independent, Lead, Member, Subcontractor };

/// One row of the register of providers. The contact person, e-mail address and telephone number are never public.
struct Provider {
    Located<std::string> id;
    Located<std::string> name;
    std::string legal_form;
    Located<std::string> chamber_number;  ///< KvK, eight digits; empty when it could not be read.
    std::vector<Located<std::string>> agb_codes;
    std::string street;
    std::string postal_code;
    std::string town;
    std::string contact_person;
    std::string email;
    std::string phone;
    Located<std::string> predecessor;  ///< `opvolger-van`: id of the provider that it succeeds; empty: none.
    std::optional<Located<Date>> succeeds_from;
    Located<ProviderRole> role;
    Located<std::string> belongs_to;  ///< `hoort-bij`: id of the lead or of the main provider; empty: none.
    Place place;
    bool damaged = false;  ///< Part of the row could not be read: nothing follows from what seems to be absent.
};

/// A product as contracts name it: a card, or a part of one. An empty card: the name leads to no product.
struct ProductId {
    std::string card;
    std::string part = {};

    bool known() const { return !card.empty(); }
    friend auto operator<=>(const ProductId&, const ProductId&) = default;
};

/// `kaart` or `kaart#onderdeel`.
std::string product_name(const ProductId& product);

/// A period with the places where its begin and its end are written, or where they would be.
struct LocatedPeriod {
    Period days;
    Place from;
    Place to;
    bool from_given = false;  ///< Else it begins and ends with what it is part of.
    bool to_given = false;
};

/// The client of a contract (opdrachtgever).
struct ContractClient {
    std::string name;
    std::string street;
    std::string postal_code;
    std::string town;
    std::string represented_by;
};

struct Municipality {
    Located<std::string> code;  ///< CBS, four digits.
    std::string name;
};

/// How often and for how long a contract can be extended.
struct Extensions {
    int count = 0;
    int months = 0;
};

struct LotProduct {
    Located<std::string> written;
    ProductId product;
    LocatedPeriod period;  ///< Without dates of its own: that of the contract.
};

struct ContractLot {
    Located<std::string> id;
    std::string name;
    std::vector<LotProduct> products;
};

enum class SetDocumentKind { Agreement, ProductDescriptions, RateSheet, Terms, FixedAnnex, DocumentList };

/// One document of a contract's set.
struct SetDocument {
    Located<std::string> id;
    SetDocumentKind kind = SetDocumentKind::Agreement;
    std::optional<Located<int>> annex;  ///< `bijlage`: the annex number.
    std::string title;
    Located<std::string> document_template;  ///< `sjabloon`; empty: that of the kind.
    std::string standard_part;               ///< `standaard`: part of the contract standard; may be empty.
    std::string version;
    Located<std::string> file;                   ///< Of a fixed annex.
    std::optional<Date> date;                    ///< Of a fixed annex, when known; others have that of the contract.
    std::optional<DocumentStatus> status;        ///< As `date`.
    std::shared_ptr<const std::string> content;  ///< Of a fixed annex: the PDF; null when it cannot be used.
    std::string sha256;                          ///< Of `content`.
};

/// One row of gunningen.csv: a lot, or one product of it, for one provider.
struct Award {
    Located<std::string> provider;
    Located<std::string> lot;      ///< May be empty when a product is named.
    Located<std::string> written;  ///< The product as written; empty: the whole lot.
    ProductId product;
    LocatedPeriod period;  ///< Without dates of its own: that of the contract.
    std::optional<Located<Date>> new_clients_until;
    Located<std::string> conditions;
    Located<std::string> contract_number;
    Place place;
    bool damaged = false;  ///< Part of the row could not be read.
};

enum class RateKind { Fixed, Maximum };

/// One row of tarieven.csv. Empty municipality, lot and provider: all of them.
struct Rate {
    Located<std::string> written;  ///< The product as written.
    ProductId product;
    Located<Unit> unit;
    Located<Money> amount;
    LocatedPeriod period;  ///< Without dates of its own: that of the contract.
    Located<std::string> municipality;
    Located<std::string> lot;
    Located<std::string> provider;
    RateKind kind = RateKind::Fixed;
    Place place;
    bool damaged = false;  ///< Part of the row could not be read.
};

enum class AnnexNumbering { Book, Own };  ///< Of the cards in the annex: as in the book, or counted anew.

struct Contract {
    std::string id;
    const Source* source = nullptr;
    std::string number;
    Located<std::string> title;
    bool example = false;  ///< `voorbeeld`: every document says so.
    ContractClient client;
    std::vector<Municipality> municipalities;
    Located<std::string> book;
    std::string version;
    Date date;
    Located<DocumentStatus> status;
    LocatedPeriod period;  ///< From `begin` to `einde`.
    Extensions extensions;
    Located<std::string> house_style;
    AnnexNumbering numbering = AnnexNumbering::Book;
    bool awards_public = false;
    bool rates_public = false;
    bool later_rates = false;  ///< `latere-tarieven`: rate sheets show rates that begin after the reference date too.
    std::vector<ContractLot> lots;
    std::vector<SetDocument> documents;
    std::vector<Question> questions;
    std::vector<Award> awards;
    std::vector<Rate> rates;
    bool damaged = false;         ///< contract.yaml could not be read completely.
    bool awards_damaged = false;  ///< gunningen.csv could not be read completely: more may have been awarded.
    bool rates_damaged = false;   ///< tarieven.csv could not be read completely: there may be more rates.

    /// Of a fixed annex, which Boekwerk did not make, only what contract.yaml says of it.
    std::optional<Date> date_of(const SetDocument& document) const;
    std::optional<DocumentStatus> status_of(const SetDocument& document) const;
    const ContractLot* find_lot(const std::string& lot_id) const;
    const Municipality* find_municipality(const std::string& code) const;
    std::vector<const Municipality*> all_municipalities() const;
};

/// All of them, beside the catalogue. Providers stand in the order of the register, contracts are ordered by id.
struct Contracts {
    std::vector<Provider> providers;
    std::unordered_map<std::string, std::size_t> provider_index;  ///< Position in `providers` by id.
    bool providers_damaged = false;  ///< The register could not be read completely: there may be more providers.
    std::vector<Contract> contracts;
    bool contracts_damaged = false;  ///< A contract could not be read at all: there are more than `contracts`.

    const Provider* find_provider(const std::string& id) const;
    const Contract* find_contract(const std::string& id) const;
};

}  // namespace boekwerk
