#include "checks/check_catalogue.h"

#include <algorithm>
#include <string>

#include "catalogue/catalogue_keys.h"
#include "checks/books.h"
#include "checks/open_points.h"
#include "checks/product_codes.h"
#include "checks/references.h"
#include "checks/relations.h"
#include "checks/terms.h"
#include "checks/wording.h"

namespace boekwerk {

namespace {

/// What an entry of `ontbreekt` is in words, or nothing when it names nothing (which has been reported).
std::string describe_missing(const std::string& entry, const CardModel& model) {
    if (const SectionModel* section = find_section(model, entry)) return "sectie ‘" + section->heading + "’";
    for (const FeatureModel& feature : model.features) {
        if (entry == keys::feature_prefix + feature.id) return "kenmerk ‘" + feature.heading + "’";
    }
    const auto& fixed = keys::that_may_be_missing();
    return std::find(fixed.begin(), fixed.end(), entry) == fixed.end() ? std::string() : "‘" + entry + "’";
}

void report_missing_content(const Card& card, const Book* book, Diagnostics& diagnostics) {
    if (book == nullptr) return;
    for (const auto& entry : card.missing) {
        const std::string what = describe_missing(entry.value, book->card_model);
        if (what.empty()) continue;
        diagnostics.report({DiagnosticCode::MissingContent, entry.place, what + " volgt nog",
                            "vul aan en haal ‘" + entry.value + "’ weg onder ‘ontbreekt’"});
    }
}

}  // namespace

void check_catalogue(const Catalogue& catalogue, Diagnostics& diagnostics, unsigned threads) {
    check_product_codes(catalogue, diagnostics);
    check_relations(catalogue, diagnostics);
    check_references(catalogue, diagnostics);
    check_books(catalogue, diagnostics);
    check_terms(catalogue, diagnostics);
    check_wording(catalogue, threads, diagnostics);
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) {
            report_missing_content(card, catalogue.find_book(card.book), diagnostics);
            report_questions(card.questions, diagnostics);
        }
    }
    for (const Book& book : catalogue.books) report_questions(book.questions, diagnostics);
}

}  // namespace boekwerk
