#include "contracts/read_contract.h"

#include <algorithm>
#include <map>
#include <utility>

#include "catalogue/catalogue_keys.h"
#include "catalogue/read_card.h"
#include "catalogue/shared_values.h"
#include "catalogue/yaml_reader.h"
#include "contracts/cell_values.h"
#include "contracts/contract_keys.h"

namespace boekwerk {

namespace {

constexpr int most_annexes = 999;
constexpr int most_extensions = 99;
constexpr int most_months = 999;
constexpr const char* only_digits = "schrijf alleen cijfers";

class ContractReader {
public:
    ContractReader(const YamlNode& root, Contract& contract, Diagnostics& diagnostics)
        : reader_(root, "het contract", keys::of_contract(), diagnostics),
          contract_(contract),
          diagnostics_(diagnostics) {}

    void read() {
        contract_.period = {make_period(std::nullopt, std::nullopt), reader_.place(), reader_.place(), true, true};
        if (!reader_.is_mapping()) return;
        read_title();
        read_period();
        read_client();
        read_municipalities();
        read_look();
        UniqueIds lot_ids;
        expect_some(keys::lots, "perceel");
        for (const YamlNode& item : reader_.required_list(keys::lots)) read_lot(item, lot_ids);
        UniqueIds document_ids;
        expect_some(keys::documents, "document");
        for (const YamlNode& item : reader_.required_list(keys::documents)) read_document(item, document_ids);
        contract_.questions = read_questions(reader_.list(keys::questions), diagnostics_);
    }

private:
    void expect_some(const char* key, const char* item) {
        if (const YamlNode* node = reader_.find(key)) expect_items(*node, key, item, diagnostics_);
    }

    void read_title() {
        if (const auto number = reader_.required_text(keys::contract_number)) contract_.number = number->value;
        if (const auto title = reader_.required_text(keys::title)) contract_.title = *title;
        contract_.example = reader_.yes_or_no(keys::example, false);
        if (const auto book = reader_.required_text(keys::book)) contract_.book = *book;
        if (const auto version = reader_.required_text(keys::version)) contract_.version = version->value;
        if (const auto date = reader_.required_date(keys::date)) contract_.date = *date;
        reader_.require(keys::status);
        contract_.status = {DocumentStatus::Concept, reader_.place()};
        if (const auto status = reader_.choice(keys::status, keys::statuses())) contract_.status = *status;
    }

    void read_period() {
        const auto begin = reader_.required_date(keys::begin);
        const auto end = reader_.required_date(keys::end);
        if (const YamlNode* node = reader_.find(keys::begin)) contract_.period.from = node->place;
        if (const YamlNode* node = reader_.find(keys::end)) contract_.period.to = node->place;
        if (begin && end && check_order(*begin, *end, contract_.period.to, diagnostics_)) {
            contract_.period.days = make_period(begin, end);
        }
        const YamlNode* node = reader_.find(keys::extensions);
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘verlengingen’", keys::of_extensions(), diagnostics_);
        reader.require(keys::count);
        reader.require(keys::months);
        const auto count = reader.whole_number(keys::count, most_extensions, only_digits);
        const auto months = reader.whole_number(keys::months, most_months, only_digits);
        if (count && months) contract_.extensions = {count->value, months->value};
    }

    void read_client() {
        const YamlNode* node = reader_.require(keys::client);
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘opdrachtgever’", keys::of_client(), diagnostics_);
        const auto text = [&](const char* key) {
            const auto found = reader.text(key);
            return found ? found->value : std::string();
        };
        if (const auto name = reader.required_text(keys::name)) contract_.client.name = name->value;
        contract_.client.street = text(keys::street);
        contract_.client.postal_code = text(keys::postal_code);
        contract_.client.town = text(keys::town);
        contract_.client.represented_by = text(keys::represented_by);
    }

    void read_municipalities() {
        expect_some(keys::municipalities, "gemeente");
        std::map<std::string, Place> seen;
        for (const YamlNode& item : reader_.required_list(keys::municipalities)) {
            const MappingReader reader(item, item_of(keys::municipalities), keys::of_municipality(), diagnostics_);
            const auto code = reader.required_text(keys::code);
            const auto name = reader.required_text(keys::name);
            if (!code || !check_official_number(*code, OfficialNumber::Municipality, diagnostics_)) continue;
            const auto [first, is_new] = seen.emplace(code->value, code->place);
            if (!is_new) {
                diagnostics_.report({DiagnosticCode::DuplicateId,
                                     code->place,
                                     "gemeente ‘" + code->value + "’ staat er twee keer",
                                     "haal een van de twee weg",
                                     {{first->second, "hier ook"}}});
            } else {
                contract_.municipalities.push_back({*code, name ? name->value : std::string()});
            }
        }
    }

    void read_look() {
        contract_.house_style = {keys::default_house_style, reader_.place()};
        if (const auto name = reader_.text(keys::house_style)) {
            check_id(*name, diagnostics_);
            contract_.house_style = *name;
        }
        if (const auto numbering = reader_.choice(keys::numbering, keys::annex_numberings())) {
            contract_.numbering = numbering->value;
        }
        contract_.later_rates = reader_.yes_or_no(keys::later_rates, false);
        const YamlNode* node = reader_.find(keys::made_public);
        if (node == nullptr) return;
        const MappingReader reader(*node, "‘openbaar’", keys::of_publication(), diagnostics_);
        contract_.awards_public = reader.yes_or_no(keys::awards, false);
        contract_.rates_public = reader.yes_or_no(keys::rates, false);
    }

    void read_lot(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::lots), keys::of_contract_lot(), diagnostics_);
        ContractLot lot;
        const auto id = required_new_id(reader, ids);
        if (const auto name = reader.required_text(keys::name)) lot.name = name->value;
        if (const YamlNode* node = reader.find(keys::products))
            expect_items(*node, keys::products, "product", diagnostics_);
        for (const YamlNode& product : reader.required_list(keys::products)) read_lot_product(product, lot);
        if (!id) return;
        lot.id = *id;
        contract_.lots.push_back(std::move(lot));
    }

    void read_lot_product(const YamlNode& item, ContractLot& lot) {
        const MappingReader reader(item, item_of(keys::products), keys::of_lot_product(), diagnostics_);
        const auto written = reader.required_text(keys::product);
        const auto from = reader.date(keys::from);
        const auto to = reader.date(keys::to);
        LotProduct product{
            {}, {}, {contract_.period.days, reader.place(), reader.place(), from.has_value(), to.has_value()}};
        if (from) product.period.from = reader.find(keys::from)->place;
        if (to) product.period.to = reader.find(keys::to)->place;
        if (!from || !to || check_order(*from, *to, product.period.to, diagnostics_)) {
            if (from) product.period.days.first = day_number(*from);
            if (to) product.period.days.last = day_number(*to);
        }
        if (!written) return;
        product.written = *written;
        lot.products.push_back(std::move(product));
    }

    void read_document(const YamlNode& item, UniqueIds& ids) {
        const MappingReader reader(item, item_of(keys::documents), keys::of_set_document(), diagnostics_);
        if (!reader.is_mapping()) return;
        SetDocument document;
        const auto id = required_new_id(reader, ids);
        reader.require(keys::kind);
        const auto kind = reader.choice(keys::kind, keys::set_document_kinds());
        document.annex = reader.whole_number(keys::annex, most_annexes, only_digits);
        if (const auto title = reader.required_text(keys::title)) document.title = title->value;
        if (const auto part = reader.text(keys::standard_part)) document.standard_part = part->value;
        if (const auto version = reader.required_text(keys::version)) document.version = version->value;
        if (!id || !kind) return;
        document.id = *id;
        document.kind = kind->value;
        if (id->value == "index") {
            diagnostics_.report({DiagnosticCode::BadId, id->place,
                                 "een document kan geen ‘index’ heten: zo heet de pagina van de aanbieder",
                                 "kies een ander id"});
        }
        if (document.kind == SetDocumentKind::FixedAnnex) {
            if (const auto file = reader.required_text(keys::file)) document.file = *file;
            refuse(reader, keys::document_template, "een vaste bijlage heeft geen sjabloon");
            document.date = reader.date(keys::date);
            if (const auto status = reader.choice(keys::status, keys::statuses())) document.status = status->value;
        } else {
            if (const auto name = reader.text(keys::document_template)) {
                check_id(*name, diagnostics_);
                document.document_template = *name;
            }
            refuse(reader, keys::file, "alleen een document met ‘soort: vast’ heeft een bestand");
            for (const char* key : {keys::date, keys::status}) {
                refuse(reader, key, "alleen een document met ‘soort: vast’ heeft een eigen datum en status");
            }
            check_once(kind->value, kind->place);
        }
        check_annex(document);
        contract_.documents.push_back(std::move(document));
    }

    void refuse(const MappingReader& reader, const char* key, const char* reason) {
        const YamlEntry* entry = reader.find_entry(key);
        if (entry == nullptr) return;
        diagnostics_.report({DiagnosticCode::UnknownKey, entry->key_place,
                             "sleutel ‘" + std::string(key) + "’ hoort hier niet: " + reason,
                             "haal ‘" + std::string(key) + "’ weg of verander ‘soort’"});
    }

    void check_once(SetDocumentKind kind, const Place& place) {
        const auto [first, is_new] = kinds_.emplace(kind, place);
        if (is_new) return;
        diagnostics_.report({DiagnosticCode::DuplicateId,
                             place,
                             "de set heeft al een document van deze soort",
                             "haal een van de twee weg, of maak er een vaste bijlage van",
                             {{first->second, "hier ook"}}});
    }

    void check_annex(const SetDocument& document) {
        if (!document.annex) return;
        const auto [first, is_new] = annexes_.emplace(document.annex->value, document.annex->place);
        if (is_new) return;
        diagnostics_.report({DiagnosticCode::DuplicateId,
                             document.annex->place,
                             "bijlage " + std::to_string(document.annex->value) + " is er al",
                             "geef elk document een eigen bijlagenummer",
                             {{first->second, "hier ook"}}});
    }

    std::optional<Located<std::string>> required_new_id(const MappingReader& reader, UniqueIds& ids) {
        auto id = reader.required_text(keys::id);
        if (!id) return std::nullopt;
        check_id(*id, diagnostics_);
        if (!ids.add(*id, diagnostics_)) return std::nullopt;
        return id;
    }

    MappingReader reader_;
    Contract& contract_;
    Diagnostics& diagnostics_;
    std::map<SetDocumentKind, Place> kinds_;
    std::map<int, Place> annexes_;
};

}  // namespace

Contract read_contract(const std::string& id, const Source& source, const YamlNode& root, Diagnostics& diagnostics) {
    Contract contract;
    contract.id = id;
    contract.source = &source;
    Diagnostics faults;
    ContractReader(root, contract, faults).read();
    contract.damaged = faults.has_errors();
    for (Diagnostic& fault : faults.sorted()) diagnostics.report(std::move(fault));
    return contract;
}

}  // namespace boekwerk
