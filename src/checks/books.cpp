#include "checks/books.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "catalogue/catalogue_keys.h"
#include "catalogue/yaml_reader.h"

namespace boekwerk {

namespace {

class BookChecker {
public:
    BookChecker(const Catalogue& catalogue, const Book& book, Diagnostics& diagnostics)
        : catalogue_(catalogue), book_(book), model_(book.card_model), diagnostics_(diagnostics) {
        for (const BookPart& part : book.parts) {
            for (const auto& card : part.cards) cards_.push_back(card.value);
        }
    }

    void check() {
        for (const BookPart& part : book_.parts) {
            check_id_of_heading(part.id, part.place);
            for (const CardGroup& group : part.groups) check_id_of_heading(group.id, group.title.place);
        }
        for (const Overview& overview : book_.overviews) {
            check_id_of_heading(overview.id.value, overview.id.place);
            check_overview(overview);
        }
        for (const Comparison& comparison : book_.comparisons) {
            check_id_of_heading(comparison.id.value, comparison.id.place);
            for (const auto& card : comparison.cards) check_card(card);
        }
    }

private:
    /// The headings of a document need different anchors.
    void check_id_of_heading(const std::string& id, const Place& place) {
        const auto card = catalogue_.cards.find(id);
        if (card == catalogue_.cards.end() || card->second.front().book != book_.id) return;
        diagnostics_.report({DiagnosticCode::DuplicateId,
                             place,
                             "id ‘" + id + "’ is ook het id van een kaart van dit boek",
                             "kies een ander id; de kaart houdt het hare",
                             {{{card->second.front().source, 0, 0}, "dit is de kaart"}}});
    }

    void check_overview(const Overview& overview) {
        if (model_.sections.empty()) return;  // The card model could not be read.
        for (const auto& feature : overview.features) {
            if (find_feature(feature.value) == nullptr) report_unknown_feature(feature);
        }
        const std::string& matrix = overview.matrix.value;
        if (matrix.empty()) return;
        if (matrix == keys::lots) {
            if (!book_.lots.empty()) return;
            diagnostics_.report({DiagnosticCode::UnknownChoice, overview.matrix.place,
                                 "dit boek heeft geen percelen, dus de matrix heeft geen kolommen",
                                 "noem de percelen in boek.yaml onder ‘percelen’, of haal het overzicht weg"});
            return;
        }
        const FeatureModel* feature = find_feature(matrix);
        if (feature == nullptr) {
            report_unknown_feature(overview.matrix);
        } else if (feature->choices.empty()) {
            diagnostics_.report({DiagnosticCode::UnknownChoice, overview.matrix.place,
                                 "kenmerk ‘" + matrix + "’ heeft geen keuzes, dus de matrix heeft geen kolommen",
                                 "geef het kenmerk ‘keuzes’ in het kaartmodel, of gebruik ‘kenmerken’ in plaats van "
                                 "‘matrix’"});
        }
    }

    const FeatureModel* find_feature(const std::string& id) const {
        const auto found = std::find_if(model_.features.begin(), model_.features.end(),
                                        [&](const FeatureModel& feature) { return feature.id == id; });
        return found == model_.features.end() ? nullptr : &*found;
    }

    void report_unknown_feature(const Located<std::string>& id) {
        std::vector<std::string> known;
        for (const FeatureModel& feature : model_.features) known.push_back(feature.id);
        diagnostics_.report({DiagnosticCode::UnknownKey, id.place,
                             "het kaartmodel van het boek kent geen kenmerk ‘" + id.value + "’",
                             suggest_name(id.value, known)});
    }

    void check_card(const Located<std::string>& id) {
        const auto card = catalogue_.cards.find(id.value);
        if (card == catalogue_.cards.end()) {
            diagnostics_.report({DiagnosticCode::UnknownCard, id.place, "kaart ‘" + id.value + "’ bestaat niet",
                                 suggest_id(id.value, cards_)});
        } else if (card->second.front().book != book_.id) {
            diagnostics_.report({DiagnosticCode::UnknownCard, id.place,
                                 "kaart ‘" + id.value + "’ hoort bij boek ‘" + card->second.front().book + "’",
                                 "vergelijk alleen kaarten van dit boek"});
        }
    }

    const Catalogue& catalogue_;
    const Book& book_;
    const CardModel& model_;
    Diagnostics& diagnostics_;
    std::vector<std::string> cards_;  ///< Of the book's parts.
};

}  // namespace

void check_books(const Catalogue& catalogue, Diagnostics& diagnostics) {
    for (const Book& book : catalogue.books) BookChecker(catalogue, book, diagnostics).check();
}

}  // namespace boekwerk
