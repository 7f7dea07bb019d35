#include "contracts/read_contracts.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sha256.h"
#include "catalogue/catalogue_files.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"
#include "contracts/contract_keys.h"
#include "contracts/product_names.h"
#include "contracts/read_awards.h"
#include "contracts/read_contract.h"
#include "contracts/read_providers.h"
#include "contracts/read_rates.h"
#include "contracts/read_table_file.h"

namespace boekwerk {

namespace {

constexpr SizeLimit annex_limit = {50, "maak de PDF kleiner"};
constexpr std::string_view pdf_mark = "%PDF-";

std::string path_in(const std::string& folder, const std::string& name) {
    std::string path = folder;
    path += '/';
    return path += name;
}

class ContractsReader {
public:
    ContractsReader(const FileSystem& files, const std::string& folder, const Catalogue& catalogue,
                    SourceStore& sources, Diagnostics& diagnostics)
        : files_(files),
          folder_(folder),
          resolved_folder_(files.resolve(folder)),
          catalogue_(catalogue),
          sources_(sources),
          diagnostics_(diagnostics) {}

    Contracts read() {
        const std::string folder = path_in(folder_, keys::contracts_folder);
        const bool has_contracts = files_.kind(folder) != FileKind::None;
        const std::string providers = path_in(folder_, keys::providers_file);
        if (has_contracts || files_.kind(providers) != FileKind::None) read_register(providers);
        if (has_contracts) {
            for (const std::string& name : list(folder)) {
                if (name == keys::readme_file) continue;
                const std::string path = path_in(folder, name);
                if (files_.kind(path) == FileKind::File) {
                    report_unexpected(path);
                } else {
                    read_folder(path, name);
                }
            }
        }
        return std::move(result_);
    }

private:
    std::vector<std::string> list(const std::string& folder) {
        std::vector<std::string> names;
        if (!check_links(files_, folder, resolved_folder_, sources_, diagnostics_)) return names;
        if (const std::error_code error = files_.list(folder, names)) {
            diagnostics_.report({DiagnosticCode::FileUnreadable, place_of_file(folder, sources_),
                                 unreadable_message("de map", error),
                                 "controleer of dit een map is en of u hem mag lezen"});
        }
        return names;
    }

    void report_unexpected(const std::string& path) {
        diagnostics_.report({DiagnosticCode::UnexpectedFile, place_of_file(path, sources_),
                             "dit hoort hier niet en is niet gelezen",
                             "haal het weg, of geef het de naam en de plaats die de handleiding noemt"});
    }

    /// Whether there is a file; reports FileMissing when there is none.
    bool expect_file(const std::string& path, const std::string& message, const char* remedy) {
        if (files_.kind(path) != FileKind::None) return true;
        diagnostics_.report({DiagnosticCode::FileMissing, place_of_file(path, sources_), message, remedy});
        return false;
    }

    void read_register(const std::string& path) {
        result_.providers_damaged = true;
        const bool there = expect_file(path, "het register van aanbieders ontbreekt",
                                       "maak het bestand met de kolommen die de handleiding noemt");
        const Source* source =
            there ? read_table_file(files_, path, resolved_folder_, sources_, diagnostics_) : nullptr;
        if (source == nullptr) return;
        ProviderRegister found = read_providers(*source, diagnostics_);
        result_.providers_damaged = found.damaged;
        result_.providers = std::move(found.providers);
        for (std::size_t i = 0; i < result_.providers.size(); ++i) {
            result_.provider_index.emplace(result_.providers[i].id.value, i);
        }
    }

    void read_folder(const std::string& folder, const std::string& id) {
        const std::vector<std::string> names = list(folder);
        if (!is_id(id)) check_id({id, place_of_file(folder, sources_)}, diagnostics_);
        Contract contract;
        if (!read_contract_file(folder, id, contract)) {
            result_.contracts_damaged = true;
            // Its tables may have faults of their own.
            contract.period.days = make_period(std::nullopt, std::nullopt);
            read_tables(folder, contract);
            return;
        }
        read_tables(folder, contract);
        for (SetDocument& document : contract.documents) read_annex(folder, document);
        link_products(contract);
        // What a contract that could not be read completely names may be any file.
        if (!contract.damaged) report_other_files(folder, names, contract);
        result_.contracts.push_back(std::move(contract));
    }

    bool read_contract_file(const std::string& folder, const std::string& id, Contract& contract) {
        const std::string path = path_in(folder, keys::contract_file);
        if (!expect_file(path, "het contract ‘" + id + "’ heeft geen bestand contract.yaml",
                         "maak het bestand met de gegevens van het contract, of haal de map weg"))
            return false;
        const Source* source = read_text_file(files_, path, resolved_folder_, sources_, diagnostics_);
        if (source == nullptr) return false;
        Diagnostics faults;
        const auto root = parse_yaml(*source, 0, source->text().size(), faults);
        if (root) contract = read_contract(id, *source, *root, diagnostics_);
        // A key that stands twice has lost a value.
        contract.damaged = contract.damaged || faults.has_errors();
        for (Diagnostic& fault : faults.sorted()) diagnostics_.report(std::move(fault));
        return root.has_value();
    }

    void read_tables(const std::string& folder, Contract& contract) {
        contract.awards_damaged = true;
        contract.rates_damaged = true;
        if (const Source* source = read_table(folder, keys::awards_file)) read_awards(*source, contract, diagnostics_);
        if (const Source* source = read_table(folder, keys::rates_file)) read_rates(*source, contract, diagnostics_);
    }

    const Source* read_table(const std::string& folder, const char* name) {
        const std::string path = path_in(folder, name);
        if (!expect_file(path, "het bestand ontbreekt",
                         "maak het bestand; is er nog niets, zet dan alleen de regel met kolomkoppen erin"))
            return nullptr;
        return read_table_file(files_, path, resolved_folder_, sources_, diagnostics_);
    }

    void read_annex(const std::string& folder, SetDocument& document) {
        if (document.file.value.empty()) return;
        const std::string path = path_in(folder, document.file.value);
        const auto report = [&](const std::string& fault, const char* remedy) {
            diagnostics_.report({DiagnosticCode::AnnexUnusable, document.file.place,
                                 "vaste bijlage ‘" + document.file.value + "’ " + fault, remedy});
        };
        constexpr const char* beside = "zet de PDF naast contract.yaml en schrijf alleen de naam";
        if (document.file.value.find('/') != std::string::npos) {
            return report("heeft een map in de naam, en hoort in de map van het contract zelf", beside);
        }
        const FileKind kind = files_.kind(path);
        if (kind == FileKind::None)
            return report("ontbreekt: het bestand staat niet in de map van het contract", beside);
        if (kind != FileKind::File) return report("is geen bestand", beside);
        auto content = read_bytes(files_, path, resolved_folder_, annex_limit, sources_, diagnostics_);
        if (!content) return;
        if (content->compare(0, pdf_mark.size(), pdf_mark) != 0) {
            return report("is geen PDF", "sla het document op als PDF");
        }
        document.sha256 = sha256_hex(*content);
        document.content = std::make_shared<const std::string>(std::move(*content));
    }

    void link_products(Contract& contract) const {
        const ProductNames names(catalogue_, contract.book.value);
        for (ContractLot& lot : contract.lots) {
            for (LotProduct& product : lot.products) product.product = names.find(product.written.value);
        }
        for (Award& award : contract.awards) {
            if (!award.written.value.empty()) award.product = names.find(award.written.value);
        }
        for (Rate& rate : contract.rates) rate.product = names.find(rate.written.value);
    }

    void report_other_files(const std::string& folder, const std::vector<std::string>& names,
                            const Contract& contract) {
        for (const std::string& name : names) {
            const bool known = name == keys::contract_file || name == keys::awards_file || name == keys::rates_file ||
                               name == keys::readme_file ||
                               std::any_of(contract.documents.begin(), contract.documents.end(),
                                           [&](const SetDocument& document) { return document.file.value == name; });
            if (!known) report_unexpected(path_in(folder, name));
        }
    }

    const FileSystem& files_;
    std::string folder_;
    std::string resolved_folder_;
    const Catalogue& catalogue_;
    SourceStore& sources_;
    Diagnostics& diagnostics_;
    Contracts result_;
};

}  // namespace

Contracts read_contracts(const FileSystem& files, const std::string& folder, const Catalogue& catalogue,
                         SourceStore& sources, Diagnostics& diagnostics) {
    std::string plain = folder;
    while (plain.size() > 1 && plain.back() == '/') plain.pop_back();
    return ContractsReader(files, plain, catalogue, sources, diagnostics).read();
}

}  // namespace boekwerk
