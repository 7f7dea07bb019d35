#include "compose/target_names.h"

#include <string>
#include <vector>

#include "base/nearest.h"
#include "compose/card_facts.h"
#include "compose/contract_tables.h"
#include "compose/external_list.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

/// Gives references the texts that they have without a target in the document.
class TargetNamer {
public:
    TargetNamer(const Catalogue& catalogue, const Date& date, const ContractSet* set, Diagnostics& diagnostics)
        : catalogue_(catalogue), date_(date), set_(set), diagnostics_(diagnostics) {}

    void name_all(Document& document) {
        name(document.blocks);
        for (Footnote& note : document.footnotes) name(note.blocks);
    }

private:
    void name(Blocks& blocks) {
        for_each_inline(blocks, [&](Inline& item) {
            auto* reference = std::get_if<Reference>(&item.value);
            if (reference != nullptr && reference->absent_text.empty()) name(*reference, item.place);
        });
    }

    void name(Reference& reference, const Place& place) {
        switch (reference.kind) {
            case TargetKind::Card: reference.absent_text = card_text(reference); break;
            case TargetKind::Term: {
                const Term* term = catalogue_.find_term(reference.id);
                reference.absent_text = term == nullptr ? reference.id : term->term.value;
                break;
            }
            case TargetKind::External: {
                const ExternalSource* source = catalogue_.find_external_source(reference.id);
                reference.absent_text = source == nullptr ? reference.id : external_text(*source, reference.part);
                break;
            }
            case TargetKind::Document: name_document(reference, place); break;
            case TargetKind::Article: reference.absent_text = "artikel " + reference.id; break;
        }
    }

    std::string card_text(const Reference& reference) const {
        const Card* card = catalogue_.card_on(reference.id, date_);
        const Book* book = card == nullptr ? nullptr : catalogue_.find_book(card->book);
        if (book == nullptr) return reference.id;
        return absent_card_text(*card, reference.part, *book, date_);
    }

    /// In a set another document of it, else a book of the catalogue.
    void name_document(Reference& reference, const Place& place) {
        std::vector<std::string> known;
        if (set_ != nullptr) {
            for (const SetDocument& document : set_->contract->documents) {
                known.push_back(document.id.value);
                if (document.id.value != reference.id) continue;
                reference.document = file_name_in_set(document);
                reference.absent_text = name_in_set(document);
                if (document.annex) reference.absent_text += " (" + document.title + ")";
                return;
            }
        }
        const Book* book = catalogue_.find_book(reference.id);
        reference.absent_text = book == nullptr ? reference.id : book->title.value + ", versie " + book->version;
        // In a book only cards refer to documents, and the checks have looked at those.
        if (book != nullptr || set_ == nullptr) return;
        diagnostics_.report({DiagnosticCode::UnknownTemplateReference, place,
                             "het contract heeft geen document ‘" + reference.id + "’",
                             suggest_name(reference.id, known)});
    }

    const Catalogue& catalogue_;
    const Date date_;
    const ContractSet* set_;
    Diagnostics& diagnostics_;
};

}  // namespace

void name_targets(Document& document, const Catalogue& catalogue, const Date& date, const ContractSet* set,
                  Diagnostics& diagnostics) {
    TargetNamer(catalogue, date, set, diagnostics).name_all(document);
}

}  // namespace boekwerk
