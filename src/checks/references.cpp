#include "checks/references.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/nearest.h"
#include "catalogue/yaml_reader.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

class ReferenceChecker {
public:
    ReferenceChecker(const Catalogue& catalogue, Diagnostics& diagnostics)
        : catalogue_(catalogue), diagnostics_(diagnostics) {
        for (const Term& term : catalogue.terms) terms_.insert(term.id);
        for (const Book& book : catalogue.books) books_.insert(book.id);
        // A book that could not be read has cards all the same.
        for (const auto& [id, versions] : catalogue.cards) books_.insert(versions.front().book);
    }

    void check(const Blocks& blocks, const std::vector<Footnote>& footnotes) {
        check(blocks);
        for (const Footnote& footnote : footnotes) check(footnote.blocks);
    }

    void check(const Blocks& blocks) {
        for_each_inline(blocks, [this](const Inline& item) {
            const auto* reference = std::get_if<Reference>(&item.value);
            if (reference == nullptr) return;
            switch (reference->kind) {
                case TargetKind::Card: check_card(*reference, item.place); break;
                case TargetKind::Term: check_term(*reference, item.place); break;
                case TargetKind::External: check_external(*reference, item.place); break;
                case TargetKind::Document: check_book({reference->id, item.place}); break;
                case TargetKind::Article: break;  // Only in templates, which are not the catalogue's.
            }
        });
    }

    void check_book(const Located<std::string>& id) {
        if (books_.contains(id.value)) return;
        const std::vector<std::string> known(books_.begin(), books_.end());
        diagnostics_.report(
            {DiagnosticCode::UnknownBook, id.place, "onbekend boek ‘" + id.value + "’", suggest_id(id.value, known)});
    }

    void report_unused_sources() {
        for (const ExternalSource& source : catalogue_.external_sources) {
            if (used_sources_.contains(source.id)) continue;
            diagnostics_.report({DiagnosticCode::UnusedExternalSource, source.place,
                                 "geen tekst verwijst naar externe bron ‘" + source.id + "’",
                                 "verwijs ernaar met [](extern:" + source.id + "), of haal de bron weg"});
        }
    }

private:
    void check_term(const Reference& reference, const Place& place) {
        if (catalogue_.terms_damaged || terms_.contains(reference.id)) return;
        std::vector<std::string> known;
        for (const Term& term : catalogue_.terms) known.push_back(term.id);
        diagnostics_.report({DiagnosticCode::UnknownTerm, place,
                             "begrip ‘" + reference.id + "’ staat niet in begrippen.yaml",
                             suggest_id(reference.id, known)});
    }

    void check_external(const Reference& reference, const Place& place) {
        used_sources_.insert(reference.id);
        if (catalogue_.external_sources_damaged) return;
        const ExternalSource* source = catalogue_.find_external_source(reference.id);
        if (source == nullptr) {
            std::vector<std::string> known;
            for (const ExternalSource& other : catalogue_.external_sources) known.push_back(other.id);
            diagnostics_.report({DiagnosticCode::UnknownExternalSource, place,
                                 "externe bron ‘" + reference.id + "’ staat niet in externe-bronnen.yaml",
                                 suggest_id(reference.id, known)});
        } else if (!reference.part.empty() && source->label.empty()) {
            diagnostics_.report(
                {DiagnosticCode::SourceWithoutParts,
                 place,
                 "externe bron ‘" + source->id + "’ heeft geen ‘etiket’, dus ‘#" + reference.part + "’ heeft geen naam",
                 "geef de bron een etiket, zoals \"eis {onderdeel}\", of haal ‘#" + reference.part + "’ weg",
                 {{source->place, "hier staat de bron"}}});
        }
    }

    void check_card(const Reference& reference, const Place& place) {
        const auto target = catalogue_.cards.find(reference.id);
        if (target == catalogue_.cards.end()) {
            std::vector<std::string> known;
            for (const auto& [id, versions] : catalogue_.cards) known.push_back(id);
            diagnostics_.report({DiagnosticCode::UnknownCard, place, "kaart ‘" + reference.id + "’ bestaat niet",
                                 suggest_id(reference.id, known)});
        } else if (!reference.part.empty() && !has_part(target->second, reference.part)) {
            const Card& card = target->second.back();
            std::vector<std::string> known;
            for (const CardSection& section : card.sections) known.push_back(section.id);
            for (const auto& entry : card.missing) known.push_back(entry.value);
            known = sections_among(known, card.book);
            for (const CardPart& part : card.parts) known.push_back(part.id.value);
            const char* what = card.parts.empty() ? "’ heeft geen sectie ‘" : "’ heeft geen sectie of onderdeel ‘";
            diagnostics_.report({DiagnosticCode::UnknownSectionReference, place,
                                 "kaart ‘" + reference.id + what + reference.part + "’",
                                 suggest_name(reference.part, known)});
        }
    }

    /// Whether any version of the card has the part, has the section or says that it will follow; a damaged one may
    /// have.
    bool has_part(const std::vector<Card>& versions, const std::string& id) const {
        return std::any_of(versions.begin(), versions.end(), [&](const Card& card) {
            if (card.damaged || find_part(card, id) != nullptr) return true;
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
    std::set<std::string> books_;
    std::unordered_set<std::string> used_sources_;
};

}  // namespace

void check_references(const Catalogue& catalogue, Diagnostics& diagnostics) {
    ReferenceChecker checker(catalogue, diagnostics);
    bool all_read = true;
    for (const auto& [id, versions] : catalogue.cards) {
        for (const Card& card : versions) {
            all_read = all_read && !card.damaged;
            for (const CardSection& section : card.sections) checker.check(section.blocks);
            checker.check({}, card.footnotes);
        }
    }
    for (const Book& book : catalogue.books) {
        for (const BookPart& part : book.parts) checker.check(part.blocks, part.footnotes);
    }
    if (all_read) checker.report_unused_sources();
}

}  // namespace boekwerk
