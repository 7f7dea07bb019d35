#include "compose/compose_document.h"

#include "base/nearest.h"
#include "compose/card_facts.h"
#include "compose/contract_tables.h"
#include "compose/edition_values.h"
#include "compose/external_list.h"
#include "compose/fill_tokens.h"
#include "document/walk.h"

namespace boekwerk {

namespace {

/// Gives references the texts that they have without a target in the document.
class TargetNamer {
public:
    TargetNamer(const Edition& edition, const Catalogue& catalogue, Diagnostics& diagnostics)
        : edition_(edition), catalogue_(catalogue), diagnostics_(diagnostics) {}

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
        const Card* card = catalogue_.card_on(reference.id, edition_.reference_date);
        const Book* book = card == nullptr ? nullptr : catalogue_.find_book(card->book);
        if (book == nullptr) return reference.id;
        return absent_card_text(*card, reference.part, *book, edition_.reference_date);
    }

    /// In a set another document of it, else a book of the catalogue.
    void name_document(Reference& reference, const Place& place) {
        std::vector<std::string> known;
        if (edition_.set != nullptr) {
            for (const SetDocument& document : edition_.set->contract->documents) {
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
        if (book != nullptr || edition_.set == nullptr) return;
        diagnostics_.report({DiagnosticCode::UnknownTemplateReference, place,
                             "het contract heeft geen document ‘" + reference.id + "’",
                             suggest_name(reference.id, known)});
    }

    const Edition& edition_;
    const Catalogue& catalogue_;
    Diagnostics& diagnostics_;
};

/// The paragraphs (leden) of an article are the items of the numbered list below its heading: references lead to them.
void name_article_paragraphs(Blocks& blocks) {
    const Heading* article = nullptr;
    for (Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.value)) article = heading;
        auto* list = std::get_if<List>(&block.value);
        if (list == nullptr || list->style == ListStyle::Bullet || article == nullptr || article->anchor.empty())
            continue;
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            Blocks& item = list->items[i].blocks;
            auto* paragraph = item.empty() ? nullptr : std::get_if<Paragraph>(&item.front().value);
            if (paragraph == nullptr) continue;
            const std::string number = std::to_string(static_cast<std::size_t>(list->start) + i);
            paragraph->anchor = {article->anchor + "--" + number, "lid " + number};
        }
    }
}

/// What a template has no place for would be lost without a word.
void report_not_shown(const TokenTable& tokens, const Source* source, Diagnostics& diagnostics) {
    const std::vector<std::string> owners = tokens.not_shown();
    if (owners.empty()) return;
    const std::string what =
        owners.size() == 1 ? "de tekst van ‘" + owners.front() + "’ niet"
                           : std::to_string(owners.size()) + " teksten niet, zoals die van ‘" + owners.front() + "’";
    diagnostics.report({DiagnosticCode::TextNotShown,
                        {source, 0, 0},
                        "dit sjabloon toont " + what,
                        "geef elke tekst een plaats: {{deel-tekst}}, {{sectie-tekst}} of {{kaarttabel}}, ook binnen "
                        "{{#groepen}}"});
}

std::string set_name_of(const Edition& edition) {
    for (const SetDocument& document : edition.set->contract->documents) {
        if (document.id.value == edition.document_id) return name_in_set(document);
    }
    return {};
}

}  // namespace

std::optional<Document> compose_document(const Edition& edition, const Catalogue& catalogue, TemplateStore& templates,
                                         Diagnostics& diagnostics) {
    const Template* page = templates.get(edition.document_template.value, edition.document_template.place,
                                         template_names(edition.kind), diagnostics);
    if (page == nullptr) return std::nullopt;

    TokenTable tokens;
    ParsedMarkdown parsed = page->parse(page->render(edition_values(edition, catalogue, tokens)), diagnostics);

    Document document;
    document.id = edition.document_id;
    document.title = edition.title.value;
    document.version = edition.version;
    document.date = edition.date;
    document.status = edition.status;
    document.house_style = edition.house_style.value;
    document.numbering = edition.numbering;
    document.footnotes = std::move(parsed.footnotes);
    document.blocks = fill_tokens(std::move(parsed.blocks), tokens, document.footnotes, diagnostics);
    report_not_shown(tokens, page->origins().empty() ? nullptr : page->origins().front().source, diagnostics);
    if (edition.kind == EditionKind::Agreement) {
        name_article_paragraphs(document.blocks);
    } else if (edition.set != nullptr) {
        document.name_in_set = set_name_of(edition);
    }
    TargetNamer(edition, catalogue, diagnostics).name_all(document);
    return document;
}

}  // namespace boekwerk
