#include "checks/references.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/nearest.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

class ReferenceChecker {
public:
    ReferenceChecker(const Catalogue& catalogue, Diagnostics& diagnostics)
        : catalogue_(catalogue), diagnostics_(diagnostics) {
        for (const Term& term : catalogue.terms) terms_.insert(term.id);
    }

    void check(const Blocks& blocks, const std::vector<Footnote>& footnotes) {
        check(blocks);
        for (const Footnote& footnote : footnotes) check(footnote.blocks);
    }

    void check(const Blocks& blocks) {
        for_each_inline(blocks, [this](const Inline& item) {
            const auto* reference = std::get_if<Reference>(&item.value);
            if (reference == nullptr) return;
            if (reference->kind == TargetKind::Term) {
                check_term(*reference, item.place);
            } else {
                check_card(*reference, item.place);
            }
        });
    }

private:
    void check_term(const Reference& reference, const Place& place) {
        if (catalogue_.terms_damaged || terms_.contains(reference.id)) return;
        std::vector<std::string> known;
        for (const Term& term : catalogue_.terms) known.push_back(term.id);
        diagnostics_.report({DiagnosticCode::UnknownTerm, place,
                             "begrip ‘" + reference.id + "’ staat niet in begrippen.yaml",
                             suggest_name(reference.id, known)});
    }

    void check_card(const Reference& reference, const Place& place) {
        const auto target = catalogue_.cards.find(reference.id);
        if (target == catalogue_.cards.end()) {
            std::vector<std::string> known;
            for (const auto& [id, versions] : catalogue_.cards) known.push_back(id);
            diagnostics_.report({DiagnosticCode::UnknownCard, place, "kaart ‘" + reference.id + "’ bestaat niet",
                                 suggest_name(reference.id, known)});
        } else if (!reference.part.empty() && !has_section(target->second, reference.part)) {
            std::vector<std::string> known;
            for (const CardSection& section : target->second.back().sections) known.push_back(section.id);
            for (const auto& entry : target->second.back().missing) known.push_back(entry.value);
            diagnostics_.report({DiagnosticCode::UnknownSectionReference, place,
                                 "kaart ‘" + reference.id + "’ heeft geen sectie ‘" + reference.part + "’",
                                 suggest_name(reference.part, sections_among(known, target->second.back().book))});
        }
    }

    /// Whether any version of the card has the section or says that it will follow; a damaged one may have.
    bool has_section(const std::vector<Card>& versions, const std::string& id) const {
        return std::any_of(versions.begin(), versions.end(), [&](const Card& card) {
            if (card.damaged) return true;
            const Book* book = catalogue_.find_book(card.book);
            if (book == nullptr || find_section(book->card_model, id) == nullptr) return false;
            return std::any_of(card.sections.begin(), card.sections.end(),
                               [&](const CardSection& section) { return section.id == id; }) ||
                   std::any_of(card.missing.begin(), card.missing.end(),
                               [&](const auto& entry) { return entry.value == id; });
        });
    }

    std::vector<std::string> sections_among(std::vector<std::string> names, const std::string& book_id) const {
        const Book* book = catalogue_.find_book(book_id);
        names.erase(std::remove_if(names.begin(), names.end(),
                                   [&](const std::string& name) {
                                       return book == nullptr || find_section(book->card_model, name) == nullptr;
                                   }),
                    names.end());
        return names;
    }

    const Catalogue& catalogue_;
    Diagnostics& diagnostics_;
    std::unordered_set<std::string> terms_;
};

}  // namespace

void check_references(const Catalogue& catalogue, Diagnostics& diagnostics) {
    ReferenceChecker checker(catalogue, diagnostics);
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) {
            for (const CardSection& section : card.sections) checker.check(section.blocks);
            checker.check({}, card.footnotes);
        }
    }
    for (const Book& book : catalogue.books) {
        for (const BookPart& part : book.parts) checker.check(part.blocks, part.footnotes);
    }
}

}  // namespace boekwerk
