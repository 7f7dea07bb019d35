#include "pipeline/listing.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "catalogue/read_catalogue.h"
#include "contracts/award_resolution.h"
#include "contracts/contract_keys.h"
#include "contracts/contract_set.h"
#include "contracts/read_contracts.h"
#include "markdown/parse_markdown.h"
#include "pipeline/file_formats.h"

namespace boekwerk {

namespace {

std::string joined_codes(const Card& card) {
    std::string text;
    for (const ProductCode& code : card.codes) {
        if (!text.empty()) text += ", ";
        text += code.code.value;
    }
    return text;
}

Listing list_books(const Catalogue& catalogue) {
    Listing listing{{"id", "titel", "versie", "datum", "status", "kaarten"}, {}};
    for (const Book& book : catalogue.books) {
        std::size_t cards = 0;
        for (const BookPart& part : book.parts) cards += part.cards.size();
        listing.rows.push_back({book.id, book.title.value, book.version, iso_date(book.date), status_name(book.status),
                                std::to_string(cards)});
    }
    return listing;
}

Listing list_cards(const Catalogue& catalogue, const BuildRequest& request) {
    Listing listing{{"boek", "deel", "id", "naam", "productcode"}, {}};
    for (const Book& book : catalogue.books) {
        const Edition edition = book_edition(catalogue, book, request.reference_date);
        for (const EditionPart& part : edition.parts) {
            for (const Card* card : part.cards) {
                listing.rows.push_back({book.id, part.part->id, card->id, card->name.value, joined_codes(*card)});
            }
        }
    }
    return listing;
}

/// The documents of one set, each with its files.
void add_set(Listing& listing, const ContractSet& set) {
    const Contract& contract = *set.contract;
    const std::string folder = set_folder(contract.id, set.provider->id.value);
    for (const SetDocument& document : contract.documents) {
        const std::optional<DocumentStatus> status = contract.status_of(document);
        for (const char* extension : {"md", "html", "pdf", "xlsx", "csv"}) {
            if (!is_written_as(document.kind, extension)) continue;
            listing.rows.push_back({document.id.value, document.title, document.version,
                                    status ? status_name(*status) : std::string(),
                                    folder + "/" + document.id.value + "." + extension});
        }
    }
}

Listing list_documents(const Catalogue& catalogue, const Contracts& contracts, const BuildRequest& request) {
    Listing listing{{"document", "titel", "versie", "status", "bestand"}, {}};
    for (const Book& book : catalogue.books) {
        const Edition edition = book_edition(catalogue, book, request.reference_date);
        for (const char* extension : {"md", "html", "pdf"}) {
            listing.rows.push_back({edition.document_id, book.title.value, book.version, status_name(book.status),
                                    edition.folder + "/" + edition.document_id + "." + extension});
        }
    }
    for (const Contract& contract : contracts.contracts) {
        if (catalogue.find_book(contract.book.value) == nullptr) continue;
        const ContractSets sets(catalogue, contracts, contract);
        for (const std::string_view provider : sets.providers()) {
            const auto set = sets.set_of(provider, request.reference_date);
            if (set != nullptr) add_set(listing, *set);
        }
    }
    return listing;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

Listing list_providers(const Contracts& contracts) {
    std::map<std::string_view, std::vector<std::string>> contracts_of;
    for (const Contract& contract : contracts.contracts) {
        const AwardResolution awards(contract);
        for (const std::string_view provider : awards.providers()) contracts_of[provider].push_back(contract.id);
    }
    Listing listing{{"id", "naam", "kvk", "agb", "rol", "contracten"}, {}};
    for (const Provider& provider : contracts.providers) {
        std::vector<std::string> agb_codes;
        for (const auto& code : provider.agb_codes) agb_codes.push_back(code.value);
        listing.rows.push_back({provider.id.value, provider.name.value, provider.chamber_number.value,
                                joined(agb_codes), keys::role_name(provider.role.value),
                                joined(contracts_of[provider.id.value])});
    }
    return listing;
}

Listing list_contracts(const Contracts& contracts) {
    Listing listing{{"id", "nummer", "titel", "boek", "begin", "einde", "status", "percelen", "aanbieders"}, {}};
    for (const Contract& contract : contracts.contracts) {
        const Period& days = contract.period.days;
        // An end that could not be read has been reported.
        const bool dated = !(days == make_period(std::nullopt, std::nullopt));
        listing.rows.push_back({contract.id, contract.number, contract.title.value, contract.book.value,
                                dated ? iso_date(date_of_day(days.first)) : std::string(),
                                dated ? iso_date(date_of_day(days.last)) : std::string(),
                                status_name(contract.status.value), std::to_string(contract.lots.size()),
                                std::to_string(AwardResolution(contract).providers().size())});
    }
    return listing;
}

}  // namespace

Listing make_listing(ListKind kind, const BuildRequest& request, const FileSystem& files, SourceStore& sources,
                     Diagnostics& diagnostics) {
    prepare_markdown();
    const Catalogue catalogue = read_catalogue(files, request.catalogue, sources, diagnostics, request.threads);
    Contracts contracts;
    if (kind != ListKind::Books && kind != ListKind::Cards) {
        contracts = read_contracts(files, request.catalogue, catalogue, sources, diagnostics);
    }
    switch (kind) {
        case ListKind::Books: return list_books(catalogue);
        case ListKind::Cards: return list_cards(catalogue, request);
        case ListKind::Documents: return list_documents(catalogue, contracts, request);
        case ListKind::Providers: return list_providers(contracts);
        case ListKind::Contracts: return list_contracts(contracts);
    }
    return {};
}

std::string listing_text(const Listing& listing) {
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < listing.columns.size(); ++column) {
        std::size_t width = count_characters(listing.columns[column]);
        for (const auto& row : listing.rows) width = std::max(width, count_characters(row[column]));
        widths.push_back(width);
    }
    std::string text;
    const auto add_row = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column > 0) line += "  ";
            line += cells[column];
            line.append(widths[column] - count_characters(cells[column]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    };
    add_row(listing.columns);
    for (const auto& row : listing.rows) add_row(row);
    return text;
}

std::string listing_json(const Listing& listing) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const auto& row : listing.rows) {
        nlohmann::ordered_json object;
        for (std::size_t column = 0; column < row.size(); ++column) object[listing.columns[column]] = row[column];
        rows.push_back(std::move(object));
    }
    return rows.dump(2) + "\n";
}

}  // namespace boekwerk
